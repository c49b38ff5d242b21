"""Rows worked out by hand: rules on the doses of a window of days. hand_rows.py says how they are written.

Windows before a visit of 2024-03-01 (61st day of a leap year): 28 days are 2 to 29 February, 56 days
begin on 5 January. Windows after a baseline of 2023-01-01: day 280 is 8 October, day 308 is 5 November,
day 364 is 31 December 2023, day 448 is 24 March 2024, day 532 is 16 June 2024.
"""

import datetime
import os
import sys
import unittest
from decimal import Decimal
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from classify import classify  # noqa: E402
from definitions_doses import DOSES  # noqa: E402
from doses import AverageDose, Days, NotAbove, day_number  # noqa: E402
from hand_rows import HandChecked, at, dose, no, records_of  # noqa: E402
from values import ANY  # noqa: E402


def allure(limit, above):
    def one(*days_of_first, first=None, rest="5"):
        """`first` on the days given, the rest of the 28 days at `rest`, which may be None."""
        begins, ends = days_of_first
        doses = [dose(begins, ends, first)]
        if rest is not None:
            doses += [dose("2024-01-01", _before(begins), rest), dose(_after(ends), None, rest)]
        return doses

    return [
        # eGFR 85 of 100, and below the lower limit of 90
        dict(
            no("redCellCasts", "whiteCellCasts"), date="2024-03-01", egfr_0="100", egfr=at("85", low="90"),
            upcr="0.49", doses=[dose("2024-02-02", "2024-02-29", limit)],
        ),
        ("CR", {}),
        ("NR", dict(egfr=at("84.9", low="90"))),
        ("CR", dict(egfr_0="120", egfr=at("90", low="90"))),
        ("NR", dict(egfr_0="120", egfr=at("89.9", low="90"))),
        ("NR", dict(upcr="0.5")),
        ("NR", dict(redCellCasts=True)),
        ("NR", dict(whiteCellCasts=True)),
        (["CR", "NR"], dict(whiteCellCasts=None)),
        ("NR", dict(doses=[dose("2024-02-02", "2024-02-29", above)])),
        # one day above: the first, the last, one in between
        ("NR", dict(doses=one("2024-02-02", "2024-02-02", first=above))),
        ("NR", dict(doses=one("2024-02-29", "2024-02-29", first=above))),
        ("NR", dict(doses=one("2024-02-15", "2024-02-15", first=above))),
        # the day before the window and the visit's own day do not count
        ("CR", dict(doses=one("2024-02-01", "2024-02-01", first="60"))),
        ("CR", dict(doses=[dose("2024-01-01", "2024-02-29", "5"), dose("2024-03-01", None, "60")])),
        # a dose that goes on
        ("CR", dict(doses=[dose("2023-06-01", None, limit)])),
        ("NR", dict(doses=[dose("2023-06-01", None, above)])),
        # the first or the last day unknown: open; one above is one too many all the same
        (["CR", "NR"], dict(doses=[dose("2024-02-03", None, "5")])),
        (["CR", "NR"], dict(doses=[dose("2024-01-01", "2024-02-28", "5")])),
        ("NR", dict(doses=one("2024-02-15", "2024-02-15", first=above, rest=None))),
        (["CR", "NR"], dict(doses=one("2024-02-15", "2024-02-15", first=limit, rest=None))),
        # overlapping doses add up: together at the limit, and above it for one day
        ("CR", dict(doses=[dose("2024-01-01", None, "5"), dose("2024-02-10", "2024-02-12", str(Decimal(limit) - 5))])),
        ("NR", dict(doses=[dose("2024-01-01", None, "5"), dose("2024-02-10", "2024-02-10", str(Decimal(above) - 5))])),
        # a day of 0 mg is recorded; an empty list, no list and no date are not
        ("CR", dict(doses=[dose("2024-01-01", None, "0")])),
        (["CR", "NR"], dict(doses=[])),
        (["CR", "NR"], dict(doses=None)),
        (["CR", "NR"], dict(date=None)),
        ("NR", dict(date=None, upcr="0.5")),
        # the dose of the visit and the date of the baseline have no part in it
        ("CR", dict(gc="60", date_0="2023-03-01")),
        # an amount that is not known, or between
        (["CR", "NR"], dict(doses=[dose("2024-01-01", None, None)])),
        (["CR", "NR"], dict(doses=[dose("2024-01-01", None, "8 to 12")])),
        ("CR", dict(doses=[dose("2024-01-01", None, "4 to " + limit)])),
        ("NR", dict(doses=[dose("2024-01-01", None, above + " to 20")])),
    ]  # fmt: skip


def _before(date):
    return _moved(date, -1)


def _after(date):
    return _moved(date, 1)


def _moved(date, days):
    return (datetime.date(*map(int, date.split("-"))) + datetime.timedelta(days)).isoformat()


def aurora(*more):
    def above_on(*runs):
        """11 mg on the days given, 10 mg on all others of the year."""
        doses, begins = [], "2023-01-01"
        for first, last in runs:
            doses += [dose(begins, _before(first), "10"), dose(first, last, "11")]
            begins = _after(last)
        return doses + [dose(begins, None, "10")]

    return [
        # a fall from 70 to 55 (below 0.8 x 70 = 56) that is not confirmed
        dict(
            date_0="2023-01-01", egfr_0="70", egfr="55", egfr_n="56", upcr="0.5", rescueTherapy=False,
            adverseEventAffectingEgfr=True, earlyWithdrawal=False, date="2023-12-31", doses=[dose("2023-01-01", None, "10")],
        ),
        ("CRR", {}),
        ("NR", dict(upcr="0.51")),
        ("NR", dict(egfr_n="55.9")),
        # a fall of exactly 20 % does not disqualify
        ("CRR", dict(egfr="56", egfr_n="50")),
        ("NR", dict(egfr="55.9", egfr_n="50")),
        # 60 suffices (0.8 x 80 = 64)
        ("CRR", dict(egfr_0="80", egfr="60", egfr_n="50")),
        ("NR", dict(egfr_0="80", egfr="59.9", egfr_n="50")),
        ("NR", dict(rescueTherapy=True)),
        (["CRR", "NR"], dict(rescueTherapy=None)),
        ("NR", dict(earlyWithdrawal=True)),
        (["CRR", "NR"], dict(earlyWithdrawal=None)),
        # not measured again: open
        (["CRR", "NR"], dict(egfr_n=None)),
        ("CRR", dict(egfr_n=None, egfr="56")),
        # 2 days in a row are allowed, 3 are not
        ("CRR", dict(doses=above_on(("2023-12-01", "2023-12-02")))),
        ("NR", dict(doses=above_on(("2023-12-01", "2023-12-03")))),
        # at the ends of the window: 3 days of which 2 lie inside; 3 inside
        ("CRR", dict(doses=above_on(("2023-11-04", "2023-11-06")))),
        ("NR", dict(doses=above_on(("2023-11-05", "2023-11-07")))),
        ("CRR", dict(doses=above_on(("2023-12-30", "2024-01-10")))),
        ("NR", dict(doses=above_on(("2023-12-29", "2023-12-31")))),
        # 2 + 2 + 2 = 6 days in all are allowed, 7 are not
        ("CRR", dict(doses=above_on(("2023-11-10", "2023-11-11"), ("2023-11-20", "2023-11-21"), ("2023-12-01", "2023-12-02")))),
        ("NR", dict(doses=above_on(
            ("2023-11-10", "2023-11-11"), ("2023-11-20", "2023-11-21"), ("2023-12-01", "2023-12-02"),
            ("2023-12-10", "2023-12-10"),
        ))),
        # exactly 10 mg every day is not above; 10.1 is
        ("NR", dict(doses=[dose("2023-01-01", None, "10.1")])),
        # 2 days without a record: they cannot decide; 3 can
        ("CRR", dict(doses=[dose("2023-01-01", "2023-11-30", "5"), dose("2023-12-03", None, "5")])),
        (["CRR", "NR"], dict(doses=[dose("2023-01-01", "2023-11-30", "5"), dose("2023-12-04", None, "5")])),
        # 2 days above and then one unknown: open; with a day at 5 mg between them it is not
        (["CRR", "NR"], dict(doses=[
            dose("2023-01-01", "2023-11-30", "5"), dose("2023-12-01", "2023-12-02", "20"), dose("2023-12-04", None, "5"),
        ])),
        ("CRR", dict(doses=[
            dose("2023-01-01", "2023-11-30", "5"), dose("2023-12-01", "2023-12-02", "20"),
            dose("2023-12-03", "2023-12-03", "5"), dose("2023-12-05", None, "5"),
        ])),
        # 7 days above, everything else unknown
        ("NR", dict(doses=[dose("2023-12-%02d" % d, "2023-12-%02d" % d, "20") for d in range(1, 15, 2)])),
        (["CRR", "NR"], dict(doses=[dose("2023-12-%02d" % d, "2023-12-%02d" % d, "20") for d in range(1, 13, 2)])),
        (["CRR", "NR"], dict(doses=None)),
        (["CRR", "NR"], dict(doses=[])),
        (["CRR", "NR"], dict(date_0=None)),
        # an early visit ends the window: 5 mg up to it, 60 mg from the day after it, on its last 2 days and on its last 3
        ("CRR", dict(date="2023-12-24", doses=[dose("2023-01-01", "2023-12-24", "5"), dose("2023-12-25", None, "60")])),
        ("CRR", dict(date="2023-12-24", doses=[dose("2023-01-01", "2023-12-22", "5"), dose("2023-12-23", None, "60")])),
        ("NR", dict(date="2023-12-24", doses=[dose("2023-01-01", "2023-12-21", "5"), dose("2023-12-22", None, "60")])),
        # on the first day of the window, and before it: no day is left
        ("CRR", dict(date="2023-11-05")),
        (["CRR", "NR"], dict(date="2023-11-04")),
        (["CRR", "NR"], dict(date="2023-06-01")),
        (["CRR", "NR"], dict(date=None)),
        # a late visit leaves the window as it is
        ("CRR", dict(date="2024-01-14", doses=[dose("2023-01-01", "2023-12-31", "5"), dose("2024-01-01", None, "60")])),
    ] + list(more)  # fmt: skip


def aura_lv(limit, above):
    return [
        dict(
            date="2024-03-01", egfr_0="70", egfr="55", egfr_n="56", upcr="0.5", upcr_n="0.5", rescueTherapy=False,
            doses=[dose("2024-01-05", "2024-02-29", limit)],
        ),
        ("CRR", {}),
        ("NR", dict(upcr="0.51")),
        ("NR", dict(upcr_n="0.51")),
        (["CRR", "NR"], dict(upcr_n=None)),
        ("NR", dict(egfr_n="55.9")),
        ("CRR", dict(egfr="56", egfr_n="50")),
        ("CRR", dict(egfr_0="80", egfr="60", egfr_n="50")),
        ("NR", dict(egfr_0="80", egfr="59.9", egfr_n="50")),
        (["CRR", "NR"], dict(egfr_n=None)),
        ("NR", dict(rescueTherapy=True)),
        (["CRR", "NR"], dict(rescueTherapy=None)),
        ("NR", dict(doses=[dose("2024-01-05", "2024-02-29", above)])),
        # one day above, the first and the last; the day before and the visit's own do not count
        ("NR", dict(doses=[dose("2024-01-05", "2024-01-05", above), dose("2024-01-06", None, "5")])),
        ("NR", dict(doses=[dose("2024-01-05", "2024-02-28", "5"), dose("2024-02-29", None, above)])),
        ("CRR", dict(doses=[dose("2024-01-04", "2024-01-04", above), dose("2024-01-05", None, "5")])),
        ("CRR", dict(doses=[dose("2024-01-05", "2024-02-29", "5"), dose("2024-03-01", None, above)])),
        (["CRR", "NR"], dict(doses=[dose("2024-01-06", None, "5")])),
        (["CRR", "NR"], dict(doses=[dose("2024-01-05", "2024-02-28", "5")])),
        (["CRR", "NR"], dict(doses=None)),
        (["CRR", "NR"], dict(date=None)),
    ]  # fmt: skip


ROWS = {
    "allure-cr": allure("10", "10.01"),
    "allure-cr-review": allure("10.99", "11"),
    # without the event, or with 60 at one of the two, nothing is lost by the registry's wording
    "aurora1-crr": aurora(
        ("NR", dict(egfr_n="55.9", adverseEventAffectingEgfr=False)),
        ("NR", dict(egfr_0="100", egfr="59", egfr_n="60")),
    ),
    "aurora1-crr-registry": aurora(
        ("CRR", dict(egfr_n="55.9", adverseEventAffectingEgfr=False)),
        (["CRR", "NR"], dict(egfr_n="55.9", adverseEventAffectingEgfr=None)),
        ("CRR", dict(egfr_0="100", egfr="59", egfr_n="60")),
        ("NR", dict(egfr_0="100", egfr="59", egfr_n="59.9")),
        (["CRR", "NR"], dict(egfr_0="100", egfr="59", egfr_n="59 to 61")),
    ),
    "aura-lv-crr": aura_lv("10", "10.01"),
    "aura-lv-crr-review": aura_lv("9.99", "10"),
    "regency-crr-steroid": [
        dict(
            no("rescueTherapy", "treatmentFailure", "death", "earlyWithdrawal"), date_0="2023-01-01", date="2024-06-16",
            egfr_0="100", egfr="85", upcr="0.49", doses=[dose("2024-03-24", "2024-06-16", "7.5")],
        ),
        ("CRR", {}),
        ("NR", dict(upcr="0.5")),
        ("NR", dict(egfr="84.9")),
        ("NR", dict(rescueTherapy=True)),
        ("NR", dict(treatmentFailure=True)),
        ("NR", dict(death=True)),
        ("NR", dict(earlyWithdrawal=True)),
        (["CRR", "NR"], dict(death=None)),
        ("NR", dict(doses=[dose("2024-03-24", "2024-06-16", "7.51")])),
        ("NR", dict(doses=[dose("2024-03-24", "2024-03-24", "8"), dose("2024-03-25", None, "5")])),
        ("NR", dict(doses=[dose("2024-03-24", "2024-06-15", "5"), dose("2024-06-16", "2024-06-16", "8")])),
        ("CRR", dict(doses=[dose("2024-03-23", "2024-03-23", "60"), dose("2024-03-24", "2024-06-16", "5"), dose("2024-06-17", None, "60")])),
        (["CRR", "NR"], dict(doses=[dose("2024-03-25", "2024-06-16", "7.5")])),
        (["CRR", "NR"], dict(doses=[dose("2024-03-24", "2024-06-15", "7.5")])),
        # a visit before day 532 ends the window
        ("CRR", dict(date="2024-06-10", doses=[dose("2024-03-01", None, "7.5")])),
        ("CRR", dict(date="2024-06-10", doses=[dose("2024-03-01", "2024-06-10", "7.5")])),
        ("CRR", dict(date="2024-06-10", doses=[dose("2024-03-01", "2024-06-10", "7.5"), dose("2024-06-11", None, "60")])),
        ("NR", dict(date="2024-06-10", doses=[dose("2024-03-01", "2024-06-09", "7.5"), dose("2024-06-10", None, "60")])),
        (["CRR", "NR"], dict(date="2024-03-23", doses=[dose("2024-03-01", None, "7.5")])),
        (["CRR", "NR"], dict(date_0=None)),
        (["CRR", "NR"], dict(doses=None)),
    ],
    "bliss-steroid-reduction": [
        # 85 days at 7.5, which is at most 0.75 x 10 = 7.5
        dict(date_0="2023-01-01", date="2023-12-31", gc_0="10", doses=[dose("2023-10-08", "2023-12-31", "7.5")]),
        ("REDUCED", {}),
        # a dose that goes on is known up to the visit only; what is too much by then stays too much
        ("REDUCED", dict(doses=[dose("2023-01-01", None, "7.5")])),
        (["REDUCED", "NR"], dict(date="2023-12-30", doses=[dose("2023-01-01", None, "7.5")])),
        ("NR", dict(date="2023-12-30", doses=[dose("2023-01-01", None, "7.6")])),  # 84 x 7.6 = 638.4
        (["REDUCED", "NR"], dict(date=None, doses=[dose("2023-01-01", None, "7.5")])),
        # not in the population
        ("NR", dict(gc_0="7.5")),
        ("NR", dict(gc_0="7.5", doses=[dose("2023-01-01", None, "1")])),
        # from 9 at most 6.75, from 7.6 at most 5.7
        ("NR", dict(gc_0="9")),
        ("REDUCED", dict(gc_0="9", doses=[dose("2023-01-01", None, "6.75")])),
        ("NR", dict(gc_0="9", doses=[dose("2023-01-01", None, "6.76")])),
        ("REDUCED", dict(gc_0="7.6", doses=[dose("2023-01-01", None, "5.7")])),
        # from 40 the cap of 7.5 decides
        ("REDUCED", dict(gc_0="40")),
        ("NR", dict(gc_0="40", doses=[dose("2023-01-01", None, "7.51")])),
        # the average: 84 days at 7 are 588, one at 49.5 makes 637.5 = 85 x 7.5; at 49.6 it is above
        ("REDUCED", dict(gc_0="40", doses=[dose("2023-10-08", "2023-12-30", "7"), dose("2023-12-31", None, "49.5")])),
        ("NR", dict(gc_0="40", doses=[dose("2023-10-08", "2023-12-30", "7"), dose("2023-12-31", None, "49.6")])),
        # the days before and after do not count
        ("REDUCED", dict(doses=[dose("2023-10-07", "2023-10-07", "900"), dose("2023-10-08", "2023-12-31", "7.5"), dose("2024-01-01", None, "900")])),
        # a day unknown: open, unless the others are too many already (85 x 7.5 = 637.5)
        (["REDUCED", "NR"], dict(doses=[dose("2023-10-09", "2023-12-31", "7.5")])),
        (["REDUCED", "NR"], dict(doses=[dose("2023-10-08", "2023-12-30", "7.5")])),
        ("NR", dict(doses=[dose("2023-10-08", "2023-12-30", "7.6")])),  # 84 x 7.6 = 638.4
        (["REDUCED", "NR"], dict(doses=[dose("2023-10-08", "2023-12-30", "7.58")])),  # 636.72
        ("NR", dict(gc_0="7", doses=[])),
        (["REDUCED", "NR"], dict(gc_0="8", doses=[])),
        (["REDUCED", "NR"], dict(gc_0=None)),
        (["REDUCED", "NR"], dict(gc_0="8 to 10")),
        ("REDUCED", dict(gc_0="10 to 20")),
        (["REDUCED", "NR"], dict(date_0=None)),
        ("NR", dict(date_0=None, gc_0="5")),
        # overlapping doses add up
        ("REDUCED", dict(doses=[dose("2023-01-01", None, "5"), dose("2023-01-01", None, "2.5")])),
        ("NR", dict(doses=[dose("2023-01-01", None, "5"), dose("2023-01-01", None, "2.6")])),
        # between: 4 to 7.5 is low enough, to 8 perhaps
        ("REDUCED", dict(doses=[dose("2023-01-01", None, "4 to 7.5")])),
        (["REDUCED", "NR"], dict(doses=[dose("2023-01-01", None, "4 to 8")])),
        ("REDUCED", dict(doses=[dose("2023-01-01", None, "<7.5")])),
    ],
    "tulip-sustained-taper": [
        dict(date_0="2023-01-01", date="2023-12-31", gc_0="10", doses=[dose("2023-10-08", "2023-12-31", "7.5")]),
        ("SUSTAINED TAPER", {}),
        ("SUSTAINED TAPER", dict(doses=[dose("2023-01-01", None, "7.5")])),
        (["SUSTAINED TAPER", "NR"], dict(date="2023-12-30", doses=[dose("2023-01-01", None, "7.5")])),
        ("NR", dict(gc_0="9.9")),
        ("SUSTAINED TAPER", dict(gc_0="40")),
        ("NR", dict(doses=[dose("2023-10-08", "2023-12-31", "7.51")])),
        ("NR", dict(doses=[dose("2023-10-08", "2023-10-08", "8"), dose("2023-10-09", None, "5")])),
        ("NR", dict(doses=[dose("2023-10-08", "2023-12-30", "5"), dose("2023-12-31", "2023-12-31", "8")])),
        ("SUSTAINED TAPER", dict(doses=[dose("2023-01-01", "2023-10-07", "60"), dose("2023-10-08", "2023-12-31", "5"), dose("2024-01-01", None, "60")])),
        (["SUSTAINED TAPER", "NR"], dict(doses=[dose("2023-10-09", None, "5")])),
        (["SUSTAINED TAPER", "NR"], dict(doses=[dose("2023-10-01", "2023-12-30", "5")])),
        (["SUSTAINED TAPER", "NR"], dict(gc_0=None)),
        (["SUSTAINED TAPER", "NR"], dict(gc_0="8 to 12")),
        ("NR", dict(gc_0=None, doses=[dose("2023-12-01", "2023-12-01", "8")])),
        (["SUSTAINED TAPER", "NR"], dict(doses=None)),
        (["SUSTAINED TAPER", "NR"], dict(date_0=None)),
        ("NR", dict(date_0=None, gc_0="5")),
    ],
}  # fmt: skip


class Doses(HandChecked, unittest.TestCase):
    ROWS = ROWS
    TABLE = DOSES

    def test_dates(self):
        self.assertEqual(day_number("2024-03-01") - day_number("2024-02-28"), 2)
        self.assertEqual(day_number("2024-03-01T23:59:00-11:00"), day_number("2024-03-01"))
        for text in ("2024-3-1", "20240301", "2024-02-30", "2024-03-01 00:00", "", None, 20240301):
            with self.subTest(date=text), self.assertRaises(ValueError):
                day_number(text)

    def test_refused(self):
        row = dict(no("redCellCasts", "whiteCellCasts"), date="2024-03-01", egfr_0="100", egfr="90", upcr="0.4")
        for wrong in (
            dose("2024-02-10", "2024-02-09", "5"),
            dose(None, "2024-02-09", "5"),
            dose("2024-02-01", None, "5", "g/d"),
            dose("2024-02-01", None, "-5"),
        ):
            with self.subTest(dose=wrong), self.assertRaises(ValueError):
                classify(DOSES["allure-cr"], *records_of(dict(row, doses=[wrong])))


class Windows(unittest.TestCase):
    """Three days after 2024-01-01: 2 to 4 January."""

    DAYS = Days("baseline", 1, 3)

    def records(self, *doses):
        return {"baseline": {"date": "2024-01-01"}, "followUp": {"date": "2024-01-04", "doses": list(doses)}}

    def verdict(self, rule, *doses):
        return rule.verdict(self.records(*doses))

    def test_censored_amounts(self):
        at_most, below = NotAbove(self.DAYS, "10"), NotAbove(self.DAYS, "10", below=True)
        for value, of_at_most, of_below in (
            ("10", True, False),
            ("<10", True, True),
            ("<=10", True, None),
            (">10", False, False),
            (">=10", None, False),
            ("9 to 10", True, None),
            ("10 to 11", None, False),
            (">9", None, None),
            (None, None, None),
        ):
            with self.subTest(value=value):
                given = dose("2024-01-01", None, value)
                self.assertIs(self.verdict(at_most, given), of_at_most)
                self.assertIs(self.verdict(below, given), of_below)

    def test_sums_of_censored_amounts(self):
        rule = NotAbove(self.DAYS, "10")
        self.assertIs(self.verdict(rule, dose("2024-01-01", None, "<5"), dose("2024-01-01", None, "<=5")), True)
        self.assertIs(self.verdict(rule, dose("2024-01-01", None, ">5"), dose("2024-01-01", None, ">=5")), False)
        self.assertIs(self.verdict(rule, dose("2024-01-01", None, ">=5"), dose("2024-01-01", None, ">=5")), None)
        self.assertIs(self.verdict(rule, dose("2024-01-01", None, None), dose("2024-01-03", "2024-01-03", "11")), False)

    def test_one_amount_is_the_same_on_all_its_days(self):
        # 9 to 11 on three days: all above or none, so never one or two
        two = NotAbove(self.DAYS, "10", in_a_row=4, in_all=3)
        self.assertIs(self.verdict(two, dose("2024-01-01", None, "9 to 11")), None)
        self.assertIs(self.verdict(two, dose("2024-01-02", "2024-01-03", "9 to 11"), dose("2024-01-04", None, "9")), True)

    def test_a_dose_that_goes_on(self):
        """It is known up to the visit, and without a date of the visit on its first day."""
        rule = NotAbove(self.DAYS, "10", in_a_row=4, in_all=3)
        for visit, begins, verdict in (
            ("2024-01-04", "2024-01-01", False),
            ("2024-01-03", "2024-01-01", None),
            ("2024-02-01", "2024-01-01", False),
            (None, "2024-01-02", None),
        ):
            with self.subTest(visit=visit):
                records = self.records(dose(begins, None, "11"))
                records["followUp"]["date"] = visit
                self.assertIs(rule.verdict(records), verdict)
        one = NotAbove(self.DAYS, "10")
        records = self.records(dose("2024-01-03", None, "11"))
        for visit in (None, "2024-01-02", "2024-01-03"):
            records["followUp"]["date"] = visit
            self.assertIs(one.verdict(records), False)

    def test_a_window_without_a_day(self):
        self.assertIs(NotAbove(Days("baseline", 3, 2), "10").verdict(self.records(dose("2024-01-01", None, "5"))), None)
        self.assertIs(NotAbove(Days("baseline", 4, 9, up_to_visit=True), "10").verdict(self.records(dose("2024-01-01", None, "5"))), None)
        self.assertIs(NotAbove(Days("baseline", 3, 9, up_to_visit=True), "10").verdict(self.records(dose("2024-01-01", None, "5"))), True)

    def test_average(self):
        average = AverageDose(self.DAYS)

        def of(*doses):
            return average.interval(self.records(*doses), "prednisoneEquivalent")

        self.assertEqual(of(dose("2024-01-01", None, "4")).low, 4)
        # (4 + 4 + 5) / 3
        one = of(dose("2024-01-01", "2024-01-03", "4"), dose("2024-01-04", "2024-01-09", "5"))
        self.assertEqual((one.low, one.high), (Fraction(13, 3), Fraction(13, 3)))
        # 3 to 6 on one day: (4 + 4 + 3) / 3 to (4 + 4 + 6) / 3
        one = of(dose("2024-01-01", "2024-01-03", "4"), dose("2024-01-04", "2024-01-04", "3 to 6"))
        self.assertEqual((one.low, one.low_in, one.high, one.high_in), (Fraction(11, 3), True, Fraction(14, 3), True))
        one = of(dose("2024-01-01", None, "<6"))
        self.assertEqual((one.low, one.low_in, one.high, one.high_in), (0, True, 6, False))
        one = of(dose("2024-01-02", "2024-01-03", ">3"))  # and a day without a record
        self.assertEqual((one.low, one.low_in, one.high), (2, False, None))
        # below 6 on a day and at most 6 on another: (6 + 6 + 0) / 3 is not reached
        one = of(dose("2024-01-02", "2024-01-02", "<6"), dose("2024-01-03", "2024-01-03", "<=6"), dose("2024-01-04", None, "0"))
        self.assertEqual((one.low, one.low_in, one.high, one.high_in), (0, True, 4, False))
        self.assertIs(average.interval({"baseline": {}, "followUp": {"doses": []}}, "prednisoneEquivalent"), ANY)


if __name__ == "__main__":
    unittest.main()
