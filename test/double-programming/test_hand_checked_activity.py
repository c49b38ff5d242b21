"""Rows worked out by hand: definitions on scores and counts. hand_rows.py says how they are written."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from definitions_activity import ACTIVITY  # noqa: E402
from hand_rows import HandChecked, at, no  # noqa: E402


def parts(index, points):
    """Global assessment from 1 to below 1.3; the score from 12 by so many points."""
    base = {index + "_0": "12", index: str(12 - points), "pga_0": "1", "pga": "1.29", "newA": "0", "newB": "1"}
    rows = [
        ("SRI", {}),
        ("SRI", {index: str(11 - points)}),
        ("NR", {index: str(13 - points)}),
        ("SRI", {index + "_0": str(points), index: "0"}),
        ("NR", {index + "_0": str(points - 1), index: "0"}),  # less than the points at baseline
        ("NR", {index + "_0": str(points - 1), index: None}),
        # a rise of exactly 0.30 of 3 is a worsening
        ("NR", dict(pga="1.3")),
        ("NR", dict(pga_0="0.4", pga="0.7")),
        ("SRI", dict(pga="0")),
        # 10 mm of 100 are 0.30
        ("NR", dict(pga_0=at("30", "{0-100}"), pga=at("40", "{0-100}"))),
        ("SRI", dict(pga_0=at("30", "{0-100}"), pga=at("39.9", "{0-100}"))),
        ("NR", dict(pga_0=at("3", "{0-10}"), pga=at("4", "{0-10}"))),
        (["SRI", "NR"], {index + "_0": None}),
        (["SRI", "NR"], {index: None}),
        (["SRI", "NR"], dict(pga_0=None)),
        ("SRI", dict(pga_0=None, pga="0.29")),
        (["SRI", "NR"], {index: "%d to %d" % (12 - points, 13 - points)}),
    ]
    return base, rows


def sri(index, points, *more):
    base, rows = parts(index, points)
    bilag = [
        ("NR", dict(newA="1")),
        ("NR", dict(newB="2")),
        ("SRI", dict(newB="0")),
        (["SRI", "NR"], dict(newA=None)),
        (["SRI", "NR"], dict(newB=None)),
        ("NR", dict(newA=None, newB="2")),
    ]
    return [base] + rows + bilag + list(more)


def medication(index, points):
    rows = sri(
        index, points,
        ("NR", dict(prohibitedMedication=True)),
        ("NR", dict(treatmentDiscontinued=True)),
        (["SRI", "NR"], dict(prohibitedMedication=None)),
        (["SRI", "NR"], dict(treatmentDiscontinued=None)),
        ("SRI", dict(rescueTherapy=True, treatmentFailure=True)),
    )  # fmt: skip
    return [dict(no("prohibitedMedication", "treatmentDiscontinued"), **rows[0])] + rows[1:]


# the plain ones do not ask for events
NO_MATTER = ("SRI", dict(prohibitedMedication=True, treatmentDiscontinued=True))


def without_bilag():
    base, rows = parts("sledai", 4)
    return [base] + rows + [("SRI", dict(newA="1", newB="3")), ("SRI", dict(newA=None, newB=None))]


def bilag_or():
    base, rows = parts("selena", 4)
    return [base] + rows + [
        ("SRI", dict(newA="1")),
        ("SRI", dict(newB="2")),
        ("NR", dict(newA="1", newB="2")),
        ("SRI", dict(newA=None)),
        ("SRI", dict(newA="0", newB=None)),
        (["SRI", "NR"], dict(newA=None, newB="2")),
        (["SRI", "NR"], dict(newA="1", newB=None)),
    ]  # fmt: skip


def doris(limit, above):
    return [
        dict(clinical="0", pga="0.49", gc=limit),
        ("remission", {}),
        ("NR", dict(clinical="1")),
        ("NR", dict(pga="0.5")),
        ("NR", dict(gc=above)),
        ("remission", dict(gc="0")),
        ("remission", dict(sledai="4")),  # serology does not count
        # 0.5 of 3 is 16.67 of 100
        ("remission", dict(pga=at("16.6", "{0-100}"))),
        ("NR", dict(pga=at("16.7", "{0-100}"))),
        (["remission", "NR"], dict(clinical=None)),
        (["remission", "NR"], dict(clinical=None, sledai="2")),
        (["remission", "NR"], dict(pga=None)),
        (["remission", "NR"], dict(gc=None)),
        ("NR", dict(gc=None, pga="0.5")),
    ]


FDA = no("newBilagActivity", "laterNewBilagActivity", "flareWithin4Months", "flareWithin1Year")
LLDAS = no(
    "majorOrganActivity", "haemolyticAnaemia", "gastrointestinalActivity", "newDiseaseActivity",
    "treatmentBeyondMaintenance", "investigationalDrug",
)  # fmt: skip

ROWS = {
    "sri-4-sledai-2k": sri("sledai", 4, NO_MATTER),
    "sri-5-sledai-2k": sri("sledai", 5, NO_MATTER),
    "sri-6-sledai-2k": sri("sledai", 6, NO_MATTER),
    "sri-7-sledai-2k": sri("sledai", 7, NO_MATTER),
    "sri-8-sledai-2k": sri("sledai", 8, NO_MATTER),
    "sri-4-selena-sledai": sri("selena", 4, NO_MATTER, (["SRI", "NR"], dict(selena=None, sledai_0="12", sledai="0"))),
    "sri-4-selena-sledai-without-serology": sri("selenaClinical", 4, NO_MATTER),
    "sri-4-sledai-2k-medication": medication("sledai", 4),
    "sri-5-selena-sledai-medication": medication("selena", 5),
    "sri-4-sledai-2k-without-bilag": without_bilag(),
    "sri-4-selena-sledai-bilag-or": bilag_or(),
    "bicla-sledai-2k": [
        dict(
            notImproved="0", newA="0", newB="1", A="0", sledai_0="10", sledai="10", pga_0="1", pga="1.3",
            treatmentFailure=False,
        ),
        ("BICLA", {}),
        ("NR", dict(notImproved="1")),
        ("NR", dict(newA="1")),
        ("NR", dict(newB="2")),
        ("NR", dict(A="1")),
        # an A now is a failure whatever it was before
        ("NR", dict(A="1", newA=None, notImproved=None)),
        ("NR", dict(sledai="11")),
        ("BICLA", dict(sledai="9")),
        # exactly 10 % of the scale passes
        ("NR", dict(pga="1.31")),
        ("BICLA", dict(pga_0=at("30", "{0-100}"), pga=at("40", "{0-100}"))),
        ("NR", dict(pga_0=at("30", "{0-100}"), pga=at("40.1", "{0-100}"))),
        ("NR", dict(treatmentFailure=True)),
        (["BICLA", "NR"], dict(treatmentFailure=None)),
        (["BICLA", "NR"], dict(A=None)),
        (["BICLA", "NR"], dict(notImproved=None)),
        (["BICLA", "NR"], dict(sledai_0=None)),
        ("BICLA", dict(sledai_0=None, sledai="0")),
    ],
    "lldas-2016": [
        dict(LLDAS, sledai="4", pga="1", gc="7.5"),
        ("LLDAS", {}),
        ("NR", dict(sledai="5")),
        ("NR", dict(pga="1.01")),
        ("NR", dict(gc="7.6")),
        ("NR", dict(majorOrganActivity=True)),
        ("NR", dict(haemolyticAnaemia=True)),
        ("NR", dict(gastrointestinalActivity=True)),
        ("NR", dict(newDiseaseActivity=True)),
        ("NR", dict(treatmentBeyondMaintenance=True)),
        ("NR", dict(investigationalDrug=True)),
        # 1 of 3 is 33.33 of 100
        ("LLDAS", dict(pga=at("33.3", "{0-100}"))),
        ("NR", dict(pga=at("33.4", "{0-100}"))),
        ("NR", dict(pga=at("3.4", "{0-10}"))),
        (["LLDAS", "NR"], dict(majorOrganActivity=None)),
        (["LLDAS", "NR"], dict(haemolyticAnaemia=None)),
        (["LLDAS", "NR"], dict(gastrointestinalActivity=None)),
        (["LLDAS", "NR"], dict(newDiseaseActivity=None)),
        (["LLDAS", "NR"], dict(treatmentBeyondMaintenance=None)),
        (["LLDAS", "NR"], dict(investigationalDrug=None)),
        (["LLDAS", "NR"], dict(sledai=None)),
        (["LLDAS", "NR"], dict(sledai="4 to 5")),
        ("NR", dict(investigationalDrug=None, gc="8")),
    ],
    "doris-2021-at-most-5": doris("5", "5.01"),
    "doris-2021-below-5": doris("4.99", "5"),
    "sle-das-category-2021": [
        dict(sleDas="2.08"),
        ("remission", {}),
        ("remission", dict(sleDas="0.366")),
        ("mild", dict(sleDas="2.081")),
        ("mild", dict(sleDas="7.64")),
        ("moderateOrSevere", dict(sleDas="7.641")),
        (["remission", "mild", "moderateOrSevere"], dict(sleDas=None)),
        (["remission", "mild"], dict(sleDas="2 to 7.64")),
        (["mild", "moderateOrSevere"], dict(sleDas=">2.08")),
        ("moderateOrSevere", dict(sleDas=">7.64")),
        (["mild", "moderateOrSevere"], dict(sleDas=">=7.64")),
    ],
    "bilag-flare-gordon-2003": [
        dict(newA="0", newB="0"),
        ("NR", {}),
        ("flare", dict(newA="1")),
        ("flare", dict(newB="1")),
        ("NR", dict(newC="4")),
        (["flare", "NR"], dict(newA=None)),
        ("flare", dict(newA=None, newB="1")),
        (["flare", "NR"], dict(newB=None)),
    ],
    "bilag-flare-tulip": [
        dict(newA="0", newB="1"),
        ("NR", {}),
        ("flare", dict(newB="2")),
        ("flare", dict(newA="1", newB="0")),
        (["flare", "NR"], dict(newB=None)),
        (["flare", "NR"], dict(newA=None)),
        ("flare", dict(newA=None, newB="2")),
    ],
    "bilag-flare-bands": [
        dict(newA="0", newB="0", newC="2"),
        ("NR", {}),
        ("mild", dict(newC="3")),
        ("mild", dict(newB="1", newC="0")),
        ("moderate", dict(newB="2", newC="9")),
        ("severe", dict(newA="1", newB="2")),
        (["severe", "NR"], dict(newA=None)),
        (["moderate", "mild", "NR"], dict(newB=None)),
        (["moderate", "mild"], dict(newB=None, newC="3")),
        (["mild", "NR"], dict(newC=None)),
        (["severe", "moderate"], dict(newA=None, newB="2")),
        ("severe", dict(newA=">=1", newB=None, newC=None)),
    ],
    "fda-2010-response": [
        dict(FDA, A_0="0", B_0="2", A="0", B="0"),
        ("MCR", {}),
        # something new later: PCR, for nothing was new until month 6 and there was no flare for 4 months
        ("PCR", dict(laterNewBilagActivity=True)),
        ("PCR", dict(laterNewBilagActivity=True, flareWithin1Year=True)),
        ("NR", dict(laterNewBilagActivity=True, flareWithin4Months=True, flareWithin1Year=True)),
        # something new before month 6: only the ways without a flare to 1 year are left
        ("PCR", dict(newBilagActivity=True)),
        ("NR", dict(newBilagActivity=True, flareWithin1Year=True)),
        # MCR does not ask for flares
        ("MCR", dict(flareWithin4Months=True, flareWithin1Year=True)),
        # one B
        ("PCR", dict(B="1")),
        ("NR", dict(B="1", flareWithin1Year=True)),
        ("PCR", dict(B="1", flareWithin4Months=True)),
        # an A is no response
        ("NR", dict(A="1")),
        ("NR", dict(A="1", A_0="2", B="1")),
        # two B: very high activity at baseline is needed. 2 A; 1 A and 2 B; 4 B.
        ("NR", dict(B="2")),
        ("NR", dict(B="2", A_0="1", B_0="1")),
        ("PCR", dict(B="2", A_0="1", B_0="2")),
        ("PCR", dict(B="2", A_0="2", B_0="0")),
        ("NR", dict(B="2", A_0="0", B_0="3")),
        ("PCR", dict(B="2", A_0="0", B_0="4")),
        ("NR", dict(B="3", A_0="2", B_0="4")),
        ("NR", dict(B="2", A_0="2", flareWithin1Year=True)),
        # gaps
        (["MCR", "PCR"], dict(laterNewBilagActivity=None)),
        (["MCR", "PCR"], dict(newBilagActivity=None)),
        (["PCR", "NR"], dict(newBilagActivity=True, flareWithin1Year=None)),
        (["PCR", "NR"], dict(laterNewBilagActivity=True, flareWithin1Year=True, flareWithin4Months=None)),
        (["PCR", "NR"], dict(B="2", A_0=None)),
        (["PCR", "NR"], dict(B="2", A_0="1", B_0=None)),
        (["MCR", "NR"], dict(A=None)),
        (["MCR", "PCR", "NR"], dict(B=None)),
        (["MCR", "PCR"], dict(B="0 to 1")),
        ("NR", dict(A="1", B=None, newBilagActivity=None)),
    ],
}  # fmt: skip


class Activity(HandChecked, unittest.TestCase):
    ROWS = ROWS
    TABLE = ACTIVITY


if __name__ == "__main__":
    unittest.main()
