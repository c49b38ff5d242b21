"""Definitions with a rule on the glucocorticoid doses of a window of days."""

from classify import Record, following, now, register, start
from doses import AverageDose, Days, NotAbove
from logic import percent

DOSES = {}
definition = register(DOSES)

UPCR_LOW = now.upcr < "0.5"


# --- ALLURE: the 28 days before the visit ---------------------------------------------------------


def _allure(id, low_dose):
    @definition(
        id, "CR", "NR",
        egfr_normal=now.egfr >= now.egfr.lower,
        egfr_85_percent=now.egfr >= percent(85, start.egfr),
        upcr_low=UPCR_LOW,
        low_dose=low_dose,
    )  # fmt: skip
    def _(egfr_normal, egfr_85_percent, upcr_low, redCellCasts, whiteCellCasts, low_dose):
        casts = redCellCasts or whiteCellCasts
        return "CR" if (egfr_normal or egfr_85_percent) and upcr_low and not casts and low_dose else "NR"


_28_DAYS_BEFORE = Days("followUp", -28, -1)
_allure("allure-cr", NotAbove(_28_DAYS_BEFORE, "10"))
_allure("allure-cr-review", NotAbove(_28_DAYS_BEFORE, "11", below=True))


# --- voclosporin ----------------------------------------------------------------------------------

_AURORA = dict(
    upcr_low=now.upcr <= "0.5",
    egfr_60=now.egfr >= "60",
    egfr_down=now.egfr < percent(80, start.egfr),
    egfr_still_down=following.egfr < percent(80, start.egfr),
    # weeks 44 to 52: not above 10 mg on 3 days in a row, nor on 7 in all
    low_dose=NotAbove(Days("baseline", 308, 364, up_to_visit=True), "10", in_a_row=3, in_all=7),
)


@definition("aurora1-crr", "CRR", "NR", **_AURORA)
def _(upcr_low, egfr_60, egfr_down, egfr_still_down, low_dose, rescueTherapy, earlyWithdrawal):
    preserved = egfr_60 or not (egfr_down and egfr_still_down)
    event = rescueTherapy or earlyWithdrawal
    return "CRR" if upcr_low and preserved and low_dose and not event else "NR"


@definition("aurora1-crr-registry", "CRR", "NR", egfr_60_again=following.egfr >= "60", **_AURORA)
def _(
    upcr_low, egfr_60, egfr_60_again, egfr_down, egfr_still_down, low_dose,
    adverseEventAffectingEgfr, rescueTherapy, earlyWithdrawal,
):  # fmt: skip
    below_60 = not egfr_60 and not egfr_60_again
    lost = below_60 and egfr_down and egfr_still_down and adverseEventAffectingEgfr
    event = rescueTherapy or earlyWithdrawal
    return "CRR" if upcr_low and not lost and low_dose and not event else "NR"


def _aura_lv(id, low_dose):
    @definition(
        id, "CRR", "NR",
        upcr_low=now.upcr <= "0.5",
        upcr_low_again=following.upcr <= "0.5",
        egfr_60=now.egfr >= "60",
        egfr_down=now.egfr < percent(80, start.egfr),
        egfr_still_down=following.egfr < percent(80, start.egfr),
        low_dose=low_dose,
    )  # fmt: skip
    def _(upcr_low, upcr_low_again, egfr_60, egfr_down, egfr_still_down, low_dose, rescueTherapy):
        preserved = egfr_60 or not (egfr_down and egfr_still_down)
        proteinuria = upcr_low and upcr_low_again
        return "CRR" if proteinuria and preserved and low_dose and not rescueTherapy else "NR"


_56_DAYS_BEFORE = Days("followUp", -56, -1)
_aura_lv("aura-lv-crr", NotAbove(_56_DAYS_BEFORE, "10"))
_aura_lv("aura-lv-crr-review", NotAbove(_56_DAYS_BEFORE, "10", below=True))


# --- REGENCY --------------------------------------------------------------------------------------


@definition(
    "regency-crr-steroid", "CRR", "NR",
    upcr_low=UPCR_LOW,
    egfr_85_percent=now.egfr >= percent(85, start.egfr),
    low_dose=NotAbove(Days("baseline", 448, 532, up_to_visit=True), "7.5"),
)  # fmt: skip
def _(upcr_low, egfr_85_percent, low_dose, rescueTherapy, treatmentFailure, death, earlyWithdrawal):
    event = rescueTherapy or treatmentFailure or death or earlyWithdrawal
    return "CRR" if upcr_low and egfr_85_percent and low_dose and not event else "NR"


# --- tapering of glucocorticoids, weeks 40 to 52 --------------------------------------------------

_WEEKS_40_TO_52 = Days("baseline", 280, 364)
_average = Record(AverageDose(_WEEKS_40_TO_52))


@definition(
    "bliss-steroid-reduction", "REDUCED", "NR",
    above_7_5_before=start.prednisoneEquivalent > "7.5",
    at_most_7_5=_average.prednisoneEquivalent <= "7.5",
    reduced_25_percent=_average.prednisoneEquivalent <= percent(75, start.prednisoneEquivalent),
)  # fmt: skip
def _(above_7_5_before, at_most_7_5, reduced_25_percent):
    return "REDUCED" if above_7_5_before and at_most_7_5 and reduced_25_percent else "NR"


@definition(
    "tulip-sustained-taper", "SUSTAINED TAPER", "NR",
    at_least_10_before=start.prednisoneEquivalent >= "10",
    low_dose=NotAbove(_WEEKS_40_TO_52, "7.5"),
)  # fmt: skip
def _(at_least_10_before, low_dose):
    return "SUSTAINED TAPER" if at_least_10_before and low_dose else "NR"
