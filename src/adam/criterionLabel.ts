import type { SingleCriterion } from "../criteria/criterion.js";
import { criterionLine } from "../criteria/words.js";

const ascii: Readonly<Record<string, string>> = { "≤": "<=", "≥": ">=", "×": "x", "µ": "u", "²": "2" };

/** What a single criterion asks, in the characters that a transport file can hold: "eGFR >= 0.8 x baseline". */
export function criterionLabel(criterion: SingleCriterion): string {
  return criterionLine(criterion).replace(/[^ -~]/g, (sign) => ascii[sign] ?? "?");
}
