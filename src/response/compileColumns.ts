import { within } from "../measurement/misuse.js";
import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import type { ColumnResponses, Columns } from "./columns.js";
import { compilePrepared } from "./compileDefinition.js";
import { columnJudge } from "./engine/columnJudge.js";
import { requireColumns, rowReader } from "./recordOfRow.js";

/**
 * Compiles a definition to a function over columns: the same responses as `classifyRenalResponse` gives row by row, exact, fast
 * enough to judge a database in memory.
 *
 * The columns are typed arrays or lists, one value a row: `Float64Array` with NaN for missing, or a list of numbers and texts (also
 * `"<0.1"`) with null; the unit is one for the column, or a list with one for each row. Flags are a `Uint8Array` of 0, 1 and 2 (missing),
 * or a list of true, false and null. Columns that the definition does not ask for are not read.
 *
 * @param definition which rule decides
 * @returns `(columns) => { codes, responses }`; the response of row i is `responses[codes[i]]`
 * @throws RangeError on a malformed definition; the function itself on a column of another length than `rows`, an unknown name or unit,
 *   and,
 *   naming the row, on whatever `classifyRenalResponse` refuses
 * @category Classify
 * @example
 * const judge = compileColumns(kdigo2024);
 * const { codes, responses } = judge({
 *   rows: 2,
 *   baseline: { upcr: { values: Float64Array.of(3, 2.5), unit: "g/g" }, egfr: { values: [80, 75], unit: "mL/min/{1.73_m2}" } },
 *   followUp: { upcr: { values: ["0.41", "<0.1"], unit: "g/g" }, egfr: { values: Float64Array.of(79, NaN), unit: "mL/min/{1.73_m2}" } },
 * });
 * Array.from(codes, (code) => responses[code]); // => ["CR", "NE"]
 */
export function compileColumns<Level extends string>(definition: ResponseDefinition<Level>): (columns: Columns) => ColumnResponses<Level> {
  const prepared = prepareDefinition(definition);
  const respond = compilePrepared(prepared);
  const responses: readonly (Level | "NR" | "NE")[] = Object.freeze([
    ...prepared.levels.map(({ response }) => response),
    "NR",
    "NE",
  ] as const);
  const judge = columnJudge(prepared);
  return (columns) => {
    const table = requireColumns(columns);
    const codes = new Uint8Array(table.rows);
    const lookAgain = judge(table, codes);
    const recordAt = rowReader(table);
    for (const row of lookAgain) codes[row] = responses.indexOf(respondToRow(recordAt(row), row));
    return { codes, responses };
  };

  function respondToRow(record: ReturnType<ReturnType<typeof rowReader>>, row: number): Level | "NR" | "NE" {
    try {
      return respond(record.baseline as Baseline, record.followUp as Assessment);
    } catch (error) {
      throw within(`columns row ${String(row)}`, error);
    }
  }
}
