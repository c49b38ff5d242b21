"""Answers queries in ClickHouse, in this process: clickhouse.py questions.json answers.json"""
import json
import sys

import chdb

with open(sys.argv[1], encoding="utf-8") as file:
    queries = json.load(file)
answers = []
for query in queries:
    rows = str(chdb.query(query, "JSONCompact"))
    answers.append([row[0] for row in json.loads(rows)["data"]])
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(answers, file)
