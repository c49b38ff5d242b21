import type { ActivityAssessment, ActivityBaseline } from "../../activity/activityAssessment.js";
import type { BilagGrades, BilagScheme } from "../../activity/bilag/bilag2004.js";
import type { Bilag2004Change, OpenBilagSystem } from "../../activity/bilag/bilag2004Change.js";
import type { Bilag2004Renal } from "../../activity/bilag/bilag2004Renal.js";
import type { PhysicianGlobalQuantity, PhysicianGlobalScale, PhysicianGlobalValue } from "../../activity/physicianGlobal.js";
import type { BilagRenalVisit } from "../../activity/bilag/readBilagRenalVisit.js";
import type { SleDasItems } from "../../activity/sleDas/readSleDas.js";
import type { SleDasCategory } from "../../activity/sleDas/sleDas.js";
import type {
  Sledai2kFromLaboratory,
  Sledai2kLaboratory,
  Sledai2kLaboratoryOptions,
} from "../../activity/sledai/sledai2kFromLaboratory.js";
import type { SledaiDescriptors } from "../../activity/sledai/sledaiScore.js";
import type { SriOptions } from "../../definitions/activity/sriDefinition.js";
import type { Verdict } from "../../criteria/verdict.js";
import type { SafetyCases } from "./safetyCases.js";
import type { Assessment, Baseline } from "../../measurement/assessment.js";

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

/** What each index is given, and what of its answer is compared. */
export interface IndexCases extends SafetyCases {
  readonly sledai2k: { readonly input: { readonly descriptors: SledaiDescriptors }; readonly expected: ExpectedScore };
  readonly selenaSledai: { readonly input: { readonly descriptors: SledaiDescriptors }; readonly expected: ExpectedScore };
  readonly sledai2kFromLaboratory: {
    readonly input: { readonly laboratory: Sledai2kLaboratory; readonly options: Sledai2kLaboratoryOptions };
    /** Only the descriptors that are decided. */
    readonly expected: Pick<Sledai2kFromLaboratory, "descriptors">;
  };
  readonly bilag2004Score: {
    readonly input: { readonly grades: BilagGrades; readonly scheme: BilagScheme };
    readonly expected: ExpectedScore;
  };
  readonly bilag2004Change: {
    readonly input: { readonly previous: BilagGrades; readonly current: BilagGrades };
    readonly expected: Omit<Bilag2004Change, "open"> & { readonly open: readonly Pick<OpenBilagSystem, "system" | "possible">[] };
  };
  readonly bilag2004Renal: {
    readonly input: { readonly current: BilagRenalVisit; readonly previous: BilagRenalVisit | null };
    readonly expected: Pick<Bilag2004Renal, "grade" | "possible">;
  };
  readonly physicianGlobal: {
    readonly input: { readonly quantity: PhysicianGlobalQuantity; readonly scale: PhysicianGlobalScale };
    readonly expected: PhysicianGlobalValue;
  };
  readonly sleDas: {
    readonly input: { readonly items: SleDasItems };
    /** `high` is null where the score has no upper end. */
    readonly expected: Omit<ExpectedScore, "high"> & { readonly high: number | null; readonly category: SleDasCategory | null };
  };
  /** The SLE Responder Index from the forms of two visits. */
  readonly sri: {
    readonly input: { readonly options: SriOptions; readonly baseline: ActivityBaseline; readonly followUp: ActivityAssessment };
    readonly expected: ExpectedSri;
  };
}

/** An index that vectors are about. */
export type IndexKind = keyof IndexCases;

export interface ExpectedScore {
  /** Null while something is unknown. */
  readonly total: number | null;
  readonly low: number;
  readonly high: number;
}

export interface ExpectedSri {
  readonly response: string;
  readonly possible: readonly string[];
}

/** What an index makes of one input. */
export type IndexVector<Kind extends IndexKind = IndexKind> = {
  readonly [Each in Kind]: {
    readonly id: string;
    readonly kind: Each;
    readonly reason: string;
    readonly input: IndexCases[Each]["input"];
    readonly expected: IndexCases[Each]["expected"];
  };
}[Kind];

/** One frozen case: an input and what must come out. */
export type Vector = DefinitionVector | IndexVector;

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
