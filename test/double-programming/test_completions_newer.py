"""Gaps in records against brute force: the newer definitions, limits in two units, windows of days.

The comparisons of each definition are tried as in test_completions.py. What is worked out of several
values (the limit for the reported unit, the lower of two visits, the days of a window, the average dose)
is compared with a plain reading of the rule on records in which every gap is filled.
"""

import datetime
import os
import random
import sys
import unittest
from fractions import Fraction
from itertools import product

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import test_completions  # noqa: E402
from classify import DefinitionInTwoUnits, classify  # noqa: E402
from definitions_activity import ACTIVITY  # noqa: E402
from definitions_doses import DOSES  # noqa: E402
from definitions_guidelines import GUIDELINES  # noqa: E402
from definitions_trials import TRIALS  # noqa: E402
from doses import Days, NotAbove  # noqa: E402
from values import parse  # noqa: E402

SAMPLES = int(os.environ.get("SAMPLES", "12"))
CLOSE = Fraction(1, 10**6)


def single_definitions():
    for table in (TRIALS, GUIDELINES, DOSES, ACTIVITY):
        for definition in table.values():
            if isinstance(definition, DefinitionInTwoUnits):
                yield from definition.by_family.values()
            else:
                yield definition


class Comparisons(unittest.TestCase):
    def compare(self, seed, gaps, samples):
        rng = random.Random(seed)
        for definition in single_definitions():
            for _ in range(samples):
                test_completions.Completions.compare(self, definition, rng, gaps)

    def test_one_gap(self):
        self.compare(20240701, 1, max(1, SAMPLES // 4))

    def test_two_gaps(self):
        self.compare(20240702, 2, max(1, SAMPLES // 24))


def filled(text, points):
    """The numbers among the points, and beside them, that a recorded text (or None) may stand for."""
    if text is None:
        return sorted(p for x in points for p in (x - CLOSE, x, x + CLOSE) if p >= 0)
    interval = parse(text)
    points = set(points) | {interval.low} | ({interval.high} if interval.high is not None else set())
    return sorted(p for x in points for p in (x - CLOSE, x, x + CLOSE) if interval.contains(p))


def recorded(rng, numbers):
    """A number, or a text that leaves it open, or None."""
    x, y = sorted(rng.sample(numbers, 2), key=Fraction)
    return rng.choice([x, x, "<" + y, "<=" + y, ">" + x, ">=" + x, "%s to %s" % (x, y), None])


class TwoUnits(unittest.TestCase):
    """Each limit as printed for the reported unit. Plain rules on complete numbers."""

    # g/g, and how many of the unit 1 g/g is; the limit of 0.5 g/g, of 0.7 g/g and of 3 g/g as printed
    UNITS = {
        "g/g": (1, "0.5", "0.7", "3"),
        "mg/mg": (1, "0.5", "0.7", "3"),
        "mg/g": (1000, "500", "700", "3000"),
        "mg/mmol": (Fraction("113.12"), "50", "70", "300"),
        "g/mol": (Fraction("113.12"), "50", "70", "300"),
    }

    @staticmethod
    def plain(name, was, egfr, egfr_p, scr, x, unit):
        """`was` in g/g; eGFR at baseline 100, creatinine 2 at baseline and 1 before; no rescue therapy."""
        one, half, seven, three = [Fraction(n) for n in TwoUnits.UNITS[unit]]
        if name == "kdigo2012":
            if x <= half and scr <= 1:
                return "CR"
            return "PR" if x / one < was / 2 and x < three and scr <= 2.5 else "NR"
        if name == "kdigo2024-perr":
            return "PERR" if x <= seven and (egfr >= Fraction(4, 5) * egfr_p or egfr >= 60) else "NR"
        kept = {"kdigo2024": 85, "kdigo2024-strict": 90, "eular-era-edta2012": Fraction(9, 10) * egfr_p}[name]
        if egfr < kept:
            return "NR"
        if x < half:
            return "CR"
        return "PR" if x / one <= was / 2 and x < three else "NR"

    def test_against_plain_rules(self):
        rng = random.Random(20240703)
        names = [n for n, d in GUIDELINES.items() if isinstance(d, DefinitionInTwoUnits)]
        self.assertEqual(len(names), 5)
        for _ in range(SAMPLES * 20):
            name = rng.choice(names)
            unit = rng.choice(list(self.UNITS))
            one, half, seven, three = self.UNITS[unit]
            was = Fraction(rng.choice(("0.9", "1", "1.3", "4", "5.9", "8")))
            egfr, egfr_p, scr = rng.choice((59, 60, 80, 84, 85, 90, 100)), rng.choice((75, 100)), rng.choice((1, 2, 3))
            half_of_it = was * one / 2
            text = recorded(rng, [half, seven, three, "0.2", "0.45", "52", "290", "310", "1000"])
            upcr = {"value": text, "unit": unit}
            missing = text is None and rng.random() < 0.5
            baseline = {
                "upcr": {"value": was, "unit": "g/g"},
                "egfr": {"value": 100, "unit": "mL/min/{1.73_m2}"},
                "serumCreatinine": {"value": 2, "unit": "mg/dL"},
                "preFlare": {
                    "egfr": {"value": egfr_p, "unit": "mL/min/{1.73_m2}"},
                    "serumCreatinine": {"value": 1, "unit": "mg/dL"},
                },
            }
            follow_up = {
                "upcr": None if missing else upcr,
                "egfr": {"value": egfr, "unit": "mL/min/{1.73_m2}"},
                "serumCreatinine": {"value": scr, "unit": "mg/dL"},
                "events": {"rescueTherapy": False},
            }
            reached = set()
            for u in ("g/g", "mg/mmol") if missing else (unit,):
                one = self.UNITS[u][0]
                points = [Fraction(n) for n in self.UNITS[u][1:]] + [was * one / 2, half_of_it, Fraction(0), Fraction(2000)]
                # between the printed limit and half of the baseline
                points += [(a + b) / 2 for a in points for b in points]
                for x in filled(text, points):
                    reached.add(self.plain(name, was, egfr, egfr_p, scr, x, u))
            got = classify(GUIDELINES[name], baseline, follow_up)["possible"]
            expected = [r for r in GUIDELINES[name].responses if r in reached]
            self.assertEqual(got, expected, (name, was, egfr, egfr_p, scr, text, unit, missing))


class TwoVisits(unittest.TestCase):
    """IM101-075: eGFR at two visits, each of which has to pass."""

    def test_against_plain_rule(self):
        rng = random.Random(20240704)
        numbers = ["72", "80", "81", "90", "95", "100", "120"]
        cells = {"value": 1, "unit": "/[HPF]", "referenceRange": {"low": 0, "high": 3}}
        rest = {
            "upcr": {"value": "0.1", "unit": "g/g"},
            "urineRedCells": cells,
            "urineWhiteCells": cells,
            "sediment": {"redCellCasts": False, "whiteCellCasts": False},
        }
        points = {Fraction(n) for n in numbers}
        points |= {p * Fraction(9, 10) for p in points} | {p / Fraction(9, 10) for p in points} | {Fraction(0), Fraction(1000)}
        for _ in range(SAMPLES * 4):
            texts = {key: rng.choice(numbers) for key in ("screening", "earlier", "now", "next")}
            for key in rng.sample(list(texts), 2):
                texts[key] = recorded(rng, numbers)
            if rng.random() < 0.5:
                texts["now"] = recorded(rng, numbers)

            def egfr(key):
                quantity = {"value": texts[key], "unit": "mL/min/{1.73_m2}"}
                return dict(quantity, referenceRange={"low": "90"}) if key == "screening" else quantity

            baseline = {"egfr": egfr("screening"), "preFlare": {"egfr": egfr("earlier")}}
            follow_up = dict(rest, egfr=egfr("now"), next=dict(rest, egfr=egfr("next")))
            open_keys = [k for k in texts if texts[k] is None or not texts[k].isdigit()]
            grids = [filled(texts[k], points) for k in open_keys]
            if len(open_keys) == 3:
                grids = [grid[:: 1 + len(grid) // 24] + [grid[-1]] for grid in grids]
            reached = set()
            for choice in product(*grids):
                v = {k: Fraction(t) for k, t in texts.items() if k not in open_keys}
                v.update(zip(open_keys, choice))
                limit = Fraction(9, 10) * (v["earlier"] if v["screening"] < 90 else v["screening"])
                reached.add("CRR" if v["now"] >= limit and v["next"] >= limit else "NR")
                if len(reached) == 2:
                    break
            got = classify(TRIALS["im101075-crr"], baseline, follow_up)["possible"]
            if len(open_keys) < 3:
                self.assertEqual(got, [r for r in ("CRR", "NR") if r in reached], texts)
            else:  # not every combination was tried
                self.assertLessEqual(reached, set(got), texts)


START = datetime.date(2024, 2, 27)


def date(day):
    return (START + datetime.timedelta(day)).isoformat()


def random_doses(rng, days, numbers):
    doses = []
    for _ in range(rng.choice((0, 1, 1, 2, 2, 3))):
        first = rng.randint(-1, days)
        last = None if rng.random() < 0.3 else rng.randint(first, days + 1)
        doses.append((first, last, recorded(rng, numbers)))
    return doses


def as_recorded(doses):
    return [
        {
            "start": date(first),
            "end": None if last is None else date(last),
            "prednisoneEquivalent": {"value": text, "unit": "mg/d"},
        }
        for first, last, text in doses
    ]


def daily(doses, amounts, days, unrecorded):
    """The dose of each of the days 1 to `days`; `unrecorded` gives those without a record."""
    unrecorded = iter(unrecorded)
    for day in range(1, days + 1):
        taken = [a for (first, last, _), a in zip(doses, amounts) if first <= day and (last is None or day <= last)]
        yield sum(taken) if taken else next(unrecorded)


def completions(doses, days, of_a_day):
    """The doses of the days, for every way that is tried to fill the gaps."""
    points = {Fraction(0), Fraction(5), Fraction(10), Fraction(1000)}
    grids = [filled(text, points) for _, _, text in doses]
    # the ends and what is beside them: in between nothing new can happen to sums
    grids = [grid if len(grid) < 7 else grid[:3] + grid[-3:] for grid in grids]
    missing = sum(
        not any(first <= day and (last is None or day <= last) for first, last, _ in doses)
        for day in range(1, days + 1)
    )
    for amounts in product(*grids):
        for unrecorded in product(of_a_day, repeat=missing):
            yield list(daily(doses, amounts, days, unrecorded))


class Windows(unittest.TestCase):
    DAYS = 4

    def test_days_above_a_limit(self):
        rng = random.Random(20240705)
        for _ in range(SAMPLES * 20):
            below = rng.random() < 0.5
            row, all_days = rng.choice(((1, 1), (2, 3), (3, 3), (2, 4), (9, 2)))
            rule = NotAbove(Days("baseline", 1, self.DAYS), "10", below=below, in_a_row=row, in_all=all_days)
            doses = random_doses(rng, self.DAYS, ["3", "5", "7", "10", "12"])
            verdicts = set()
            for taken in completions(doses, self.DAYS, (0, 11)):
                above = ["x" if dose > 10 or (below and dose == 10) else "-" for dose in taken]
                text = "".join(above)
                verdicts.add(not ("x" * row in text or text.count("x") >= all_days))
                if len(verdicts) == 2:
                    break
            records = {"baseline": {"date": date(0)}, "followUp": {"date": date(self.DAYS), "doses": as_recorded(doses)}}
            got = rule.verdict(records)
            self.assertEqual({True, False} if got is None else {got}, verdicts, (doses, below, row, all_days))

    def test_average(self):
        """With recorded days before and after four that vary, the whole window of 85 days."""
        rng = random.Random(20240706)
        numbers = ["2", "5", "7.5", "10", "12"]
        start = (START - datetime.timedelta(279)).isoformat()  # day 280 is day 1 here
        for _ in range(SAMPLES * 4):
            doses = random_doses(rng, self.DAYS, numbers)
            doses = [(first, min(self.DAYS, self.DAYS if last is None else last), text) for first, last, text in doses]
            doses = [d for d in doses if d[0] <= d[1]]
            dose_of_rest = rng.choice(("5", "6.75", "7.4", "7.5"))
            rest = (self.DAYS + 1, None, dose_of_rest)
            was = recorded(rng, ["7.5", "8", "9", "10", "20"])
            reached = set()
            for taken in completions(doses, self.DAYS, (0, 1000)):
                average = (sum(taken) + (85 - self.DAYS) * Fraction(dose_of_rest)) / 85
                for x in filled(was, [Fraction(15, 2), Fraction(10), average / Fraction(3, 4), Fraction(1000)]):
                    reduced = x > Fraction(15, 2) and average <= Fraction(3, 4) * x and average <= Fraction(15, 2)
                    reached.add("REDUCED" if reduced else "NR")
                if len(reached) == 2:
                    break
            baseline = {"date": start, "prednisoneEquivalent": {"value": was, "unit": "mg/d"}}
            got = classify(DOSES["bliss-steroid-reduction"], baseline, {"date": date(85), "doses": as_recorded(doses + [rest])})
            expected = [r for r in ("REDUCED", "NR") if r in reached]
            self.assertEqual(got["possible"], expected, (doses, dose_of_rest, was))


if __name__ == "__main__":
    unittest.main()
