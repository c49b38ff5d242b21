import type { Finding } from "../criteria/finding.js";
import type { Source } from "../criteria/responseDefinition.js";

/** The answer for one subject at one visit, with everything that led to it, as plain frozen JSON. */
export interface RenalResponse<Level extends string = string> {
  /** The only response that the recorded data leave, or "NE", not evaluable, when they leave several. */
  readonly response: Level | "NR" | "NE";
  /** Every response that the recorded data still allow, best first. */
  readonly possible: readonly (Level | "NR")[];
  readonly definition: { readonly id: string; readonly version: string };
  readonly levels: readonly LevelFinding<Level>[];
  readonly title: string;
  readonly source: Source;
  readonly baseline: Occasion;
  readonly followUp: Occasion;
  /** Values that look like a wrong unit. They were judged as reported. */
  readonly warnings: readonly string[];
}

/** One response of the definition and what was found for it. */
export interface LevelFinding<Level extends string = string> {
  readonly response: Level;
  readonly finding: Finding;
}

/** When an assessment was made, as recorded. */
export interface Occasion {
  readonly date: string | null;
  readonly visit: string | null;
}
