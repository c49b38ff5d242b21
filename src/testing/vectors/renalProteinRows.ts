import { changedRenalVisit, quietWithoutProtein, type RenalRow } from "./changedRenalVisit.js";

interface ProteinMeasure {
  readonly measure: "urineProtein24h" | "upcr" | "uacr";
  readonly unit: string;
  /** Below, at and above each limit. */
  readonly values: readonly string[];
  /** Higher values before: a fall by less than a quarter, by more, and by a quarter or more. */
  readonly before: readonly string[];
}

const inMgPerMmol = ["24.9", "25", "25.1", "49.9", "50", "50.1", "99.9", "100", "100.1"];
const measures: readonly ProteinMeasure[] = [
  {
    measure: "urineProtein24h",
    unit: "mg/d",
    values: ["249", "250", "251", "499", "500", "501", "999", "1000", "1001"],
    before: ["1333.3", "1334", "1600"],
  },
  {
    measure: "urineProtein24h",
    unit: "g/d",
    values: ["0.249", "0.25", "0.251", "0.499", "0.5", "0.501", "0.999", "1", "1.001"],
    before: [],
  },
  { measure: "upcr", unit: "mg/mmol", values: inMgPerMmol, before: ["133", "134", "160"] },
  { measure: "upcr", unit: "g/g", values: ["0.22", "0.23", "0.44", "0.45", "0.88", "0.89"], before: [] },
  { measure: "uacr", unit: "mg/mmol", values: inMgPerMmol, before: ["133", "134", "160"] },
  { measure: "uacr", unit: "mg/g", values: ["221", "222", "442", "443", "884", "885"], before: [] },
];

/** Each level of each measure of proteinuria, at a first visit and after more; and a fall by less than, by and by more than a quarter. */
export function renalProteinRows(): readonly RenalRow[] {
  return measures.flatMap(({ measure, unit, values, before }) => {
    const measured = (value: string) => ({ [measure]: { value, unit } });
    const isDaily = measure === "urineProtein24h";
    const after = (now: string, value: string, what = "") =>
      changedRenalVisit(`${measure} ${now} ${unit} after ${value}${what}`, measured(now), measured(value), quietWithoutProtein);
    return [
      ...values.flatMap((value): readonly RenalRow[] => {
        const stated = `${measure} ${value} ${unit}`;
        return [
          changedRenalVisit(`${stated} at a first visit`, measured(value), null, quietWithoutProtein),
          changedRenalVisit(`${stated}, as before`, measured(value), measured(value), quietWithoutProtein),
          changedRenalVisit(`${stated}, not measured before`, measured(value), {}, quietWithoutProtein),
        ];
      }),
      ...before.map((value) => after(isDaily ? "1000.5" : "100.5", value)),
      ...before.slice(-1).map((value) => after(isDaily ? "1200" : "120", value, ", a fall by exactly a quarter")),
    ];
  });
}

/** Each level of the dipstick at a first visit, and after each other one. */
export function renalDipstickRows(): readonly RenalRow[] {
  const levels = [0, 1, 2, 3, null] as const;
  return levels.flatMap((now) => {
    const found = { dipstickProtein: now };
    return [
      changedRenalVisit(`dipstick ${String(now)} at a first visit`, found, null, quietWithoutProtein),
      ...levels.map((before) =>
        changedRenalVisit(`dipstick ${String(now)} after ${String(before)}`, found, { dipstickProtein: before }, quietWithoutProtein),
      ),
    ];
  });
}
