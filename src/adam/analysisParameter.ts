import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";

/**
 * The parameter of analysis rows. CDISC has no codes for renal response: the sponsor defines and registers it.
 *
 * @category ADaM
 */
export interface AnalysisParameter {
  readonly PARAMCD: string;
  readonly PARAM: string;
  /** The sponsor's number of the parameter, and the group of parameters that it belongs to. */
  readonly PARAMN?: number | null | undefined;
  readonly PARCAT1?: string | null | undefined;
}

/** The four variables, as every row has them. */
export interface ParameterVariables {
  readonly PARAMCD: string;
  readonly PARAM: string;
  readonly PARAMN: number | null;
  readonly PARCAT1: string | null;
}

/**
 * A parameter for the responses of a definition: a code of the sponsor's, and the definition's title with its id and version.
 *
 * @param definition the rule that decides
 * @param PARAMCD 1 to 8 capital letters, digits or underscores, a letter first
 * @throws RangeError on another code, or a definition that is none
 * @category ADaM
 * @example
 * analysisParameter(aurora1Crr, "CRR").PARAM; // => `${aurora1Crr.title} (${aurora1Crr.id} ${aurora1Crr.version})`
 */
export function analysisParameter(definition: ResponseDefinition, PARAMCD: string): AnalysisParameter {
  const { title, identity } = prepareDefinition(definition);
  const { PARAM } = requireParameter({ PARAMCD, PARAM: `${title} (${identity.id} ${identity.version})` });
  return Object.freeze({ PARAMCD, PARAM });
}

/** Refuses a code or label that a transport file cannot hold. */
export function requireParameter(raw: unknown): ParameterVariables {
  const parameter = requireObject("parameter", raw);
  requireKnownKeys("parameter", parameter, ["PARAMCD", "PARAM", "PARAMN", "PARCAT1"]);
  const { PARAMCD, PARAM, PARAMN = null, PARCAT1 = null } = parameter as { readonly [Name in keyof AnalysisParameter]: unknown };
  if (typeof PARAMCD !== "string" || !/^[A-Z][A-Z0-9_]{0,7}$/.test(PARAMCD)) {
    throw misuse("PARAMCD", PARAMCD, isNot("a parameter code", "1 to 8 capital letters, digits or underscores, a letter first"));
  }
  if (typeof PARAM !== "string" || PARAM === "" || PARAM.length > 200)
    throw misuse("PARAM", PARAM, isNot("a label of 1 to 200 characters"));
  if (PARAMN !== null && !Number.isSafeInteger(PARAMN)) throw misuse("PARAMN", PARAMN, isNot("a whole number"));
  if (PARCAT1 !== null && (typeof PARCAT1 !== "string" || PARCAT1 === "" || PARCAT1.length > 200)) {
    throw misuse("PARCAT1", PARCAT1, isNot("a text of 1 to 200 characters"));
  }
  return Object.freeze({ PARAMCD, PARAM, PARAMN: PARAMN as number | null, PARCAT1: PARCAT1 as string | null });
}
