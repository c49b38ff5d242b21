# Writes safety.csv: Rscript safety.R, in this folder.
# Safety of the simulated trial once more, from its SDTM files, in R: adverse events, laboratory, vital signs and liver values by the arm as
# treated. Limits are those printed by CTCAE 5.0, by FDA's guide of 2025 and by Clin Rheumatol 2009;28:1035. Nothing here comes from the library.
folder <- file.path("..", "..", "..", "examples", "data", "nct05631717-sdtm")
read <- function(name) read.csv(file.path(folder, name), comment.char = "#", colClasses = "character", na.strings = character(), encoding = "UTF-8")
dm <- read("dm.csv"); ae <- read("ae.csv"); lb <- read("lb.csv"); vs <- read("vs.csv")
out <- data.frame(key = character(), value = character())
put <- function(...) { parts <- list(...); value <- parts[[length(parts)]]; out[nrow(out) + 1, ] <<- list(do.call(paste, c(parts[-length(parts)], sep = "/")),
  paste(ifelse(is.na(value), "NA", if (is.numeric(value)) sprintf("%.12g", value) else as.character(value)), collapse = " ")) }

arms <- c("UC-MSC", "low-dose IL-2")
lag <- 98
day <- function(text) as.integer(as.Date(text))
dm <- dm[dm$RFXSTDTC != "" & dm$ACTARM %in% arms, ]
rownames(dm) <- dm$USUBJID
start <- setNames(day(dm$RFXSTDTC), dm$USUBJID)
until <- setNames(ifelse(dm$RFXENDTC == "", Inf, day(ifelse(dm$RFXENDTC == "", "1970-01-01", dm$RFXENDTC)) + lag), dm$USUBJID)
end <- setNames(day(dm$RFPENDTC), dm$USUBJID)
armOf <- setNames(dm$ACTARM, dm$USUBJID)
N <- sapply(arms, function(arm) sum(armOf == arm))
for (arm in arms) put("treated", arm, N[[arm]])

# --- adverse events: the days that a partial date allows, and whether the event emerged on treatment (worsening was not collected)
ae <- ae[ae$USUBJID %in% dm$USUBJID, ]
first <- function(text) if (text == "") -Inf else day(paste0(text, substr("0000-01-01", nchar(text) + 1, 10)))
last <- function(text) {
  if (text == "") return(Inf)
  if (nchar(text) == 10) return(day(text))
  begin <- as.Date(paste0(text, substr("0000-01-01", nchar(text) + 1, 10)))
  as.integer(seq(begin, by = if (nchar(text) == 4) "1 year" else "1 month", length.out = 2)[2]) - 1
}
ae$s1 <- sapply(ae$AESTDTC, first); ae$s2 <- sapply(ae$AESTDTC, last)
ae$e2 <- ifelse(ae$AEENDTC == "", Inf, sapply(ae$AEENDTC, last))
from <- start[ae$USUBJID]; to <- until[ae$USUBJID]
ae$counts <- ifelse(ae$e2 < from, "no", ifelse(ae$s1 >= from & ae$s2 <= to, "yes", ifelse(ae$s2 < from | ae$s1 > to, "no", "unknown")))
ae$serious <- ae$AESER == "Y" | ae$AESDTH == "Y" | ae$AESLIFE == "Y" | ae$AESHOSP == "Y" | ae$AESDISAB == "Y" | ae$AESCONG == "Y" | ae$AESMIE == "Y"
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
incidence <- function(name, rows) {
  certain <- sapply(arms, function(arm) length(unique(rows$USUBJID[rows$counts == "yes" & armOf[rows$USUBJID] == arm])))
  possible <- sapply(arms, function(arm) length(unique(rows$USUBJID[rows$counts != "no" & armOf[rows$USUBJID] == arm])))
  share <- certain / N
  limits <- lapply(arms, function(arm) suppressWarnings(wilson(certain[[arm]], N[[arm]])))
  difference <- share[[1]] - share[[2]]
  put(name, "difference", c(difference, difference - sqrt((share[[1]] - limits[[1]][1])^2 + (limits[[2]][2] - share[[2]])^2),
                            difference + sqrt((limits[[1]][2] - share[[1]])^2 + (share[[2]] - limits[[2]][1])^2)))
  for (arm in arms) {
    put(name, "subjects", arm, c(certain[[arm]], possible[[arm]]))
    put(name, "limits", arm, binom.test(certain[[arm]], N[[arm]])$conf.int)
    ids <- names(armOf)[armOf == arm]
    # The end of follow-up ends the risk, an event on an earlier day before it.
    risk <- function(id, days) min(c(days, end[[id]])) - start[[id]] + 1
    least <- sum(sapply(ids, function(id) risk(id, rows$s2[rows$USUBJID == id & rows$counts == "yes"])))
    most <- sum(sapply(ids, function(id) risk(id, pmax(rows$s1[rows$USUBJID == id & rows$counts != "no"], start[[id]]))))
    rate <- function(n, days) 100 * 365.25 * c(n / days, poisson.test(n, days)$conf.int)
    put(name, "rate", arm, c(rate(certain[[arm]], least), rate(possible[[arm]], most)))
  }
}
counted <- ae[ae$counts != "no", ]
for (kind in c("all", "serious")) {
  rows <- if (kind == "all") counted else counted[counted$serious, ]
  incidence(paste(kind, "any", sep = "/"), rows)
  for (soc in unique(rows$AEBODSYS)) {
    incidence(paste(kind, soc, sep = "/"), rows[rows$AEBODSYS == soc, ])
    for (pt in unique(rows$AEDECOD[rows$AEBODSYS == soc])) incidence(paste(kind, soc, pt, sep = "/"), rows[rows$AEBODSYS == soc & rows$AEDECOD == pt, ])
  }
}
# The worst severity that each subject may have: what is known, and what open dates or a missing severity could add.
rank <- c(MILD = 1, MODERATE = 2, SEVERE = 3)
worst <- sapply(dm$USUBJID, function(id) {
  own <- counted[counted$USUBJID == id, ]
  grade <- rank[own$AESEV]
  sure <- own$counts == "yes"
  least <- max(0, grade[sure], if (any(sure & is.na(grade))) 1, na.rm = TRUE)
  more <- c(grade[!sure & !is.na(grade)], if (any(is.na(grade))) 1:3)
  ranks <- unique(c(least, more[more > least]))
  if (length(ranks) > 1) "open" else c("none", "mild", "moderate", "severe")[ranks + 1]
})
for (arm in arms) for (severity in c("mild", "moderate", "severe", "open")) put("severity", severity, arm, sum(worst[armOf == arm] == severity))
for (arm in arms) put("deaths", arm, sum(dm$DTHDTC[dm$ACTARM == arm] != "" | dm$DTHFL[dm$ACTARM == arm] == "Y"))

# --- laboratory: whole thousandths in the unit of the record; a value below a limit of quantification lies just below it
lb <- lb[lb$USUBJID %in% dm$USUBJID & lb$LBORRES != "" & lb$LBSTAT == "" & !(lb$LBTESTCD %in% c("PROTCRT", "PROTEXR")), ]
whole <- function(text) { less <- startsWith(text, "<"); round(as.numeric(sub("<", "", text)) * 1000) - ifelse(less, 1, 0) }
lb$date <- day(substr(lb$LBDTC, 1, 10))
lb <- lb[lb$date <= until[lb$USUBJID], ]
lb$v <- whole(lb$LBORRES); lb$lo <- suppressWarnings(whole(lb$LBORNRLO)); lb$hi <- suppressWarnings(whole(lb$LBORNRHI))
lb$before <- lb$date <= start[lb$USUBJID]
lb$place <- ifelse(lb$v < lb$lo, "low", ifelse(lb$v > lb$hi, "high", "normal"))
micro <- "\u00b5mol/L"
si <- lb$LBORRESU %in% c("umol/L", micro, "mmol/L", "g/L")
# Creatinine in one unit: 1 mg/dL is 88.4 umol/L. Haemoglobin in g/L.
lb$common <- lb$v * ifelse(lb$LBTESTCD == "CREAT" & lb$LBORRESU == "mg/dL", 88.4, ifelse(lb$LBTESTCD == "HGB" & lb$LBORRESU == "g/dL", 10, 1))

below <- function(v, lo, limits) ifelse(v >= lo, 0, 1 + sum(v < limits * 1000))
above <- function(v, hi, limits) ifelse(v <= hi, 0, 1 + sum(v > limits * 1000))
# The possible grades of one value; `b` is the baseline record, or the value itself where that is what is graded; NULL where there is none.
grades <- function(test, direction, r, b) {
  liver <- function(own, multiples) {
    if (is.null(b)) stop("no baseline of a liver test")
    abnormal <- b$place == "high"
    if (!abnormal) return(if (r$v <= r$hi) 0 else 1 + sum(10 * r$v > multiples[-1] * 10 * r$hi))
    g <- 0
    if (10 * r$v >= own * 10 * b$v) g <- 1
    g <- max(g, (2:4)[10 * r$v > multiples[-1] * 10 * b$v])
    if (r$v <= r$hi) 0 else g
  }
  key <- paste(test, direction)
  unit <- r$LBORRESU
  switch(key,
    "ALT high" = , "AST high" = liver(1.5, c(1, 3, 5, 20)),
    "ALP high" = liver(2, c(1, 2.5, 5, 20)),
    "BILI high" = liver(1, c(1, 1.5, 3, 10)),
    "CREAT high" = { g <- if (r$v <= r$hi) 0 else 1
      if (10 * r$v > 15 * r$hi || (!is.null(b) && 10 * r$common > 15 * b$common)) g <- 2
      if (r$v > 3 * r$hi || (!is.null(b) && r$common > 3 * b$common)) g <- 3
      if (r$v > 6 * r$hi) g <- 4
      g },
    "HGB low" = below(r$v, r$lo, if (unit == "g/L") c(100, 80) else c(10, 8)),
    "HGB high" = if (r$v <= r$hi) 0 else if (is.null(b)) 0:3 else if (r$common <= b$common) 0 else 1 + sum(r$common - b$common > c(20, 40) * 1000),
    "WBC low" = below(r$v, r$lo, c(3, 2, 1)),
    "WBC high" = if (r$v > 100000) 3 else 0,
    "NEUT low" = below(r$v, r$lo, c(1.5, 1, 0.5)),
    "LYM low" = below(r$v, r$lo, c(0.8, 0.5, 0.2)),
    "LYM high" = if (r$v > 20000) 3 else if (r$v > 4000) 2 else 0,
    "PLAT low" = below(r$v, r$lo, c(75, 50, 25)),
    "K high" = above(r$v, r$hi, c(5.5, 6, 7)),
    "K low" = if (r$v >= r$lo) 0 else if (r$v < 2500) 4 else if (r$v < 3000) 3 else 1:2,
    "SODIUM high" = above(r$v, r$hi, c(150, 155, 160)),
    "SODIUM low" = if (r$v >= r$lo) 0 else if (r$v < 120000) 4 else if (r$v < 125000) 3 else if (r$v < 130000) 2:3 else 1,
    "GLUC low" = below(r$v, r$lo, if (unit == "mmol/L") c(3, 2.2, 1.7) else c(55, 40, 30)),
    "ALB low" = below(r$v, r$lo, if (unit == "g/L") c(30, 20) else c(3, 2)),
    NULL)
}
# FDA's level 2: TRUE, FALSE, NA where it is open, NULL where no limit is printed.
level2 <- function(test, direction, r, b, sex) {
  unit <- r$LBORRESU
  switch(paste(test, direction),
    "ALT high" = , "AST high" = r$v > 5 * r$hi,
    "ALP high" = , "BILI high" = r$v > 2 * r$hi,
    "CREAT high" = if (is.null(b)) NA else r$common >= 2 * b$common,
    "HGB low" = r$common < ifelse(sex == "M", 125000, 110000) | (if (is.null(b)) NA else b$common - r$common > 15000),
    "HGB high" = if (is.null(b)) NA else r$common - b$common > 20000,
    "WBC low" = r$v < 3000, "WBC high" = r$v > 13000,
    "LYM low" = r$v < 750, "LYM high" = r$v > 10000,
    "NEUT low" = r$v < 1000, "PLAT low" = r$v < 125000,
    "K low" = r$v < 3400, "K high" = r$v > 6000,
    "SODIUM low" = r$v < 130000, "SODIUM high" = r$v > 155000,
    "CA low" = if (unit == "mmol/L") NA else r$v < 8000, "CA high" = if (unit == "mmol/L") NA else r$v > 11000,
    "GLUC low" = if (unit == "mmol/L") NA else r$v < 54000,
    "GLUC high" = if (unit == "mmol/L") NA else if (r$v >= 200000) TRUE else if (r$v >= 126000) NA else FALSE,
    "ALB low" = r$v < (if (unit == "g/L") 25000 else 2500),
    NULL)
}
rowsOf <- function(x) lapply(seq_len(nrow(x)), function(i) as.list(x[i, ]))
courses <- list()
for (id in dm$USUBJID) for (test in unique(lb$LBTESTCD)) {
  own <- lb[lb$USUBJID == id & lb$LBTESTCD == test, ]
  after <- own[!own$before, ]
  if (nrow(after) == 0) next
  before <- own[own$before, ]
  base <- if (nrow(before) == 0) NULL else as.list(before[max(which(before$LBDTC == max(before$LBDTC))), ])
  courses[[length(courses) + 1]] <- list(id = id, test = test, arm = armOf[[id]], sex = dm[id, "SEX"], base = base, after = rowsOf(after))
}
place <- function(course) if (is.null(course$base)) "missing" else course$base$place
counts <- function(name, answer) {
  for (test in unique(lb$LBTESTCD)) for (direction in c("low", "high")) for (arm in arms) {
    own <- Filter(function(one) one$test == test && one$arm == arm, courses)
    found <- lapply(own, answer, direction = direction)
    if (length(own) == 0 || is.null(found[[1]])) next
    flags <- unlist(found)
    put("change", name, test, direction, arm, c(length(own), sum(flags %in% TRUE), sum(!(flags %in% FALSE))))
  }
}
any3 <- function(flags) if (any(flags %in% TRUE)) TRUE else if (anyNA(flags)) NA else FALSE
counts("shiftFromNormal", function(course, direction) any3(sapply(course$after, function(r)
  if (r$place != direction) FALSE else if (is.null(course$base)) NA else course$base$place == "normal")))
counts("worsenedToGrade", function(course, direction) {
  if (is.null(grades(course$test, direction, course$after[[1]], course$base))) return(NULL)
  base <- if (is.null(course$base)) 0:4 else grades(course$test, direction, course$base, course$base)
  # The baseline itself is graded by its own range.
  if (!is.null(course$base)) { self <- course$base; self$place <- "normal"; base <- grades(course$test, direction, course$base, self) }
  any3(sapply(course$after, function(r) {
    g <- grades(course$test, direction, r, course$base)
    answers <- outer(g, base, function(x, y) x >= 3 & x - y >= 1)
    if (all(answers)) TRUE else if (any(answers)) NA else FALSE
  }))
})
counts("outlierLevel", function(course, direction) {
  found <- lapply(course$after, function(r) level2(course$test, direction, r, course$base, course$sex))
  if (is.null(found[[1]])) NULL else any3(unlist(found))
})
for (test in unique(lb$LBTESTCD)) for (direction in c("low", "high")) for (arm in arms) {
  own <- Filter(function(one) one$test == test && one$arm == arm, courses)
  order <- if (direction == "high") c("low", "normal", "high") else c("high", "normal", "low")
  to <- sapply(own, function(course) order[max(match(sapply(course$after, function(r) r$place), order))])
  for (from in c("low", "normal", "high", "missing")) {
    mine <- to[sapply(own, place) == from]
    if (length(mine) > 0) put("shift", direction, test, arm, from, sapply(c("low", "normal", "high"), function(x) sum(mine == x)))
  }
  if (length(own) == 0 || is.null(grades(test, direction, own[[1]]$after[[1]], own[[1]]$base))) next
  bounds <- sapply(own, function(course) { g <- lapply(course$after, function(r) grades(test, direction, r, course$base)); c(max(sapply(g, min)), max(sapply(g, max))) })
  put("grade", test, direction, arm, c(length(own), sapply(0:4, function(g) sum(bounds[1, ] == g & bounds[2, ] == g)), sum(bounds[1, ] != bounds[2, ])))
}

# --- liver: the greatest multiples of the upper limit, and bilirubin at least twice on or after the day of an aminotransferase at least 3 times
for (id in dm$USUBJID) {
  own <- lb[lb$USUBJID == id & !lb$before, ]
  at <- own[own$LBTESTCD %in% c("ALT", "AST"), ]; tb <- own[own$LBTESTCD == "BILI", ]
  at <- at[!startsWith(at$LBORRES, "<"), ]
  if (nrow(at) == 0 || nrow(tb) == 0) next
  raised <- at[at$v >= 3 * at$hi, ]; jaundiced <- tb[tb$v >= 2 * tb$hi, ]
  injury <- any(outer(raised$date, jaundiced$date, function(a, b) b >= a))
  quadrant <- if (nrow(raised) > 0) { if (nrow(jaundiced) > 0) "potentialHysLaw" else "templesCorollary" } else if (nrow(jaundiced) > 0) "cholestasis" else "nearNormal"
  put("liver", id, c(sprintf("%.2f", max(at$v / at$hi)), sprintf("%.2f", max(tb$v / tb$hi)), quadrant, if (injury) "met" else "notMet"))
}

# --- vital signs: value and change, against the baseline of the same position and time point; who was beyond at baseline was not at risk
vs <- vs[vs$USUBJID %in% dm$USUBJID & vs$VSORRES != "" & vs$VSSTAT == "" & nchar(vs$VSDTC) >= 10, ]
vs$date <- day(substr(vs$VSDTC, 1, 10)); vs$v <- round(as.numeric(vs$VSORRES) * 1000)
vs <- vs[vs$date <= until[vs$USUBJID], ]
vs$before <- vs$date <= start[vs$USUBJID]
limits <- list(
  "SYSBP high" = c(180, 20), "SYSBP low" = c(90, 20), "DIABP high" = c(105, 15), "DIABP low" = c(50, 15), "PULSE high" = c(120, 15), "PULSE low" = c(50, 15),
  "WEIGHT high" = NA, "WEIGHT low" = NA)
for (key in names(limits)) {
  parts <- strsplit(key, " ")[[1]]; sign <- ifelse(parts[2] == "high", 1, -1); limit <- limits[[key]] * 1000
  found <- lapply(dm$USUBJID, function(id) {
    own <- vs[vs$USUBJID == id & vs$VSTESTCD == parts[1], ]
    flags <- unlist(lapply(split(own, paste(own$VSPOS, own$VSTPT)), function(x) {
      before <- x[x$before, ]; after <- x[!x$before, ]
      if (nrow(after) == 0) return(logical())
      base <- if (nrow(before) == 0) NULL else before[max(which(before$VSDTC == max(before$VSDTC))), ]
      if (parts[1] == "WEIGHT") {
        if (is.null(base)) return(rep(NA, nrow(after)))
        # Units are not converted: in another one than the baseline's the change is open.
        return(ifelse(after$VSORRESU == base$VSORRESU, sign * (10 * after$v - 10 * base$v) >= base$v, NA))
      }
      beyond <- sign * after$v >= sign * limit[1]
      if (is.null(base)) return(ifelse(beyond, NA, FALSE))
      if (sign * base$v >= sign * limit[1]) return(logical())
      beyond & sign * (after$v - base$v) >= limit[2]
    }))
    if (length(flags) == 0) NULL else any3(flags)
  })
  for (arm in arms) {
    flags <- unlist(found[armOf[dm$USUBJID] == arm])
    put("vital", key, arm, c(length(flags), sum(flags %in% TRUE), sum(!(flags %in% FALSE))))
  }
}
write.csv(out, "safety.csv", row.names = FALSE, quote = FALSE)
