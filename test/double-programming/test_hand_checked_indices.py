"""Rows of the activity indices worked out by hand, at the limits and beside them.

Every calculation is in the comment before or beside its row.
"""

import io
import json
import os
import sys
import tempfile
import unittest
from contextlib import redirect_stdout
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from bilag2004 import bilag2004_change, bilag2004_score  # noqa: E402
from bilag2004_renal import bilag2004_renal  # noqa: E402
from laboratory import from_laboratory  # noqa: E402
from physician_global import physician_global  # noqa: E402
from selena_sledai import selena_sledai  # noqa: E402
from sle_das import FLAGS, beyond_doubt, category, rounded, sle_das  # noqa: E402
from sledai2k import WEIGHTS  # noqa: E402
from sri import SYSTEMS  # noqa: E402
from verify import main, same  # noqa: E402


def q(value, unit, low=None, high=None):
    quantity = {"value": value, "unit": unit}
    limits = {k: v for k, v in (("low", low), ("high", high)) if v is not None}
    if limits:
        quantity["referenceRange"] = limits
    return quantity


class SelenaSledai(unittest.TestCase):
    def test_totals(self):
        none = {key: False for key in WEIGHTS}
        # 8 + 4 + 2 + 1 = 15
        seen = dict(none, seizure=True, proteinuria=True, rash=True, fever=True)
        self.assertEqual(selena_sledai(seen), {"total": 15, "low": 15, "high": 15})
        # 15 - 4, and 4 more if it is new
        self.assertEqual(selena_sledai(dict(seen, proteinuria=None)), {"total": None, "low": 11, "high": 15})
        self.assertEqual(selena_sledai(None), {"total": None, "low": 0, "high": 105})


class Laboratory(unittest.TestCase):
    def check(self, laboratory, expected, **options):
        self.assertEqual(from_laboratory(laboratory, options), {"descriptors": expected})

    def test_nothing(self):
        self.check({}, {})
        self.check(None, {})
        self.check({"platelets": None, "leukocytes": q(None, "10*9/L")}, {})

    def test_urine(self):
        for measure, key in (("urineRedCells", "haematuria"), ("urineWhiteCells", "pyuria")):
            for value, answer in (("5", False), ("5.1", True), ("6", True), ("<=5", False), (">5", True)):
                self.check({measure: q(value, "/[HPF]")}, {key: answer})
            for value in (">=5", "<6", ">4"):
                self.check({measure: q(value, "/[HPF]")}, {})

    def test_proteinuria(self):
        def by_24h(value, unit, expected, **options):
            self.check({"urineProtein24h": q(value, unit)}, expected, **options)

        by_24h("0.5", "g/d", {"proteinuria": False})
        by_24h("0.51", "g/d", {"proteinuria": True})
        by_24h("500", "mg/d", {"proteinuria": False})
        by_24h("501", "mg/d", {"proteinuria": True})
        by_24h("<500", "mg/d", {"proteinuria": False})
        by_24h(">=500", "mg/d", {})
        by_24h("2", "g/d", {}, proteinuriaBy="upcr")  # the ratio was chosen and is missing
        self.check({"upcr": q("2", "g/g")}, {})  # the collection is asked for by default

        def by_ratio(value, unit, answer):
            self.check({"upcr": q(value, unit)}, {"proteinuria": answer}, proteinuriaBy="upcr")

        by_ratio("0.5", "g/g", False)
        by_ratio("501", "mg/g", True)
        by_ratio("56.56", "mg/mmol", False)  # 113.12 / 2
        by_ratio("56.57", "mg/mmol", True)

    def test_complement(self):
        low, normal = q("0.7", "g/L", low="0.9", high="1.8"), q("0.9", "g/L", low="0.9")  # at the end: not below
        unknown = q("0.7", "g/L", high="1.8")  # no low end
        self.check({"c3": low}, {"lowComplement": True})
        self.check({"c3": normal}, {})
        self.check({"c3": normal, "c4": normal}, {})
        self.check({"c3": normal, "c4": normal, "ch50": normal}, {"lowComplement": False})
        self.check({"c3": normal, "c4": normal, "ch50": low}, {"lowComplement": True})
        self.check({"c3": normal, "c4": normal, "ch50": unknown}, {})
        self.check({"c3": unknown, "c4": low}, {"lowComplement": True})
        self.check({"c3": normal, "c4": normal}, {"lowComplement": False}, complementBy=["c3", "c4"])
        self.check({"c3": normal, "c4": normal, "ch50": low}, {"lowComplement": False}, complementBy=["c3", "c4"])
        self.check({"c3": q("<0.9", "g/L", low="0.9")}, {"lowComplement": True})
        self.check({"c3": q("<=0.9", "g/L", low="0.9")}, {})
        self.check({"c3": q(">=0.9", "g/L", low="0.9")}, {"lowComplement": False}, complementBy=["c3"])
        # any unit: the range is in the unit of the value
        self.check({"c4": q("9", "mg/dL", low="10")}, {"lowComplement": True})

    def test_dna(self):
        self.check({"antiDna": q("30", "[IU]/mL", high="30")}, {"increasedDnaBinding": False})
        self.check({"antiDna": q("30.1", "[IU]/mL", high="30")}, {"increasedDnaBinding": True})
        self.check({"antiDna": q(">30", "[IU]/mL", high="30")}, {"increasedDnaBinding": True})
        self.check({"antiDna": q(">=30", "[IU]/mL", high="30")}, {})
        self.check({"antiDna": q("<=30", "[IU]/mL", high="30")}, {"increasedDnaBinding": False})
        self.check({"antiDna": q("1000", "[IU]/mL", low="0")}, {})
        self.check({"antiDna": q(None, "[IU]/mL", high="30")}, {})

    def test_fever(self):
        def reading(value, unit, expected):
            self.check({"temperature": q(value, unit)}, expected)

        reading("38", "Cel", {"fever": False})
        reading("38.01", "Cel", {"fever": True})
        reading("100.4", "[degF]", {"fever": False})  # (100.4 - 32) x 5/9 = 68.4 x 5/9 = 38
        reading("100.41", "[degF]", {"fever": True})  # 68.41 x 5/9 = 38.0055...
        reading("100.39", "[degF]", {"fever": False})
        reading("<=100.4", "[degF]", {"fever": False})
        reading(">100.4", "[degF]", {"fever": True})
        reading(">=100.4", "[degF]", {})
        reading("<39", "Cel", {})
        with self.assertRaises(ValueError):
            reading("310", "K", {})

    def test_blood_count(self):
        for measure, key, limit in (("platelets", "thrombocytopenia", 100), ("leukocytes", "leukopenia", 3)):
            for unit, factor in (("10*9/L", 1), ("10*3/uL", 1), ("/nL", 1), ("/uL", 1000)):
                self.check({measure: q("%d" % (limit * factor), unit)}, {key: False})
            self.check({measure: q("%d" % (limit * 1000 - 1), "/uL")}, {key: True})
            self.check({measure: q("%d.99" % (limit - 1), "10*9/L")}, {key: True})
            self.check({measure: q("<%d" % limit, "/nL")}, {key: True})
            self.check({measure: q("<=%d" % limit, "/nL")}, {})
            self.check({measure: q(">=%d" % limit, "/nL")}, {key: False})

    def test_exclusions(self):
        cells = {"urineRedCells": q("12", "/[HPF]")}
        self.check(cells, {"haematuria": False}, exclusions={"haematuria": True})
        self.check(cells, {"haematuria": True}, exclusions={"haematuria": False})
        self.check(cells, {"haematuria": True, "fever": False}, exclusions={"fever": True})  # no temperature
        self.check({}, {}, exclusions={"fever": False})

    def test_refused(self):
        for laboratory, options in (
            ({"urineCasts": q("1", "/[HPF]")}, {}),
            ({}, {"exclusions": {"arthritis": True}}),
            ({}, {"exclusions": {"fever": "yes"}}),
            ({}, {"complementBy": ["c1q"]}),
            ({}, {"complementBy": []}),
            ({}, {"proteinuriaBy": "dipstick"}),
            ({"platelets": q("100", "g/L")}, {}),
        ):
            with self.assertRaises(ValueError):
                from_laboratory(laboratory, options)


def grades(rest, **some):
    return dict({system: rest for system in SYSTEMS}, **some)


class Bilag2004(unittest.TestCase):
    def test_score(self):
        given = grades("E", renal="A", mucocutaneous="C")
        self.assertEqual(bilag2004_score(given, "yee2010"), {"total": 13, "low": 13, "high": 13})  # 12 + 1
        self.assertEqual(bilag2004_score(given, "classic"), {"total": 10, "low": 10, "high": 10})  # 9 + 1
        given = grades("D", renal="B", ophthalmic=None)
        self.assertEqual(bilag2004_score(given, "yee2010"), {"total": None, "low": 8, "high": 20})  # 8 + 12
        self.assertEqual(bilag2004_score(given, "classic"), {"total": None, "low": 3, "high": 12})  # 3 + 9
        self.assertEqual(bilag2004_score(grades("A"), "yee2010")["total"], 108)  # 9 x 12
        self.assertEqual(bilag2004_score(grades("B"), "classic")["total"], 27)  # 9 x 3
        self.assertEqual(bilag2004_score({}, "yee2010"), {"total": None, "low": 0, "high": 108})
        for wrong in (grades("F"), grades("E", skin="A"), grades("AB")):
            with self.assertRaises(ValueError):
                bilag2004_score(wrong, "yee2010")

    def test_change(self):
        def renal(was, is_now):
            answer = bilag2004_change(grades("E", renal=was), grades("E", renal=is_now))
            return [k for k in ("newA", "newB", "worsened", "unchanged", "improved", "open") if "renal" in answer[k]]

        for was in "BCDE":
            self.assertEqual(renal(was, "A"), ["newA", "worsened"])
        for was in "CDE":
            self.assertEqual(renal(was, "B"), ["newB", "worsened"])
        for was in "DE":
            self.assertEqual(renal(was, "C"), ["worsened"])
            for is_now in "DE":
                self.assertEqual(renal(was, is_now), ["unchanged"])
        for both in "ABC":
            self.assertEqual(renal(both, both), ["unchanged"])
        for was, is_now in ("AB", "AC", "AD", "AE", "BC", "BD", "BE", "CD", "CE"):
            self.assertEqual(renal(was, is_now), ["improved"])

    def test_order_of_the_systems(self):
        # haematological is the last system, mucocutaneous the second
        was = grades("E", renal="A", constitutional="B")
        is_now = grades("E", haematological="A", mucocutaneous="C", renal="B")
        self.assertEqual(
            bilag2004_change(was, is_now),
            {
                "newA": ["haematological"],
                "newB": [],
                "worsened": ["mucocutaneous", "haematological"],
                "unchanged": [
                    "neuropsychiatric", "musculoskeletal", "cardiorespiratory", "gastrointestinal", "ophthalmic",
                ],
                "improved": ["constitutional", "renal"],
                "open": [],
            },
        )  # fmt: skip

    def test_open(self):
        def possible(was, is_now):
            answer = bilag2004_change(grades("E", renal=was), grades("E", renal=is_now))
            for key in ("newA", "newB", "worsened", "unchanged", "improved"):
                self.assertNotIn("renal", answer[key])
            ((only),) = answer["open"]
            self.assertEqual(only["system"], "renal")
            return only["possible"]

        self.assertEqual(possible("A", None), ["unchanged", "improved"])
        self.assertEqual(possible("B", None), ["newA", "unchanged", "improved"])
        self.assertEqual(possible("C", None), ["newA", "newB", "unchanged", "improved"])
        self.assertEqual(possible("D", None), ["newA", "newB", "worsenedToC", "unchanged"])
        self.assertEqual(possible("E", None), ["newA", "newB", "worsenedToC", "unchanged"])
        self.assertEqual(possible(None, "A"), ["newA", "unchanged"])
        self.assertEqual(possible(None, "B"), ["newB", "unchanged", "improved"])
        self.assertEqual(possible(None, "C"), ["worsenedToC", "unchanged", "improved"])
        self.assertEqual(possible(None, "D"), ["unchanged", "improved"])
        self.assertEqual(possible(None, None), ["newA", "newB", "worsenedToC", "unchanged", "improved"])


GFR = "mL/min/{1.73_m2}"


def scr(value, unit="umol/L"):
    return q(value, unit)


def egfr(value):
    return q(value, GFR)


def up24(value, unit="g/d"):
    return q(value, unit)


def ratio(value, unit="mg/mmol"):
    return q(value, unit)


def pressure(systolic, diastolic):
    given = {"systolicBloodPressure": systolic, "diastolicBloodPressure": diastolic}
    return {k: q(v, "mm[Hg]") for k, v in given.items() if v is not None}


def visit(**changes):
    """A visit without any activity, but without proteinuria of any kind recorded."""
    given = {
        "serumCreatinine": scr("70"),
        "egfr": egfr("95"),
        "acceleratedHypertension": False,
        "activeSediment": False,
        "activeNephritis": False,
        "nephroticSyndrome": False,
        "previouslyInvolved": True,
    }
    given.update(pressure("120", "80"))
    given.update(changes)
    return given


def clear(**changes):
    return visit(**dict({"dipstickProtein": 0}, **changes))


class Renal(unittest.TestCase):
    def check(self, current, previous, possible):
        expected = {"grade": possible if len(possible) == 1 else None, "possible": list(possible)}
        self.assertEqual(bilag2004_renal(current, previous), expected)

    def test_inactive(self):
        self.check(clear(), clear(), "D")
        self.check(clear(previouslyInvolved=False), clear(), "E")
        self.check(clear(previouslyInvolved=None), clear(), "DE")
        self.check(clear(previouslyInvolved=False), None, "E")
        self.check(clear(previouslyInvolved=True), None, "D")
        self.check(clear(activeSediment=True, previouslyInvolved=None), clear(), "B")

    def test_nothing_recorded(self):
        self.check({}, {}, "ABCDE")
        self.check({}, None, "ABCDE")
        self.check(None, {}, "ABCDE")
        # no proteinuria recorded: it may be severe, moderate, mild or none
        self.check(visit(), clear(), "BCD")

    def test_features_of_a(self):
        others = ("acceleratedHypertension", "nephroticSyndrome")
        needed = ("activeSediment", "activeNephritis")
        for one in others + needed:
            self.check(clear(**{one: True}), clear(), "B")
        self.check(clear(**{name: True for name in others}), clear(), "B")  # two, but neither is 1, 4 or 5
        self.check(clear(**{name: True for name in needed}), clear(), "A")
        for one in needed:
            for other in others:
                self.check(clear(**{one: True, other: True}), clear(), "A")
        # impaired function (131 at a first visit) with hypertension and nephrotic syndrome: three, none of 1, 4, 5
        self.check(clear(serumCreatinine=scr("131"), **{name: True for name in others}), None, "B")
        # each may be or not: none D, one B, both A
        self.check(clear(**{name: None for name in needed}), clear(), "ABD")
        self.check(clear(**{name: None for name in others}), clear(), "BD")

    def test_not_improved(self):
        # 0.75 x 2 = 1.5: a fall of exactly 25 % is no improvement. 0.75 x 2.01 = 1.5075
        self.check(visit(urineProtein24h=up24("1.5")), visit(urineProtein24h=up24("2")), "B")
        self.check(visit(urineProtein24h=up24("1.5")), visit(urineProtein24h=up24("2.01")), "C")
        self.check(visit(urineProtein24h=up24("1500", "mg/d")), visit(urineProtein24h=up24("2")), "B")
        # 0.75 x 200 = 150
        self.check(visit(upcr=ratio("150")), visit(upcr=ratio("200")), "B")
        self.check(visit(upcr=ratio("150")), visit(upcr=ratio("200.01")), "C")
        # of albumin it is one; 0.75 x 199 = 149.25
        self.check(visit(uacr=ratio("150")), visit(uacr=ratio("200")), "C")
        self.check(visit(uacr=ratio("150")), visit(uacr=ratio("199")), "B")
        # 0.75 x 80 = 60 and 60 mg/mmol is moderate
        self.check(visit(upcr=ratio("60")), visit(upcr=ratio("80")), "B")
        self.check(visit(upcr=ratio("60")), visit(upcr=ratio("80.1")), "C")
        self.check(visit(uacr=ratio("60")), visit(uacr=ratio("80")), "C")
        self.check(visit(uacr=ratio("60")), visit(uacr=ratio("79.9")), "B")
        # no fall from nothing
        self.check(visit(uacr=ratio("60")), visit(uacr=ratio("0")), "B")

    def test_limits_of_proteinuria(self):
        def grade_of(measure, value, before, possible, **more):
            self.check(visit(**dict({measure: value}, **more)), visit(**{measure: before}), possible)

        high = {"acceleratedHypertension": True}  # A if the proteinuria is a feature of A, else B
        grade_of("urineProtein24h", up24("1"), up24("1"), "B", **high)
        grade_of("urineProtein24h", up24("1.001"), up24("1"), "A", **high)
        grade_of("upcr", ratio("100"), ratio("100"), "B", **high)
        grade_of("upcr", ratio("100.01"), ratio("100"), "A", **high)
        grade_of("uacr", ratio("100"), ratio("100"), "B", **high)
        grade_of("uacr", ratio("100.01"), ratio("100"), "A", **high)
        grade_of("urineProtein24h", up24("0.5"), up24("0.5"), "B")
        grade_of("urineProtein24h", up24("0.49999"), up24("0.5"), "C")
        grade_of("urineProtein24h", up24("0.251"), up24("0.5"), "C")
        grade_of("urineProtein24h", up24("0.25"), up24("0.25"), "D")
        grade_of("upcr", ratio("50"), ratio("50"), "B")
        grade_of("upcr", ratio("49.999"), ratio("50"), "C")
        grade_of("upcr", ratio("25.01"), ratio("25"), "C")
        grade_of("upcr", ratio("25"), ratio("25"), "D")
        grade_of("uacr", ratio("50"), ratio("50"), "B")
        grade_of("uacr", ratio("49.999"), ratio("50"), "C")
        grade_of("uacr", ratio("25"), ratio("25"), "C")
        grade_of("uacr", ratio("24.99"), ratio("25"), "D")

    def test_units(self):
        # 0.45 x 113.12 = 50.904; 0.44 x 113.12 = 49.7728; 0.221 x 113.12 = 24.99952; 0.222 x 113.12 = 25.11264
        for measure in ("upcr", "uacr"):
            self.check(visit(**{measure: ratio("450", "mg/g")}), None, "B")
            self.check(visit(**{measure: ratio("440", "mg/g")}), None, "C")
            self.check(visit(**{measure: ratio("221", "mg/g")}), None, "D")
            self.check(visit(**{measure: ratio("222", "mg/g")}), None, "C")
            self.check(visit(**{measure: ratio("50", "g/mol")}), None, "B")
        self.check(visit(upcr=ratio("0.45", "g/g")), None, "B")
        # 1.47 x 88.4 = 129.948; 1.48 x 88.4 = 130.832
        self.check(clear(serumCreatinine=scr("1.47", "mg/dL")), None, "D")
        self.check(clear(serumCreatinine=scr("1.48", "mg/dL")), None, "B")
        # across units: 1.131 g/g = 127.93872 mg/mmol; 0.75 x 170 = 127.5, 0.75 x 171 = 128.25
        self.check(visit(upcr=ratio("1.131", "g/g")), visit(upcr=ratio("170")), "B")
        self.check(visit(upcr=ratio("1.131", "g/g")), visit(upcr=ratio("171")), "C")

    def test_previous_proteinuria_missing(self):
        self.check(visit(upcr=ratio("150")), clear(), "BC")  # improved or not
        self.check(visit(upcr=ratio("30")), clear(), "C")
        self.check(visit(upcr=ratio("20")), clear(), "D")
        # each measure has its own previous value
        self.check(visit(upcr=ratio("150")), visit(uacr=ratio("100")), "BC")
        self.check(visit(upcr=ratio("150"), activeSediment=True), clear(), "AB")

    def test_several_measures(self):
        before = visit(upcr=ratio("400"), urineProtein24h=up24("1"))
        # the ratio has improved, the collection has not
        self.check(visit(upcr=ratio("150"), urineProtein24h=up24("1.1")), before, "B")
        self.check(visit(upcr=ratio("150"), urineProtein24h=up24("0.1")), before, "C")
        # the collection was not taken: that leaves nothing open
        self.check(visit(upcr=ratio("20")), before, "D")
        # the collection is open (nothing before), the ratio is moderate
        before = visit(upcr=ratio("60"))
        now = visit(upcr=ratio("60"), urineProtein24h=up24("2"))
        self.check(now, before, "B")
        self.check(dict(now, activeSediment=True), before, "AB")

    def test_first_visit(self):
        self.check(visit(upcr=ratio("100.01"), activeSediment=True), None, "A")
        self.check(visit(upcr=ratio("100"), activeSediment=True), None, "B")
        self.check(visit(upcr=ratio("50")), None, "B")
        self.check(visit(uacr=ratio("25")), None, "D")
        self.check(visit(uacr=ratio("25.01")), None, "C")
        self.check(visit(upcr=ratio("25.01")), None, "C")
        self.check(clear(serumCreatinine=scr("130")), None, "D")
        self.check(clear(serumCreatinine=scr("131"), activeSediment=True), None, "A")
        self.check(clear(egfr=egfr("49")), None, "B")
        self.check(clear(egfr=egfr("50")), None, "D")  # no value to have fallen from
        self.check(clear(**pressure("200", "120")), None, "D")

    def test_dipstick(self):
        high = {"acceleratedHypertension": True}
        self.check(visit(dipstickProtein=2, **high), visit(dipstickProtein=0), "A")
        self.check(visit(dipstickProtein=3, **high), visit(dipstickProtein=1), "A")
        self.check(visit(dipstickProtein=2, **high), visit(dipstickProtein=1), "B")
        self.check(visit(dipstickProtein=2), visit(dipstickProtein=1), "B")
        self.check(visit(dipstickProtein=3), visit(dipstickProtein=2), "B")
        self.check(visit(dipstickProtein=1), visit(dipstickProtein=0), "C")  # a rise, but not to ++
        self.check(visit(dipstickProtein=3), visit(dipstickProtein=3), "C")
        self.check(visit(dipstickProtein=0), visit(dipstickProtein=3), "D")
        # not counted beside a quantitative value, even a low one
        self.check(visit(dipstickProtein=3, upcr=ratio("5")), visit(dipstickProtein=0), "D")
        # without a level before: open from ++ upwards, at a first visit too
        for previous in (visit(), None):
            self.check(visit(dipstickProtein=1), previous, "C")
            self.check(visit(dipstickProtein=2), previous, "BC")
            self.check(visit(dipstickProtein=3, **high), previous, "AB")
        for level in (4, -1, True, "2"):
            with self.assertRaises(ValueError):
                bilag2004_renal(visit(dipstickProtein=level), None)

    def test_creatinine(self):
        sediment = {"activeSediment": True}  # A if impaired function is a feature of A, else B

        def from_to(before, now, possible, **more):
            current = clear(serumCreatinine=now and scr(now), **more)
            self.check(current, clear(serumCreatinine=before and scr(before)), possible)

        from_to("100", "130", "D")  # not above 130
        from_to("50", "130", "D")
        from_to("100", "131", "A", **sediment)  # 130 % is 130
        from_to("100.7", "131", "A", **sediment)  # 130 % is 130.91
        from_to("120", "156", "A", **sediment)  # 130 % is 156
        from_to("120", "155.9", "B", **sediment)
        from_to("120", "155.9", "B")  # 115 % is 138
        from_to("120", "138", "B")
        from_to("120", "137.9", "D")
        from_to(None, "131", "BD")
        from_to(None, "131", "AB", **sediment)
        from_to(None, "130", "D")
        from_to("120", None, "BD")
        from_to("120", "<=130", "D")
        from_to("120", "<150", "BD")  # 138 would be a rise to 115 %, 156 is out of reach
        from_to("120", "<150", "B", **sediment)
        from_to("<90", "138", "A", **sediment)  # 130 % is below 117
        from_to("<110", "138", "AB", **sediment)  # 130 % is below 143, 115 % below 126.5
        from_to("<110", "138", "B")

    def test_gfr(self):
        def from_to(before, now, possible):
            self.check(clear(egfr=now and egfr(now)), clear(egfr=before and egfr(before)), possible)

        from_to("118", "79", "B")  # 67 % is 79.06
        from_to("117", "79", "D")  # 67 % is 78.39
        from_to("100", "67", "D")  # 67 % is 67: not below
        from_to("130", "80", "D")
        from_to("51", "49", "B")
        from_to("50", "49", "D")  # not above 50, and 67 % is 33.5
        from_to("51", "50", "D")  # not below 50, and 67 % is 34.17
        from_to("50", "33.4", "B")
        from_to(None, "49", "B")  # not measured before
        from_to(None, "50", "BD")  # 67 % of an unknown value
        from_to(None, "80", "D")
        from_to("95", None, "BD")
        from_to("40", "<50", "BD")  # 67 % is 26.8
        from_to("<60", "49", "BD")  # above 50 or not; 67 % is below 40.2
        from_to("<=50", "49", "D")
        from_to(">=80", "<50", "B")

    def test_blood_pressure(self):
        def from_to(before, now, possible):
            self.check(clear(**pressure(*now)), dict(clear(), **pressure(*before)), possible)

        from_to(("111", "76"), ("141", "91"), "C")  # 30 and 15
        from_to(("112", "76"), ("141", "91"), "D")  # 29
        from_to(("111", "77"), ("141", "91"), "D")  # 14
        from_to(("100", "60"), ("140", "91"), "D")
        from_to(("100", "60"), ("141", "90"), "D")
        missing = clear()
        del missing["diastolicBloodPressure"]
        self.check(clear(**pressure("141", "91")), dict(missing, **pressure("111", None)), "CD")
        self.check(clear(**pressure("141", "91")), dict(missing, **pressure("112", None)), "D")
        self.check(clear(**pressure("141", "90")), dict(missing, **pressure("111", None)), "D")

    def test_censored_proteinuria(self):
        high = {"acceleratedHypertension": True}
        self.check(visit(upcr=ratio(">100"), **high), visit(upcr=ratio("100")), "A")
        self.check(visit(upcr=ratio(">=100"), **high), visit(upcr=ratio("100")), "AB")
        self.check(visit(upcr=ratio("<=100"), **high), visit(upcr=ratio("10")), "B")
        self.check(visit(upcr=ratio("<=100")), visit(upcr=ratio("10")), "BCD")
        # above 90: certainly moderate, but 150 would be needed not to have improved from 200
        self.check(visit(upcr=ratio(">90")), visit(upcr=ratio("200")), "BC")
        self.check(visit(upcr=ratio("90")), visit(upcr=ratio(">120")), "C")  # above 75 % of 120
        self.check(visit(upcr=ratio("90")), visit(upcr=ratio(">=120")), "BC")
        self.check(visit(uacr=ratio("90")), visit(uacr=ratio(">=120")), "C")

    def test_as_documented(self):
        quiet = {
            "acceleratedHypertension": False,
            "activeSediment": False,
            "activeNephritis": False,
            "nephroticSyndrome": False,
            "serumCreatinine": scr("70"),
            "egfr": egfr("95"),
        }
        before = {"serumCreatinine": scr("70"), "egfr": egfr("95")}
        now = dict(quiet, upcr=ratio("150"))
        self.check(now, dict(before, upcr=ratio("200")), "B")
        self.check(now, dict(before, upcr=ratio("201")), "C")
        self.check(now, before, "BC")

    def test_refused(self):
        for wrong in (clear(activeSediment=1), clear(proteinuria=True), clear(egfr=q("95", "mL/min"))):
            with self.assertRaises(ValueError):
                bilag2004_renal(wrong, None)


NO_ITEMS = dict(
    {name: False for name in FLAGS},
    rash="none",
    swollenJoints28=0,
    urineProtein24h=up24("200", "mg/d"),
    platelets=q("250", "10*9/L"),
    leukocytes=q("6", "10*9/L"),
)


class SleDas(unittest.TestCase):
    def check(self, total, low, high, category, **changes):
        expected = dict(zip(("total", "low", "high", "category"), (total, low, high, category)))
        for key in ("total", "low", "high"):
            if isinstance(expected[key], str):
                expected[key] = Fraction(expected[key])
        got = sle_das(dict(NO_ITEMS, **changes))
        self.assertTrue(same(got, expected), (got, expected))

    def decided(self, total, category, **changes):
        self.check(total, total, total, category, **changes)

    def test_fixed_points(self):
        self.decided("0.366", "remission")
        points = {
            "arthritis": "3.498", "mucocutaneousVasculitis": "4.774", "alopecia": "1.339", "mucosalUlcers": "3.135",
            "lowComplement": "1.12", "antiDsDna": "1.322", "neuropsychiatric": "18.366", "systemicVasculitis": "18.366",
            "cardiopulmonary": "18.366", "myositis": "9.366", "serositis": "6.366", "haemolyticAnaemia": "9.366",
        }  # fmt: skip
        for name, total in points.items():  # each with 0.366
            x = Fraction(total)
            category = "remission" if x < 2 else "mild" if x < 7 else "moderateOrSevere"
            self.decided(total, category, **{name: True})
        self.decided("3.504", "mild", rash="localised")
        self.decided("4.253", "mild", rash="generalised")
        self.decided("0.82", "remission", swollenJoints28=1)
        self.decided("13.078", "moderateOrSevere", swollenJoints28=28)  # 28 x 0.454 = 12.712
        # 3.132 + 4.408 + 0.973 + 2.769 + 0.754 + 0.956 = 12.992; + 3 x 18 + 9 + 6 + 9 = 90.992;
        # + 3.887 + 12.712 = 107.591; + 0.366
        every = {name: True for name in FLAGS}
        self.decided("107.957", "moderateOrSevere", rash="generalised", swollenJoints28=28, **every)

    def test_categories(self):
        self.decided("2.076", "remission", lowComplement=True, antiDsDna=True)  # 0.366 + 0.754 + 0.956
        self.decided("2.093", "mild", lowComplement=True, alopecia=True)  # 0.366 + 0.754 + 0.973
        # 0.366 + 0.956 + 3.138 + 7 x 0.454 = 7.638
        self.decided("7.638", "mild", antiDsDna=True, rash="localised", swollenJoints28=7)
        # ln 682 = 6.5250297: 0.366 - 17.584 + 24.866888 = 7.648888
        self.decided("7.649", "moderateOrSevere", urineProtein24h=up24("682", "mg/d"))
        # before rounding: ln 2.3884 = 0.8706237, 6.484 - 5.058 x 0.8706237 = 2.0803854: shown as 2.08, but mild
        self.decided("2.08", "mild", leukocytes=q("2.3884", "10*9/L"))
        # ln 0.79568 = -0.2285582, 6.484 + 1.1560473 = 7.6400473: shown as 7.64, but above it
        self.decided("7.64", "moderateOrSevere", leukocytes=q("795.68", "/uL"))

    def test_limits_of_the_categories(self):
        # no total of a record lies on a limit exactly
        remission, mild, more = Fraction("2.08"), Fraction("7.64"), Fraction("0.0001")
        self.assertEqual(category(1, remission), "remission")
        self.assertEqual(category(1, remission + more), None)
        self.assertEqual(category(remission, mild), None)
        self.assertEqual(category(remission + more, mild), "mild")
        self.assertEqual(category(remission + more, mild + more), None)
        self.assertEqual(category(mild, mild + more), None)
        self.assertEqual(category(mild + more, None), "moderateOrSevere")
        self.assertEqual(category(mild, None), None)

    def test_proteinuria(self):
        def mg(value):
            return {"urineProtein24h": up24(value, "mg/d")}

        self.decided("0.366", "remission", **mg("500"))
        self.decided("0.366", "remission", **mg("<=500"))
        self.decided("9.107", "moderateOrSevere", **mg("1000"))  # ln = 6.9077553: -17.218 + 26.3254554 = 9.1074554
        self.decided("9.107", "moderateOrSevere", urineProtein24h=up24("1"))
        self.decided("9.107", "moderateOrSevere", urineProtein24h=None, upcr=ratio("1", "g/g"))
        self.decided("9.107", "moderateOrSevere", urineProtein24h=None, upcr=ratio("1000", "mg/g"))
        self.decided("0.366", "remission", urineProtein24h=None, upcr=ratio("0.5", "g/g"))
        self.decided("0.366", "remission", upcr=ratio("1", "g/g"))  # the collection of 200 mg comes first
        # ln 500 = 6.2146081: -17.218 + 23.6838715 = 6.4658715
        self.check(None, "6.466", None, None, **mg(">500"))
        self.check(None, "0.366", None, None, **mg(">=500"))
        # ln 600 = 6.3969297: -17.218 + 24.3786989 = 7.1606989
        self.check(None, "0.366", "7.161", None, **mg("<600"))
        self.check(None, "0.366", "7.161", None, **mg("<=600"))
        self.check(None, "9.107", None, "moderateOrSevere", **mg(">1000"))
        self.check(None, "0.366", None, None, urineProtein24h=None)

    def test_platelets(self):
        def plt(value, unit="10*9/L"):
            return {"platelets": q(value, unit)}

        self.decided("0.366", "remission", **plt("100"))
        self.decided("0.366", "remission", **plt(">=100"))
        # ln 20 = 2.9957323: 26.105 - 16.7071989 = 9.3978011, + 0.366 = 9.7638011
        for value, unit in (("20", "10*9/L"), ("20", "10*3/uL"), ("20", "/nL"), ("20000", "/uL")):
            self.decided("9.764", "moderateOrSevere", **plt(value, unit))
        # ln 100 = 4.6051702: 26.105 - 25.6830341 = 0.4219659, + 0.366 = 0.7879659
        self.check(None, "0.788", None, None, **plt("<100"))
        self.check(None, "0.366", None, None, **plt("<=100"))
        self.check(None, "0.366", None, None, **plt("<150"))
        self.check(None, "9.764", None, "moderateOrSevere", **plt("<20"))
        # ln 50 = 3.9120230: 26.105 - 21.8173523 = 4.2876477, + 0.366 = 4.6536477
        self.check(None, "0.366", "4.654", None, **plt(">50"))
        self.check(None, "0.366", "4.654", None, **plt(">=50"))
        self.check(None, "0.366", None, None, platelets=None)
        self.decided("26.471", "moderateOrSevere", **plt("1"))  # ln 1 = 0: 26.105 + 0.366
        with self.assertRaises(ValueError):
            sle_das(dict(NO_ITEMS, **plt("0")))

    def test_leukocytes(self):
        def wbc(value):
            return {"leukocytes": q(value, "10*9/L")}

        self.decided("0.366", "remission", **wbc("3"))
        self.decided("2.978", "mild", **wbc("2"))  # ln = 0.6931472: 6.118 - 3.5059384 = 2.6120616, + 0.366
        # ln 3 = 1.0986123: 6.118 - 5.5567810 = 0.5612190, + 0.366 = 0.9272190
        self.check(None, "0.927", None, None, **wbc("<3"))
        self.check(None, "0.366", None, None, **wbc("<=3"))
        self.check(None, "0.366", "2.978", None, **wbc(">2"))
        self.check(None, "6.484", None, None, **wbc("<1"))
        self.decided("6.484", "mild", **wbc("1"))

    def test_missing(self):
        self.check(None, "0.366", "3.498", None, arthritis=None)
        self.check(None, "0.366", "1.322", "remission", antiDsDna=None)
        self.check(None, "0.366", "4.253", None, rash=None)
        self.check(None, "0.366", "13.078", None, swollenJoints28=None)
        self.check(None, "3.498", "6.267", "mild", arthritis=True, mucosalUlcers=None)  # 3.498 + 2.769
        self.check(None, "18.366", "36.366", "moderateOrSevere", neuropsychiatric=True, cardiopulmonary=None)
        self.check(None, "18.366", None, "moderateOrSevere", neuropsychiatric=True, platelets=None)
        # above 2.978 by 3.132: 6.110
        self.check(None, "0.366", "6.11", None, leukocytes=q(">2", "/nL"), arthritis=None)
        self.assertEqual(
            sle_das({}), {"total": None, "low": Fraction("0.366"), "high": None, "category": None}
        )

    def test_rounding(self):
        self.assertEqual(rounded(Fraction("1.0005")), Fraction("1.001"))  # half upwards
        self.assertEqual(rounded(Fraction("1.00049999")), 1)
        self.assertIs(type(rounded(Fraction("0.9999"))), int)
        with self.assertRaises(ArithmeticError):
            beyond_doubt(1 + Fraction(1, 10**45), 1)

    def test_refused(self):
        for wrong in (
            {"rash": "severe"}, {"swollenJoints28": 29}, {"swollenJoints28": True}, {"arthritis": 1}, {"ch50": True},
        ):  # fmt: skip
            with self.assertRaises((ValueError, KeyError)):
                sle_das(dict(NO_ITEMS, **wrong))


class PhysicianGlobal(unittest.TestCase):
    def check(self, value, unit, scale, expected):
        self.assertEqual(physician_global(q(value, unit), scale), {"value": expected, "unit": scale})

    def test_scales(self):
        self.check("10", "mm", "{0-3}", "0.3")  # 10 x 3/100
        self.check("10", "{0-100}", "{0-3}", "0.3")
        self.check("1", "{0-10}", "{0-3}", "0.3")  # 1 x 3/10
        self.check("3.7", "{0-10}", "{0-3}", "1.11")
        self.check("49", "mm", "{0-10}", "4.9")
        self.check("4.90", "{0-10}", "{0-100}", "49")
        self.check("100", "mm", "{0-3}", "3")
        self.check("0", "mm", "{0-3}", "0")
        self.check("0.1", "mm", "{0-3}", "0.003")
        self.check("1.50", "{0-3}", "{0-3}", "1.5")
        self.check("20.0", "mm", "{0-100}", "20")
        self.check("<10", "mm", "{0-3}", "<0.3")
        self.check("10 to 25", "mm", "{0-3}", "0.3 to 0.75")
        self.check(10, "mm", "{0-3}", "0.3")
        self.check(Fraction("2.5"), "{0-10}", "{0-3}", "0.75")

    def test_refused(self):
        for unit, scale in (("{0-3}", "{0-10}"), ("{0-3}", "{0-100}"), ("cm", "{0-3}"), ("mm", "mm")):
            with self.assertRaises(ValueError):
                physician_global(q("1", unit), scale)


class Between(unittest.TestCase):
    """Values as "4 to 8": both ends are possible."""

    def test_laboratory(self):
        def decided(measure, value, unit):
            return from_laboratory({measure: q(value, unit)}, None)["descriptors"]

        self.assertEqual(decided("urineRedCells", "4 to 5", "/[HPF]"), {"haematuria": False})
        self.assertEqual(decided("urineRedCells", "5 to 6", "/[HPF]"), {})
        self.assertEqual(decided("urineRedCells", "6 to 9", "/[HPF]"), {"haematuria": True})
        self.assertEqual(decided("temperature", "37 to 38", "Cel"), {"fever": False})
        self.assertEqual(decided("temperature", "100.4 to 101", "[degF]"), {})
        self.assertEqual(decided("platelets", "90 to 99", "10*9/L"), {"thrombocytopenia": True})
        self.assertEqual(decided("platelets", "90 to 100", "10*9/L"), {})

    def test_renal_grade(self):
        visit = dict(acceleratedHypertension=False, activeSediment=False, activeNephritis=False, nephroticSyndrome=False)
        visit.update(serumCreatinine=q("80", "umol/L"), egfr=q("90", "mL/min/{1.73_m2}"), previouslyInvolved=True)
        for value, possible in (("60 to 100", "B"), ("20 to 25", "D"), ("20 to 26", "CD"), ("30 to 50", "BC")):
            got = bilag2004_renal(dict(visit, upcr=q(value, "mg/mmol")), None)
            self.assertEqual(got["possible"], list(possible), value)

    def test_sle_das(self):
        # 0.366, or from 500 mg upwards 6.10 more; 0.4 to 0.5 g scores nothing
        none = dict(NO_ITEMS, urineProtein24h=q("0.4 to 0.5", "g/d"))
        self.assertEqual(sle_das(none)["total"], Fraction("0.366"))
        some = sle_das(dict(NO_ITEMS, urineProtein24h=q("0.4 to 1", "g/d")))
        # -17.584 + 3.811 x ln(1000) = 8.741, with 0.366 9.107
        self.assertEqual((some["low"], some["category"]), (Fraction("0.366"), None))
        self.assertEqual(round(float(some["high"]), 2), 9.11)


def vector(kind, given, expected):
    return {"id": kind, "kind": kind, "input": given, "expected": expected}


VECTORS = [
    # 4 + 2 = 6, with fever 7
    vector(
        "selenaSledai",
        {"descriptors": dict({key: False for key in WEIGHTS}, proteinuria=True, rash=True, fever=None)},
        {"total": None, "low": 6, "high": 7},
    ),
    vector(
        "sledai2kFromLaboratory",
        {
            "laboratory": {
                "urineProtein24h": q("0.5", "g/d"),
                "urineRedCells": q(12, "/[HPF]"),
                "platelets": q("<100", "10*9/L"),
                "temperature": q("100.4", "[degF]"),
                "c3": q("0.7", "g/L", low="0.9", high="1.8"),
            },
            "options": {"exclusions": {"haematuria": True}},
        },
        {
            "descriptors": {
                "haematuria": False,
                "proteinuria": False,
                "lowComplement": True,
                "fever": False,
                "thrombocytopenia": True,
            }
        },
    ),
    vector(
        "bilag2004Score",
        {"grades": grades("E", renal="A", mucocutaneous="C"), "scheme": "classic"},
        {"total": 10, "low": 10, "high": 10},
    ),
    vector(
        "bilag2004Change",
        {"previous": grades("E", renal=None), "current": grades("D", renal="A", mucocutaneous="B")},
        {
            "newA": [],
            "newB": ["mucocutaneous"],
            "worsened": ["mucocutaneous"],
            "unchanged": [s for s in SYSTEMS if s not in ("renal", "mucocutaneous")],
            "improved": [],
            "open": [{"system": "renal", "possible": ["newA", "unchanged"]}],
        },
    ),
    vector(
        "bilag2004Renal",
        {"current": visit(upcr=ratio("150")), "previous": clear()},
        {"grade": None, "possible": ["B", "C"]},
    ),
    vector(
        "bilag2004Renal", {"current": visit(upcr=ratio("50")), "previous": None}, {"grade": "B", "possible": ["B"]}
    ),
    vector(
        "sleDas",
        {"items": dict(NO_ITEMS, urineProtein24h=up24("1000", "mg/d"))},
        {"total": 9.107, "low": 9.107, "high": 9.107, "category": "moderateOrSevere"},
    ),
    vector("physicianGlobal", {"quantity": q(2.5, "{0-10}"), "scale": "{0-3}"}, {"value": "0.75", "unit": "{0-3}"}),
]


class Vectors(unittest.TestCase):
    def run_main(self, vectors, *arguments):
        """As a file, so that numbers are read as they are read from one."""
        out = io.StringIO()
        handle, path = tempfile.mkstemp(suffix=".json")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"vectors": vectors}, file)
            with redirect_stdout(out):
                code = main([path] + list(arguments))
        finally:
            os.remove(path)
        return code, out.getvalue()

    def test_every_kind_is_checked(self):
        code, text = self.run_main(VECTORS, "--at-least", str(len(VECTORS)))
        self.assertEqual(code, 0, text)
        self.assertIn("%d vectors checked, 0 disagreements, 0 ignored" % len(VECTORS), text)

    def test_a_wrong_answer_is_noticed(self):
        def wrong(value):
            if isinstance(value, list):
                return value + ["x"]
            if isinstance(value, dict):
                return dict(value, x=True)
            return "x" if value is None else None

        for v in VECTORS:
            for key, value in v["expected"].items():
                with self.subTest(kind=v["kind"], key=key):
                    changed = dict(v, expected=dict(v["expected"], **{key: wrong(value)}))
                    self.assertEqual(self.run_main([changed])[0], 1)
                    left_out = {k: x for k, x in v["expected"].items() if k != key}
                    self.assertEqual(self.run_main([dict(v, expected=left_out)])[0], 1)

    def test_numbers_are_compared_exactly(self):
        das = next(v for v in VECTORS if v["kind"] == "sleDas")
        code, text = self.run_main([dict(das, expected=dict(das["expected"], total=9.1070000001))])
        self.assertEqual(code, 1)
        self.assertIn("DISAGREES sleDas [sleDas]", text)
        # present is not 1
        lab = dict(VECTORS[1], expected={"descriptors": dict(VECTORS[1]["expected"]["descriptors"], fever=0)})
        self.assertEqual(self.run_main([lab])[0], 1)

    def test_a_previous_visit_is_stated(self):
        left_out = vector("bilag2004Renal", {"current": clear()}, {"grade": "D", "possible": ["D"]})
        self.assertEqual(self.run_main([left_out])[0], 1)

    def test_an_unknown_scheme_is_ignored(self):
        other = vector("bilag2004Score", {"grades": {}, "scheme": "12-5-1"}, {})
        code, text = self.run_main([other] + VECTORS)
        self.assertEqual(code, 1)
        self.assertIn("1 ignored", text)
        self.assertEqual(self.run_main([other] + VECTORS, "--allow-ignored")[0], 0)


if __name__ == "__main__":
    unittest.main()
