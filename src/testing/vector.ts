import type { ActivityAssessment, ActivityBaseline } from "../activity/activityAssessment.js";
import type { SriOptions } from "../activity/sriDefinition.js";
import type { SledaiDescriptors } from "../activity/sledaiScore.js";
import type { Verdict } from "../criteria/verdict.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";

/** What a definition makes of one record. */
export interface DefinitionVector {
  readonly id: string;
  readonly kind: "definition";
  /** The id and version of the definition. */
  readonly definition: string;
  readonly version: string;
  /** What the record is about. */
  readonly reason: string;
  readonly baseline: Baseline;
  readonly followUp: Assessment;
  readonly expected: ExpectedResponse;
}

export interface ExpectedResponse {
  readonly response: string;
  readonly possible: readonly string[];
  readonly levels: readonly {
    readonly response: string;
    readonly verdict: Verdict;
    /** The verdict of every single criterion of the level, in reading order. */
    readonly criteria: readonly Verdict[];
  }[];
}

/** What SLEDAI-2K comes to. */
export interface SledaiVector {
  readonly id: string;
  readonly kind: "sledai2k";
  readonly reason: string;
  readonly input: { readonly descriptors: SledaiDescriptors };
  readonly expected: ExpectedScore;
}

export interface ExpectedScore {
  /** Null while a descriptor is unknown. */
  readonly total: number | null;
  readonly low: number;
  readonly high: number;
}

/** Whether a visit is an SLE Responder Index response. */
export interface SriVector {
  readonly id: string;
  readonly kind: "sri";
  readonly reason: string;
  readonly input: { readonly options: SriOptions; readonly baseline: ActivityBaseline; readonly followUp: ActivityAssessment };
  readonly expected: ExpectedSri;
}

export interface ExpectedSri {
  readonly response: string;
  readonly possible: readonly string[];
}

/** One frozen case: an input and what must come out. */
export type Vector = DefinitionVector | SledaiVector | SriVector;

/** What a vector expects, by its kind. */
export type Expected = Vector["expected"];

/** The content of `vectors.json`. */
export interface VectorFile {
  readonly format: string;
  /** The version of the library that wrote the file. */
  readonly library: string;
  readonly seed: number;
  readonly vectors: readonly Vector[];
}
