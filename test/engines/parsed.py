"""Parses statements with sqlglot in the dialect that each names: parsed.py questions.json answers.json"""
import json
import sys

import sqlglot

with open(sys.argv[1], encoding="utf-8") as file:
    statements = json.load(file)
found = []
for dialect, text in statements:
    try:
        sqlglot.parse_one(text, dialect=dialect)
        found.append([None])
    except sqlglot.errors.ParseError as error:
        found.append([str(error)])
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(found, file)
