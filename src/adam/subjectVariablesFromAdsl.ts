import { dateOfDay, dayNumber, isPlainDate } from "../measurement/calendarDate.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isMissing, isNot, isNotListOf, isNotOneOf, isTwice } from "../measurement/wordings.js";
import type { AnalysisRow } from "./analysisDataSet.js";
import { type SubjectVariables, subjectColumns } from "./subjectVariables.js";

/** Which variables of the sponsor's ADSL become TRTP and TRTA. */
export interface AdslOptions {
  /** The planned treatment, such as "TRT01P"; its number stands in the same name with N. */
  readonly planned: string;
  /** The actual treatment, such as "TRT01A". */
  readonly actual: string;
}

/**
 * The subject variables of analysis rows from the sponsor's own ADSL: nothing is derived again.
 *
 * @param rows of ADSL by variable; days as `YYYY-MM-DD` or as SAS dates, days from 1960-01-01
 * @param options which variables are the planned and the actual treatment: there is no default
 * @returns one entry a subject
 * @throws RangeError on a subject that is missing or stands twice, a population flag that is not "Y" or "N", a cell of another type
 * @category ADaM
 * @example
 * const adsl = [{ STUDYID: "S1", USUBJID: "01", AGE: 34, TRT01P: "Drug", TRT01PN: 2, TRT01A: "Drug", TRT01AN: 2, TRTSDT: 23383, ITTFL:
 * "Y", SAFFL: "Y" }];
 * const [subject] = subjectVariablesFromAdsl(adsl, { planned: "TRT01P", actual: "TRT01A" });
 * [subject.TRTP, subject.TRTPN, subject.TRTSDT, subject.SAFFL]; // => ["Drug", 2, "2024-01-08", "Y"]
 */
export function subjectVariablesFromAdsl(rows: readonly AnalysisRow[], options: AdslOptions): readonly SubjectVariables[] {
  if (!Array.isArray(rows)) throw misuse("rows", rows, isNotListOf("rows"));
  requireKnownKeys("options", requireObject("options", options), ["planned", "actual"]);
  const { planned, actual } = options;
  for (const [name, value] of [["planned", planned], ["actual", actual]] as const) {
    if (typeof value !== "string" || value === "") throw misuse(`options ${name}`, value, isNot("the name of a variable"));
  }
  const names: Readonly<Record<string, string>> = { TRTP: planned, TRTPN: `${planned}N`, TRTA: actual, TRTAN: `${actual}N` };
  const seen = new Set<string>();
  const subjects = Array.from<unknown>(rows).map((raw, i): SubjectVariables => {
    const row = requireObject(`rows[${String(i)}]`, raw);
    const cells = Object.entries(subjectColumns).map(([name, { type, terms, isRequired }]) => {
      const source = names[name] ?? name;
      const value = cellOf(`rows[${String(i)}] ${source}`, row[source], type);
      if (isRequired && value === null)
        throw misuse(`rows[${String(i)}] ${source}`, row[source], isMissing(terms?.join(" or ") ?? "a text"));
      if (terms !== null && !terms.includes(String(value)))
        throw misuse(`rows[${String(i)}] ${source}`, value, isNotOneOf(terms));
      return [name, value] as const;
    });
    const subject = Object.fromEntries(cells) as unknown as SubjectVariables;
    if (seen.has(subject.USUBJID)) throw misuse(`rows[${String(i)}] USUBJID`, subject.USUBJID, isTwice("one row a subject"));
    seen.add(subject.USUBJID);
    return subject;
  });
  return deepFrozen(subjects);
}

function cellOf(argument: string, value: unknown, type: "text" | "integer" | "decimal" | "date"): string | number | null {
  const plain = typeof value === "string" ? value.trim() : value;
  if (plain == null || plain === "" || plain === ".") return null;
  if (typeof plain !== "string" && typeof plain !== "number") throw misuse(argument, value, isNot("a text or a number"));
  switch (type) {
    case "date":
      if (typeof plain === "number" && Number.isInteger(plain)) return dateOfDay(dayNumber("1960-01-01") + plain);
      if (isPlainDate(plain)) return plain;
      throw misuse(argument, value, isNot("a day", "YYYY-MM-DD or a SAS date"));
    case "integer":
      if (!Number.isSafeInteger(Number(plain))) throw misuse(argument, value, isNot("a whole number"));
      return Number(plain);
    default:
      return String(plain);
  }
}
