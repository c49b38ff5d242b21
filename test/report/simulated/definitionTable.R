# Writes definitionTable.csv: Rscript definitionTable.R, in this folder, after outcomes.R and judgeRecords.py.
# Of each definition and response: subjects by arm, of everyone of the arm, and the difference with Newcombe's interval.
dm <- read.csv(file.path("..", "..", "..", "examples", "data", "nct05631717-sdtm", "dm.csv"), comment.char = "#", colClasses = "character")
answers <- read.csv("definitions.csv", colClasses = "character")
arms <- c("UC-MSC", "low-dose IL-2")
N <- sapply(arms, function(arm) sum(dm$ARM == arm))
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
row <- function(key, x) {
  p <- x / N; a <- wilson(x[[1]], N[[1]]); b <- wilson(x[[2]], N[[2]]); d <- p[[1]] - p[[2]]
  limits <- c(d - sqrt((p[[1]] - a[1])^2 + (b[2] - p[[2]])^2), d + sqrt((a[2] - p[[1]])^2 + (p[[2]] - b[1])^2))
  data.frame(key, value = paste(sprintf("%.12g", c(x, d, limits)), collapse = " "))
}
rows <- do.call(rbind, lapply(unique(answers$definition), function(name) {
  own <- answers[answers$definition == name, ]
  do.call(rbind, lapply(unique(c(own$response, "NE")), function(response) {
    x <- sapply(arms, function(arm) sum(own$response == response & own$arm == arm))
    # Who has no visit for the week is not evaluable.
    if (response == "NE") x <- x + N - sapply(arms, function(arm) sum(own$arm == arm))
    row(paste(name, response, sep = "/"), x)
  }))
}))
# A response that nobody has.
rows <- rbind(rows, row("nobody", c(0, 0)))
write.csv(rows, "definitionTable.csv", row.names = FALSE, quote = FALSE)
