"""Answers queries of `place` and `answer` in Spark: spark.py questions.json answers.json; each run names its master and settings."""
import json
import sys

from pyspark.sql import SparkSession

# The driver keeps neither the plans nor the compiled code of earlier queries. An expression that is compiled into a method of more
# than 8,000 bytes is not made machine code by Java; this limit has Spark split it.
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.driver.memory": "2g",
    "spark.executor.memory": "1g",
    "spark.sql.codegen.hugeMethodLimit": "8000",
    "spark.sql.codegen.cache.maxEntries": "10",
    "spark.sql.maxPlanStringLength": "1000",
    "spark.sql.ui.retainedExecutions": "1",
    "spark.ui.retainedJobs": "1",
    "spark.ui.retainedStages": "1",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.session.timeZone": "UTC",
}

# A session of its own for so many queries: what Spark keeps of each goes with the session.
QUERIES_OF_A_SESSION = 25


def ask(run, queries):
    builder = SparkSession.builder.master(run["master"])
    for key, value in {**SETTINGS, **run["settings"]}.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    answers = []
    for query in queries:
        rows = sorted(spark.sql(query).collect(), key=lambda row: row["place"])
        answers.append([row["answer"] for row in rows])
    spark.stop()
    return answers


with open(sys.argv[1], encoding="utf-8") as file:
    runs = json.load(file)
found = []
for run in runs:
    for start in range(0, len(run["queries"]), QUERIES_OF_A_SESSION):
        found += ask(run, run["queries"][start : start + QUERIES_OF_A_SESSION])
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(found, file)
