import type { Finding } from "../criteria/finding.js";
import type { Verdict } from "../criteria/verdict.js";
import type { SleClassified } from "./classifySle.js";
import type { EligibilityAnchor, EligibilityFact, EligibilityHistory } from "./eligibilityRule.js";

/** What one entry of a history says of a window. */
export interface EntryFinding {
  readonly what: string | null;
  /** The days that the record allows for its first and its last day. */
  readonly start: { readonly first: string | null; readonly last: string | null };
  readonly end: { readonly first: string | null; readonly last: string | null };
  /** Whether it meets the window. */
  readonly verdict: Verdict;
  /** On or after the anchor, so outside a window that lies before it: told, since the text is silent. */
  readonly isAfterAnchor: boolean;
}

/** What was found for a rule, with the days and numbers behind it. Every rule has its finding, also one that does not decide. */
export type RuleFinding =
  | { readonly kind: "measured"; readonly finding: Finding; readonly verdict: Verdict }
  /** The completed years that the record allows. */
  | {
      readonly kind: "age";
      readonly relation: ">" | ">=" | "<=";
      readonly years: number;
      readonly found: { readonly least: number; readonly most: number } | null;
      readonly verdict: Verdict;
    }
  | { readonly kind: "classified"; readonly found: SleClassified; readonly verdict: Verdict }
  | { readonly kind: "fact"; readonly fact: EligibilityFact; readonly found: boolean | null; readonly verdict: Verdict }
  | WindowFinding
  | {
      readonly kind: "ever";
      readonly history: EligibilityHistory;
      readonly isComplete: boolean;
      readonly entries: readonly (string | null)[];
      readonly verdict: Verdict;
    }
  | {
      readonly kind: "onlyIf";
      readonly fact: EligibilityFact;
      readonly applies: boolean | null;
      readonly finding: RuleFinding;
      readonly verdict: Verdict;
    }
  | { readonly kind: "allOf" | "anyOf"; readonly findings: readonly RuleFinding[]; readonly verdict: Verdict };

/** What was found for a window before an anchor. */
export interface WindowFinding {
  readonly kind: "within";
  readonly history: EligibilityHistory;
  readonly weeks: number;
  readonly before: EligibilityAnchor;
  /** The first and the last day of the window; null without the anchor's date. */
  readonly window: { readonly first: string; readonly last: string } | null;
  readonly isComplete: boolean;
  readonly entries: readonly EntryFinding[];
  /**
   * The first day on which the anchor would be free of every entry that is recorded, and on which it certainly would where dates are
   * partial; null where one is still going on or has no end.
   */
  readonly freeFrom: { readonly earliest: string | null; readonly certain: string | null };
  readonly verdict: Verdict;
}
