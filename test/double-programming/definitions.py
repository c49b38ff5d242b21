"""The first definitions: comparisons by name, and the rule on them.

More of them stand in definitions_trials.py, definitions_guidelines.py, definitions_doses.py
and definitions_activity.py; all_definitions.py has all of them in one table.

`start` is the baseline, `before` the measurement before the flare, `now` the
follow-up, `following` the measurement after it. Limits are in the canonical units
of values.py: mg/dL, g/g, g/d, mL/min/{1.73_m2}, mg/d, g/dL, /[HPF], /uL.
A fall of more than 30 % is a value below 70 % of the earlier one, a fall of at
least 50 % a value of at most 50 % of it.
"""

from classify import Recorded, as_measured, before, following, now, register, start
from logic import percent

DEFINITIONS = {}
definition = register(DEFINITIONS)


# --- NCT05631717 -----------------------------------------------------------------------------

_NANJING = dict(
    scr_normal=now.serumCreatinine <= "1.2",
    scr_125=now.serumCreatinine <= percent(125, start.serumCreatinine),
    scr_down_30=now.serumCreatinine < percent(70, start.serumCreatinine),
    scr_abnormal_before=start.serumCreatinine > "1.2",
    upcr_low=now.upcr < "0.5",
    upcr_abnormal_before=start.upcr >= "0.5",
    upcr_down_30=now.upcr < percent(70, start.upcr),
    upcr_down_50=now.upcr < percent(50, start.upcr),
    up24_low=now.urineProtein24h < "0.5",
    up24_abnormal_before=start.urineProtein24h >= "0.5",
    up24_down_30=now.urineProtein24h < percent(70, start.urineProtein24h),
    up24_down_50=now.urineProtein24h < percent(50, start.urineProtein24h),
    low_dose=now.prednisoneEquivalent <= "10",
    has_upcr_now=Recorded(now.upcr),
    has_up24_now=Recorded(now.urineProtein24h),
    has_upcr=Recorded(start.upcr, now.upcr),
    has_up24=Recorded(start.urineProtein24h, now.urineProtein24h),
)


def _nanjing(either=as_measured, guarded=False, normalised=False):
    """`either` joins the two measures of proteinuria."""

    def rule(
        scr_normal, scr_125, scr_down_30, scr_abnormal_before,
        upcr_low, upcr_abnormal_before, upcr_down_30, upcr_down_50,
        up24_low, up24_abnormal_before, up24_down_30, up24_down_50,
        low_dose, otherDeterioration,
        has_upcr_now, has_up24_now, has_upcr, has_up24,
    ):  # fmt: skip
        low = either((has_upcr_now, upcr_low), (has_up24_now, up24_low))
        if (scr_normal or scr_125) and low and low_dose:
            return "CR"
        if guarded and (otherDeterioration or not scr_125):
            return "NR"
        if scr_abnormal_before:
            creatinine = scr_down_30 or (normalised and scr_normal)
            proteinuria = either(
                (has_upcr, upcr_abnormal_before and upcr_down_30),
                (has_up24, up24_abnormal_before and up24_down_30),
            )
            partial = creatinine and proteinuria and not otherDeterioration
        else:
            partial = either(
                (has_upcr, upcr_abnormal_before and upcr_down_50),
                (has_up24, up24_abnormal_before and up24_down_50),
            )
        return "PR" if partial else "NR"

    return rule


def _both_in_the_record(*alternatives):
    return any(met for _, met in alternatives)


definition("nct05631717", "CR", "PR", "NR", **_NANJING)(_nanjing())
definition("nct05631717-literal", "CR", "PR", "NR", **_NANJING)(_nanjing(either=_both_in_the_record))
definition("nct05631717-guarded", "CR", "PR", "NR", **_NANJING)(_nanjing(guarded=True))
definition("nct05631717-normalised", "CR", "PR", "NR", **_NANJING)(_nanjing(normalised=True))


# --- LUNAR -----------------------------------------------------------------------------------


@definition(
    "lunar-crr", "CRR", "NR",
    scr_normal_before=start.serumCreatinine <= start.serumCreatinine.upper,
    scr_normal=now.serumCreatinine <= now.serumCreatinine.upper,
    scr_115=now.serumCreatinine <= percent(115, start.serumCreatinine),
    few_red_cells=now.urineRedCells < "5",
    upcr_low=now.upcr < "0.5",
)  # fmt: skip
def _(scr_normal_before, scr_normal, scr_115, few_red_cells, redCellCasts, upcr_low):
    creatinine = scr_115 if scr_normal_before else scr_normal
    return "CRR" if creatinine and few_red_cells and not redCellCasts and upcr_low else "NR"


# --- ALMS ------------------------------------------------------------------------------------


@definition(
    "alms-induction", "Response", "NR",
    upcr_halved=now.upcr <= percent(50, start.upcr),
    nephrotic_before=start.upcr >= "3",
    upcr_below_3=now.upcr < "3",
    scr_125=now.serumCreatinine <= percent(125, start.serumCreatinine),
)  # fmt: skip
def _(upcr_halved, nephrotic_before, upcr_below_3, scr_125):
    return "Response" if (upcr_halved or (nephrotic_before and upcr_below_3)) and scr_125 else "NR"


# --- BLISS-LN, and the observational version -------------------------------------------------


@definition(
    "bliss-ln-perr", "PERR", "NR",
    upcr_low=now.upcr <= "0.7",
    egfr_60=now.egfr >= "60",
    egfr_80_percent=now.egfr >= percent(80, before.egfr),
)  # fmt: skip
def _(upcr_low, egfr_60, egfr_80_percent, rescueTherapy):
    return "PERR" if upcr_low and (egfr_60 or egfr_80_percent) and not rescueTherapy else "NR"


@definition(
    "bliss-ln-crr", "CRR", "NR",
    upcr_low=now.upcr < "0.5",
    egfr_90=now.egfr >= "90",
    egfr_90_percent=now.egfr >= percent(90, before.egfr),
)  # fmt: skip
def _(upcr_low, egfr_90, egfr_90_percent, rescueTherapy):
    return "CRR" if upcr_low and (egfr_90 or egfr_90_percent) and not rescueTherapy else "NR"


@definition(
    "m-crr", "mCRR", "NR",
    upcr_low=now.upcr <= "0.5",
    egfr_90=now.egfr >= "90",
    egfr_90_percent=now.egfr >= percent(90, start.egfr),
)  # fmt: skip
def _(upcr_low, egfr_90, egfr_90_percent):
    return "mCRR" if upcr_low and (egfr_90 or egfr_90_percent) else "NR"


# --- obinutuzumab ----------------------------------------------------------------------------


@definition(
    "nobility-crr", "CRR", "NR",
    upcr_low=now.upcr < "0.5",
    few_red_cells=now.urineRedCells < "10",
    scr_normal=now.serumCreatinine <= now.serumCreatinine.upper,
    scr_high_before=start.serumCreatinine > start.serumCreatinine.upper,
    scr_115=now.serumCreatinine <= percent(115, start.serumCreatinine),
)  # fmt: skip
def _(upcr_low, few_red_cells, redCellCasts, scr_normal, scr_high_before, scr_115):
    creatinine = scr_normal and (scr_high_before or scr_115)
    return "CRR" if upcr_low and few_red_cells and not redCellCasts and creatinine else "NR"


@definition(
    "regency-crr", "CRR", "NR",
    upcr_low=now.upcr < "0.5",
    egfr_85_percent=now.egfr >= percent(85, start.egfr),
)  # fmt: skip
def _(upcr_low, egfr_85_percent, rescueTherapy, treatmentFailure, death, earlyWithdrawal):
    event = rescueTherapy or treatmentFailure or death or earlyWithdrawal
    return "CRR" if upcr_low and egfr_85_percent and not event else "NR"


# --- TULIP-LN --------------------------------------------------------------------------------


@definition(
    "tulip-ln-crr", "CRR", "NR",
    upcr_low=now.upcr <= "0.7",
    egfr_60=now.egfr >= "60",
    egfr_down_20=now.egfr <= percent(80, start.egfr),
    egfr_still_down_20=following.egfr <= percent(80, start.egfr),
)  # fmt: skip
def _(upcr_low, egfr_60, egfr_down_20, egfr_still_down_20, treatmentDiscontinued, prohibitedMedication):
    preserved = egfr_60 or not (egfr_down_20 and egfr_still_down_20)
    return "CRR" if upcr_low and preserved and not treatmentDiscontinued and not prohibitedMedication else "NR"


# --- ATLAS -----------------------------------------------------------------------------------


@definition(
    "atlas", "CRR", "PRR", "NR",
    upcr_low=now.upcr < "0.5",
    upcr_halved=now.upcr <= percent(50, start.upcr),
    upcr_below_1=now.upcr < "1",
    upcr_below_3=now.upcr < "3",
    upcr_above_3_before=start.upcr > "3",
    egfr_normal=now.egfr >= now.egfr.lower,
    egfr_75_percent=now.egfr >= percent(75, start.egfr),
    egfr_125_percent=now.egfr <= percent(125, start.egfr),
    scr_normal=now.serumCreatinine <= now.serumCreatinine.upper,
)  # fmt: skip
def _(
    upcr_low, upcr_halved, upcr_below_1, upcr_below_3, upcr_above_3_before,
    egfr_normal, egfr_75_percent, egfr_125_percent, scr_normal,
):  # fmt: skip
    if upcr_low and upcr_halved and egfr_normal:
        return "CRR"
    capped = upcr_below_3 if upcr_above_3_before else upcr_below_1
    function = (egfr_75_percent and egfr_125_percent) or scr_normal
    return "PRR" if upcr_halved and capped and function else "NR"


# --- ORCHID-LN -------------------------------------------------------------------------------


@definition("orchid-ln", "UPCR50", "NR", upcr_halved=now.upcr <= percent(50, start.upcr))
def _(upcr_halved):
    return "UPCR50" if upcr_halved else "NR"


# --- definitions on 24-hour protein ----------------------------------------------------------


@definition(
    "nct02457221", "CR", "PR", "NR",
    up24_below_half=now.urineProtein24h < "0.5",
    up24_below_3_5=now.urineProtein24h < "3.5",
    up24_down_50=now.urineProtein24h < percent(50, start.urineProtein24h),
    albumin_3_5=now.serumAlbumin >= "3.5",
    albumin_3=now.serumAlbumin >= "3.0",
    scr_115=now.serumCreatinine <= percent(115, start.serumCreatinine),
)  # fmt: skip
def _(up24_below_half, up24_below_3_5, up24_down_50, albumin_3_5, albumin_3, scr_115):
    if up24_below_half:  # the partial response begins at 0.5 g: below, it is complete or nothing
        return "CR" if albumin_3_5 and scr_115 else "NR"
    return "PR" if up24_below_3_5 and up24_down_50 and albumin_3 and scr_115 else "NR"


@definition(
    "nct05863936", "CR", "PR", "NR",
    up24_below_0_4=now.urineProtein24h < "0.4",
    up24_below_3_5=now.urineProtein24h < "3.5",
    up24_down_50=now.urineProtein24h < percent(50, start.urineProtein24h),
    red_cells_down_50=now.urineRedCellConcentration < percent(50, start.urineRedCellConcentration),
    albumin_above_3_5=now.serumAlbumin > "3.5",
    scr_normal=now.serumCreatinine <= now.serumCreatinine.upper,
    scr_below_130=now.serumCreatinine < percent(130, start.serumCreatinine),
)  # fmt: skip
def _(
    up24_below_0_4, up24_below_3_5, up24_down_50, red_cells_down_50,
    albumin_above_3_5, scr_normal, scr_below_130, activeSediment,
):  # fmt: skip
    if up24_below_0_4 and not activeSediment and albumin_above_3_5 and scr_normal:
        return "CR"
    partial = up24_down_50 and up24_below_3_5 and red_cells_down_50 and (scr_normal or scr_below_130)
    return "PR" if partial else "NR"


@definition(
    "nct01765842", "CR", "PR", "NR",
    egfr_60=now.egfr >= "60",
    egfr_below_60_before=start.egfr < "60",
    egfr_85_percent=now.egfr >= percent(85, start.egfr),
    egfr_75_percent=now.egfr >= percent(75, start.egfr),
    up24_half_gram=now.urineProtein24h <= "0.5",
    up24_nephrotic_before=start.urineProtein24h >= "3.5",
    up24_below_3_5=now.urineProtein24h < "3.5",
    up24_down_50=now.urineProtein24h < percent(50, start.urineProtein24h),
    albumin_above_3=now.serumAlbumin > "3",
)  # fmt: skip
def _(
    egfr_60, egfr_below_60_before, egfr_85_percent, egfr_75_percent,
    up24_half_gram, up24_nephrotic_before, up24_below_3_5, up24_down_50,
    albumin_above_3, activeSediment,
):  # fmt: skip
    function = egfr_60 or (egfr_below_60_before and egfr_85_percent)
    if function and up24_half_gram and not activeSediment and albumin_above_3:
        return "CR"
    proteinuria = up24_below_3_5 if up24_nephrotic_before else up24_down_50
    return "PR" if proteinuria and egfr_75_percent else "NR"


@definition(
    "elnt-reanalysis", "CR", "PR", "NR",
    up24_half_gram=now.urineProtein24h <= "0.5",
    up24_halved=now.urineProtein24h <= percent(50, start.urineProtein24h),
    scr_at_most_0_2_up=now.serumCreatinine <= start.serumCreatinine + "0.2",
    few_red_cells=now.urineRedCells <= "5",
)  # fmt: skip
def _(up24_half_gram, up24_halved, scr_at_most_0_2_up, few_red_cells):
    if not scr_at_most_0_2_up:
        return "NR"
    if up24_half_gram and few_red_cells:
        return "CR"
    return "PR" if up24_halved else "NR"
