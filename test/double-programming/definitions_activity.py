"""Definitions on scores and on counts of BILAG-2004 grades: SRI, BICLA, LLDAS, DORIS, flares.

Scores and counts are measures of the record, any numbers from 0 upwards. The physician's global
assessment is on the scale of 0 to 3.
"""

from classify import now, register, start

ACTIVITY = {}
definition = register(ACTIVITY)

NO_NEW_A = now.bilag2004NewA <= "0"
AT_MOST_ONE_NEW_B = now.bilag2004NewB <= "1"
NO_A = now.bilag2004A <= "0"
NO_B = now.bilag2004B <= "0"


# --- SRI ------------------------------------------------------------------------------------------


def _fallen(index, points):
    return getattr(now, index) <= getattr(start, index) + -points


# a rise of exactly 0.30 of 3 is a worsening
_GLOBAL_STABLE = now.physicianGlobal < start.physicianGlobal + "0.3"
_BILAG = dict(no_new_a=NO_NEW_A, at_most_one_new_b=AT_MOST_ONE_NEW_B)


def _sri(id, index, points):
    @definition(id, "SRI", "NR", fallen=_fallen(index, points), global_stable=_GLOBAL_STABLE, **_BILAG)
    def _(fallen, global_stable, no_new_a, at_most_one_new_b):
        return "SRI" if fallen and no_new_a and at_most_one_new_b and global_stable else "NR"


def _sri_medication(id, index, points):
    @definition(id, "SRI", "NR", fallen=_fallen(index, points), global_stable=_GLOBAL_STABLE, **_BILAG)
    def _(fallen, global_stable, no_new_a, at_most_one_new_b, prohibitedMedication, treatmentDiscontinued):
        medication = not prohibitedMedication and not treatmentDiscontinued
        return "SRI" if fallen and no_new_a and at_most_one_new_b and global_stable and medication else "NR"


for _points in (4, 5, 6, 7, 8):
    _sri("sri-%d-sledai-2k" % _points, "sledai2k", _points)
_sri("sri-4-selena-sledai", "selenaSledai", 4)
_sri("sri-4-selena-sledai-without-serology", "selenaSledaiWithoutSerology", 4)
_sri_medication("sri-4-sledai-2k-medication", "sledai2k", 4)
_sri_medication("sri-5-selena-sledai-medication", "selenaSledai", 5)


@definition(
    "sri-4-sledai-2k-without-bilag", "SRI", "NR", fallen=_fallen("sledai2k", 4), global_stable=_GLOBAL_STABLE
)
def _(fallen, global_stable):
    return "SRI" if fallen and global_stable else "NR"


@definition(
    "sri-4-selena-sledai-bilag-or", "SRI", "NR",
    fallen=_fallen("selenaSledai", 4), global_stable=_GLOBAL_STABLE, **_BILAG
)  # fmt: skip
def _(fallen, global_stable, no_new_a, at_most_one_new_b):
    return "SRI" if fallen and (no_new_a or at_most_one_new_b) and global_stable else "NR"


# --- BICLA ----------------------------------------------------------------------------------------


@definition(
    "bicla-sledai-2k", "BICLA", "NR",
    all_improved=now.bilag2004NotImproved <= "0",
    no_new_a=NO_NEW_A,
    at_most_one_new_b=AT_MOST_ONE_NEW_B,
    no_a=NO_A,
    sledai_not_above=now.sledai2k <= start.sledai2k,
    global_stable=now.physicianGlobal <= start.physicianGlobal + "0.3",  # 10 % of 3
)  # fmt: skip
def _(all_improved, no_new_a, at_most_one_new_b, no_a, sledai_not_above, global_stable, treatmentFailure):
    bilag = all_improved and no_new_a and at_most_one_new_b and no_a
    return "BICLA" if bilag and sledai_not_above and global_stable and not treatmentFailure else "NR"


# --- low activity and remission -------------------------------------------------------------------


@definition(
    "lldas-2016", "LLDAS", "NR",
    sledai_low=now.sledai2k <= "4",
    global_low=now.physicianGlobal <= "1",
    low_dose=now.prednisoneEquivalent <= "7.5",
)  # fmt: skip
def _(
    sledai_low, global_low, low_dose, majorOrganActivity, haemolyticAnaemia, gastrointestinalActivity,
    newDiseaseActivity, treatmentBeyondMaintenance, investigationalDrug,
):  # fmt: skip
    active = majorOrganActivity or haemolyticAnaemia or gastrointestinalActivity or newDiseaseActivity
    treated = treatmentBeyondMaintenance or investigationalDrug
    return "LLDAS" if sledai_low and global_low and low_dose and not active and not treated else "NR"


_DORIS = dict(no_activity=now.sledai2kWithoutSerology <= "0", global_low=now.physicianGlobal < "0.5")


@definition("doris-2021-at-most-5", "remission", "NR", low_dose=now.prednisoneEquivalent <= "5", **_DORIS)
@definition("doris-2021-below-5", "remission", "NR", low_dose=now.prednisoneEquivalent < "5", **_DORIS)
def _(no_activity, global_low, low_dose):
    return "remission" if no_activity and global_low and low_dose else "NR"


@definition(
    "sle-das-category-2021", "remission", "mild", "moderateOrSevere",
    at_most_2_08=now.sleDas <= "2.08",
    at_most_7_64=now.sleDas <= "7.64",
)  # fmt: skip
def _(at_most_2_08, at_most_7_64):
    return "remission" if at_most_2_08 else "mild" if at_most_7_64 else "moderateOrSevere"


# --- flares by BILAG-2004 -------------------------------------------------------------------------

_NEW = dict(new_a=now.bilag2004NewA >= "1", new_b=now.bilag2004NewB >= "1")
_TWO_NEW_B = now.bilag2004NewB >= "2"


@definition("bilag-flare-gordon-2003", "flare", "NR", **_NEW)
def _(new_a, new_b):
    return "flare" if new_a or new_b else "NR"


@definition("bilag-flare-tulip", "flare", "NR", new_a=_NEW["new_a"], two_new_b=_TWO_NEW_B)
def _(new_a, two_new_b):
    return "flare" if new_a or two_new_b else "NR"


@definition(
    "bilag-flare-bands", "severe", "moderate", "mild", "NR",
    two_new_b=_TWO_NEW_B, three_new_c=now.bilag2004NewC >= "3", **_NEW
)  # fmt: skip
def _(new_a, two_new_b, new_b, three_new_c):
    if new_a:
        return "severe"
    if two_new_b:
        return "moderate"
    return "mild" if new_b or three_new_c else "NR"


# --- FDA 2010 -------------------------------------------------------------------------------------


@definition(
    "fda-2010-response", "MCR", "PCR", "NR",
    no_a=NO_A,
    no_b=NO_B,
    at_most_one_b=now.bilag2004B <= "1",
    at_most_two_b=now.bilag2004B <= "2",
    one_a_before=start.bilag2004A >= "1",
    two_a_before=start.bilag2004A >= "2",
    two_b_before=start.bilag2004B >= "2",
    four_b_before=start.bilag2004B >= "4",
)  # fmt: skip
def _(
    no_a, no_b, at_most_one_b, at_most_two_b, one_a_before, two_a_before, two_b_before, four_b_before,
    newBilagActivity, laterNewBilagActivity, flareWithin4Months, flareWithin1Year,
):  # fmt: skip
    if not no_a:  # every response leaves no A at month 6
        return "NR"
    quiet = no_b and not newBilagActivity
    if quiet and not laterNewBilagActivity:
        return "MCR"
    very_high_before = two_a_before or (one_a_before and two_b_before) or four_b_before
    partial = (
        (quiet and not flareWithin4Months)
        or (at_most_one_b and not flareWithin1Year)
        or (very_high_before and at_most_two_b and not flareWithin1Year)
    )
    return "PCR" if partial else "NR"
