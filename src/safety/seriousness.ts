import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireObject } from "../measurement/misuse.js";
import { isNot, isNotOneOf } from "../measurement/wordings.js";

/** The criteria of ICH E2A for a serious adverse event, each with its variable of SDTM. */
export type SeriousnessCriterion =
  "death" | "lifeThreatening" | "hospitalisation" | "disability" | "congenitalAnomaly" | "otherMedicallyImportant";

/** A row of AE: AESER and the criteria, each "Y", "N" or missing. What else the row holds does not matter. */
export type SeriousnessRow = Readonly<Record<string, unknown>>;

export interface SeriousnessOptions {
  /**
   * The criteria that the study's form did not ask. They cannot make an event serious, and the result names them. Left out, an absent
   * one is unknown.
   */
  readonly notCollected?: readonly SeriousnessCriterion[] | null | undefined;
}

export interface SeriousnessFinding {
  readonly criterion: SeriousnessCriterion;
  readonly variable: string;
  readonly found: boolean | null;
  readonly isCollected: boolean;
}

/** What the flag says, what the criteria say, and whether they contradict each other. Plain frozen JSON. */
export interface Seriousness {
  readonly byFlag: "yes" | "no" | "unknown";
  readonly byCriteria: "yes" | "no" | "unknown";
  readonly criteria: readonly SeriousnessFinding[];
  /** Null where flag and criteria agree, or where one of them is open. It is for the study to resolve, not for this library. */
  readonly contradiction: string | null;
  /** Variables that are "Y" and no criterion of ICH E2A: cancer and overdose of older SDTM versions. */
  readonly notCriteria: readonly string[];
}

/** The six criteria in the order of ICH E2A, with SDTM's variables. */
export const seriousnessVariables: Readonly<Record<SeriousnessCriterion, string>> = {
  death: "AESDTH",
  lifeThreatening: "AESLIFE",
  hospitalisation: "AESHOSP",
  disability: "AESDISAB",
  congenitalAnomaly: "AESCONG",
  otherMedicallyImportant: "AESMIE",
};
const names = /* @__PURE__ */ (() => (Object.keys(seriousnessVariables) as readonly SeriousnessCriterion[]))();
/** Collected by older versions of SDTM beside the criteria. */
const besides = ["AESCAN", "AESOD"] as const;

/**
 * Whether an adverse event is serious: by the flag AESER, and by the criteria of ICH E2A one by one.
 *
 * The two are given side by side and a contradiction is reported, not resolved: an event that was fatal and has the flag "N" is
 * `byFlag: "no"`, `byCriteria: "yes"`. Seriousness is not severity. Cancer (AESCAN) and overdose (AESOD) are no criteria of ICH E2A.
 * Source: FDA
 * Standard Safety Tables and Figures 2025, 1.2, which cites 21 CFR 312.32(a).
 *
 * @param row of AE, with AESER, AESDTH, AESLIFE, AESHOSP, AESDISAB, AESCONG, AESMIE as "Y", "N" or missing
 * @param options the criteria that were not collected
 * @throws RangeError on a flag that is neither "Y" nor "N" nor missing, or an unknown criterion
 * @category Safety
 * @example
 * const death = seriousness({ AESER: "N", AESDTH: "Y" });
 * [death.byFlag, death.byCriteria]; // => ["no", "yes"]
 * death.contradiction; // => "AESER is N, and AESDTH is Y"
 */
export function seriousness(row: SeriousnessRow, options: SeriousnessOptions = {}): Seriousness {
  const source = requireObject("row", row);
  const notCollected = options.notCollected ?? [];
  for (const name of notCollected)
    if (!names.includes(name)) throw misuse("options notCollected", name, isNotOneOf(names));
  const criteria = names.map((criterion): SeriousnessFinding => {
    const variable = seriousnessVariables[criterion];
    const found = readFlag(variable, source[variable]);
    return { criterion, variable, found, isCollected: found !== null || !notCollected.includes(criterion) };
  });
  const flag = readFlag("AESER", source["AESER"]);
  const isOpen = criteria.some(({ found, isCollected }) => found === null && isCollected);
  const met = criteria.filter(({ found }) => found === true).map(({ variable }) => variable);
  const byCriteria = met.length > 0 ? "yes" : isOpen ? "unknown" : "no";
  const contradiction =
    flag === false && byCriteria === "yes"
      ? `AESER is N, and ${met.join(", ")} ${met.length > 1 ? "are" : "is"} Y`
      : flag === true && byCriteria === "no"
        ? "AESER is Y, and no criterion is Y"
        : null;
  const notCriteria = besides.filter((variable) => readFlag(variable, source[variable]) === true);
  return deepFrozen({ byFlag: flag === null ? "unknown" : flag ? "yes" : "no", byCriteria, criteria, contradiction, notCriteria });
}

function readFlag(variable: string, value: unknown): boolean | null {
  if (value == null || value === "") return null;
  if (value !== "Y" && value !== "N") throw misuse(`row ${variable}`, value, isNot('"Y", "N" or missing'));
  return value === "Y";
}
