"""Definitions of guidelines and of consensus. Limits are in the canonical units of values.py.

A limit that is printed in two units, "0.5 g/g (50 mg/mmol)", is used as printed in the unit in which
the UPCR was reported; the two are no conversions of one another.
"""

from classify import before, now, register, start
from logic import percent

GUIDELINES = {}
definition = register(GUIDELINES)


def egfr_of(p, reference):
    return now.egfr >= percent(p, reference.egfr)


# --- ACR ------------------------------------------------------------------------------------------


@definition(
    "acr2006", "CR", "PR", "NR",
    upcr_below_0_2=now.upcr < "0.2",
    upcr_at_most_2=now.upcr <= "2",
    scr_normal=now.serumCreatinine <= now.serumCreatinine.upper,
    egfr_low_at_flare=start.egfr < start.egfr.lower,
    egfr_25_better=egfr_of(125, start),
    egfr_kept=now.egfr > percent(75, start.egfr),  # a fall of 25 % or more is a non-response
)  # fmt: skip
def _(upcr_below_0_2, upcr_at_most_2, scr_normal, egfr_low_at_flare, egfr_25_better, egfr_kept, activeSediment):
    if activeSediment or not upcr_at_most_2:
        return "NR"
    if upcr_below_0_2:  # the partial response begins at 0.2: below, it is complete or nothing
        return "CR" if scr_normal or (egfr_low_at_flare and egfr_25_better) else "NR"
    return "PR" if egfr_25_better or (egfr_kept and not egfr_low_at_flare) else "NR"


@definition("acr2024-crr", "CRR", "NR", upcr_low=now.upcr <= "0.5", stable=egfr_of(80, start))
@definition("acr2024-crr-below500", "CRR", "NR", upcr_low=now.upcr < "0.5", stable=egfr_of(80, start))
def _(upcr_low, stable):
    return "CRR" if upcr_low and stable else "NR"


# --- KDIGO ----------------------------------------------------------------------------------------


@definition(
    "kdigo2012", "CR", "PR", "NR",
    in_two_units=lambda printed: dict(
        upcr_low=now.upcr <= printed("0.5", "50"),
        upcr_below_half=now.upcr < percent(50, start.upcr),
        upcr_below_3=now.upcr < printed("3", "300"),
        scr_as_before=now.serumCreatinine <= before.serumCreatinine,
        scr_125=now.serumCreatinine <= percent(125, start.serumCreatinine),
    ),
)  # fmt: skip
def _(upcr_low, upcr_below_half, upcr_below_3, scr_as_before, scr_125):
    if upcr_low and scr_as_before:
        return "CR"
    return "PR" if upcr_below_half and upcr_below_3 and scr_125 else "NR"


def _complete_and_partial(id, stable):
    """Complete below 0.5 g/g (50 mg/mmol); partial with a fall by half, to below 3 g/g (300 mg/mmol)."""

    @definition(
        id, "CR", "PR", "NR",
        in_two_units=lambda printed: dict(
            upcr_low=now.upcr < printed("0.5", "50"),
            upcr_halved=now.upcr <= percent(50, start.upcr),
            upcr_below_3=now.upcr < printed("3", "300"),
            stable=stable,
        ),
    )  # fmt: skip
    def _(upcr_low, upcr_halved, upcr_below_3, stable):
        if not stable:
            return "NR"
        return "CR" if upcr_low else "PR" if upcr_halved and upcr_below_3 else "NR"


_complete_and_partial("kdigo2024", egfr_of(85, start))
_complete_and_partial("kdigo2024-strict", egfr_of(90, start))


@definition(
    "kdigo2024-perr", "PERR", "NR",
    in_two_units=lambda printed: dict(
        upcr_low=now.upcr <= printed("0.7", "70"),
        egfr_80_percent=egfr_of(80, before),
        egfr_60=now.egfr >= "60",
    ),
)  # fmt: skip
def _(upcr_low, egfr_80_percent, egfr_60, rescueTherapy):
    return "PERR" if upcr_low and (egfr_80_percent or egfr_60) and not rescueTherapy else "NR"


# --- EULAR ----------------------------------------------------------------------------------------

_complete_and_partial("eular-era-edta2012", egfr_of(90, before))


def _target(id, limit):
    @definition(
        id, "TARGET", "NR",
        up24_low=now.urineProtein24h < limit,
        egfr_normal=now.egfr >= now.egfr.lower,
        egfr_90_percent=egfr_of(90, before),
    )  # fmt: skip
    def _(up24_low, egfr_normal, egfr_90_percent):
        return "TARGET" if up24_low and (egfr_normal or egfr_90_percent) else "NR"


_target("eular-era-edta2019-target05", "0.5")
_target("eular-era-edta2019-target07", "0.7")


@definition(
    "eular-era-edta2019-complete-remission", "CR", "NR",
    up24_low=now.urineProtein24h < "0.5",
    scr_110=now.serumCreatinine <= percent(110, start.serumCreatinine),
)  # fmt: skip
def _(up24_low, scr_110):
    return "CR" if up24_low and scr_110 else "NR"


@definition(
    "eular2025", "CRR", "TARGET", "NR",
    upcr_below_500=now.upcr < "0.5",
    upcr_below_700=now.upcr < "0.7",
    stable=egfr_of(80, start),
)  # fmt: skip
def _(upcr_below_500, upcr_below_700, stable):
    if not stable:
        return "NR"
    return "CRR" if upcr_below_500 else "TARGET" if upcr_below_700 else "NR"


@definition("eular2025-printed", "CRR", "TARGET", "NR", upcr_below_500=now.upcr < "0.5", upcr_below_700=now.upcr < "0.7")
def _(upcr_below_500, upcr_below_700):
    return "CRR" if upcr_below_500 else "TARGET" if upcr_below_700 else "NR"


@definition("eular2025-gfr3-months", "MILESTONE", "NR", kept=egfr_of(80, start))
def _(kept):
    return "MILESTONE" if kept else "NR"


@definition("eular-milestone3-months", "MILESTONE", "NR", fallen=now.upcr <= percent(75, start.upcr))
@definition("eular-milestone6-months", "MILESTONE", "NR", fallen=now.upcr <= percent(50, start.upcr))
def _(fallen):
    return "MILESTONE" if fallen else "NR"


# --- the Dutch working group, and a proposal for trials -------------------------------------------


@definition(
    "dutch2012", "CR", "PR", "NR",
    up24_low=now.urineProtein24h < "0.5",
    up24_below_half=now.urineProtein24h < percent(50, start.urineProtein24h),
    up24_below_3=now.urineProtein24h < "3",
    scr_125=now.serumCreatinine <= percent(125, before.serumCreatinine),
)  # fmt: skip
def _(up24_low, up24_below_half, up24_below_3, scr_125):
    if not scr_125:
        return "NR"
    return "CR" if up24_low else "PR" if up24_below_half and up24_below_3 else "NR"


@definition(
    "corapi2015", "CR", "NR",
    up24_low=now.urineProtein24h < "0.3",
    egfr_above_60_before=start.egfr > "60",
    egfr_below_60_before=start.egfr < "60",
    egfr_stable=egfr_of(85, start),
    egfr_50_better=egfr_of(150, start),
    dose_reduced=now.prednisoneEquivalent < start.prednisoneEquivalent,
)  # fmt: skip
def _(up24_low, egfr_above_60_before, egfr_below_60_before, egfr_stable, egfr_50_better, dose_reduced):
    function = (egfr_above_60_before and egfr_stable) or (egfr_below_60_before and egfr_50_better)
    return "CR" if up24_low and function and dose_reduced else "NR"
