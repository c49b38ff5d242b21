import type { Verdict } from "../criteria/verdict.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotFlagOrNull } from "../measurement/wordings.js";
import type { SleClassification, SleItem } from "./sleClassification.js";

/** Items by key, ever present: true, false, or null where it is not known. What is left out is unknown. */
export type SleItems = Readonly<Record<string, boolean | null | undefined>>;

/** Whether a subject is classified. Plain frozen JSON. */
export interface SleClassified {
  readonly classification: SleClassification["id"];
  readonly verdict: Verdict;
  /** The points with what is not known absent, and present. */
  readonly points: { readonly low: number; readonly high: number };
  readonly atLeast: number;
  readonly present: readonly string[];
  /** Items that are not known. */
  readonly open: readonly string[];
}

/**
 * Whether a subject is classified as systemic lupus erythematosus by a published set of criteria.
 *
 * An item counts that was ever present; it need not have been at the same time as others. More items never make it less, so the answer is
 * known when it is the same with what is not known absent and present.
 *
 * @param items by key, see the `items` of the classification
 * @param classification `acr1997`, `slicc2012` or `eularAcr2019`
 * @throws RangeError on an unknown key, or an item that is not true, false or null
 * @category Eligibility
 * @example
 * classifySle({ malarRash: true, arthritis: true, renal: true, antinuclearAntibody: true }, acr1997).verdict; // => "met"
 * classifySle({ malarRash: true, arthritis: true, renal: true }, acr1997).points; // => { low: 3, high: 11 }
 */
export function classifySle(items: SleItems, classification: SleClassification): SleClassified {
  const keys = classification.items.map(({ key }) => key);
  requireKnownKeys("items", requireObject("items", items), keys);
  for (const key of keys) {
    if (items[key] != null && typeof items[key] !== "boolean") throw misuse(`items ${key}`, items[key], isNotFlagOrNull);
  }
  const present = classification.items.filter(({ key }) => items[key] === true);
  const possible = classification.items.filter(({ key }) => items[key] !== false);
  const verdict: Verdict = isClassified(present, classification) ? "met" : isClassified(possible, classification) ? "unknown" : "notMet";
  return deepFrozen({
    classification: classification.id,
    verdict,
    points: { low: pointsOf(present, classification), high: pointsOf(possible, classification) },
    atLeast: classification.atLeast,
    present: present.map(({ key }) => key),
    open: possible.filter(({ key }) => items[key] !== true).map(({ key }) => key),
  });
}

function isClassified(items: readonly SleItem[], of: SleClassification): boolean {
  const has = (keys: readonly string[]): boolean => items.some(({ key }) => keys.includes(key));
  if (of.entry !== null && !has([of.entry])) return false;
  if (of.orBoth !== null && has(of.orBoth[0]) && has(of.orBoth[1])) return true;
  const clinical = items.filter(({ isClinical, points }) => isClinical && points > 0).length;
  const other = items.filter(({ isClinical, points }) => !isClinical && points > 0).length;
  return pointsOf(items, of) >= of.atLeast && clinical >= of.atLeastClinical && other >= of.atLeastOther;
}

function pointsOf(items: readonly SleItem[], { highestOfGroup }: SleClassification): number {
  if (!highestOfGroup) return items.reduce((sum, { points }) => sum + points, 0);
  const highest = new Map<string, number>();
  for (const { group, points } of items) highest.set(group, Math.max(highest.get(group) ?? 0, points));
  return [...highest.values()].reduce((sum, points) => sum + points, 0);
}
