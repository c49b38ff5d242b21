"""Rows worked out by hand: definitions of guidelines and of consensus. hand_rows.py says how they are written."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from classify import classify  # noqa: E402
from definitions_guidelines import GUIDELINES  # noqa: E402
from hand_rows import HandChecked, at, records_of  # noqa: E402
from values import upcr_family  # noqa: E402


def kdigo2024(percent):
    """eGFR from 100, kept while at least `percent`."""
    kept, lost = str(percent), "%d.9" % (percent - 1)
    return [
        dict(egfr_0="100", upcr_0="4", egfr=kept, upcr="0.49"),
        ("CR", {}),
        ("NR", dict(egfr=lost)),
        ("CR", dict(egfr="150")),
        # exactly 0.5 is PR: halved and below 3
        ("PR", dict(upcr="0.5")),
        ("PR", dict(upcr=at("500", "mg/g"))),
        ("CR", dict(upcr=at("499", "mg/g"))),
        # as printed in mg/mmol: 50, which is 0.442 g/g; 0.49 g/g would be 55.4
        ("CR", dict(upcr=at("49.9", "mg/mmol"))),
        ("PR", dict(upcr=at("50", "mg/mmol"))),
        ("PR", dict(upcr=at("55.4", "mg/mmol"))),
        ("PR", dict(upcr=at("50", "g/mol"))),
        # half of 4 is 2
        ("PR", dict(upcr="2")),
        ("NR", dict(upcr="2.01")),
        ("NR", dict(upcr="2", egfr=lost)),
        # half of 8 is 4: below 3, or below 300 mg/mmol (2.652 g/g)
        ("PR", dict(upcr_0="8", upcr="2.99")),
        ("NR", dict(upcr_0="8", upcr="3")),
        ("NR", dict(upcr_0="8", upcr=at("3000", "mg/g"))),
        ("PR", dict(upcr_0="8", upcr=at("299.9", "mg/mmol"))),
        ("NR", dict(upcr_0="8", upcr=at("300", "mg/mmol"))),
        # the fall is exact across units: 4 g/g = 452.48 mg/mmol, half of it 226.24
        ("PR", dict(upcr=at("226.24", "mg/mmol"))),
        ("NR", dict(upcr=at("226.25", "mg/mmol"))),
        # a limit in the unit of the baseline has no part in it
        ("CR", dict(upcr_0=at("400", "mg/mmol"), upcr="0.49")),
        # censored and between, each in its unit
        ("CR", dict(upcr=at("<50", "mg/mmol"))),
        (["CR", "PR"], dict(upcr=at("<=50", "mg/mmol"))),
        ("CR", dict(upcr="<0.5")),
        (["CR", "PR"], dict(upcr=at("45 to 50", "mg/mmol"))),
        ("CR", dict(upcr=at("450 to 499", "mg/g"))),
        (["PR", "NR"], dict(upcr="1 to 2.1")),
        # missing: with a baseline of 0.9 half is 0.45. In g/g that is CR, and above 0.5 nothing is left.
        # In mg/mmol 0.45 g/g is 50.9: PR is possible. Without a unit it may be either.
        (["CR", "NR"], dict(upcr_0="0.9", upcr=at(None, "g/g"))),
        (["CR", "PR", "NR"], dict(upcr_0="0.9", upcr=at(None, "mg/mmol"))),
        (["CR", "PR", "NR"], dict(upcr_0="0.9", upcr=None)),
        (["CR", "PR", "NR"], dict(upcr=None)),
        ("NR", dict(upcr=None, egfr=lost)),
        (["CR", "NR"], dict(egfr_0=None)),
        ("CR", dict(upcr_0=None)),
        (["PR", "NR"], dict(upcr_0=None, upcr="1")),
    ]  # fmt: skip


ROWS = {
    "acr2006": [
        # abnormal at the flare: 80 of at least 90; 1.25 x 80 = 100, and creatinine above normal
        dict(upcr="0.19", scr=at("1.3", high="1.2"), egfr_0=at("80", low="90"), egfr="100", activeSediment=False),
        ("CR", {}),
        # 99.9: neither normal creatinine nor 25 % better; below 0.2 there is no PR
        ("NR", dict(egfr="99.9")),
        ("CR", dict(egfr="50", scr=at("1.2", high="1.2"))),
        ("NR", dict(egfr="50", scr=at("1.21", high="1.2"))),
        # 25 % better, but it was normal (exactly 90 is)
        ("NR", dict(egfr_0=at("90", low="90"), egfr="120")),
        ("CR", dict(egfr_0=at("89.9", low="90"), egfr="120")),
        ("NR", dict(activeSediment=True)),
        # PR from exactly 0.2 to exactly 2
        ("PR", dict(upcr="0.2")),
        ("PR", dict(upcr="2")),
        ("NR", dict(upcr="2.01")),
        ("NR", dict(upcr="1", activeSediment=True)),
        # abnormal: kept (80) is not enough, 99.9 neither
        ("NR", dict(upcr="1", egfr="80")),
        ("NR", dict(upcr="1", egfr="99.9")),
        # a normal creatinine is not asked for in PR, and does not help
        ("NR", dict(upcr="1", egfr="80", scr=at("1", high="1.2"))),
        # normal at the flare (100): kept above 75; a fall of exactly 25 % is none
        ("PR", dict(upcr="1", egfr_0=at("100", low="90"), egfr="75.1")),
        ("NR", dict(upcr="1", egfr_0=at("100", low="90"), egfr="75")),
        # no range at the flare: 25 % better suffices for PR in either case, kept does not
        ("PR", dict(upcr="1", egfr_0="80")),
        (["PR", "NR"], dict(upcr="1", egfr_0="80", egfr="99")),
        (["CR", "NR"], dict(egfr_0="80")),
        (["CR", "NR"], dict(activeSediment=None)),
        ("NR", dict(activeSediment=None, upcr="2.01")),
        # UPCR missing: CR below 0.2, PR to 2
        (["CR", "PR", "NR"], dict(upcr=None)),
        (["CR", "PR"], dict(upcr="0.1 to 2")),
        (["CR", "NR"], dict(scr="1.2", egfr="50")),
    ],
    "acr2024-crr": [
        dict(upcr="0.5", egfr_0="100", egfr="80"),
        ("CRR", {}),
        ("NR", dict(upcr="0.51")),
        ("NR", dict(egfr="79.9")),
        ("CRR", dict(egfr="200")),
        ("CRR", dict(upcr=at("500", "mg/g"))),
        # a single limit: 56.56 mg/mmol is 0.5 g/g
        ("CRR", dict(upcr=at("56.56", "mg/mmol"))),
        ("NR", dict(upcr=at("56.57", "mg/mmol"))),
        (["CRR", "NR"], dict(egfr_0=None)),
        (["CRR", "NR"], dict(upcr="0.4 to 0.6")),
    ],
    "acr2024-crr-below500": [
        dict(upcr=at("499", "mg/g"), egfr_0="100", egfr="80"),
        ("CRR", {}),
        ("NR", dict(upcr=at("500", "mg/g"))),
        ("NR", dict(upcr="0.5")),
        ("CRR", dict(upcr=at("56.55", "mg/mmol"))),
        ("NR", dict(upcr=at("56.56", "mg/mmol"))),
        ("NR", dict(egfr="79.9")),
        (["CRR", "NR"], dict(upcr=None)),
    ],
    "kdigo2012": [
        dict(upcr_0="4", scr_0="2", scr_p="1.1", upcr="0.5", scr="1.1"),
        ("CR", {}),
        ("CR", dict(scr="1")),
        # above the value before the flare: PR (halved, 1.2 <= 2.5)
        ("PR", dict(scr="1.11")),
        ("PR", dict(upcr="0.51")),
        ("PR", dict(upcr=at("501", "mg/g"))),
        ("CR", dict(upcr=at("500", "mg/g"))),
        ("CR", dict(upcr=at("50", "mg/mmol"))),
        ("PR", dict(upcr=at("50.1", "mg/mmol"))),
        # CR does not look at the baseline: from 0.6, 0.5 is no fall by half
        ("CR", dict(upcr_0="0.6")),
        # by more than half: exactly half of 4 is no PR
        ("PR", dict(upcr="1.99")),
        ("NR", dict(upcr="2")),
        # 3 g/g and 300 mg/mmol from 8
        ("PR", dict(upcr_0="8", upcr="2.99")),
        ("NR", dict(upcr_0="8", upcr="3")),
        ("PR", dict(upcr_0="8", upcr=at("299.9", "mg/mmol"))),
        ("NR", dict(upcr_0="8", upcr=at("300", "mg/mmol"))),
        # all in mg/mmol: half of 400 is 200
        ("PR", dict(upcr_0=at("400", "mg/mmol"), upcr=at("199.9", "mg/mmol"))),
        ("NR", dict(upcr_0=at("400", "mg/mmol"), upcr=at("200", "mg/mmol"))),
        ("PR", dict(upcr=at("50", "mg/mmol"), scr="1.11")),
        ("PR", dict(upcr=at("100", "mg/mmol"), scr="2.5")),
        ("NR", dict(upcr=at("100", "mg/mmol"), scr="2.51")),
        # creatinine: 1.25 x 2 = 2.5; improved has no limit; a normal one is no obstacle
        ("PR", dict(upcr="1", scr="2.5")),
        ("NR", dict(upcr="1", scr="2.51")),
        ("PR", dict(upcr="1", scr=at("0.6", high="1.2"))),
        # a creatinine before the flare above that of the baseline: CR has no other limit
        ("CR", dict(scr_p="3", scr="3")),
        # before the flare unknown
        (["CR", "PR"], dict(scr_p=None)),
        ("PR", dict(scr_p=None, upcr="0.6")),
        # UPCR missing, baseline 0.9 (half 0.45): in g/g CR up to 0.5, no PR; in mg/mmol 50 is 0.442
        (["CR", "NR"], dict(upcr_0="0.9", upcr=at(None, "g/g"))),
        (["CR", "PR", "NR"], dict(upcr_0="0.9", upcr=None)),
        (["CR", "PR", "NR"], dict(upcr=None)),
    ],
    "kdigo2024": kdigo2024(85),
    "kdigo2024-strict": kdigo2024(90),
    "kdigo2024-perr": [
        # 0.8 x 70 = 56 of the value before the flare
        dict(egfr_0="40", egfr_p="70", upcr="0.7", egfr="56", rescueTherapy=False),
        ("PERR", {}),
        ("NR", dict(upcr="0.71")),
        ("PERR", dict(upcr=at("700", "mg/g"))),
        ("NR", dict(upcr=at("701", "mg/g"))),
        ("PERR", dict(upcr=at("70", "mg/mmol"))),
        ("NR", dict(upcr=at("70.1", "mg/mmol"))),  # although below 0.7 g/g, 79.18
        ("NR", dict(upcr=at("79.18", "g/mol"))),
        ("NR", dict(upcr=at("60", "mg/mmol"), egfr="55.9")),
        ("PERR", dict(upcr=at("60", "mg/mmol"), egfr_p="100", egfr="60")),
        ("NR", dict(upcr=at("60", "mg/mmol"), egfr_p="100", egfr="59.9")),
        ("NR", dict(upcr=at("60", "mg/mmol"), rescueTherapy=True)),
        ("NR", dict(egfr="55.9")),
        ("PERR", dict(egfr_p="100", egfr="60")),
        ("NR", dict(egfr_p="100", egfr="59.9")),
        ("NR", dict(rescueTherapy=True)),
        (["PERR", "NR"], dict(rescueTherapy=None)),
        (["PERR", "NR"], dict(egfr_p=None)),
        ("PERR", dict(egfr_p=None, egfr="60")),
        (["PERR", "NR"], dict(upcr=None)),
        (["PERR", "NR"], dict(upcr=at("70 to 71", "mg/mmol"))),
        ("PERR", dict(upcr=at("60 to 70", "mg/mmol"))),
    ],
    "eular-era-edta2012": [
        # 0.9 x 100 = 90 of the value before the flare; the baseline (50) does not count
        dict(egfr_0="50", egfr_p="100", upcr_0="4", egfr="90", upcr="0.49"),
        ("CR", {}),
        ("NR", dict(egfr="89.9")),
        ("CR", dict(egfr="120")),
        ("PR", dict(upcr="0.5")),
        ("CR", dict(upcr=at("49.9", "mg/mmol"))),
        ("PR", dict(upcr=at("50", "mg/mmol"))),
        ("PR", dict(upcr="2")),
        ("NR", dict(upcr="2.01")),
        ("NR", dict(upcr="2", egfr="89.9")),
        ("PR", dict(upcr_0="8", upcr="2.99")),
        ("NR", dict(upcr_0="8", upcr="3")),
        ("PR", dict(upcr_0="8", upcr=at("299.9", "mg/mmol"))),
        ("NR", dict(upcr_0="8", upcr=at("300", "mg/mmol"))),
        ("PR", dict(upcr_0=at("400", "mg/mmol"), upcr=at("200", "mg/mmol"))),
        ("NR", dict(upcr_0=at("400", "mg/mmol"), upcr=at("200.1", "mg/mmol"))),
        ("NR", dict(upcr=at("40", "mg/mmol"), egfr="89.9")),
        (["CR", "NR"], dict(egfr_p=None)),
        (["PR", "NR"], dict(upcr_0=None, upcr="1")),
    ],
    "eular-era-edta2019-target05": [
        # lower limit 90; 0.9 x 80 = 72 of the value before the flare
        dict(egfr_p="80", up24="0.49", egfr=at("72", low="90")),
        ("TARGET", {}),
        ("NR", dict(up24="0.5")),
        ("NR", dict(up24=at("500", "mg/d"))),
        ("NR", dict(egfr=at("71.9", low="90"))),
        ("TARGET", dict(egfr_p="120", egfr=at("90", low="90"))),
        ("NR", dict(egfr_p="120", egfr=at("89.9", low="90"))),
        (["TARGET", "NR"], dict(egfr_p=None)),
        ("TARGET", dict(egfr_p=None, egfr=at("90", low="90"))),
        ("TARGET", dict(egfr="72")),
        (["TARGET", "NR"], dict(egfr="71")),
    ],
    "eular-era-edta2019-target07": [
        dict(egfr_p="80", up24="0.69", egfr=at("72", low="90")),
        ("TARGET", {}),
        ("NR", dict(up24="0.7")),
        ("TARGET", dict(up24="0.5")),
        ("NR", dict(egfr=at("71.9", low="90"))),
        ("TARGET", dict(egfr_p="120", egfr=at("90", low="90"))),
        ("NR", dict(egfr_p="120", egfr=at("89.9", low="90"))),
        (["TARGET", "NR"], dict(up24="0.6 to 0.7")),
    ],
    "eular-era-edta2019-complete-remission": [
        dict(scr_0="1", up24="0.49", scr="1.1"),
        ("CR", {}),
        ("NR", dict(up24="0.5")),
        ("NR", dict(scr="1.11")),
        ("CR", dict(scr="0.5")),
        (["CR", "NR"], dict(scr_0=None)),
        (["CR", "NR"], dict(up24=None)),
    ],
    "eular2025": [
        dict(egfr_0="100", upcr="0.49", egfr="80"),
        ("CRR", {}),
        ("TARGET", dict(upcr="0.5")),
        ("TARGET", dict(upcr=at("699", "mg/g"))),
        ("NR", dict(upcr=at("700", "mg/g"))),
        ("NR", dict(egfr="79.9")),
        ("NR", dict(egfr="79.9", upcr="0.6")),
        # a single limit: 0.5 x 113.12 = 56.56 mg/mmol, 0.7 x 113.12 = 79.184
        ("CRR", dict(upcr=at("56.5", "mg/mmol"))),
        ("TARGET", dict(upcr=at("56.56", "mg/mmol"))),
        ("NR", dict(upcr=at("79.184", "mg/mmol"))),
        (["CRR", "TARGET", "NR"], dict(upcr=None)),
        (["CRR", "TARGET"], dict(upcr="0.4 to 0.6")),
        (["TARGET", "NR"], dict(upcr="0.6", egfr_0=None)),
    ],
    "eular2025-printed": [
        # function has no part in it
        dict(egfr_0="100", upcr="0.49", egfr="20"),
        ("CRR", {}),
        ("CRR", dict(egfr=None)),
        ("TARGET", dict(upcr="0.5")),
        ("TARGET", dict(upcr=at("699", "mg/g"))),
        ("NR", dict(upcr=at("700", "mg/g"))),
        (["CRR", "TARGET", "NR"], dict(upcr=None)),
        (["CRR", "TARGET"], dict(upcr="0.4 to 0.6")),
    ],
    "eular2025-gfr3-months": [
        dict(egfr_0="100", egfr="80", upcr="5"),
        ("MILESTONE", {}),
        ("MILESTONE", dict(egfr="80.1")),
        ("NR", dict(egfr="79.9")),
        (["MILESTONE", "NR"], dict(egfr_0=None)),
        (["MILESTONE", "NR"], dict(egfr="79 to 80")),
    ],
    "eular-milestone3-months": [
        # 0.75 x 4 = 3
        dict(upcr_0="4", upcr="3"),
        ("MILESTONE", {}),
        ("NR", dict(upcr="3.01")),
        ("MILESTONE", dict(upcr_0="0", upcr="0")),
        (["MILESTONE", "NR"], dict(upcr_0=None)),
        (["MILESTONE", "NR"], dict(upcr_0=None, up24_0="4", up24="1")),
        (["MILESTONE", "NR"], dict(upcr_0="3.9 to 4")),
        ("MILESTONE", dict(upcr_0="4 to 5")),
    ],
    "eular-milestone6-months": [
        dict(upcr_0="4", upcr="2"),
        ("MILESTONE", {}),
        ("NR", dict(upcr="2.01")),
        (["MILESTONE", "NR"], dict(upcr=None)),
    ],
    "dutch2012": [
        # 1.25 x 1 = 1.25 of the creatinine before the flare; the baseline (3) does not count
        dict(scr_p="1", scr_0="3", up24_0="4", up24="0.49", scr="1.25"),
        ("CR", {}),
        ("CR", dict(scr="0.5")),
        ("NR", dict(scr="1.26")),
        ("PR", dict(up24="0.5")),
        ("PR", dict(up24="1.99")),
        ("NR", dict(up24="2")),
        ("NR", dict(up24="1.99", scr="1.26")),
        ("PR", dict(up24_0="8", up24="2.99")),
        ("NR", dict(up24_0="8", up24="3")),
        (["CR", "NR"], dict(scr_p=None)),
        (["PR", "NR"], dict(up24_0=None, up24="1")),
        ("CR", dict(up24_0=None)),
    ],
    "corapi2015": [
        # from 100 at least 85
        dict(egfr_0="100", gc_0="20", up24="0.29", egfr="85", gc="19.9"),
        ("CR", {}),
        ("NR", dict(up24="0.3")),
        ("NR", dict(egfr="84.9")),
        # from 40 at least 60; from exactly 60 nothing
        ("CR", dict(egfr_0="40", egfr="60")),
        ("NR", dict(egfr_0="40", egfr="59.9")),
        ("CR", dict(egfr_0="59.9", egfr="90")),
        ("NR", dict(egfr_0="60", egfr="90")),
        ("CR", dict(egfr_0="60.1", egfr="60")),
        # less glucocorticoid: the same dose is not, and none at both visits neither
        ("NR", dict(gc="20")),
        ("CR", dict(gc="0")),
        ("NR", dict(gc_0="0", gc="0")),
        (["CR", "NR"], dict(gc_0=None)),
        (["CR", "NR"], dict(gc_0=None, gc="0")),  # the baseline may be 0
        (["CR", "NR"], dict(egfr_0=None)),
        # unknown before: above 60 it is stable up to 70.59, below 60 better by half up to 40 only, 60 nothing
        ("NR", dict(egfr_0="41 to 60", egfr="60")),
        (["CR", "NR"], dict(egfr_0="40 to 60", egfr="60")),
        ("CR", dict(egfr_0="61 to 70", egfr="60")),
    ],
}  # fmt: skip


class Guidelines(HandChecked, unittest.TestCase):
    ROWS = ROWS
    TABLE = GUIDELINES


class PrintedLimits(unittest.TestCase):
    def test_families(self):
        for unit in ("g/g", "mg/mg", "mg/g"):
            self.assertEqual(upcr_family(unit), "g/g")
        for unit in ("mg/mmol", "g/mol"):
            self.assertEqual(upcr_family(unit), "mg/mmol")
        with self.assertRaises(ValueError):
            upcr_family("g/d")
        with self.assertRaises(ValueError):
            upcr_family(None)

    def test_a_value_needs_a_unit(self):
        baseline, follow_up = records_of(dict(egfr_0="100", egfr="90", upcr_0="4", upcr="0.4"))
        del follow_up["upcr"]["unit"]
        with self.assertRaises(ValueError):
            classify(GUIDELINES["kdigo2024"], baseline, follow_up)


if __name__ == "__main__":
    unittest.main()
