import { misuse } from "../measurement/misuse.js";
import { isNotListOf } from "../measurement/wordings.js";
import type { AnalysisDataSet } from "./analysisDataSet.js";

/**
 * Joins rows of one data set, such as those of two definitions or of many subjects, and numbers them once: ASEQ is one sequence
 * within a subject and data set.
 *
 * @param dataSet which one, for errors
 * @param lists rows as the row makers return them
 * @returns copies in the order given, subjects together in the order of their first row, each with its ASEQ
 * @category ADaM
 * @example
 * const rows = oneDataSet(adrs, [{ USUBJID: "01", ASEQ: 1, PARAMCD: "CR" }], [{ USUBJID: "01", ASEQ: 1, PARAMCD: "CRR" }]);
 * rows.map(({ PARAMCD, ASEQ }) => [PARAMCD, ASEQ]); // => [["CR", 1], ["CRR", 2]]
 */
export function oneDataSet<Row extends { readonly USUBJID: string; readonly ASEQ: number }>(
  dataSet: AnalysisDataSet,
  ...lists: readonly (readonly Row[])[]
): readonly Row[] {
  const bySubject = new Map<string, Row[]>();
  for (const [i, list] of lists.entries()) {
    if (!Array.isArray(list)) throw misuse(`rows of ${dataSet.name}[${String(i)}]`, list, isNotListOf("rows"));
    for (const row of list) {
      const own = bySubject.get(row.USUBJID);
      if (own === undefined) bySubject.set(row.USUBJID, [row]);
      else own.push(row);
    }
  }
  return Object.freeze([...bySubject.values()].flatMap((rows) => rows.map((row, i) => Object.freeze({ ...row, ASEQ: i + 1 }))));
}
