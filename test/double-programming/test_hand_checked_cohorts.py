"""Rows worked out by hand: trials, cohorts and children. hand_rows.py says how they are written."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from definitions_cohorts import COHORTS  # noqa: E402
from hand_rows import HandChecked, at, no  # noqa: E402

ROWS = {
    "iris-crr": [
        # 0.8 x 70 = 56: a fall to 56 is one of 20 %
        dict(upcr="0.5", egfr_0="70", egfr="56.1"),
        ("CRR", {}),
        ("NR", dict(upcr="0.51")),
        ("NR", dict(egfr="56")),
        ("NR", dict(egfr="55")),
        ("CRR", dict(egfr_0="100", egfr="60")),
        ("NR", dict(egfr_0="100", egfr="59.9")),
        ("CRR", dict(upcr=at("56.56", "mg/mmol"))),  # 0.5 x 113.12
        ("NR", dict(upcr=at("56.57", "mg/mmol"))),
        (["CRR", "NR"], dict(egfr_0=None)),
        ("CRR", dict(egfr_0=None, egfr="60")),
        (["CRR", "NR"], dict(upcr="<=0.6")),
    ],
    "aurora1-prr": [
        dict(upcr_0="3", upcr="1.5"),
        ("PRR", {}),
        ("PRR", dict(upcr="1.49")),
        ("NR", dict(upcr="1.51")),
        ("NR", dict(upcr_0="0.7", upcr="0.4")),
        (["PRR", "NR"], dict(upcr_0=None)),
        ("PRR", dict(upcr_0="0", upcr="0")),
    ],
    "nobility-crr-prednisone75": [
        # normal on day 1 (1.0 of 1.2): at most 1.15
        dict(no("redCellCasts"), upcr="0.49", rbc="9", scr_0=at("1.0", high="1.2"), scr=at("1.15", high="1.2"), gc="7.5"),
        ("CRR", {}),
        ("NR", dict(gc="7.51")),
        (["CRR", "NR"], dict(gc=None)),
        ("NR", dict(upcr="0.5")),
        ("NR", dict(rbc="10")),
        ("NR", dict(redCellCasts=True)),
        ("NR", dict(scr=at("1.16", high="1.2"))),
        ("CRR", dict(scr_0=at("1.3", high="1.2"), scr=at("1.2", high="1.2"))),
        ("NR", dict(scr_0=at("1.3", high="1.2"), scr=at("1.21", high="1.2"))),
    ],
    "alms-complete-remission": [
        dict(up24="0.5", rbc="5", wbc="5", scr=at("1.2", high="1.2")),
        ("CR", {}),
        ("NR", dict(up24="0.51")),
        ("NR", dict(rbc="5.1")),
        ("NR", dict(wbc="5.1")),
        ("NR", dict(scr=at("1.21", high="1.2"))),
        (["CR", "NR"], dict(scr="1.2")),
        (["CR", "NR"], dict(up24=None, upcr="0.1")),
    ],
    "calibrate-cr": [
        # 0.8 x 100 = 80 at screening
        dict(upcr="0.49", egfr_0="100", egfr="80.1", gc="10"),
        ("CR", {}),
        ("NR", dict(upcr="0.5")),
        ("NR", dict(egfr="80")),
        ("NR", dict(egfr="120")),
        ("CR", dict(egfr_0="200", egfr="120.1")),
        ("NR", dict(egfr_0="200", egfr="119.9")),
        ("NR", dict(gc="10.1")),
        (["CR", "NR"], dict(egfr_0=None)),
        ("CR", dict(egfr_0=None, egfr="121")),
        ("NR", dict(egfr_0=None, egfr="120")),
    ],
    "stringent-cr-2019": [
        dict(upcr="0.149"),
        ("STRINGENT CR", {}),
        ("CR", dict(upcr="0.15")),
        ("CR", dict(upcr="0.49")),
        ("NR", dict(upcr="0.5")),
        ("STRINGENT CR", dict(upcr="<0.15")),
        (["STRINGENT CR", "CR"], dict(upcr="<=0.15")),
        (["STRINGENT CR", "CR", "NR"], dict(upcr=None)),
    ],
    "kagawa2024-sledai-remission": [
        dict(sledai="0", gc="5"),
        ("REMISSION", {}),
        ("NR", dict(sledai="1")),
        ("NR", dict(gc="5.1")),
        (["REMISSION", "NR"], dict(gc=None)),
        (["REMISSION", "NR"], dict(sledai="0 to 2")),
    ],
    "kagawa2024-renal-remission": [
        dict(up24="0.2", scr=at("1.2", high="1.2"), gc="5"),
        ("REMISSION", {}),
        ("NR", dict(up24="0.21")),
        ("NR", dict(scr=at("1.21", high="1.2"))),
        ("NR", dict(gc="5.1")),
        (["REMISSION", "NR"], dict(scr="1.2")),
    ],
    "early-response08": [
        dict(up24="0.79"),
        ("EARLY RESPONSE", {}),
        ("NR", dict(up24="0.8")),
        ("NR", dict(up24="0.81")),
        (["EARLY RESPONSE", "NR"], dict(up24=None, upcr="0.1")),
    ],
    "maintain-early-response05": [
        dict(up24="0.49"),
        ("EARLY RESPONSE", {}),
        ("NR", dict(up24="0.5")),
        ("NR", dict(up24="0.51")),
        (["EARLY RESPONSE", "NR"], dict(up24="<=0.5")),
    ],
    "paediatric-crr": [
        dict(upcr="0.2", egfr="95", rbc="5"),
        ("CRR", {}),
        ("NR", dict(upcr="0.21")),
        ("NR", dict(egfr="94.9")),
        ("NR", dict(rbc="6")),
        ("CRR", dict(rbc="0")),
        (["CRR", "NR"], dict(rbc=None)),
    ],
    "paediatric-crr-no-red-cells": [
        dict(upcr="0.2", egfr="95", rbc="0"),
        ("CRR", {}),
        ("NR", dict(upcr="0.21")),
        ("NR", dict(egfr="94.9")),
        ("NR", dict(rbc="1")),
        (["CRR", "NR"], dict(rbc="<1")),
    ],
}  # fmt: skip


class Cohorts(HandChecked, unittest.TestCase):
    ROWS = ROWS
    TABLE = COHORTS


if __name__ == "__main__":
    unittest.main()
