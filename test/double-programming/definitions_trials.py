"""More definitions of trials and of cohorts. Limits are in the canonical units of values.py."""

from classify import before, following, lower_of_both, now, register, start
from logic import percent
from values import UNITS

TRIALS = {}
definition = register(TRIALS)

SCR_125 = now.serumCreatinine <= percent(125, start.serumCreatinine)
SCR_NORMAL = now.serumCreatinine <= now.serumCreatinine.upper
UPCR_LOW = now.upcr < "0.5"
UPCR_HALVED = now.upcr <= percent(50, start.upcr)
UPCR_BELOW_3 = now.upcr < "3"


# --- ACCESS, and LUNAR at week 78 -----------------------------------------------------------------


@definition(
    "access-cr", "CR", "NR",
    upcr_low=UPCR_LOW,
    scr_at_most_1_2=now.serumCreatinine <= "1.2",
    scr_125=SCR_125,
    low_dose=now.prednisoneEquivalent <= "10",
)  # fmt: skip
def _(upcr_low, scr_at_most_1_2, scr_125, low_dose):
    return "CR" if upcr_low and (scr_at_most_1_2 or scr_125) and low_dose else "NR"


@definition(
    "lunar-post-hoc-cr", "CR", "NR",
    upcr_low=UPCR_LOW,
    scr_normal_before=start.serumCreatinine <= start.serumCreatinine.upper,
    scr_normal=SCR_NORMAL,
    scr_below_115=now.serumCreatinine < percent(115, start.serumCreatinine),
)  # fmt: skip
def _(upcr_low, scr_normal_before, scr_normal, scr_below_115):
    return "CR" if upcr_low and (scr_below_115 if scr_normal_before else scr_normal) else "NR"


# --- ALMS -----------------------------------------------------------------------------------------


@definition(
    "alms-induction-by-baseline", "Response", "NR",
    nephrotic_before=start.upcr >= "3",
    upcr_below_3=UPCR_BELOW_3,
    upcr_halved=UPCR_HALVED,
    scr_125=SCR_125,
)  # fmt: skip
def _(nephrotic_before, upcr_below_3, upcr_halved, scr_125):
    return "Response" if (upcr_below_3 if nephrotic_before else upcr_halved) and scr_125 else "NR"


@definition(
    "alms-type-ctri2013", "CR", "Response", "NR",
    scr_normal=SCR_NORMAL,
    up24_half_gram=now.urineProtein24h <= "0.5",
    nephrotic_before=start.upcr > "3",
    upcr_below_3=UPCR_BELOW_3,
    upcr_below_half=now.upcr < percent(50, start.upcr),
    scr_125=SCR_125,
)  # fmt: skip
def _(scr_normal, up24_half_gram, activeSediment, nephrotic_before, upcr_below_3, upcr_below_half, scr_125):
    if scr_normal and up24_half_gram and not activeSediment:
        return "CR"
    return "Response" if (upcr_below_3 if nephrotic_before else upcr_below_half) and scr_125 else "NR"


# --- abatacept, IM101-075 -------------------------------------------------------------------------


def _im101075(id, upcr_limit):
    @definition(
        id, "CRR", "NR",
        egfr_low_at_screening=start.egfr < start.egfr.lower,
        # both visits reach 90 % of a value exactly if the lower of the two does
        egfr_90_of_earlier=lower_of_both.egfr >= percent(90, before.egfr),
        egfr_90_of_screening=lower_of_both.egfr >= percent(90, start.egfr),
        upcr_low=now.upcr < upcr_limit,
        upcr_low_again=following.upcr < upcr_limit,
        red_cells_normal=now.urineRedCells <= now.urineRedCells.upper,
        red_cells_normal_again=following.urineRedCells <= following.urineRedCells.upper,
        white_cells_normal=now.urineWhiteCells <= now.urineWhiteCells.upper,
        white_cells_normal_again=following.urineWhiteCells <= following.urineWhiteCells.upper,
    )  # fmt: skip
    def _(
        egfr_low_at_screening, egfr_90_of_earlier, egfr_90_of_screening, upcr_low, upcr_low_again,
        red_cells_normal, red_cells_normal_again, white_cells_normal, white_cells_normal_again,
        redCellCasts, whiteCellCasts, nextRedCellCasts, nextWhiteCellCasts,
    ):  # fmt: skip
        function = egfr_90_of_earlier if egfr_low_at_screening else egfr_90_of_screening
        cells = (
            red_cells_normal and red_cells_normal_again and white_cells_normal and white_cells_normal_again
        )
        casts = redCellCasts or whiteCellCasts or nextRedCellCasts or nextWhiteCellCasts
        return "CRR" if function and upcr_low and upcr_low_again and cells and not casts else "NR"


_im101075("im101075-crr", 30 * UNITS["upcr"]["mg/mmol"])
_im101075("im101075-crr-review", "0.25")


# --- BELONG ---------------------------------------------------------------------------------------


@definition(
    "belong", "CRR", "PRR", "NR",
    scr_normal=SCR_NORMAL,
    scr_125=SCR_125,
    upcr_low=UPCR_LOW,
    upcr_halved=UPCR_HALVED,
    upcr_above_3_before=start.upcr > "3",
    upcr_below_3=UPCR_BELOW_3,
)  # fmt: skip
def _(scr_normal, scr_125, upcr_low, activeSediment, upcr_halved, upcr_above_3_before, upcr_below_3):
    if scr_normal and scr_125 and upcr_low and not activeSediment:
        return "CRR"
    return "PRR" if scr_125 and upcr_halved and (upcr_below_3 or not upcr_above_3_before) else "NR"


@definition("belong-short", "CRR", "NR", scr_125=SCR_125, upcr_low=UPCR_LOW)
def _(scr_125, upcr_low):
    return "CRR" if scr_125 and upcr_low else "NR"


# --- BLISS-LN: other wordings, the extension, and cohorts -----------------------------------------

_UPCR_07 = now.upcr <= "0.7"
_EGFR_60 = now.egfr >= "60"
_EGFR_90 = now.egfr >= "90"


@definition(
    "bliss-ln-perr-treatment-failure", "PERR", "NR",
    upcr_low=_UPCR_07,
    egfr_60=_EGFR_60,
    egfr_80_percent=now.egfr >= percent(80, before.egfr),
)  # fmt: skip
def _(upcr_low, egfr_60, egfr_80_percent, treatmentFailure):
    return "PERR" if upcr_low and (egfr_60 or egfr_80_percent) and not treatmentFailure else "NR"


@definition(
    "bliss-ln-crr-treatment-failure", "CRR", "NR",
    upcr_low=UPCR_LOW,
    egfr_90=_EGFR_90,
    egfr_90_percent=now.egfr >= percent(90, before.egfr),
)  # fmt: skip
def _(upcr_low, egfr_90, egfr_90_percent, treatmentFailure):
    return "CRR" if upcr_low and (egfr_90 or egfr_90_percent) and not treatmentFailure else "NR"


@definition(
    "bliss-ln-crr2012", "CRR", "NR",
    egfr_normal=now.egfr >= now.egfr.lower,
    egfr_90_percent=now.egfr >= percent(90, before.egfr),
    upcr_low=UPCR_LOW,
    few_red_cells=now.urineRedCells < "5",
    few_white_cells=now.urineWhiteCells < "5",
)  # fmt: skip
def _(
    egfr_normal, egfr_90_percent, upcr_low, few_red_cells, few_white_cells,
    redCellCasts, whiteCellCasts, rescueTherapy,
):  # fmt: skip
    sediment = few_red_cells and few_white_cells and not redCellCasts and not whiteCellCasts
    return "CRR" if (egfr_normal or egfr_90_percent) and upcr_low and sediment and not rescueTherapy else "NR"


@definition(
    "bliss-ln-ole-perr", "PERR", "NR",
    upcr_low=_UPCR_07,
    egfr_60=_EGFR_60,
    egfr_80_percent=now.egfr >= percent(80, start.egfr),
)  # fmt: skip
def _(upcr_low, egfr_60, egfr_80_percent, prohibitedMedication):
    return "PERR" if upcr_low and (egfr_60 or egfr_80_percent) and not prohibitedMedication else "NR"


@definition(
    "bliss-ln-ole-crr", "CRR", "NR",
    upcr_low=UPCR_LOW,
    egfr_90=_EGFR_90,
    egfr_90_percent=now.egfr >= percent(90, start.egfr),
)  # fmt: skip
def _(upcr_low, egfr_90, egfr_90_percent, prohibitedMedication):
    return "CRR" if upcr_low and (egfr_90 or egfr_90_percent) and not prohibitedMedication else "NR"


@definition(
    "m-perr", "mPERR", "NR",
    upcr_low=_UPCR_07,
    egfr_60=_EGFR_60,
    egfr_80_percent=now.egfr >= percent(80, start.egfr),
)  # fmt: skip
def _(upcr_low, egfr_60, egfr_80_percent):
    return "mPERR" if upcr_low and (egfr_60 or egfr_80_percent) else "NR"


@definition("berliss-ln-perr", "PERR", "NR", up24_low=now.urineProtein24h <= "0.7", egfr_60=_EGFR_60)
def _(up24_low, egfr_60, rescueTherapy):
    return "PERR" if up24_low and egfr_60 and not rescueTherapy else "NR"


@definition("berliss-ln-crr", "CRR", "NR", up24_low=now.urineProtein24h < "0.5", egfr_90=_EGFR_90)
def _(up24_low, egfr_90):
    return "CRR" if up24_low and egfr_90 else "NR"


# --- REGENCY, TULIP-LN ----------------------------------------------------------------------------


@definition("regency-upcr08", "UPCR<0.8", "NR", upcr_low=now.upcr < "0.8")
def _(upcr_low, rescueTherapy, treatmentFailure, death, earlyWithdrawal):
    event = rescueTherapy or treatmentFailure or death or earlyWithdrawal
    return "UPCR<0.8" if upcr_low and not event else "NR"


@definition(
    "tulip-ln-crr05", "CRR0.5", "NR",
    upcr_low=now.upcr <= "0.5",
    egfr_60=_EGFR_60,
    egfr_down_20=now.egfr <= percent(80, start.egfr),
    egfr_still_down_20=following.egfr <= percent(80, start.egfr),
)  # fmt: skip
def _(upcr_low, egfr_60, egfr_down_20, egfr_still_down_20, treatmentDiscontinued, prohibitedMedication):
    preserved = egfr_60 or not (egfr_down_20 and egfr_still_down_20)
    response = upcr_low and preserved and not treatmentDiscontinued and not prohibitedMedication
    return "CRR0.5" if response else "NR"


# --- definitions on 24-hour protein ---------------------------------------------------------------


@definition(
    "nct00881309", "CR", "PR", "NR",
    up24_below_0_4=now.urineProtein24h < "0.4",
    up24_below_1=now.urineProtein24h < "1",
    few_red_cells=now.urineRedCellConcentration < "500",  # 500,000 per mL
    albumin_above_3_5=now.serumAlbumin > "3.5",
    scr_less_than_0_3_up=now.serumCreatinine < start.serumCreatinine + "0.3",
)  # fmt: skip
def _(
    up24_below_0_4, up24_below_1, few_red_cells, albumin_above_3_5, scr_less_than_0_3_up,
    activeSediment, redCellCasts, whiteCellCasts, extrarenalActivity,
):  # fmt: skip
    if not (albumin_above_3_5 and scr_less_than_0_3_up):
        return "NR"
    if up24_below_0_4 and not activeSediment and not extrarenalActivity:
        return "CR"
    return "PR" if up24_below_1 and few_red_cells and not redCellCasts and not whiteCellCasts else "NR"


@definition(
    "csg2008", "CR", "PR", "NR",
    up24_at_most_0_33=now.urineProtein24h <= "0.33",
    scr_at_most_1_4=now.serumCreatinine <= "1.4",
    up24_halved=now.urineProtein24h <= percent(50, start.urineProtein24h),
    up24_at_most_1_5=now.urineProtein24h <= "1.5",
    scr_125=SCR_125,
)  # fmt: skip
def _(up24_at_most_0_33, scr_at_most_1_4, up24_halved, up24_at_most_1_5, scr_125):
    if up24_at_most_0_33 and scr_at_most_1_4:
        return "CR"
    return "PR" if up24_halved and up24_at_most_1_5 and scr_125 else "NR"


def _chan_family(id, upper_end, stable):
    @definition(
        id, "CR", "PR", "NR",
        up24_below_0_3=now.urineProtein24h < "0.3",
        up24_within=upper_end,
        albumin_normal=now.serumAlbumin >= now.serumAlbumin.lower,
        albumin_3=now.serumAlbumin >= "3",
        stable=stable,
    )  # fmt: skip
    def _(up24_below_0_3, up24_within, albumin_normal, albumin_3, stable, activeSediment):
        if up24_below_0_3:  # the partial response begins at 0.3 g: below, it is complete or nothing
            return "CR" if not activeSediment and albumin_normal and stable else "NR"
        return "PR" if up24_within and albumin_3 and stable else "NR"


_chan_family(
    "chan2000",
    now.urineProtein24h < "2.9",
    now.serumCreatinine <= percent(115, start.serumCreatinine),
)
_chan_family(
    "prednisone-withdrawal-pilot",
    now.urineProtein24h <= "2.9",
    now.serumCreatinine < percent(115, start.serumCreatinine),
)
