# Writes outcomes.csv: Rscript outcomes.R, in this folder; packages survival and cmprsk.
# Strata, eGFR, kidney events, ratios, milestones, entry criteria and discordant instruments of the simulated trial, on the reading of the
# files and the responses of results.R. Nothing here comes from the library.
source("results.R")
library(cmprsk)
out <- data.frame(key = character(), value = character())
put <- function(...) { parts <- list(...); value <- parts[[length(parts)]]; out[nrow(out) + 1, ] <<- list(do.call(paste, c(parts[-length(parts)], sep = "/")),
  paste(ifelse(is.na(value), "NA", if (is.numeric(value)) sprintf("%.12g", value) else as.character(value)), collapse = " ")) }
armOf <- setNames(dm$ARM, dm$USUBJID)

# Cochran, Mantel and Haenszel within sites, without continuity correction; the difference with Sato's variance.
for (name in c("CR", "CR or PR")) {
  responds <- week24[dm$USUBJID] %in% groups[[name]]
  table3 <- table(factor(dm$ARM, levels = arms), factor(responds, levels = c(TRUE, FALSE)), dm$SITEID)
  test <- mantelhaen.test(table3, correct = FALSE)
  put("strata", name, c(test$statistic, test$p.value, test$estimate, test$conf.int))
  x <- apply(table3, 3, function(m) c(m[1, 1], sum(m[1, ]), m[2, 1], sum(m[2, ])))
  a <- x[1, ]; n <- x[2, ]; b <- x[3, ]; m <- x[4, ]; total <- n + m; w <- n * m / total
  d <- sum((a * m - b * n) / total) / sum(w)
  P <- (n^2 * b - m^2 * a + n * m * (m - n) / 2) / total^2
  Q <- (a * (m - b) + b * (n - a)) / (2 * total)
  se <- sqrt((d * sum(P) + sum(Q)) / sum(w)^2)
  put("strataDifference", name, c(d, se, d - qnorm(0.975) * se, d + qnorm(0.975) * se))
  for (site in colnames(x)) put("stratum", name, site, x[, site])
}

# eGFR by CKD-EPI 2021 from creatinine in mg/dL, whole numbers, a half upwards.
female <- setNames(dm$SEX == "F", dm$USUBJID); age <- setNames(as.numeric(dm$AGE), dm$USUBJID)
egfr <- function(id, date) {
  scr <- lab(id, date, "CREAT") / 884e4
  k <- if (female[[id]]) 0.7 else 0.9; power <- if (female[[id]]) -0.241 else -0.302
  floor(142 * min(scr / k, 1)^power * max(scr / k, 1)^-1.2 * 0.9938^age[[id]] * (if (female[[id]]) 1.012 else 1) + 0.5)
}
baselineDay <- sapply(treated, function(id) max(day(lb$date[lb$USUBJID == id & lb$LBTESTCD == "CREAT" & lb$date <= start(id)], id)))
visits$egfr <- mapply(egfr, visits$USUBJID, visits$VISIT)
visits$upcr <- mapply(lab, visits$USUBJID, visits$VISIT, "PROTCRT")
visits$protein <- mapply(lab, visits$USUBJID, visits$VISIT, "PROTEXR")
visits$scr <- mapply(lab, visits$USUBJID, visits$VISIT, "CREAT")
slopes <- list()
for (week in c(0, 4)) {
  slopes[[as.character(week)]] <- sapply(treated, function(id) {
    own <- visits[visits$USUBJID == id & !is.na(visits$egfr), ]
    x <- c(baselineDay[[id]], own$day); y <- c(egfr(id, "BASELINE"), own$egfr)
    keep <- !is.na(y) & (week == 0 | x >= 7 * week)
    if (sum(keep) < 2) return(NA)
    unname(coef(lm(y[keep] ~ x[keep]))[2]) * 365.25
  })
  for (id in treated) put("slope", week, id, slopes[[as.character(week)]][[id]])
  for (arm in arms) { x <- na.omit(slopes[[as.character(week)]][armOf[treated] == arm]); put("slopes", week, arm, c(length(x), mean(x), sd(x), median(x), min(x), max(x))) }
}

# Ratios to baseline at week 24: values that were quantified, the visit nearest to day 168 among those with one.
quantified <- function(id, date, test) {
  x <- lb[lb$USUBJID == id & lb$LBTESTCD == test, ]
  x <- if (date == "BASELINE") x[x$date <= start(id) & x$date == max(c("", x$date[x$date <= start(id)])), ] else x[x$date == date, ]
  if (nrow(x) != 1 || startsWith(x$LBORRES, "<")) NA else x$whole
}
for (test in c("PROTCRT", "PROTEXR")) {
  ratio <- sapply(treated, function(id) {
    own <- visits[visits$USUBJID == id & abs(visits$day - 168) <= 14, ]
    values <- sapply(own$VISIT, function(date) quantified(id, date, test))
    own <- own[!is.na(values), ]; values <- values[!is.na(values)]
    if (length(values) == 0) NA else unname(values[which.min(abs(own$day - 168))]) / quantified(id, "BASELINE", test)
  })
  logs <- lapply(arms, function(arm) log(na.omit(ratio[armOf[treated] == arm])))
  for (i in 1:2) put("ratio", test, arms[i], c(length(logs[[i]]), exp(c(mean(logs[[i]]), t.test(logs[[i]])$conf.int))))
  both <- t.test(logs[[1]], logs[[2]], var.equal = TRUE)
  put("ratio", test, c(exp(c(mean(logs[[1]]) - mean(logs[[2]]), both$conf.int)), both$p.value))
}

# Kidney events: the first visit that shows it; competing death; otherwise the last visit known to be without it.
death <- sapply(treated, function(id) {
  d <- ds$DSSTDTC[ds$USUBJID == id & ds$DSSCAT == "STUDY PARTICIPATION" & ds$DSDECOD == "DEATH"]
  if (length(d) == 0) Inf else day(d, id)
})
shows <- list(
  "upcr-at-most-0.5" = function(id, own) own$upcr <= 5656000,
  "upcr-fall-50" = function(id, own) 100 * own$upcr <= 50 * lab(id, "BASELINE", "PROTCRT"),
  "egfr-decline-30" = function(id, own) 10 * own$egfr <= 7 * egfr(id, "BASELINE"),
  "creatinine-doubling-confirmed-28" = function(id, own) own$scr >= 2 * lab(id, "BASELINE", "CREAT")
)
for (name in names(shows)) {
  times <- do.call(rbind, lapply(treated, function(id) {
    own <- visits[visits$USUBJID == id, ]
    flag <- shows[[name]](id, own)
    at <- if (grepl("confirmed", name)) {
      found <- NA
      for (i in which(flag %in% TRUE)) { later <- which(own$day >= own$day[i] + 28 & flag %in% TRUE); if (length(later) > 0 && !any(flag[i:later[1]] %in% FALSE)) { found <- i; break } }
      found
    } else which(flag %in% TRUE)[1]
    first <- if (is.na(at)) Inf else own$day[at]
    before <- own$day < min(first, death[[id]])
    without <- own$day[before & flag %in% FALSE]
    status <- if (first <= death[[id]] && first < Inf) "event" else if (death[[id]] < Inf) "death" else "censored"
    data.frame(id, arm = armOf[[id]], days = if (status == "event") first else if (status == "death") death[[id]] else max(c(0, without)), status)
  }))
  for (i in seq_len(nrow(times))) put("kidneyTime", name, times$id[i], c(times$days[i], times$status[i]))
  for (arm in arms) {
    x <- times[times$arm == arm, ]
    put("kidney", name, arm, c(nrow(x), sum(x$status == "event"), sum(x$status == "death")))
    if (!any(x$status == "event")) next
    fit <- survfit(Surv(days, factor(status, levels = c("censored", "event", "death"))) ~ 1, data = x, conf.type = "log-log")
    at <- summary(fit, times = 182, extend = TRUE)
    put("incidence", name, arm, c(at$pstate[1, 2], at$lower[1, 2], at$upper[1, 2]))
  }
  if (all(sapply(arms, function(arm) any(times$status[times$arm == arm] == "event")))) {
    gray <- cuminc(times$days, times$status, times$arm, cencode = "censored")$Tests
    put("gray", name, gray["event", c("stat", "pv")])
  }
}

# Milestones of proteinuria, which is UPCR in them: the fall at week 13 by a quarter, at week 26 by half.
for (month in c(3, 6)) {
  share <- if (month == 3) 75 else 50; target <- if (month == 3) 91 else 182
  answer <- sapply(dm$USUBJID, function(id) {
    own <- visits[visits$USUBJID == id & abs(visits$day - target) <= 14, ]
    if (nrow(own) == 0) return("NE")
    own <- own[which.min(abs(own$day - target)), ]
    fell <- 100 * own$upcr <= share * lab(id, "BASELINE", "PROTCRT")
    if (is.na(fell)) "NE" else if (fell) "MILESTONE" else "NR"
  })
  for (id in dm$USUBJID) put("milestone", month, id, answer[[id]])
}
# Either instrument alone: the rule on the record without the other.
everything <- lb
for (kept in c("PROTCRT", "PROTEXR")) {
  lb <- everything[everything$LBTESTCD %in% c("CREAT", kept), ]
  for (id in dm$USUBJID) {
    own <- visits[visits$USUBJID == id & abs(visits$day - 168) <= 14, ]
    measured <- any(lb$USUBJID == id & lb$LBTESTCD == kept)
    answer <- if (nrow(own) == 0 || !measured) "NE" else { found <- judge(id, own$VISIT[which.min(abs(own$day - 168))]); label(found[["CR"]], found[["any"]]) }
    put("by", kept, id, answer)
  }
}
lb <- everything

# Entry criteria that dates and values decide: age at consent, proteinuria, and windows before the day of consent, which is that of screening.
mh <- read("mh.csv"); ie <- read("ie.csv")
allCm <- read("cm.csv")
overlaps <- function(rows, id, weeks) any(rows$USUBJID == id & sapply(seq_len(nrow(rows)), function(i) {
  s <- as.Date(dm$RFICDTC[dm$USUBJID == id]); a <- rows$from[i]; b <- rows$to[i]
  a < s && b >= s - 7 * weeks
}))
wholeDates <- function(rows, a, b) { rows$from <- as.Date(rows[[a]]); rows$to <- as.Date(ifelse(rows[[b]] == "", rows[[a]], rows[[b]])); rows }
belimumab <- wholeDates(allCm[allCm$CMDECOD == "BELIMUMAB", ], "CMSTDTC", "CMENDTC")
surgery <- wholeDates(mh[mh$MHCAT == "SURGERY", ], "MHSTDTC", "MHENDTC")
for (id in dm$USUBJID) {
  i <- which(dm$USUBJID == id)
  # Completed years at consent; only the year of birth is known of one subject, which decides here.
  born <- dm$BRTHDTC[i]; consent <- dm$RFICDTC[i]
  years <- function(date) as.integer(substr(consent, 1, 4)) - as.integer(substr(date, 1, 4)) - (substr(consent, 6, 10) < substr(date, 6, 10))
  ages <- if (nchar(born) == 4) c(years(paste0(born, "-01-01")), years(paste0(born, "-12-31"))) else years(born)
  u <- lab(id, "BASELINE", "PROTCRT"); p <- lab(id, "BASELINE", "PROTEXR")
  protein <- if (!(id %in% treated)) NA else as_measured(c(!is.na(u), !is.na(p)), u > 11312000, p > 100000)
  recorded <- c(INCL04 = "I4", EXCL07 = "E7")[ie$IETESTCD[ie$USUBJID == id]]
  fails <- c(if (all(ages <= 18 | ages > 65)) "I2", if (isFALSE(protein)) "I4", if (overlaps(belimumab, id, 4)) "E3", if (overlaps(surgery, id, 12)) "E7", recorded)
  put("fails", id, if (length(fails) == 0) "none" else sort(unique(fails)))
}

# The records of week 24 as JSON, for the definitions in Python (judgeRecords.py): units as UCUM writes them.
unit <- c("umol/L" = "umol/L", "mg/dL" = "mg/dL", "mg/mmol" = "mg/mmol", "g/g" = "g/g", "mg/g" = "mg/g", "mg/g Cr" = "mg/g", "g/d" = "g/d", "g/24h" = "g/d", "mg/d" = "mg/d",
          "g/L" = "g/L", "g/dL" = "g/dL")
unit[[micro]] <- "umol/L"
quantity <- function(id, date, test) {
  x <- lb[lb$USUBJID == id & lb$LBTESTCD == test, ]
  x <- if (date == "BASELINE") x[x$date <= start(id) & x$date == max(c("", x$date[x$date <= start(id)])), ] else x[x$date == date, ]
  if (nrow(x) != 1) return(NULL)
  range <- list(low = x$LBORNRLO, high = x$LBORNRHI)
  # The range of UPCR is written "<0.2", which is no limit to compare with.
  range <- range[!(range %in% c("")) & !grepl("<", range)]
  c(list(value = x$LBORRES, unit = unname(unit[x$LBORRESU])), if (length(range) > 0) list(referenceRange = range))
}
measured <- function(id, date) {
  g <- egfr(id, date)
  found <- list(serumCreatinine = quantity(id, date, "CREAT"), upcr = quantity(id, date, "PROTCRT"), urineProtein24h = quantity(id, date, "PROTEXR"),
                serumAlbumin = quantity(id, date, "ALB"), egfr = if (is.na(g)) NULL else list(value = as.character(g), unit = "mL/min/{1.73_m2}"))
  Filter(Negate(is.null), found)
}
stretches <- function(id, until) {
  days <- as.character(seq(as.Date(start(id)) - 60, as.Date(until), by = 1))
  amounts <- sapply(days, function(date) dose(id, date))
  runs <- rle(unname(ifelse(is.na(amounts), -1, amounts))); ends <- cumsum(runs$lengths)
  rows <- lapply(which(runs$values >= 0), function(i) list(start = days[ends[i] - runs$lengths[i] + 1], end = days[ends[i]],
    prednisoneEquivalent = list(value = sprintf("%.10g", runs$values[i] / 1000), unit = "mg/d")))
  rows
}
rescueOf <- function(id) ce$CESTDTC[ce$USUBJID == id & ce$CEDECOD == "RESCUE THERAPY" & ce$CEOCCUR == "Y"]
stoppedOf <- function(id) ds$DSSTDTC[ds$USUBJID == id & ds$DSSCAT == "STUDY TREATMENT" & ds$DSDECOD != "COMPLETED"]
diedOf <- function(id) ds$DSSTDTC[ds$USUBJID == id & ds$DSSCAT == "STUDY PARTICIPATION" & ds$DSDECOD == "DEATH"]
records <- lapply(treated, function(id) {
  own <- visits[visits$USUBJID == id, ]
  near <- own[abs(own$day - 168) <= 14, ]
  if (nrow(near) == 0) return(NULL)
  date <- near$VISIT[which.min(abs(near$day - 168))]
  worse <- deteriorated(id, date)
  happened <- function(dates) any(substr(dates, 1, 10) <= date)
  events <- list(rescueTherapy = happened(rescueOf(id)), treatmentDiscontinued = happened(stoppedOf(id)), death = happened(diedOf(id)))
  if (!is.na(worse)) events$otherDeterioration <- worse
  d <- dose(id, date)
  later <- own$VISIT[own$VISIT > date]
  follow <- c(list(date = date), measured(id, date), if (!is.na(d)) list(prednisoneEquivalent = list(value = sprintf("%.10g", d / 1000), unit = "mg/d")),
    list(events = events, doses = stretches(id, date)), if (length(later) > 0) list(`next` = measured(id, min(later))))
  first <- max(lb$date[lb$USUBJID == id & lb$date <= start(id) & lb$LBTESTCD %in% c("CREAT", "PROTCRT", "PROTEXR", "ALB")])
  # A course gives a dose to its visits, not to its baseline.
  list(id = id, arm = armOf[[id]], baseline = c(list(date = first), measured(id, "BASELINE")), followUp = follow)
})
writeLines(jsonlite::toJSON(Filter(Negate(is.null), records), auto_unbox = TRUE, pretty = FALSE), "records.json")
write.csv(out, "outcomes.csv", row.names = FALSE, quote = FALSE)
