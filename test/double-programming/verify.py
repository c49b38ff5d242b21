#!/usr/bin/env python3
"""Compare the expected answers of a vector file with this implementation's own.

    python3 verify.py vectors.json [--at-least N]
    python3 verify.py - < vectors.json

What is compared is the response and the possible responses of a definition, and all that an index answers. The criteria
of a definition have no names in a vector, only a place; here they have names, but no place. So each place must have a
comparison or flag here, or the opposite of one, whose verdict is that of the criterion in every vector. Exit code 0 if
every vector agrees, every criterion has such a counterpart, none was ignored (unless --allow-ignored) and at least N
(default 1) were checked, else 1.
"""

import argparse
import json
import os
import sys
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from all_definitions import ALL as DEFINITIONS  # noqa: E402
from bilag2004 import POINTS, bilag2004_change, bilag2004_score  # noqa: E402
from bilag2004_renal import bilag2004_renal  # noqa: E402
from classify import classify, verdicts  # noqa: E402
from ctcae import toxicity_grade  # noqa: E402
from entry_criteria import eligibility, emergence, seriousness, sle_classification  # noqa: E402
from kidney_events import kidney_event  # noqa: E402
from laboratory import from_laboratory  # noqa: E402
from physician_global import physician_global  # noqa: E402
from safety_limits import liver_injury, outlier_levels, vital_sign_level  # noqa: E402
from selena_sledai import selena_sledai  # noqa: E402
from sle_das import sle_das  # noqa: E402
from sledai2k import sledai2k  # noqa: E402
from sri import RULES, sri  # noqa: E402

FORMAT = "1.0.0"
SHOWN = 50
SCORE = ("total", "low", "high")

# kind: (keys to compare, function of the input). A previous visit that is not stated is an error.
INDICES = {
    "sledai2k": (SCORE, lambda given: sledai2k(given.get("descriptors"))),
    "selenaSledai": (SCORE, lambda given: selena_sledai(given.get("descriptors"))),
    "sledai2kFromLaboratory": (
        ("descriptors",),
        lambda given: from_laboratory(given.get("laboratory"), given.get("options")),
    ),
    "bilag2004Score": (SCORE, lambda given: bilag2004_score(given.get("grades"), given.get("scheme"))),
    "bilag2004Change": (
        ("newA", "newB", "worsened", "unchanged", "improved", "open"),
        lambda given: bilag2004_change(given.get("previous"), given.get("current")),
    ),
    "bilag2004Renal": (
        ("grade", "possible"),
        lambda given: bilag2004_renal(given.get("current"), given["previous"]),
    ),
    "sleDas": (SCORE + ("category",), lambda given: sle_das(given.get("items"))),
    "physicianGlobal": (
        ("value", "unit"),
        lambda given: physician_global(given["quantity"], given["scale"]),
    ),
    "kidneyEvent": (("cause", "days", "lastDayWithout"), kidney_event),
    "toxicityGrade": (("terms",), toxicity_grade),
    "outlierLevels": (("levels",), outlier_levels),
    "vitalSignLevel": (("level", "levelPossible"), vital_sign_level),
    "liverInjury": (("verdict",), liver_injury),
    "treatmentEmergence": (("treatmentEmergent",), emergence),
    "seriousness": (("byFlag", "byCriteria", "contradicts"), seriousness),
    "eligibility": (("eligibility", "fails", "open"), eligibility),
    "sleClassification": (("verdict", "low", "high"), sle_classification),
}


def compute(vector):
    """(name, keys to compare, input, function), or (name, None, ...) if not implemented here."""
    kind = vector.get("kind")
    if kind == "definition":
        name = vector.get("definition")
        given = {"baseline": vector.get("baseline"), "followUp": vector.get("followUp")}
        if name not in DEFINITIONS:
            return "definition %s" % name, None, given, None
        return (
            name,
            ("response", "possible"),
            given,
            lambda: classify(DEFINITIONS[name], given["baseline"], given["followUp"]),
        )
    given = vector.get("input") or {}
    if kind == "bilag2004Score" and (given.get("scheme") or "yee2010") not in POINTS:
        return "bilag2004Score by %s" % compact(given["scheme"]), None, given, None
    if kind in INDICES:
        keys, function = INDICES[kind]
        return kind, keys, given, lambda: function(given)
    if kind == "sri":
        options = given.get("options") or {}
        name = "sri-%s" % options.get("points")
        if set(options) != {"points"} or options["points"] not in RULES:
            return "sri with options %s" % compact(options), None, given, None
        return name, ("response",), given, lambda: sri(options, given.get("baseline"), given.get("followUp"))
    return "kind %s" % kind, None, given, None


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=float)


def read_json(file):
    """Numbers with a point are read as the decimals they are, not as the nearest double."""
    return json.load(file, parse_float=Fraction)


_ABSENT = object()


def same(a, b):
    # 1 == True and 1 == 1.0 in Python; neither is the same answer here
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    return a == b


class Counterparts:
    """For each criterion of each definition, what here has had the same verdict in every vector so far."""

    VERDICTS = {"met": True, "notMet": False, "unknown": None}

    def __init__(self):
        self.left = {}  # (definition, response, place): {(name, whether it is the opposite)}
        self.refuted = {}  # the same key: the vector that left none

    def narrow(self, vector):
        levels = (vector.get("expected") or {}).get("levels")
        if vector.get("kind") != "definition" or levels is None:
            return
        found = verdicts(DEFINITIONS[vector["definition"]], vector.get("baseline"), vector.get("followUp"))
        sides = [((name, turned), turn(own, turned)) for name, own in found.items() for turned in (False, True)]
        for level in levels:
            for place, verdict in enumerate(level["criteria"], 1):
                key = vector["definition"], level["response"], place
                agreeing = {side for side, own in sides if own is self.VERDICTS[verdict]}
                self.left[key] = self.left.get(key, agreeing) & agreeing
                if not self.left[key]:
                    self.refuted.setdefault(key, vector.get("id"))


def turn(verdict, turned):
    return not verdict if turned and verdict is not None else verdict


def verify(vectors, write=print):
    """(number checked, number of disagreements, number ignored)"""
    checked, wrong, ignored = {}, {}, {}
    counterparts = Counterparts()
    shown = 0
    for vector in vectors:
        name, keys, given, function = compute(vector)
        if keys is None:
            ignored[name] = ignored.get(name, 0) + 1
            continue
        checked[name] = checked.get(name, 0) + 1
        expected = vector.get("expected") or {}
        try:
            got = function()
            agrees = all(same(expected.get(k, _ABSENT), got[k]) for k in keys)
            counterparts.narrow(vector)
        except Exception as error:  # a vector that cannot be computed is a disagreement, not the end
            got, agrees = "%s: %s" % (type(error).__name__, error), False
        if not agrees:
            wrong[name] = wrong.get(name, 0) + 1
            if shown < SHOWN:
                shown += 1
                write(
                    "DISAGREES %s [%s] expected %s got %s input %s"
                    % (vector.get("id"), name, compact(expected), compact(got), compact(given))
                )
    for (name, response, place), id in counterparts.refuted.items():
        wrong[name] = wrong.get(name, 0) + 1
        if shown < SHOWN:
            shown += 1
            write("DISAGREES %s [%s] nothing here has the verdicts of criterion %d of %s" % (id, name, place, response))
    total, disagreements = sum(checked.values()), sum(wrong.values())
    if disagreements > shown:
        write("... and %d more disagreements" % (disagreements - shown))
    width = max([len(name) for name in list(checked) + list(ignored)] or [0])
    for name in sorted(checked):
        write("%-*s %6d checked %6d disagree" % (width, name, checked[name], wrong.get(name, 0)))
    for name in sorted(ignored):
        write("%-*s %6d not implemented here, ignored" % (width, name, ignored[name]))
    several = sum(1 for names in counterparts.left.values() if len(names) > 1)
    write(
        "%d criteria, %d of them without a counterpart, %d with more than one"
        % (len(counterparts.left), len(counterparts.refuted), several)
    )
    write(
        "%d vectors checked, %d disagreements, %d ignored" % (total, disagreements, sum(ignored.values()))
    )
    return total, disagreements, sum(ignored.values())


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Check response vectors against this second implementation.")
    parser.add_argument("file", nargs="?", help="the vector file, or - for standard input")
    parser.add_argument("--json", action="store_true", help="read the vectors from standard input, as - does")
    parser.add_argument("--at-least", type=int, default=1, metavar="N", help="fail if fewer were checked")
    parser.add_argument("--allow-ignored", action="store_true", help="pass although some are not implemented here")
    options = parser.parse_args(arguments)
    if options.file is None and not options.json:
        parser.error("a vector file, or - for standard input")
    if options.json or options.file == "-":
        data = read_json(sys.stdin)
    else:
        with open(options.file, encoding="utf-8") as file:
            data = read_json(file)
    if data.get("format", FORMAT) != FORMAT:
        parser.error("format %s of the vectors, expected %s" % (data["format"], FORMAT))
    total, disagreements, ignored = verify(data["vectors"])
    if total < options.at_least:
        print("only %d vectors checked, at least %d were asked for" % (total, options.at_least))
    if ignored and not options.allow_ignored:
        print("%d vectors ignored, which only --allow-ignored lets pass" % ignored)
        return 1
    return 1 if disagreements or total < options.at_least else 0


if __name__ == "__main__":
    sys.exit(main())
