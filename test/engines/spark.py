"""Answers queries in Spark: spark.py questions.json answers.json true|false (ANSI) [master]"""
import json
import sys

from pyspark.sql import SparkSession

questions, answers, ansi = sys.argv[1:4]
master = sys.argv[4] if len(sys.argv) > 4 else "local[2]"
spark = (
    SparkSession.builder.master(master)
    .config("spark.ui.enabled", "false")
    .config("spark.driver.memory", "6g")
    .config("spark.sql.ansi.enabled", ansi)
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.sql.session.timeZone", "UTC")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
with open(questions, encoding="utf-8") as file:
    queries = json.load(file)
found = [[row[0] for row in spark.sql(query).collect()] for query in queries]
with open(answers, "w", encoding="utf-8") as file:
    json.dump(found, file)
spark.stop()
