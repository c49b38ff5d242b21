"""Definitions added later: trials of which the rule became known, cohorts, and children."""

from classify import now, register, start
from logic import percent

COHORTS = {}
definition = register(COHORTS)


@definition(
    "iris-crr", "CRR", "NR",
    upcr_low=now.upcr <= "0.5",
    egfr_60=now.egfr >= "60",
    egfr_down_20=now.egfr <= percent(80, start.egfr),  # a decrease of 20 % or more
)  # fmt: skip
def _(upcr_low, egfr_60, egfr_down_20):
    return "CRR" if upcr_low and (egfr_60 or not egfr_down_20) else "NR"


@definition(
    "nobility-crr-prednisone75", "CRR", "NR",
    upcr_low=now.upcr < "0.5",
    few_red_cells=now.urineRedCells < "10",
    scr_normal=now.serumCreatinine <= now.serumCreatinine.upper,
    scr_high_before=start.serumCreatinine > start.serumCreatinine.upper,
    scr_115=now.serumCreatinine <= percent(115, start.serumCreatinine),
    low_dose=now.prednisoneEquivalent <= "7.5",
)  # fmt: skip
def _(upcr_low, few_red_cells, redCellCasts, scr_normal, scr_high_before, scr_115, low_dose):
    if not low_dose or redCellCasts or not few_red_cells:
        return "NR"
    return "CRR" if upcr_low and scr_normal and (scr_115 or scr_high_before) else "NR"


@definition("aurora1-prr", "PRR", "NR", halved=now.upcr <= percent(50, start.upcr))
def _(halved):
    return "PRR" if halved else "NR"


@definition(
    "alms-complete-remission", "CR", "NR",
    up24_low=now.urineProtein24h <= "0.5",
    few_red_cells=now.urineRedCells <= "5",
    few_white_cells=now.urineWhiteCells <= "5",
    scr_normal=now.serumCreatinine <= now.serumCreatinine.upper,
)  # fmt: skip
def _(up24_low, few_red_cells, few_white_cells, scr_normal):
    return "CR" if up24_low and few_red_cells and few_white_cells and scr_normal else "NR"


@definition(
    "calibrate-cr", "CR", "NR",
    upcr_low=now.upcr < "0.5",
    egfr_above_120=now.egfr > "120",
    egfr_below_120=now.egfr < "120",
    egfr_above_80_percent=now.egfr > percent(80, start.egfr),
    low_dose=now.prednisoneEquivalent <= "10",
)  # fmt: skip
def _(upcr_low, egfr_above_120, egfr_below_120, egfr_above_80_percent, low_dose):
    if egfr_above_120:
        preserved = True
    elif egfr_below_120:
        preserved = egfr_above_80_percent
    else:  # exactly 120 is in neither case
        preserved = False
    return "CR" if upcr_low and preserved and low_dose else "NR"


@definition("stringent-cr-2019", "STRINGENT CR", "CR", "NR", below_0_15=now.upcr < "0.15", below_0_5=now.upcr < "0.5")
def _(below_0_15, below_0_5):
    if not below_0_5:
        return "NR"
    return "STRINGENT CR" if below_0_15 else "CR"


@definition(
    "kagawa2024-sledai-remission", "REMISSION", "NR",
    active=now.sledai2k > "0",
    low_dose=now.prednisoneEquivalent <= "5",
)  # fmt: skip
def _(active, low_dose):
    return "REMISSION" if low_dose and not active else "NR"


@definition(
    "kagawa2024-renal-remission", "REMISSION", "NR",
    up24_low=now.urineProtein24h <= "0.2",
    scr_high=now.serumCreatinine > now.serumCreatinine.upper,
    low_dose=now.prednisoneEquivalent <= "5",
)  # fmt: skip
def _(up24_low, scr_high, low_dose):
    return "REMISSION" if up24_low and low_dose and not scr_high else "NR"


@definition("early-response08", "EARLY RESPONSE", "NR", low=now.urineProtein24h < "0.8")
@definition("maintain-early-response05", "EARLY RESPONSE", "NR", low=now.urineProtein24h < "0.5")
def _(low):
    return "EARLY RESPONSE" if low else "NR"


def _paediatric(id, red_cells):
    @definition(
        id, "CRR", "NR",
        upcr_normal=now.upcr <= "0.2",
        egfr_normal=now.egfr >= "95",
        haematuria=now.urineRedCells > red_cells,
    )  # fmt: skip
    def _(upcr_normal, egfr_normal, haematuria):
        return "CRR" if upcr_normal and egfr_normal and not haematuria else "NR"


_paediatric("paediatric-crr", "5")
_paediatric("paediatric-crr-no-red-cells", "0")
