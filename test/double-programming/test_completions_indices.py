"""The renal grade and SLE-DAS of records with gaps, against records in which the gaps are filled.

Complete records are graded by a second, plain reading of the rules. What a completed record gives
must be among what the record with gaps allows. The reverse does not hold everywhere: the renal
features are taken as independent of one another.
"""

import math
import os
import random
import sys
import unittest
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from bilag2004_renal import bilag2004_renal  # noqa: E402
from sle_das import FLAGS, RASH, sle_das  # noqa: E402

SAMPLES = int(os.environ.get("SAMPLES", "12"))
UNIT = {
    "urineProtein24h": "g/d", "upcr": "mg/mmol", "uacr": "mg/mmol", "serumCreatinine": "umol/L",
    "egfr": "mL/min/{1.73_m2}", "systolicBloodPressure": "mm[Hg]", "diastolicBloodPressure": "mm[Hg]",
    "platelets": "10*9/L", "leukocytes": "10*9/L",
}  # fmt: skip
NEAR = {
    "urineProtein24h": "0.1 0.25 0.26 0.5 0.6 0.75 1 1.1 2 4".split(),
    "upcr": "10 25 26 37.5 50 60 75 100 110 150 200".split(),
    "uacr": "10 24 25 26 37.5 50 60 75 100 110 150 200".split(),
    "serumCreatinine": "60 100 113 114 130 131 150 169 170 220".split(),
    "egfr": "20 33 34 45 49 50 51 53 54 67 79 80 100 119 120".split(),
    "systolicBloodPressure": "105 110 111 120 140 141 150".split(),
    "diastolicBloodPressure": "70 75 76 77 80 90 91 100".split(),
}
QUANTITATIVE = ("urineProtein24h", "upcr", "uacr")
RENAL_FLAGS = "acceleratedHypertension activeSediment activeNephritis nephroticSyndrome previouslyInvolved".split()


def plain_grade(now, was):
    """The grade of complete numbers. A proteinuria measure may be None; was None is a first visit."""

    def higher(severity, at_least, not_improved):
        """Some measure of proteinuria above its limit and not improved."""
        for measure, limit in severity.items():
            x = now[measure]
            if x is None or not (x >= limit if at_least else x > limit):
                continue
            if not not_improved or was is None:
                return True
            fall = was[measure] - x
            quarter = was[measure] / 4
            if fall < quarter or (fall == quarter and (measure != "uacr" or quarter == 0)):
                return True
        return False

    quantity = any(now[m] is not None for m in QUANTITATIVE)
    if quantity:
        severe = higher({"urineProtein24h": 1, "upcr": 100, "uacr": 100}, False, True)
        moderate = higher({"urineProtein24h": 0.5, "upcr": 50, "uacr": 50}, True, True)
        mild = higher({"urineProtein24h": 0.25, "upcr": 25}, False, False)
        mild = mild or higher({"uacr": 25}, was is not None, False)
    else:
        level, before = now["dipstickProtein"], was["dipstickProtein"]
        severe, moderate, mild = level >= before + 2, level > before and level >= 2, level > 0
    cr, gfr = now["serumCreatinine"], now["egfr"]
    if was is None:
        impaired, risen, pressure = cr > 130 or gfr < 50, cr > 130, False
    else:
        cr_was, gfr_was = was["serumCreatinine"], was["egfr"]
        impaired = cr > 130 and 10 * cr >= 13 * cr_was
        impaired = impaired or (gfr < 80 and 100 * gfr < 67 * gfr_was) or (gfr < 50 < gfr_was)
        risen = cr > 130 and 100 * cr >= 115 * cr_was
        systolic, diastolic = now["systolicBloodPressure"], now["diastolicBloodPressure"]
        pressure = systolic > 140 and diastolic > 90
        pressure = pressure and systolic - was["systolicBloodPressure"] >= 30
        pressure = pressure and diastolic - was["diastolicBloodPressure"] >= 15
    sediment, nephritis = now["activeSediment"], now["activeNephritis"]
    count = severe + now["acceleratedHypertension"] + impaired + sediment + nephritis + now["nephroticSyndrome"]
    if count > 1 and (severe or sediment or nephritis):
        return "A"
    if count > 0 or moderate or risen:
        return "B"
    if mild or pressure:
        return "C"
    return "D" if now["previouslyInvolved"] else "E"


def blurred(rng, x, near, unit, missing):
    """A quantity that x is a completion of."""
    kind = rng.random()
    if kind < missing:
        return None
    if kind < 0.6:
        return {"value": x, "unit": unit}
    other = Fraction(rng.choice(near))
    if other == Fraction(x):
        sign = rng.choice(("<=", ">="))
    elif other > Fraction(x):
        sign = rng.choice(("<", "<="))
    else:
        sign = rng.choice((">", ">="))
    return {"value": sign + str(float(other)), "unit": unit}


class Renal(unittest.TestCase):
    def random_visit(self, rng):
        """(complete numbers, record with gaps)"""
        complete, record = {}, {}
        for measure, near in NEAR.items():
            x = rng.choice(near)
            complete[measure] = Fraction(x)
            quantity = blurred(rng, x, near, UNIT[measure], 0.25)
            if quantity is not None:
                record[measure] = quantity
        for name in RENAL_FLAGS:
            complete[name] = rng.random() < 0.2
            record[name] = None if rng.random() < 0.1 else complete[name]
        complete["dipstickProtein"] = rng.randrange(4)
        if rng.random() < 0.8:
            record["dipstickProtein"] = complete["dipstickProtein"]
        return complete, record

    def test_completed_records_are_among_the_possible(self):
        rng = random.Random(20240701)
        decided = 0
        for _ in range(SAMPLES * 300):
            first = rng.random() < 0.3
            now, record = self.random_visit(rng)
            was, previous = self.random_visit(rng)
            only = rng.sample(QUANTITATIVE, rng.randrange(4))
            for measure in QUANTITATIVE:
                if measure not in only:
                    record.pop(measure, None)
                if measure not in record:
                    now[measure] = None  # not taken: it does not keep the feature open
            if first and not any(m in record for m in QUANTITATIVE):
                continue  # a first dipstick has risen from an unknown level
            got = bilag2004_renal(record, None if first else previous)
            if not first and previous.get("egfr") is None and now["egfr"] < 50:
                was["egfr"] = 60  # "or not measured"
            answer = plain_grade(now, None if first else was)
            self.assertIn(answer, got["possible"], (record, None if first else previous))
            decided += got["grade"] == answer
        self.assertGreater(decided, SAMPLES * 50)


class SleDas(unittest.TestCase):
    POINTS = (
        ("urineProtein24h", 0.5, lambda x: -17.584 + 3.811 * math.log(1000 * x) if x > 0.5 else 0),
        ("platelets", 100, lambda x: 26.105 - 5.577 * math.log(x) if x < 100 else 0),
        ("leukocytes", 3, lambda x: 6.118 - 5.058 * math.log(x) if x < 3 else 0),
    )

    def test_completed_records_lie_in_the_range(self):
        rng = random.Random(20240702)
        for _ in range(SAMPLES * 100):
            items, total, low = {}, 0.366, 0.366
            for name, points in FLAGS.items():
                present = rng.random() < 0.1
                items[name] = None if rng.random() < 0.03 else present
                total += present * float(points)
            rash, joints = rng.choice(list(RASH)), rng.choice((0, 0, 1, 5))
            items["rash"], items["swollenJoints28"] = rash, None if rng.random() < 0.1 else joints
            total += float(RASH[rash]) + 0.454 * joints
            for measure, limit, points in self.POINTS:
                near = [str(round(limit * f, 6)) for f in (0.2, 0.5, 0.9, 1, 1.1, 2, 5)]
                x = rng.choice(near)
                items[measure] = blurred(rng, x, near, UNIT[measure], 0.1)
                total += points(float(x))
            got = sle_das(items)
            low, high = got["low"], got["high"]
            self.assertLessEqual(float(low), total + 0.00051, items)
            if high is not None:
                self.assertGreaterEqual(float(high), total - 0.00051, items)
            if got["total"] is not None:
                self.assertAlmostEqual(float(got["total"]), total, delta=0.00051, msg=str(items))
            actual = "remission" if total <= 2.08 else "mild" if total <= 7.64 else "moderateOrSevere"
            self.assertIn(got["category"], (None, actual), items)

    def test_the_ends_are_approached(self):
        """One quantity at a time, filled up to its ends, comes near both ends of the range."""
        none = dict({name: False for name in FLAGS}, rash="none", swollenJoints28=0)
        for measure, normal in (("urineProtein24h", 0), ("platelets", 250), ("leukocytes", 6)):
            none[measure] = {"value": normal, "unit": UNIT[measure]}
        for measure, limit, points in self.POINTS:
            for factor in (0.2, 1, 2):
                end = limit * factor
                for sign in ("<", "<=", ">", ">="):
                    got = sle_das(dict(none, **{measure: {"value": sign + str(end), "unit": UNIT[measure]}}))
                    down = sign[0] == "<"
                    inner = [end * (1 - 1e-9), end * 1e-6] if down else [end * (1 + 1e-9), end * 1e6]
                    inner += [limit] if (limit < end if down else limit > end) else []
                    inner += [end] if sign[1:] else []
                    totals = [0.366 + points(x) for x in inner]
                    with self.subTest(measure=measure, value=sign + str(end)):
                        self.assertAlmostEqual(float(got["low"]), min(totals), delta=0.00051)
                        if got["high"] is None:
                            self.assertGreater(max(totals), 20)
                        else:
                            self.assertAlmostEqual(float(got["high"]), max(totals), delta=0.00051)


if __name__ == "__main__":
    unittest.main()
