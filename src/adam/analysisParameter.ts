import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { misuse } from "../measurement/misuse.js";

/** The parameter of analysis rows. CDISC has no codes for renal response: the sponsor defines and registers it. */
export interface AnalysisParameter {
  readonly PARAMCD: string;
  readonly PARAM: string;
}

/**
 * A parameter for the responses of a definition: a code of the sponsor's, and the definition's title with its id and version.
 *
 * @param definition the rule that decides
 * @param PARAMCD 1 to 8 capital letters, digits or underscores, a letter first
 * @throws RangeError on another code
 * @example
 * analysisParameter(aurora1Crr, "CRR").PARAM; // => `${aurora1Crr.title} (${aurora1Crr.id} ${aurora1Crr.version})`
 * @category ADaM
 */
export function analysisParameter(definition: ResponseDefinition, PARAMCD: string): AnalysisParameter {
  return requireParameter({ PARAMCD, PARAM: `${definition.title} (${definition.id} ${definition.version})` });
}

/** Refuses a code or label that a transport file cannot hold. */
export function requireParameter({ PARAMCD, PARAM }: AnalysisParameter): AnalysisParameter {
  if (typeof PARAMCD !== "string" || !/^[A-Z][A-Z0-9_]{0,7}$/.test(PARAMCD)) {
    throw misuse("PARAMCD", PARAMCD, "is not a parameter code, expected 1 to 8 capital letters, digits or underscores, a letter first");
  }
  if (typeof PARAM !== "string" || PARAM === "" || PARAM.length > 200) throw misuse("PARAM", PARAM, "is not a label of 1 to 200 characters");
  return Object.freeze({ PARAMCD, PARAM });
}
