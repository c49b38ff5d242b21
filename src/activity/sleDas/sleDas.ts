import type { Source } from "../../criteria/responseDefinition.js";
import { type Exact, exact, exactNumber, plus, times, toDouble } from "../../measurement/quantity.js";
import { continuousContribution, type Contribution } from "./sleDasContribution.js";
import { readSleDas, type SleDasItems } from "./readSleDas.js";

/** Where the score was published, and how its numbers were seen. */
export const sleDasSource: Source = /* @__PURE__ */ Object.freeze({
  citation: "Jesus D, et al. Ann Rheum Dis 2019;78:365; categories: Jesus D, et al. Ann Rheum Dis 2021;80:1568",
  locator:
    "coefficients and category limits from the code of one calculator that cites both papers; the items and their thresholds from " +
      "the paper's table",
  evidence: "secondary",
});

/** The points of the items that are there or not, and of each swollen joint. */
const points = {
  arthritis: "3.132",
  mucocutaneousVasculitis: "4.408",
  alopecia: "0.973",
  mucosalUlcers: "2.769",
  lowComplement: "0.754",
  antiDsDna: "0.956",
  neuropsychiatric: "18",
  systemicVasculitis: "18",
  cardiopulmonary: "18",
  myositis: "9",
  serositis: "6",
  haemolyticAnaemia: "9",
} as const;
const rashPoints = { none: "0", localised: "3.138", generalised: "3.887" } as const;
const constant = "0.366";
const perSwollenJoint = "0.454";

export type SleDasCategory = "remission" | "mild" | "moderateOrSevere";

/** An SLE-DAS as plain frozen JSON. */
export interface SleDas {
  readonly index: "SLE-DAS";
  /** Rounded to three decimals; null while an item is unknown. */
  readonly total: number | null;
  /**
   * The least and the greatest score that the unknown items leave possible, rounded alike; `high` is null where proteinuria or a count
   * leaves it without bound.
   */
  readonly range: { readonly low: number; readonly high: number | null };
  /** Remission to 2.08, mild to 7.64, moderate or severe above; known as soon as the whole range lies in one. */
  readonly category: SleDasCategory | null;
  /** The items that are missing, or recorded as a limit of quantification that leaves their points open. */
  readonly missing: readonly string[];
  readonly rounding: string;
}

/**
 * The SLE-DAS of one assessment: a constant of 0.366, the points of the items present, and logarithms of proteinuria and low counts.
 *
 * Proteinuria counts above 500 mg (a day, or per g of creatinine), platelets below 100 and leukocytes below 3 x 10^9/L, all strict: at
 * 500 mg the score jumps by 6.10 points. The logarithms are doubles; everything else is added exactly. The score is shown with three
 * decimals,
 * and the category judged before rounding. Source: `sleDasSource` (secondary: one calculator's code).
 *
 * @param items what is present or not; `rash` "none", "localised" or "generalised"; `swollenJoints28` 0 to 28; `urineProtein24h` (g/d,
 *   mg/d) or `upcr` (g/g,
 *   mg/g); `platelets` and `leukocytes` (10*9/L, 10*3/uL, /nL, /uL). What is left out is unknown
 * @returns plain frozen JSON
 * @throws RangeError on an unknown key, a unit that is missing or unknown, a value that is not a plain decimal, a count of zero, or both
 *   measures of proteinuria
 * @example
 * const none = { arthritis: false, swollenJoints28: 0, mucocutaneousVasculitis: false, rash: "none", alopecia: false, mucosalUlcers: false
 * };
 * const organs = { neuropsychiatric: false, systemicVasculitis: false, cardiopulmonary: false, myositis: false, serositis: false,
 * haemolyticAnaemia: false };
 * const counts = { platelets: { value: 210, unit: "10*9/L" }, leukocytes: { value: 5.1, unit: "10*9/L" }, lowComplement: false, antiDsDna:
 * false };
 * sleDas({ ...none, ...organs, ...counts, urineProtein24h: { value: 1, unit: "g/d" } }).total; // => 9.107
 * sleDas({ ...none, ...organs, ...counts, upcr: { value: "0.5", unit: "g/g" } }).category; // => "remission"
 * @category Activity
 */
export function sleDas(items: SleDasItems): SleDas {
  const read = readSleDas(items);
  const contributions: readonly (readonly [string, Contribution])[] = [
    ...(Object.keys(points) as readonly (keyof typeof points)[]).map((key) => [key, whetherOrNot(read.flags[key], points[key])] as const),
    ["rash", read.rash === null ? between("0", rashPoints.generalised) : between(rashPoints[read.rash], rashPoints[read.rash])],
    ["swollenJoints28", swollenJoints(read.swollenJoints)],
    ["proteinuria", continuousContribution("proteinuria", read.proteinuria)],
    ["platelets", continuousContribution("platelets", read.platelets)],
    ["leukocytes", continuousContribution("leukocytes", read.leukocytes)],
  ];
  const low = sum(contributions.map(([, contribution]) => contribution.low));
  const high = sum(contributions.map(([, contribution]) => contribution.high));
  const missing = contributions.filter(([, contribution]) => contribution.isOpen).map(([key]) => key);
  return Object.freeze({
    index: "SLE-DAS",
    total: missing.length === 0 ? rounded(low) : null,
    range: Object.freeze({ low: rounded(low), high: high === Infinity ? null : rounded(high) }),
    category: category(low) === category(high) ? category(low) : null,
    missing: Object.freeze(missing),
    rounding: "to three decimals, a half upwards",
  });
}

function between(low: string, high: string): Contribution {
  return { low: { exactly: exact(low), logarithmic: 0 }, high: { exactly: exact(high), logarithmic: 0 }, isOpen: low !== high };
}

function whetherOrNot(isPresent: boolean | undefined, weight: string): Contribution {
  return between(isPresent === true ? weight : "0", isPresent === false ? "0" : weight);
}

function swollenJoints(count: number | null): Contribution {
  const part = (joints: number) => ({ exactly: times(exactNumber(joints), exact(perSwollenJoint)), logarithmic: 0 });
  return { low: part(count ?? 0), high: part(count ?? 28), isOpen: count === null };
}

/** The decimals are added exactly, so that a score without logarithms is itself exact. */
function sum(parts: readonly Contribution["low"][]): number {
  let exactly: Exact = exact(constant);
  let logarithmic = 0;
  for (const part of parts) {
    exactly = plus(exactly, part.exactly);
    logarithmic += part.logarithmic;
  }
  return toDouble(exactly) + logarithmic;
}

function category(score: number): SleDasCategory {
  return score <= 2.08 ? "remission" : score <= 7.64 ? "mild" : "moderateOrSevere";
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
