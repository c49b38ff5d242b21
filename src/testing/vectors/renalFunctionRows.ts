import { changedRenalVisit, creatinine, egfr, pressure, type RenalRow } from "./changedRenalVisit.js";

/** [now, before] in umol/L: both limits of a rise, alone and together. */
const rises = [
  ["130", "100"], ["130.1", "100"], ["149.4", "130"], ["149.5", "130"], ["149.6", "130"], ["168.9", "130"], ["169", "130"],
  ["169.1", "130"],
] as const;

/** [now, before] in mL/min/1.73 m2: both ways of a fall. */
const falls = [
  ["79.9", "120"], ["80", "120"], ["67", "100"], ["66.9", "100"], ["49.9", "50"], ["49.9", "50.1"], ["50", "50.1"], ["49.9", "60"],
] as const;

/** Creatinine and eGFR on the limits of their rise and fall, at a first visit, and not measured before. */
export function renalFunctionRows(): readonly RenalRow[] {
  const creatinineAfter = (now: string, before: string) =>
    changedRenalVisit(
      `creatinine ${now} umol/L after ${before}`,
      { serumCreatinine: creatinine(now) },
      { serumCreatinine: creatinine(before) },
    );
  const inMgPerDl = (value: string) => ({ serumCreatinine: { value, unit: "mg/dL" } });
  return [
    ...rises.map(([now, before]) => creatinineAfter(now, before)),
    ...["130", "130.1"].map((now) =>
      changedRenalVisit(`creatinine ${now} umol/L at a first visit`, { serumCreatinine: creatinine(now) }, null),
    ),
    changedRenalVisit("creatinine 1.5 mg/dL after 1.3", inMgPerDl("1.5"), inMgPerDl("1.3")),
    changedRenalVisit("creatinine 140 umol/L, not measured before", { serumCreatinine: creatinine("140") }, { serumCreatinine: null }),
    ...falls.map(([now, before]) => changedRenalVisit(`eGFR ${now} after ${before}`, { egfr: egfr(now) }, { egfr: egfr(before) })),
    ...["49.9", "70"].flatMap((now) => [
      changedRenalVisit(`eGFR ${now} at a first visit`, { egfr: egfr(now) }, null),
      changedRenalVisit(`eGFR ${now}, not measured before`, { egfr: egfr(now) }, { egfr: null }),
    ]),
  ];
}

/** [systolic, diastolic, systolic before, diastolic before] in mm[Hg]: each limit and each rise by itself. */
const pressures = [
  ["141", "91", "111", "76"],
  ["140", "91", "110", "76"],
  ["141", "90", "111", "75"],
  ["141", "91", "112", "76"],
  ["141", "91", "111", "77"],
  ["180", "110", "120", "70"],
] as const;

/** Blood pressure after each of these, and at a first visit. */
export function renalPressureRows(): readonly RenalRow[] {
  return pressures.flatMap(([systolic, diastolic, before, beforeDiastolic]) => {
    const now = { systolicBloodPressure: pressure(systolic), diastolicBloodPressure: pressure(diastolic) };
    const then = { systolicBloodPressure: pressure(before), diastolicBloodPressure: pressure(beforeDiastolic) };
    const reason = `blood pressure ${systolic}/${diastolic}`;
    return [
      changedRenalVisit(`${reason} after ${before}/${beforeDiastolic}`, now, then),
      changedRenalVisit(`${reason} at a first visit`, now, null),
    ];
  });
}
