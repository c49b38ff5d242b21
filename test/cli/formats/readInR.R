# Prints a data file as R reads it, as JSON: Rscript readInR.R haven|foreign|jsonlite PATH [MEMBER]
arguments <- commandArgs(trailingOnly = TRUE)
reader <- arguments[1]
path <- arguments[2]
if (reader == "haven") {
  table <- haven::read_xpt(path)
} else if (reader == "foreign") {
  table <- foreign::read.xport(path)
  if (!is.data.frame(table)) table <- table[[arguments[3]]]
} else {
  whole <- jsonlite::fromJSON(path, simplifyVector = FALSE)
  table <- lapply(seq_along(whole$columns), function(i) sapply(whole$rows, function(row) if (is.null(row[[i]])) NA else row[[i]]))
  names(table) <- sapply(whole$columns, function(column) column$name)
}
attribute <- function(name) lapply(table, function(column) if (is.null(attr(column, name))) NA else attr(column, name))
plain <- function(column) {
  if (inherits(column, "Date")) column <- as.numeric(column) + 3653
  if (inherits(column, "hms") || inherits(column, "difftime")) column <- as.numeric(column, units = "secs")
  if (is.factor(column)) column <- as.character(column)
  column <- as.vector(column)
  if (is.character(column)) column[column == ""] <- NA
  column
}
cat(jsonlite::toJSON(
  list(
    names = names(table), labels = unname(unlist(attribute("label"))), formats = unname(unlist(attribute("format.sas"))),
    columns = unname(lapply(table, plain))
  ),
  digits = NA, na = "null", auto_unbox = FALSE
))
