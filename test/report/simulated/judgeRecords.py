#!/usr/bin/env python3
"""Judges records.json, which outcomes.R wrote, by every definition of the second implementation, and writes definitions.csv.

    python3 judgeRecords.py

One line for each definition and subject. Nothing here comes from the library: the records are R's reading of the files.
"""

import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "..", "double-programming"))

from all_definitions import ALL as DEFINITIONS  # noqa: E402
from classify import classify  # noqa: E402

with open(os.path.join(here, "records.json"), encoding="utf-8") as file:
    records = json.load(file)
with open(os.path.join(here, "definitions.csv"), "w", encoding="utf-8") as file:
    file.write("definition,id,arm,response\n")
    for name in DEFINITIONS:
        for record in records:
            found = classify(DEFINITIONS[name], record["baseline"], record["followUp"])
            file.write("%s,%s,%s,%s\n" % (name, record["id"], record["arm"], found["response"]))
