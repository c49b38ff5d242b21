import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import type { CriterionGroup } from "../../criteria/criterion.js";
import { baselineIs, is, relativeToBaseline } from "../../criteria/vocabulary.js";

/** The signs that a source prints for baseline, and for the fall to half of it. */
interface Signs {
  readonly nephrotic: ">" | ">=";
  readonly subnephrotic: "<" | "<=";
  readonly fall: "<" | "<=";
}

/** UPCR below 3 g/g, or fallen by half at the least: baseline decides which. The wordings of ALMS differ in their signs alone. */
// @__NO_SIDE_EFFECTS__
export function proteinuriaByBaseline({ nephrotic, subnephrotic, fall }: Signs): CriterionGroup {
  return anyOf(
    titled("nephrotic at baseline", allOf(baselineIs("upcr", nephrotic, "3", "g/g"), is("upcr", "<", "3", "g/g"))),
    titled("subnephrotic at baseline", allOf(baselineIs("upcr", subnephrotic, "3", "g/g"), relativeToBaseline("upcr", fall, "0.5"))),
  );
}
