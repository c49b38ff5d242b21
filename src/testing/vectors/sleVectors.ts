import { sleClassifications } from "../../eligibility/sleClassifications.js";
import { type IndexRow, indexVectors } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

/** Each item alone, missing and together, the entry, and random sets, of each set of criteria. */
export function sleVectors(pick: PickBelow): readonly Vector[] {
  const rows = sleClassifications.flatMap(({ id, items }): readonly IndexRow<"sleClassification">[] => {
    const of = (reason: string, flag: (key: string, i: number) => boolean | null): IndexRow<"sleClassification"> => [
      reason,
      { classification: id, items: Object.fromEntries(items.map(({ key }, i) => [key, flag(key, i)])) },
    ];
    return [
      ["nothing known", { classification: id, items: {} }],
      of("all present", () => true),
      of("none present", () => false),
      ...items.flatMap(({ key: one }) => [
        of(`${one} alone`, (key) => key === one),
        of(`all but ${one}`, (key) => key !== one),
        of(`${one} open, the others present`, (key) => (key === one ? null : true)),
      ]),
      ...Array.from({ length: 30 }, () => of("sampled", () => [true, false, null][pick(10) < 8 ? pick(2) : 2] ?? null)),
    ];
  });
  return indexVectors("sleClassification", rows);
}
