"""Rows worked out by hand: each definition inside, at and outside at least one of its limits.

A row is (baseline, follow-up, possible responses, best first); one possible response is the
answer, several are "NE". Every calculation is in the comment before or beside its row.
"""

import io
import json
import os
import sys
import unittest
from contextlib import redirect_stdout
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from classify import classify  # noqa: E402
from definitions import DEFINITIONS  # noqa: E402
from sledai2k import WEIGHTS, sledai2k  # noqa: E402
from sri import SYSTEMS, sri  # noqa: E402
from values import ANY, interval_of, parse  # noqa: E402
from verify import main, verify  # noqa: E402


def q(value, unit, low=None, high=None):
    quantity = {"value": value, "unit": unit}
    if low is not None or high is not None:
        quantity["referenceRange"] = {}
        if low is not None:
            quantity["referenceRange"]["low"] = low
        if high is not None:
            quantity["referenceRange"]["high"] = high
    return quantity


def scr(value, high=None, unit="mg/dL"):
    return q(value, unit, high=high)


def upcr(value, unit="g/g"):
    return q(value, unit)


def up24(value, unit="g/d"):
    return q(value, unit)


def egfr(value, low=None):
    return q(value, "mL/min/{1.73_m2}", low=low)


def gc(value):
    return q(value, "mg/d")


def alb(value, unit="g/dL"):
    return q(value, unit)


def rbc(value):
    return q(value, "/[HPF]")


def record(**given):
    names = {
        "scr": "serumCreatinine",
        "up24": "urineProtein24h",
        "gc": "prednisoneEquivalent",
        "alb": "serumAlbumin",
        "rbc": "urineRedCells",
        "conc": "urineRedCellConcentration",
    }
    return {names.get(k, k): v for k, v in given.items()}


CR_PR = ("CR", "PR", "NR")
STABLE = {"otherDeterioration": False}
NO_CASTS = {"redCellCasts": False}
QUIET = {"activeSediment": False}


def nanjing(now_scr, now_upcr, dose, base_scr="1.6", base_upcr="3", events=STABLE, **more):
    """Baseline creatinine 1.6 (abnormal) and UPCR 3, 24-hour protein 3 g too; at follow-up
    24-hour protein 3 g, which is neither CR nor a fall."""
    return (
        record(scr=scr(base_scr), upcr=upcr(base_upcr), up24=up24("3")),
        record(scr=scr(now_scr), upcr=upcr(now_upcr), up24=up24("3"), gc=gc(dose), events=events, **more),
    )


def by_24h(base_scr, base_up24, now_scr, now_up24, dose):
    """UPCR 3 at both visits: neither CR nor a fall."""
    return (
        record(scr=scr(base_scr), upcr=upcr("3"), up24=up24(base_up24)),
        record(scr=scr(now_scr), upcr=upcr("3"), up24=up24(now_up24), gc=gc(dose), events=STABLE),
    )


RNI = {"rescueTherapy": False}
REGENCY = {"rescueTherapy": False, "treatmentFailure": False, "death": False, "earlyWithdrawal": False}
TULIP = {"treatmentDiscontinued": False, "prohibitedMedication": False}


ROWS = {
    "nct05631717": [
        # creatinine limit: 1.25 x 1.6 = 2.0. At it: CR.
        nanjing("2.0", "0.4", "10") + (["CR"],),
        nanjing("1.99", "0.4", "10") + (["CR"],),
        # 2.01 > 2.0 and > 1.2, not fallen by 30 %: NR
        nanjing("2.01", "0.4", "10") + (["NR"],),
        # the absolute limit: baseline 0.9, 1.25 x 0.9 = 1.125; 1.2 passes as itself, 1.21 does not.
        # Case 'only proteinuria abnormal' (0.9 <= 1.2): 0.4 < 0.5 x 3 = 1.5, so PR.
        nanjing("1.2", "0.4", "10", base_scr="0.9") + (["CR"],),
        nanjing("1.21", "0.4", "10", base_scr="0.9") + (["PR"],),
        # UPCR: 0.49 inside, exactly 0.5 not (strict). At 0.5: both abnormal before,
        # creatinine 1.5 not below 0.7 x 1.6 = 1.12, so NR.
        nanjing("1.5", "0.49", "10") + (["CR"],),
        nanjing("1.5", "0.5", "10") + (["NR"],),
        # prednisone: 10 inside, 10.01 not. Both abnormal: 1.0 < 1.12 and 0.4 < 0.7 x 3 = 2.1: PR.
        nanjing("1.0", "0.4", "10") + (["CR"],),
        nanjing("1.0", "0.4", "10.01") + (["PR"],),
        # falls by exactly 30 %: 0.7 x 1.6 = 1.12 and 0.7 x 3 = 2.1 are no PR; just below is.
        nanjing("1.12", "2.0", "20") + (["NR"],),
        nanjing("1.11", "2.1", "20") + (["NR"],),
        nanjing("1.11", "2.09", "20") + (["PR"],),
        # ... but not with another deterioration, and open when that is not recorded
        nanjing("1.11", "2.09", "20", events={"otherDeterioration": True}) + (["NR"],),
        nanjing("1.11", "2.09", "20", events={}) + (["PR", "NR"],),
        # only proteinuria abnormal (creatinine exactly 1.2 is normal): 0.5 x 3 = 1.5 is no PR, 1.49 is,
        # whatever creatinine does and although another deterioration is recorded
        nanjing("3.0", "1.5", "20", base_scr="1.2") + (["NR"],),
        nanjing("3.0", "1.49", "20", base_scr="1.2", events={"otherDeterioration": True}) + (["PR"],),
        # 1.21 is abnormal: creatinine has to fall as well, and 3.0 did not
        nanjing("3.0", "1.49", "20", base_scr="1.21") + (["NR"],),
        # proteinuria at baseline exactly 0.5 is abnormal, 0.49 not; 24-hour protein not: 0.4 < 0.5.
        # UPCR 0.2 < 0.25 = 0.5 x 0.5; dose 20, so never CR
        (
            record(scr=scr("1.0"), upcr=upcr("0.5"), up24=up24("0.4")),
            record(scr=scr("1.0"), upcr=upcr("0.2"), up24=up24("0.1"), gc=gc("20"), events=STABLE),
            ["PR"],
        ),
        (
            record(scr=scr("1.0"), upcr=upcr("0.49"), up24=up24("0.4")),
            record(scr=scr("1.0"), upcr=upcr("0.2"), up24=up24("0.1"), gc=gc("20"), events=STABLE),
            ["NR"],
        ),
        # units: 1.2 mg/dL x 88.4 = 106.08 umol/L; 106 and 106.08 inside, 106.09 not (125 % of 80 is 100).
        # Not CR: baseline 80 umol/L = 0.905 mg/dL is normal, UPCR 0.4 < 1.5: PR.
        (
            record(scr=scr(80, unit="umol/L"), upcr=upcr("3"), up24=up24("3")),
            record(scr=scr("106.08", unit="umol/L"), upcr=upcr("0.4"), up24=up24("3"), gc=gc("10")),
            ["CR"],
        ),
        (
            record(scr=scr(80, unit="umol/L"), upcr=upcr("3"), up24=up24("3")),
            record(scr=scr("106.09", unit="umol/L"), upcr=upcr("0.4"), up24=up24("3"), gc=gc("10")),
            ["PR"],
        ),
        # UPCR in mg/mmol: 0.5 x 113.12 = 56.56. At it no CR; PR by 0.5 < 1.5.
        (
            record(scr=scr("1.0"), upcr=upcr("3"), up24=up24("3")),
            record(scr=scr("1.0"), upcr=upcr("56.55", "mg/mmol"), up24=up24("3"), gc=gc("10")),
            ["CR"],
        ),
        (
            record(scr=scr("1.0"), upcr=upcr("3"), up24=up24("3")),
            record(scr=scr("1.0"), upcr=upcr("56.56", "mg/mmol"), up24=up24("3"), gc=gc("10")),
            ["PR"],
        ),
        # 24-hour protein never recorded: it is left out. UPCR 0.6 is no CR; normal creatinine, 0.6 < 0.5 x 3: PR.
        (
            record(scr=scr("1.0"), upcr=upcr("3")),
            record(scr=scr("1.0"), upcr=upcr("0.6"), gc=gc("10")),
            ["PR"],
        ),
        # UPCR 3 still: no response by what was measured
        (record(scr=scr("1.0"), upcr=upcr("3")), record(scr=scr("1.0"), upcr=upcr("3"), gc=gc("10")), ["NR"]),
        # UPCR never recorded: 24-hour protein decides
        (record(scr=scr("1.0"), up24=up24("3")), record(scr=scr("1.0"), up24=up24("0.49"), gc=gc("10")), ["CR"]),
        (record(scr=scr("1.0"), up24=up24("3")), record(scr=scr("1.0"), up24=up24("1.49"), gc=gc("10")), ["PR"]),
        (record(scr=scr("1.0"), up24=up24("3")), record(scr=scr("1.0"), up24=up24("1.5"), gc=gc("10")), ["NR"]),
        # "<0.1" is recorded: CR by it
        (record(scr=scr("1.0"), upcr=upcr("3")), record(scr=scr("1.0"), upcr=upcr("3"), up24=up24("<0.1"), gc=gc("10")), ["CR"]),
        # 24-hour protein at baseline only: no part of CR, but it may have halved
        (record(scr=scr("1.0"), upcr=upcr("3"), up24=up24("3")), record(scr=scr("1.0"), upcr=upcr("3"), gc=gc("10")), ["PR", "NR"]),
        # neither of them: all is open
        (record(scr=scr("1.0")), record(scr=scr("1.0"), gc=gc("10"), events=STABLE), ["CR", "PR", "NR"]),
        # baseline creatinine missing, now 1.3. UPCR 0.4, dose 5: CR when baseline >= 1.04.
        # Below 1.04 baseline is normal: UPCR 0.4 < 1.5, PR. NR would need an abnormal baseline
        # (> 1.2), and then 1.3 <= 1.25 x 1.2 = 1.5: CR. So the one missing value cannot give NR.
        (
            record(upcr=upcr("3"), up24=up24("3")),
            record(scr=scr("1.3"), upcr=upcr("0.4"), up24=up24("3"), gc=gc("5"), events=STABLE),
            ["CR", "PR"],
        ),
        # below quantification: "<0.1" and "<0.5" are always below 0.5, "<=0.5" may be 0.5 itself
        nanjing("1.5", "<0.1", "10") + (["CR"],),
        nanjing("1.5", "<=0.5", "10") + (["CR", "NR"],),
        nanjing("1.5", "<0.5", "10") + (["CR"],),
        nanjing("1.0", ">=0.5", "10") + (["PR", "NR"],),  # PR as long as below 2.1
        # 24-hour protein alone (UPCR 3 at both visits): 0.499 g is CR, 0.5 g not. Creatinine 1.5 has not
        # fallen by 30 %, so the latter is NR.
        by_24h("1.6", "3", "1.5", "0.499", "10") + (["CR"],),
        by_24h("1.6", "3", "1.5", "0.5", "10") + (["NR"],),
        # falls of 24-hour protein, dose 20: both abnormal, 0.7 x 3 = 2.1
        by_24h("1.6", "3", "1.11", "2.1", "20") + (["NR"],),
        by_24h("1.6", "3", "1.11", "2.099", "20") + (["PR"],),
        # only proteinuria abnormal, 0.5 x 3 = 1.5
        by_24h("1.2", "3", "1.2", "1.5", "20") + (["NR"],),
        by_24h("1.2", "3", "1.2", "1.499", "20") + (["PR"],),
        # abnormal from 0.5 g at baseline: 0.1 < 0.25 counts from 0.5 but not from 0.499 g
        by_24h("1.2", "0.5", "1.2", "0.1", "20") + (["PR"],),
        by_24h("1.2", "0.499", "1.2", "0.1", "20") + (["NR"],),
        # the fall is within one measure: UPCR has not fallen, and what the 24-hour protein now is a fall from
        # is not recorded
        (
            record(scr=scr("1.0"), upcr=upcr("3")),
            record(scr=scr("1.0"), upcr=upcr("3"), up24=up24("1"), gc=gc("20")),
            ["PR", "NR"],
        ),
        # nothing recorded
        ({}, {}, ["CR", "PR", "NR"]),
    ],
    "nct05631717-literal": [
        # both belong to the record. UPCR 0.6 is no CR, but the missing 24-hour protein may be below 0.5.
        # If it is not: normal creatinine, UPCR 0.6 < 0.5 x 3: PR. Never NR.
        (
            record(scr=scr("1.0"), upcr=upcr("3")),
            record(scr=scr("1.0"), upcr=upcr("0.6"), gc=gc("10")),
            ["CR", "PR"],
        ),
        # UPCR 3 still: anything by the other
        (record(scr=scr("1.0"), upcr=upcr("3")), record(scr=scr("1.0"), upcr=upcr("3"), gc=gc("10")), ["CR", "PR", "NR"]),
        # with both recorded as the text: creatinine 1.12 = 0.7 x 1.6 is no fall of more than 30 %
        nanjing("1.5", "0.49", "10") + (["CR"],),
        nanjing("1.12", "2.0", "20") + (["NR"],),
        nanjing("1.11", "2.09", "20") + (["PR"],),
    ],
    "nct05631717-normalised": [
        # 0.7 x 1.21 = 0.847: 0.92 has not fallen by more than 30 %, but is at most 1.2. UPCR 0.6 < 2.1.
        nanjing("0.92", "0.6", "20", base_scr="1.21") + (["PR"],),
        nanjing("0.92", "0.6", "20", base_scr="1.20") + (["PR"],),
        # at 1.2 and beside it, from 1.6 (0.7 x 1.6 = 1.12)
        nanjing("1.2", "2.09", "20") + (["PR"],),
        nanjing("1.21", "2.09", "20") + (["NR"],),
        # 24-hour protein 3 has not fallen, and UPCR by exactly 30 %
        nanjing("1.2", "2.1", "20") + (["NR"],),
        # from 2.0 the fall counts still: 1.4 is exactly 30 %
        nanjing("1.39", "2.09", "20", base_scr="2.0") + (["PR"],),
        nanjing("1.4", "2.09", "20", base_scr="2.0") + (["NR"],),
        nanjing("1.2", "2.09", "20", events={"otherDeterioration": True}) + (["NR"],),
    ],
    "nct05631717-guarded": [
        # normal creatinine 1.2 before, guard 1.25 x 1.2 = 1.5: at it PR (UPCR 1.49 < 1.5), above not
        nanjing("1.5", "1.49", "20", base_scr="1.2") + (["PR"],),
        nanjing("1.49", "1.49", "20", base_scr="1.2") + (["PR"],),
        nanjing("1.51", "1.49", "20", base_scr="1.2") + (["NR"],),
        # another deterioration: no PR in either case; CR is untouched
        nanjing("1.2", "1.49", "20", base_scr="1.2", events={"otherDeterioration": True}) + (["NR"],),
        nanjing("1.2", "1.49", "20", base_scr="1.2", events={}) + (["PR", "NR"],),
        nanjing("1.2", "0.49", "10", base_scr="1.2", events={"otherDeterioration": True}) + (["CR"],),
        # both abnormal: as the text (1.12 and 2.1 are the limits)
        nanjing("1.11", "2.09", "20") + (["PR"],),
        nanjing("1.12", "2.09", "20") + (["NR"],),
    ],
    "lunar-crr": [
        # 4.995 red cells (a mean of fields) are fewer than 5
        (record(scr=scr(1, "1.2")), record(scr=scr(1, "1.2"), rbc=rbc("4.995"), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        # baseline 1.0 <= 1.2 is normal: limit 1.15 x 1.0 = 1.15, although 1.16 is within the range
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.14", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.15", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.16", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        # baseline exactly 1.2 is normal still: limit 1.38, although above the range
        (record(scr=scr("1.2", "1.2")), record(scr=scr("1.38", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        # baseline 1.21 is abnormal: back to at most 1.2
        (record(scr=scr("1.21", "1.2")), record(scr=scr("1.2", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        (record(scr=scr("1.21", "1.2")), record(scr=scr("1.21", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        # red cells: 5 is too many; a cast; UPCR exactly 0.5
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.0", "1.2"), rbc=rbc(5), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.0", "1.2"), rbc=rbc(4), sediment={"redCellCasts": True}, upcr=upcr("0.49")), ["NR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.0", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.5")), ["NR"]),
        # no range at baseline: normal (limit 1.15, met by 1.1) or abnormal (limit 1.2, met): CRR either way
        (record(scr=scr("1.0")), record(scr=scr("1.1", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        # 1.18 meets only the second
        (record(scr=scr("1.0")), record(scr=scr("1.18", "1.2"), rbc=rbc(4), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR", "NR"]),
    ],
    "alms-induction": [
        # 0.5 x 2 = 1 and creatinine limit 1.25 x 1 = 1.25
        (record(scr=scr(1), upcr=upcr(2)), record(scr=scr("1.25"), upcr=upcr("1")), ["Response"]),
        (record(scr=scr(1), upcr=upcr(2)), record(scr=scr("1.25"), upcr=upcr("0.99")), ["Response"]),
        (record(scr=scr(1), upcr=upcr(2)), record(scr=scr("1.25"), upcr=upcr("1.01")), ["NR"]),
        (record(scr=scr(1), upcr=upcr(2)), record(scr=scr("1.26"), upcr=upcr("1")), ["NR"]),
        # baseline exactly 3: below 3 is enough, 3 is not; baseline 2.99 has no such way (half is 1.495)
        (record(scr=scr(1), upcr=upcr(3)), record(scr=scr(1), upcr=upcr("2.99")), ["Response"]),
        (record(scr=scr(1), upcr=upcr(3)), record(scr=scr(1), upcr=upcr("3")), ["NR"]),
        (record(scr=scr(1), upcr=upcr("2.99")), record(scr=scr(1), upcr=upcr("2.5")), ["NR"]),
        # nephrotic still, but halved: 4 <= 0.5 x 8
        (record(scr=scr(1), upcr=upcr(8)), record(scr=scr(1), upcr=upcr(4)), ["Response"]),
        (record(scr=scr(1), upcr=upcr(8)), record(scr=scr(1), upcr=upcr("4.01")), ["NR"]),
        # baseline UPCR missing, now 0: 0 <= half of anything
        (record(scr=scr(1)), record(scr=scr(1), upcr=upcr(0)), ["Response"]),
        # now 3: halved if baseline >= 6, else not
        (record(scr=scr(1)), record(scr=scr(1), upcr=upcr(3)), ["Response", "NR"]),
    ],
    "bliss-ln-perr": [
        # eGFR 59.995 is below 60, and below 0.8 x 100 = 80
        ({"preFlare": record(egfr=egfr(100))}, record(upcr=upcr("0.7"), egfr=egfr("59.995"), events=RNI), ["NR"]),
        # UPCR 0.7 is inside; eGFR 60, or 0.8 x 70 = 56 of the pre-flare value
        ({"preFlare": record(egfr=egfr(70))}, record(upcr=upcr("0.7"), egfr=egfr(56), events=RNI), ["PERR"]),
        ({"preFlare": record(egfr=egfr(70))}, record(upcr=upcr("0.69"), egfr=egfr("56.1"), events=RNI), ["PERR"]),
        ({"preFlare": record(egfr=egfr(70))}, record(upcr=upcr("0.71"), egfr=egfr(56), events=RNI), ["NR"]),
        ({"preFlare": record(egfr=egfr(70))}, record(upcr=upcr("0.7"), egfr=egfr("55.9"), events=RNI), ["NR"]),
        ({"preFlare": record(egfr=egfr(100))}, record(upcr=upcr("0.7"), egfr=egfr(60), events=RNI), ["PERR"]),
        # 59.9 without a pre-flare value: open; the trial's own baseline (59) is no help
        (record(egfr=egfr(59)), record(upcr=upcr("0.7"), egfr=egfr("59.9"), events=RNI), ["PERR", "NR"]),
        (record(), record(upcr=upcr("0.7"), egfr=egfr(60), events={"rescueTherapy": True}), ["NR"]),
        (record(), record(upcr=upcr("0.7"), egfr=egfr(60)), ["PERR", "NR"]),
        # 0.7 g/g = 700 mg/g
        (record(), record(upcr=upcr("700", "mg/g"), egfr=egfr(60), events=RNI), ["PERR"]),
        (record(), record(upcr=upcr("701", "mg/g"), egfr=egfr(60), events=RNI), ["NR"]),
    ],
    "bliss-ln-crr": [
        # eGFR 89.995 is below 90, and below 0.9 x 120 = 108
        ({"preFlare": record(egfr=egfr(120))}, record(upcr=upcr("0.49"), egfr=egfr("89.995"), events=RNI), ["NR"]),
        # strict 0.5; 90, or 0.9 x 80 = 72
        ({"preFlare": record(egfr=egfr(80))}, record(upcr=upcr("0.49"), egfr=egfr(72), events=RNI), ["CRR"]),
        ({"preFlare": record(egfr=egfr(80))}, record(upcr=upcr("0.49"), egfr=egfr("72.1"), events=RNI), ["CRR"]),
        ({"preFlare": record(egfr=egfr(80))}, record(upcr=upcr("0.49"), egfr=egfr("71.9"), events=RNI), ["NR"]),
        ({"preFlare": record(egfr=egfr(80))}, record(upcr=upcr("0.5"), egfr=egfr(72), events=RNI), ["NR"]),
        # 0.9 x 120 = 108; 90 passes as itself, 89.9 not
        ({"preFlare": record(egfr=egfr(120))}, record(upcr=upcr("0.49"), egfr=egfr(90), events=RNI), ["CRR"]),
        ({"preFlare": record(egfr=egfr(120))}, record(upcr=upcr("0.49"), egfr=egfr("89.9"), events=RNI), ["NR"]),
    ],
    "m-crr": [
        # eGFR 90 passes as itself where 0.9 x 110 = 99 is not met
        (record(egfr=egfr(110)), record(upcr=upcr("0.5"), egfr=egfr(90)), ["mCRR"]),
        (record(egfr=egfr(110)), record(upcr=upcr("0.5"), egfr=egfr("89.995")), ["NR"]),
        # 0.5 is inside here; 0.9 x 80 = 72
        (record(egfr=egfr(80)), record(upcr=upcr("0.5"), egfr=egfr(72)), ["mCRR"]),
        (record(egfr=egfr(80)), record(upcr=upcr("0.49"), egfr=egfr(73)), ["mCRR"]),
        (record(egfr=egfr(80)), record(upcr=upcr("0.51"), egfr=egfr(72)), ["NR"]),
        (record(egfr=egfr(80)), record(upcr=upcr("0.5"), egfr=egfr("71.9")), ["NR"]),
        # eGFR recorded as ">90" is at least 90; as ">60" it is open against 72
        (record(), record(upcr=upcr("0.5"), egfr=egfr(">90")), ["mCRR"]),
        (record(egfr=egfr(80)), record(upcr=upcr("0.5"), egfr=egfr(">60")), ["mCRR", "NR"]),
    ],
    "nobility-crr": [
        # day 1 exactly at its limit 1.2 is not above it: 1.38 holds although the range now ends at 1.5
        (record(scr=scr("1.2", "1.2")), record(scr=scr("1.38", "1.5"), rbc=rbc("9.995"), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        (record(scr=scr("1.2", "1.2")), record(scr=scr("1.39", "1.5"), rbc=rbc("9.995"), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        # day 1 normal (1.0 of 1.2): at most 1.15 and at most 1.2
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.15", "1.2"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.14", "1.2"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.16", "1.2"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        # day 1 at 1.2 is normal: 1.15 x 1.2 = 1.38 is not reached, the range decides
        (record(scr=scr("1.2", "1.2")), record(scr=scr("1.2", "1.2"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        (record(scr=scr("1.2", "1.2")), record(scr=scr("1.21", "1.2"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        # day 1 above normal, in a laboratory with a lower limit (0.9): only the range now counts (1.2 > 1.15)
        (record(scr=scr("1.0", "0.9")), record(scr=scr("1.2", "1.2"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
        # red cells 10, UPCR 0.5, a cast
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.0", "1.2"), rbc=rbc(10), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.0", "1.2"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.5")), ["NR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.0", "1.2"), rbc=rbc(9), sediment={"redCellCasts": True}, upcr=upcr("0.49")), ["NR"]),
        # no range now: open
        (record(scr=scr("1.0", "1.2")), record(scr=scr("1.0"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR", "NR"]),
        # range in the unit of its record: 100 umol/L (1.13 mg/dL, below 1.15) against 99 and against 100
        (record(scr=scr("1.0", "1.2")), record(scr=scr(100, 99, "umol/L"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["NR"]),
        (record(scr=scr("1.0", "1.2")), record(scr=scr(100, 100, "umol/L"), rbc=rbc(9), sediment=NO_CASTS, upcr=upcr("0.49")), ["CRR"]),
    ],
    "regency-crr": [
        # 0.85 x 100 = 85
        (record(egfr=egfr(100)), record(upcr=upcr("0.49"), egfr=egfr(85), events=REGENCY), ["CRR"]),
        (record(egfr=egfr(100)), record(upcr=upcr("0.49"), egfr=egfr(86), events=REGENCY), ["CRR"]),
        (record(egfr=egfr(100)), record(upcr=upcr("0.49"), egfr=egfr("84.9"), events=REGENCY), ["NR"]),
        (record(egfr=egfr(100)), record(upcr=upcr("0.5"), egfr=egfr(85), events=REGENCY), ["NR"]),
        (record(egfr=egfr(100)), record(upcr=upcr("0.49"), egfr=egfr(85), events=dict(REGENCY, death=True)), ["NR"]),
        (record(egfr=egfr(100)), record(upcr=upcr("0.49"), egfr=egfr(85), events=dict(REGENCY, earlyWithdrawal=True)), ["NR"]),
        (record(egfr=egfr(100)), record(upcr=upcr("0.49"), egfr=egfr(85), events=dict(REGENCY, treatmentFailure=None)), ["CRR", "NR"]),
    ],
    "tulip-ln-crr": [
        # fall from 80, confirmed (0.8 x 80 = 64): 60 is inside all the same, 59.995 not
        (record(egfr=egfr(80)), record(upcr=upcr("0.7"), egfr=egfr(60), events=TULIP, next=record(egfr=egfr(60))), ["CRR"]),
        (record(egfr=egfr(80)), record(upcr=upcr("0.7"), egfr=egfr("59.995"), events=TULIP, next=record(egfr=egfr(60))), ["NR"]),
        # eGFR 60 is inside. Below it the fall from 70 counts: 0.8 x 70 = 56.
        (record(egfr=egfr(70)), record(upcr=upcr("0.7"), egfr=egfr(60), events=TULIP), ["CRR"]),
        (record(egfr=egfr(70)), record(upcr=upcr("0.7"), egfr=egfr(56), events=TULIP, next=record(egfr=egfr(56))), ["NR"]),
        (record(egfr=egfr(70)), record(upcr=upcr("0.7"), egfr=egfr("56.1"), events=TULIP, next=record(egfr=egfr(56))), ["CRR"]),
        (record(egfr=egfr(70)), record(upcr=upcr("0.7"), egfr=egfr("55.9"), events=TULIP, next=record(egfr=egfr("56.1"))), ["CRR"]),
        # not yet measured again: open
        (record(egfr=egfr(70)), record(upcr=upcr("0.7"), egfr=egfr(56), events=TULIP), ["CRR", "NR"]),
        # UPCR 0.7 is inside, 0.71 not
        (record(egfr=egfr(70)), record(upcr=upcr("0.71"), egfr=egfr(60), events=TULIP), ["NR"]),
        (record(egfr=egfr(70)), record(upcr=upcr("0.69"), egfr=egfr(60), events=TULIP), ["CRR"]),
        (record(egfr=egfr(70)), record(upcr=upcr("0.7"), egfr=egfr(60), events=dict(TULIP, treatmentDiscontinued=True)), ["NR"]),
        (record(egfr=egfr(70)), record(upcr=upcr("0.7"), egfr=egfr(60), events=dict(TULIP, prohibitedMedication=True)), ["NR"]),
        # baseline missing, now 50 and next 55: confirmed if baseline >= 55/0.8 = 68.75
        (record(), record(upcr=upcr("0.7"), egfr=egfr(50), events=TULIP, next=record(egfr=egfr(55))), ["CRR", "NR"]),
        # now above 60, so nothing else matters
        (record(), record(upcr=upcr("0.7"), egfr=egfr(">60"), events=TULIP), ["CRR"]),
    ],
    "atlas": [
        # CRR up to below 0.5: 0.499 is, with half of 1 = 0.5
        (record(upcr=upcr("1"), egfr=egfr(80)), record(upcr=upcr("0.499"), egfr=egfr(90, 90), scr=scr(1, "1.2")), ["CRR"]),
        # half of 1.8 is 0.9: 0.901 is no PRR although below the cap
        (record(upcr=upcr("1.8"), egfr=egfr(80)), record(upcr=upcr("0.9"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["PRR"]),
        (record(upcr=upcr("1.8"), egfr=egfr(80)), record(upcr=upcr("0.901"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["NR"]),
        # 3.001 has the cap 3.0, 1.2 is below half (1.5005)
        (record(upcr=upcr("3.001"), egfr=egfr(80)), record(upcr=upcr("1.2"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["PRR"]),
        # CRR: below 0.5, at most 0.5 x 0.9 = 0.45, eGFR at least 90 (lower limit)
        (record(upcr=upcr("0.9"), egfr=egfr(80)), record(upcr=upcr("0.45"), egfr=egfr(90, 90), scr=scr(1, "1.2")), ["CRR"]),
        (record(upcr=upcr("0.9"), egfr=egfr(80)), record(upcr=upcr("0.44"), egfr=egfr(91, 90), scr=scr(1, "1.2")), ["CRR"]),
        (record(upcr=upcr("0.9"), egfr=egfr(80)), record(upcr=upcr("0.46"), egfr=egfr(90, 90), scr=scr(1, "1.2")), ["NR"]),
        # below the lower limit: PRR, for 0.45 < 1 and creatinine is normal
        (record(upcr=upcr("0.9"), egfr=egfr(80)), record(upcr=upcr("0.45"), egfr=egfr("89.9", 90), scr=scr(1, "1.2")), ["PRR"]),
        # exactly 0.5 is not below 0.5: PRR (half of 1.0)
        (record(upcr=upcr("1.0"), egfr=egfr(80)), record(upcr=upcr("0.5"), egfr=egfr(90, 90), scr=scr(1, "1.2")), ["PRR"]),
        # cap: day 1 exactly 3.0 -> below 1.0; 3.1 -> below 3.0 (half of 3.1 is 1.55)
        (record(upcr=upcr("3.0"), egfr=egfr(80)), record(upcr=upcr("0.99"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["PRR"]),
        (record(upcr=upcr("3.0"), egfr=egfr(80)), record(upcr=upcr("1.0"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["NR"]),
        (record(upcr=upcr("3.1"), egfr=egfr(80)), record(upcr=upcr("1.55"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["PRR"]),
        (record(upcr=upcr("6.0"), egfr=egfr(80)), record(upcr=upcr("3.0"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["NR"]),
        (record(upcr=upcr("6.0"), egfr=egfr(80)), record(upcr=upcr("2.99"), egfr=egfr(80, 90), scr=scr(1, "1.2")), ["PRR"]),
        # function without a normal creatinine: 0.75 x 80 = 60 to 1.25 x 80 = 100, both inside
        (record(upcr=upcr("6"), egfr=egfr(80)), record(upcr=upcr("2"), egfr=egfr(60), scr=scr("1.3", "1.2")), ["PRR"]),
        (record(upcr=upcr("6"), egfr=egfr(80)), record(upcr=upcr("2"), egfr=egfr("59.9"), scr=scr("1.3", "1.2")), ["NR"]),
        (record(upcr=upcr("6"), egfr=egfr(80)), record(upcr=upcr("2"), egfr=egfr(100), scr=scr("1.3", "1.2")), ["PRR"]),
        (record(upcr=upcr("6"), egfr=egfr(80)), record(upcr=upcr("2"), egfr=egfr("100.1"), scr=scr("1.3", "1.2")), ["NR"]),
        (record(upcr=upcr("6"), egfr=egfr(80)), record(upcr=upcr("2"), egfr=egfr("100.1"), scr=scr("1.2", "1.2")), ["PRR"]),
        # day 1 UPCR missing, now 0.4: CRR or PRR would need 0.8 or more then, otherwise NR; eGFR
        # is normal, so with UPCR halved it is CRR and never PRR
        (record(egfr=egfr(80)), record(upcr=upcr("0.4"), egfr=egfr(90, 90), scr=scr(1, "1.2")), ["CRR", "NR"]),
    ],
    "orchid-ln": [
        (record(upcr=upcr("3.1")), record(upcr=upcr("1.54")), ["UPCR50"]),
        (record(upcr=upcr("3.1")), record(upcr=upcr("1.55")), ["UPCR50"]),  # exactly half
        (record(upcr=upcr("3.1")), record(upcr=upcr("1.56")), ["NR"]),
        # 24-hour protein does not stand in
        (record(upcr=upcr("3.1"), up24=up24(3)), record(up24=up24(1)), ["UPCR50", "NR"]),
        # both censored: below 1 against at least 2 is at least halved, against at least 1.9 open
        (record(upcr=upcr(">=2")), record(upcr=upcr("<1")), ["UPCR50"]),
        (record(upcr=upcr(">=2")), record(upcr=upcr("<=1")), ["UPCR50"]),
        (record(upcr=upcr(">=1.9")), record(upcr=upcr("<1")), ["UPCR50", "NR"]),
        (record(upcr=upcr("<1")), record(upcr=upcr(">=0.5")), ["NR"]),  # half of it is below 0.5
        (record(upcr=upcr("<=1")), record(upcr=upcr(">=0.5")), ["UPCR50", "NR"]),  # 1 and 0.5
    ],
    "nct02457221": [
        # CR: below 0.5 g, albumin 3.5, creatinine 1.15 x 1 = 1.15
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.15"), up24=up24("0.49"), alb=alb("3.5")), ["CR"]),
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.14"), up24=up24("490", "mg/d"), alb=alb("36", "g/L")), ["CR"]),
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.16"), up24=up24("0.49"), alb=alb("3.5")), ["NR"]),
        # exactly 0.5 g is the lower end of PR: 0.5 < 2
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.15"), up24=up24("0.5"), alb=alb("3.0")), ["PR"]),
        # the gap: 0.49 g with albumin 3.49
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.15"), up24=up24("0.49"), alb=alb("3.49")), ["NR"]),
        # half of 4 is 2: not more than 50 %; 1.99 is
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.15"), up24=up24("2"), alb=alb("3.0")), ["NR"]),
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.15"), up24=up24("1.99"), alb=alb("3.0")), ["PR"]),
        (record(scr=scr(1), up24=up24(4)), record(scr=scr("1.15"), up24=up24("1.99"), alb=alb("2.99")), ["NR"]),
        # half of 8 is 4: 3.5 is not below 3.5
        (record(scr=scr(1), up24=up24(8)), record(scr=scr("1.15"), up24=up24("3.5"), alb=alb("3.0")), ["NR"]),
        (record(scr=scr(1), up24=up24(8)), record(scr=scr("1.15"), up24=up24("3.49"), alb=alb("3.0")), ["PR"]),
        # albumin missing: 0.49 g is CR or nothing, never PR
        (record(scr=scr(1), up24=up24(4)), record(scr=scr(1), up24=up24("0.49")), ["CR", "NR"]),
    ],
    "nct05863936": [
        # 3.495 g is below 3.5 and below half of 8
        (record(scr=scr(1), up24=up24(8), conc=q(100, "/uL")),
         record(scr=scr(1, "1.2"), up24=up24("3.495"), alb=alb(3), conc=q(49, "/uL")), ["PR"]),
        # CR: below 0.4 g, albumin above 3.5, creatinine at most 1.2 (its limit), quiet sediment
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.2", "1.2"), up24=up24("0.39"), alb=alb("3.51"), sediment=QUIET, conc=q(80, "/uL")), ["CR"]),
        # 0.4 g: PR needs red cells below 50; 80 are not
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.2", "1.2"), up24=up24("0.4"), alb=alb("3.51"), sediment=QUIET, conc=q(80, "/uL")), ["NR"]),
        # albumin exactly 3.5 g/dL (35 g/L) is not above
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.2", "1.2"), up24=up24("0.39"), alb=alb(35, "g/L"), sediment=QUIET, conc=q(80, "/uL")), ["NR"]),
        # PR: below half of 4 = 2 and below half of 100 = 50 /uL = 50000 /mL
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.2", "1.2"), up24=up24("1.99"), alb=alb(3), conc=q(49999, "/mL")), ["PR"]),
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.2", "1.2"), up24=up24("1.99"), alb=alb(3), conc=q(50000, "/mL")), ["NR"]),
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.2", "1.2"), up24=up24("2"), alb=alb(3), conc=q(49, "/uL")), ["NR"]),
        # creatinine above normal: below 1.3 x 1 = 1.3, exactly 1.3 not
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.29", "1.2"), up24=up24("1.99"), alb=alb(3), conc=q(49, "/uL")), ["PR"]),
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.3", "1.2"), up24=up24("1.99"), alb=alb(3), conc=q(49, "/uL")), ["NR"]),
        # half of 8 is 4: the cap 3.5 decides
        (record(scr=scr(1), up24=up24(8), conc=q(100, "/uL")),
         record(scr=scr(1, "1.2"), up24=up24("3.5"), alb=alb(3), conc=q(49, "/uL")), ["NR"]),
        # no red cells before: 0 < 0 is false
        (record(scr=scr(1), up24=up24(4), conc=q(0, "/uL")),
         record(scr=scr(1, "1.2"), up24=up24("1"), alb=alb(3), conc=q(0, "/uL")), ["NR"]),
        # sediment unknown: CR, else PR (0.39 < 2, 40 < 50)
        (record(scr=scr(1), up24=up24(4), conc=q(100, "/uL")),
         record(scr=scr("1.2", "1.2"), up24=up24("0.39"), alb=alb("3.51"), conc=q(40, "/uL")), ["CR", "PR"]),
    ],
    "nct01765842": [
        # eGFR 59.995 from 100 (not below 60 before) is no CR; nor PR (below 75)
        (record(egfr=egfr(100), up24=up24(1)), record(egfr=egfr("59.995"), up24=up24("0.5"), alb=alb("3.1"), sediment=QUIET), ["NR"]),
        # baseline 59.995 is below 60: 0.85 x 59.995 = 50.99575; protein 0.5 is not below 0.5 x 1, so no PR otherwise
        (record(egfr=egfr("59.995"), up24=up24(1)), record(egfr=egfr(51), up24=up24("0.5"), alb=alb("3.1"), sediment=QUIET), ["CR"]),
        # from 3.495 g a fall to 3.4 g is not enough; albumin 3.005 is above 3
        (record(egfr=egfr(100), up24=up24("3.495")), record(egfr=egfr(75), up24=up24("3.4"), alb=alb(2)), ["NR"]),
        (record(egfr=egfr(100), up24=up24(1)), record(egfr=egfr(60), up24=up24("0.5"), alb=alb("3.005"), sediment=QUIET), ["CR"]),
        # CR: eGFR 60, 24-hour protein 0.5 g, albumin above 3
        (record(egfr=egfr(100), up24=up24(1)), record(egfr=egfr(60), up24=up24("0.5"), alb=alb("3.1"), sediment=QUIET), ["CR"]),
        (record(egfr=egfr(100), up24=up24(1)), record(egfr=egfr(61), up24=up24("0.49"), alb=alb("3.1"), sediment=QUIET), ["CR"]),
        # 0.51 is no CR, and neither below 0.5 x 1 nor eGFR 60 >= 75: NR
        (record(egfr=egfr(100), up24=up24(1)), record(egfr=egfr(60), up24=up24("0.51"), alb=alb("3.1"), sediment=QUIET), ["NR"]),
        # albumin exactly 3 is not above; PR needs eGFR 75: 60 is too low
        (record(egfr=egfr(100), up24=up24(1)), record(egfr=egfr(60), up24=up24("0.4"), alb=alb(3), sediment=QUIET), ["NR"]),
        # baseline 50 (below 60): 0.85 x 50 = 42.5; at 42.4 it is PR (0.4 < 0.5, 42.4 >= 37.5)
        (record(egfr=egfr(50), up24=up24(1)), record(egfr=egfr("42.5"), up24=up24("0.4"), alb=alb("3.1"), sediment=QUIET), ["CR"]),
        (record(egfr=egfr(50), up24=up24(1)), record(egfr=egfr("42.4"), up24=up24("0.4"), alb=alb("3.1"), sediment=QUIET), ["PR"]),
        # baseline exactly 60 is not below 60: 59 is no CR (but PR: 59 >= 45)
        (record(egfr=egfr(60), up24=up24(1)), record(egfr=egfr(59), up24=up24("0.4"), alb=alb("3.1"), sediment=QUIET), ["PR"]),
        # PR, eGFR limit: 0.75 x 100 = 75
        (record(egfr=egfr(100), up24=up24(4)), record(egfr=egfr(75), up24=up24("3.4"), alb=alb(2), sediment=QUIET), ["PR"]),
        (record(egfr=egfr(100), up24=up24(4)), record(egfr=egfr("74.9"), up24=up24("3.4"), alb=alb(2), sediment=QUIET), ["NR"]),
        # from exactly 3.5 g any fall below 3.5 counts, from 3.4 g only one below 1.7
        (record(egfr=egfr(100), up24=up24("3.5")), record(egfr=egfr(75), up24=up24("3.49"), alb=alb(2)), ["PR"]),
        (record(egfr=egfr(100), up24=up24("3.5")), record(egfr=egfr(75), up24=up24("3.5"), alb=alb(2)), ["NR"]),
        (record(egfr=egfr(100), up24=up24("3.4")), record(egfr=egfr(75), up24=up24("1.7"), alb=alb(2)), ["NR"]),
        (record(egfr=egfr(100), up24=up24("3.4")), record(egfr=egfr(75), up24=up24("1.69"), alb=alb(2)), ["PR"]),
        # active sediment: no CR; PR: 0.4 < 0.5 and 80 >= 75
        (record(egfr=egfr(100), up24=up24(1)), record(egfr=egfr(80), up24=up24("0.4"), alb=alb(4), sediment={"activeSediment": True}), ["PR"]),
    ],
    "elnt-reanalysis": [
        # 5.005 red cells are more than 5: PR (0.5 <= 1.5)
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.1"), up24=up24("0.5"), rbc=rbc("5.005")), ["PR"]),
        # CR: 0.5 g, baseline + 0.2, 5 red cells: all limits included
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.1"), up24=up24("0.5"), rbc=rbc(5)), ["CR"]),
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.0"), up24=up24("499", "mg/d"), rbc=rbc(4)), ["CR"]),
        # 1.11 > 1.1: neither
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.11"), up24=up24("0.5"), rbc=rbc(5)), ["NR"]),
        # 6 red cells, or 0.51 g: PR (<= 1.5)
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.1"), up24=up24("0.5"), rbc=rbc(6)), ["PR"]),
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.1"), up24=up24("0.51"), rbc=rbc(5)), ["PR"]),
        # half of 3 is 1.5: PR at it, not above
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.1"), up24=up24("1.5")), ["PR"]),
        (record(scr=scr("0.9"), up24=up24(3)), record(scr=scr("1.1"), up24=up24("1.51")), ["NR"]),
        # 0.2 mg/dL = 17.68 umol/L: 80 + 17.68 = 97.68
        (record(scr=scr(80, unit="umol/L"), up24=up24(3)), record(scr=scr("97.68", unit="umol/L"), up24=up24("1.5")), ["PR"]),
        (record(scr=scr(80, unit="umol/L"), up24=up24(3)), record(scr=scr("97.69", unit="umol/L"), up24=up24("1.5")), ["NR"]),
        # baseline creatinine missing, now 0.2: at most 0.2 above anything
        (record(up24=up24(3)), record(scr=scr("0.2"), up24=up24("1.5")), ["PR"]),
        (record(up24=up24(3)), record(scr=scr("0.21"), up24=up24("1.5")), ["PR", "NR"]),
    ],
}  # fmt: skip


class Definitions(unittest.TestCase):
    def test_rows(self):
        for name, rows in ROWS.items():
            for i, (baseline, follow_up, possible) in enumerate(rows):
                with self.subTest(definition=name, row=i):
                    response = possible[0] if len(possible) == 1 else "NE"
                    self.assertEqual(
                        classify(DEFINITIONS[name], baseline, follow_up),
                        {"response": response, "possible": possible},
                    )

    def test_every_definition_has_rows(self):
        self.assertEqual(set(ROWS), set(DEFINITIONS))

    def test_every_response_is_possible_without_data(self):
        for name, definition in DEFINITIONS.items():
            with self.subTest(definition=name):
                self.assertEqual(classify(definition, None, None)["possible"], list(definition.responses))


class Values(unittest.TestCase):
    def test_numbers_are_their_shortest_decimal(self):
        self.assertEqual(parse(0.1).low, Fraction(1, 10))
        self.assertEqual(parse(1e-7).low, Fraction(1, 10**7))
        self.assertEqual(parse("0.70").low, Fraction(7, 10))

    def test_units(self):
        def read(measure, value, unit):
            return interval_of({measure: q(value, unit)}, measure, "value").low

        self.assertEqual(read("serumCreatinine", "88.4", "umol/L"), 1)
        self.assertEqual(read("upcr", "113.12", "mg/mmol"), 1)
        self.assertEqual(read("upcr", "113.12", "g/mol"), 1)
        self.assertEqual(read("upcr", "1", "mg/mg"), 1)
        self.assertEqual(read("upcr", "1000", "mg/g"), 1)
        self.assertEqual(read("urineProtein24h", "1500", "mg/d"), Fraction(3, 2))
        self.assertEqual(read("serumAlbumin", "35", "g/L"), Fraction(7, 2))
        self.assertEqual(read("urineRedCellConcentration", "500000", "/mL"), 500)
        with self.assertRaises(ValueError):
            read("upcr", "1", "g/d")

    def test_missing(self):
        self.assertIs(interval_of(None, "upcr", "value"), ANY)
        self.assertIs(interval_of({"upcr": None}, "upcr", "value"), ANY)
        self.assertIs(interval_of({"upcr": q(None, "g/g")}, "upcr", "value"), ANY)
        self.assertIs(interval_of({"upcr": q("1", "g/g")}, "upcr", "high"), ANY)

    def test_between(self):
        for text, low, high in (("4 to 8", 4, 8), ("0 to 0.5", 0, Fraction(1, 2)), ("4 to 4", 4, 4), ("4.0 to 4", 4, 4)):
            x = parse(text)
            self.assertEqual((x.low, x.low_in, x.high, x.high_in), (low, True, high, True))
        self.assertTrue(parse("4 to 4").is_point)
        x = interval_of({"upcr": q("400 to 800", "mg/g")}, "upcr", "value")
        self.assertEqual((x.low, x.high), (Fraction(2, 5), Fraction(4, 5)))
        for text in ("8 to 4", "4 to", "to 8", "4-8", "4  to 8", "4 TO 8", "<4 to 8", "4 to <8", "4 to 8 ", "-1 to 2", "4 to 8 to 9"):
            with self.subTest(value=text), self.assertRaises(ValueError):
                parse(text)

    def test_refused(self):
        for value in ("1,2", "-1", "", "< 1", "1e3", "<0", ".5", True, [], "\u0661"):
            with self.subTest(value=value), self.assertRaises(ValueError):
                parse(value)


class Sledai2k(unittest.TestCase):
    def test_weights(self):
        self.assertEqual(len(WEIGHTS), 24)
        self.assertEqual(sum(WEIGHTS.values()), 105)  # 8 x 8 + 6 x 4 + 7 x 2 + 3 x 1

    def test_totals(self):
        none = {key: False for key in WEIGHTS}
        self.assertEqual(sledai2k(none), {"total": 0, "low": 0, "high": 0})
        every = {key: True for key in WEIGHTS}
        self.assertEqual(sledai2k(every), {"total": 105, "low": 105, "high": 105})
        # 24 (visual, headache, stroke) + 4 + 4 + 4 + 2 + 2 + 2 + 1 = 43
        seen = (
            "visual lupusHeadache cva urinaryCasts proteinuria pyuria alopecia pericarditis increasedDnaBinding leukopenia"
        )
        self.assertEqual(sledai2k(dict(none, **{k: True for k in seen.split()}))["total"], 43)
        # 4 + 4 + 2 + 2 + 2 + 2 = 16
        seen = "arthritis proteinuria rash mucosalUlcers lowComplement increasedDnaBinding"
        self.assertEqual(sledai2k(dict(none, **{k: True for k in seen.split()}))["total"], 16)

    def test_missing(self):
        none = {key: False for key in WEIGHTS}
        self.assertEqual(sledai2k(dict(none, rash=True, fever=None)), {"total": None, "low": 2, "high": 3})
        del none["seizure"]
        self.assertEqual(sledai2k(dict(none, rash=True)), {"total": None, "low": 2, "high": 10})
        self.assertEqual(sledai2k({}), {"total": None, "low": 0, "high": 105})


def visit(sledai, pga, unit="{0-3}", **grades):
    bilag = {system: "D" for system in SYSTEMS}
    bilag.update(grades)
    given = {"bilag2004": {k: v for k, v in bilag.items() if v is not None}}
    if sledai is not None:
        given["sledai2k"] = q(sledai, "{score}")
    if pga is not None:
        given["physicianGlobal"] = q(pga, unit)
    return given


class Sri(unittest.TestCase):
    def check(self, baseline, follow_up, response, points=4):
        self.assertEqual(sri({"points": points}, baseline, follow_up)["response"], response)

    def test_sledai(self):
        for points in (4, 5, 6, 7, 8):
            self.check(visit(12, "1"), visit(12 - points, "1"), "SRI", points)
            self.check(visit(12, "1"), visit(11 - points, "1"), "SRI", points)
            self.check(visit(12, "1"), visit(13 - points, "1"), "NR", points)
        self.check(visit(12, "1"), visit(None, "1"), "NE")
        self.check(visit(3, "1"), visit(None, "1"), "NR")  # from 3 no fall of 4
        self.check(visit(None, "1"), visit(0, "1"), "NE")

    def test_global(self):
        self.check(visit(10, "1.0"), visit(6, "1.29"), "SRI")
        self.check(visit(10, "1.0"), visit(6, "1.30"), "NR")  # exactly 0.30
        self.check(visit(10, "1.0"), visit(6, "1.31"), "NR")
        self.check(visit(10, 0.4), visit(6, 0.7), "NR")  # 0.30 exactly, not 0.29999999999999993
        self.check(visit(10, 10, "{0-100}"), visit(6, 20, "{0-100}"), "NR")  # 10 x 3/100 = 0.30
        self.check(visit(10, 10, "{0-100}"), visit(6, "19.9", "{0-100}"), "SRI")
        self.check(visit(10, "2", "{0-10}"), visit(6, "2.99", "{0-10}"), "SRI")
        self.check(visit(10, "2", "{0-10}"), visit(6, "3", "{0-10}"), "NR")
        self.check(visit(10, "1", "{0-10}"), visit(6, "20", "{0-100}"), "NR")  # 0.6 - 0.3
        self.check(visit(10, None), visit(6, "0.29"), "SRI")  # above no baseline by 0.30
        self.check(visit(10, None), visit(6, "0.3"), "NE")
        self.check(visit(10, None), visit(7, "0.3"), "NR")

    def test_bilag(self):
        self.check(visit(10, 1, renal="B"), visit(6, 1, renal="A"), "NR")
        self.check(visit(10, 1, renal="A"), visit(6, 1, renal="A"), "SRI")
        self.check(visit(10, 1, renal="A"), visit(6, 1, renal="B"), "SRI")
        self.check(visit(10, 1, renal="C"), visit(6, 1, renal="B"), "SRI")  # one new B
        for was in "CDE":
            self.check(visit(10, 1, renal=was, ophthalmic="C"), visit(6, 1, renal="B", ophthalmic="B"), "NR")
        for was in "AB":
            self.check(visit(10, 1, renal=was, ophthalmic="C"), visit(6, 1, renal="B", ophthalmic="B"), "SRI")
        self.check(visit(10, 1), visit(6, 1, renal=None), "NE")  # it may be A
        self.check(visit(10, 1, renal="A"), visit(6, 1, renal=None), "SRI")  # no grade would be worse
        # A before, unknown now; one new B elsewhere: B after A is not new
        self.check(visit(10, 1, renal="A"), visit(6, 1, renal=None, ophthalmic="B"), "SRI")
        # unknown before, B now: new or not; with no other new B it does not matter
        self.check(visit(10, 1, renal=None), visit(6, 1, renal="B"), "SRI")
        self.check(visit(10, 1, renal=None), visit(6, 1, renal="B", ophthalmic="B"), "NE")
        self.check(visit(10, 1), visit(6, 1, renal=None, ophthalmic="A"), "NR")

    def test_refused(self):
        for grade in ("F", "AB", "", "a"):
            with self.subTest(grade=grade), self.assertRaises(ValueError):
                sri({"points": 4}, visit(10, 1), visit(6, 1, renal=grade))

    def test_descriptors(self):
        none = {key: False for key in WEIGHTS}
        before = dict(visit(None, 1), sledai2kDescriptors=dict(none, arthritis=True, rash=True))  # 6
        self.check(before, dict(visit(None, 1), sledai2kDescriptors=dict(none, rash=True)), "SRI")
        self.check(before, dict(visit(None, 1), sledai2kDescriptors=dict(none, rash=True, fever=None)), "NE")
        # the global assessment counts as before: 1 to 1.3
        self.check(before, dict(visit(None, "1.3"), sledai2kDescriptors=dict(none, rash=True)), "NR")
        # 3, or 11 with a seizure
        later = dict(none, rash=True, fever=True, seizure=None)
        self.check(before, dict(visit(None, 1), sledai2kDescriptors=later), "NR")
        # 6 or 7 before, 2 now: a fall of at least 4
        before = dict(visit(None, 1), sledai2kDescriptors=dict(none, arthritis=True, rash=True, fever=None))
        self.check(before, dict(visit(None, 1), sledai2kDescriptors=dict(none, rash=True)), "SRI")
        self.check(before, dict(visit(None, 1), sledai2kDescriptors=dict(none, rash=True)), "NE", 5)


class Verify(unittest.TestCase):
    AGREES = {
        "id": "a",
        "kind": "definition",
        "definition": "orchid-ln",
        "baseline": {"upcr": q("2", "g/g")},
        "followUp": {"upcr": q("1", "g/g")},
        "expected": {"response": "UPCR50", "possible": ["UPCR50"]},
    }

    def run_main(self, vectors, *arguments):
        out, kept = io.StringIO(), sys.stdin
        sys.stdin = io.StringIO(json.dumps({"vectors": vectors}))
        try:
            with redirect_stdout(out):
                code = main(["-"] + list(arguments))
        finally:
            sys.stdin = kept
        return code, out.getvalue()

    def test_agreement(self):
        self.assertEqual(self.run_main([self.AGREES])[0], 0)

    def test_wrong_response_or_possible(self):
        for expected in (
            {"response": "NR", "possible": ["UPCR50"]},
            {"response": "UPCR50", "possible": ["UPCR50", "NR"]},
            {"response": "UPCR50"},
            {},
        ):
            code, text = self.run_main([dict(self.AGREES, expected=expected)])
            self.assertEqual(code, 1)
            self.assertIn("DISAGREES a [orchid-ln]", text)

    def test_too_few(self):
        self.assertEqual(self.run_main([self.AGREES], "--at-least", "2")[0], 1)
        other = {"id": "b", "kind": "bicla", "input": {}, "expected": {}}
        self.assertEqual(self.run_main([other])[0], 1)
        self.assertEqual(self.run_main([other, self.AGREES])[0], 1)
        self.assertEqual(self.run_main([other, self.AGREES], "--allow-ignored")[0], 0)
        variant = {"id": "c", "kind": "sri", "input": {"options": {"points": 4, "bilag": "classic"}}, "expected": {}}
        self.assertEqual(self.run_main([variant, self.AGREES])[0], 1)
        self.assertEqual(self.run_main([variant, self.AGREES], "--allow-ignored")[0], 0)

    def test_a_broken_vector_is_a_disagreement(self):
        broken = dict(self.AGREES, baseline={"upcr": q("2", "g/d")})
        self.assertEqual(self.run_main([broken])[0], 1)

    def test_the_list_ends_at_fifty(self):
        lines = []
        wrong = dict(self.AGREES, expected={"response": "NR", "possible": ["NR"]})
        self.assertEqual(verify([wrong] * 60, lines.append), (60, 60, 0))
        self.assertEqual(sum(line.startswith("DISAGREES") for line in lines), 50)


if __name__ == "__main__":
    unittest.main()
