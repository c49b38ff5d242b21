import {
  type Assessment, aurora1Crr, type Baseline, blissLnPerr, im101075Crr, kdigo2024, type Quantity, regencyCrr, type ResponseDefinition,
} from "renal-response";
import type { Population } from "./populations.js";
import { mulberry32, type Row } from "./rows.js";

type Numbers = Readonly<Record<string, number>>;

/** A definition with the values that its records hold, by "time measure", and the same rule on flat doubles; missing reads as "no". */
export interface Measured {
  readonly definition: ResponseDefinition;
  readonly asks: readonly string[];
  readonly flags: readonly string[];
  readonly flat: (r: Numbers) => string;
}

const egfrHolds = (r: Numbers, factor: number) => (r["f egfr"] as number) >= factor * (r["b egfr"] as number);

export const measuredDefinitions: readonly Measured[] = [
  {
    definition: kdigo2024, asks: ["b egfr", "b upcr", "f upcr", "f egfr"], flags: [],
    flat: (r) => {
      const [upcr, isKept] = [r["f upcr"] as number, egfrHolds(r, 0.85)];
      if (isKept && upcr < 0.5) return "CR";
      return isKept && upcr <= 0.5 * (r["b upcr"] as number) && upcr < 3 ? "PR" : "NR";
    },
  },
  {
    definition: blissLnPerr, asks: ["p egfr", "f upcr", "f egfr"], flags: ["rescueTherapy"],
    flat: (r) => {
      const egfr = r["f egfr"] as number;
      const isKept = egfr >= 60 || egfr >= 0.8 * (r["p egfr"] as number);
      return (r["f upcr"] as number) <= 0.7 && isKept && r["rescueTherapy"] === 0 ? "PERR" : "NR";
    },
  },
  {
    definition: regencyCrr, asks: ["b egfr", "f upcr", "f egfr"], flags: ["rescueTherapy", "treatmentFailure", "death", "earlyWithdrawal"],
    flat: (r) =>
      (r["f upcr"] as number) < 0.5 && egfrHolds(r, 0.85) && r["rescueTherapy"] === 0 && r["treatmentFailure"] === 0 && r["death"] === 0 &&
      r["earlyWithdrawal"] === 0 ? "CRR" : "NR",
  },
  {
    definition: aurora1Crr, asks: ["b egfr", "f upcr", "f egfr", "n egfr"], flags: ["rescueTherapy"],
    flat: (r) => {
      const egfr = r["f egfr"] as number;
      const isKept = egfr >= 60 || egfrHolds(r, 0.8) || (r["n egfr"] as number) >= 0.8 * (r["b egfr"] as number);
      if (!((r["f upcr"] as number) <= 0.5 && isKept && r["rescueTherapy"] === 0)) return "NR";
      let above = 0;
      for (let day = 308; day <= 364; day++) {
        const isTaken = (r["dose from"] as number) <= day && day <= (r["dose to"] as number);
        if (isTaken && (r["dose"] as number) > 10) above++;
      }
      return above >= 3 ? "NR" : "CRR";
    },
  },
  {
    definition: im101075Crr,
    asks: [
      "b egfr", "p egfr", "f upcr", "f egfr", "f urineRedCells", "f urineWhiteCells",
      "n upcr", "n egfr", "n urineRedCells", "n urineWhiteCells",
    ],
    flags: [],
    flat: (r) => {
      const before = (r["b egfr"] as number) < 60 ? (r["p egfr"] as number) : (r["b egfr"] as number);
      const isKept = (r["f egfr"] as number) >= 0.9 * before && (r["n egfr"] as number) >= 0.9 * before;
      const isQuiet = (r["f urineRedCells"] as number) <= 5 && (r["f urineWhiteCells"] as number) <= 5;
      const staysQuiet = (r["n urineRedCells"] as number) <= 5 && (r["n urineWhiteCells"] as number) <= 5;
      return isKept && (r["f upcr"] as number) < 0.265 && (r["n upcr"] as number) < 0.265 && isQuiet && staysQuiet ? "CRR" : "NR";
    },
  },
];

const ranges: Readonly<Record<string, readonly [low: number, high: number, decimals: number]>> = {
  egfr: [30, 120, 1], upcr: [0.05, 3.3, 2], urineRedCells: [0, 8, 0], urineWhiteCells: [0, 8, 0],
};
const limits: Readonly<Record<string, readonly number[]>> = { egfr: [60], upcr: [0.5, 0.7], urineRedCells: [5], urineWhiteCells: [5] };
const units: Readonly<Record<string, string>> = {
  egfr: "mL/min/{1.73_m2}", upcr: "g/g", urineRedCells: "/[HPF]", urineWhiteCells: "/[HPF]",
};

/** Simulated records for a definition, and the same as flat doubles. */
export function rowsFor(
  { asks, flags, definition }: Measured, population: Population, count: number,
): { readonly rows: readonly Row[]; readonly flat: readonly Numbers[] } {
  const random = mulberry32(20261128);
  const made = Array.from({ length: count }, () => {
    const parts = { b: {}, f: {}, n: {}, p: {} } as Record<string, Record<string, unknown>>;
    const numbers: Record<string, number> = {};
    for (const key of asks) {
      const [time = "", measure = ""] = key.split(" ");
      const isLeftOut = (population === "UPCR only" && (time === "n" || time === "p")) || (population === "realistic" && random() < 0.1);
      numbers[key] = NaN;
      if (isLeftOut) continue;
      const { number, quantity } = valueOf(measure, population, random);
      numbers[key] = number;
      (parts[time] as Record<string, unknown>)[measure] = quantity;
    }
    const events = Object.fromEntries(flags.map((flag) => [flag, random() < 0.1]));
    for (const flag of flags) numbers[flag] = Number(events[flag]);
    Object.assign(numbers, { "dose from": 0, "dose to": 390, dose: 5 });
    const doses = [{ start: "2024-01-08", end: "2025-02-01", prednisoneEquivalent: { value: 5, unit: "mg/d" } }];
    const sediment = { redCellCasts: false, whiteCellCasts: false };
    const baseline = { date: "2024-01-08", ...parts["b"], ...(asks.some((key) => key.startsWith("p")) ? { preFlare: parts["p"] } : {}) };
    const ofNext = { ...parts["n"], ...(definition === im101075Crr ? { sediment } : {}) };
    const next = asks.some((key) => key.startsWith("n")) ? { next: ofNext } : {};
    const followUp = {
      date: "2025-01-06", ...parts["f"], ...(flags.length > 0 ? { events } : {}), ...next,
      ...(definition === aurora1Crr ? { doses } : {}), ...(definition === im101075Crr ? { sediment } : {}),
    };
    return { row: { baseline: baseline as Baseline, followUp: followUp as Assessment }, numbers };
  });
  return { rows: made.map(({ row }) => row), flat: made.map(({ numbers }) => numbers) };
}

function valueOf(measure: string, population: Population, random: () => number): { readonly number: number; readonly quantity: Quantity } {
  const [low, high, decimals] = ranges[measure] ?? [0, 1, 1];
  const onLimits = limits[measure] ?? [];
  const isOnLimit = population === "on the limits" && random() < 0.5;
  const drawn = low + (high - low) * random();
  const number = isOnLimit ? (onLimits[Math.floor(random() * onLimits.length)] ?? 1) : Number(drawn.toFixed(decimals));
  const isCount = measure.startsWith("urine");
  const range = isCount ? { referenceRange: { low: 0, high: 5 } } : measure === "egfr" ? { referenceRange: { low: 60 } } : {};
  const isText = population === "all texts" || population === "realistic";
  const unit = units[measure] ?? "";
  if (population === "realistic" && measure === "upcr" && random() < 0.3)
    return { number, quantity: { value: String(Math.round(number * 1000)), unit: "mg/g" } };
  return { number, quantity: { value: isText ? number.toFixed(decimals) : number, unit, ...range } };
}
