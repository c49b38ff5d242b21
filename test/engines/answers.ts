import { type Assessment, type Baseline, classifyRenalResponse, type Finding, type ResponseDefinition } from "../../src/index.js";
import { doseRulesOf } from "../../src/sql/askedColumns.js";
import type { RowRecord, Table } from "./tables.js";

/** What the library answers for each record; null where it refuses it. */
export function answersOf(definition: ResponseDefinition, records: readonly RowRecord[]): readonly (string | null)[] {
  return records.map(({ baseline, followUp }) => {
    try {
      return classifyRenalResponse(baseline as Baseline, followUp as Assessment, definition).response;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  });
}

/** The rows on which an engine answers otherwise, with what they hold. */
export function differences(definition: ResponseDefinition, table: Table, found: readonly unknown[]): readonly unknown[] {
  const expected = answersOf(definition, table.records);
  return expected.flatMap((answer, i) =>
    answer === (found[i] ?? null) ? [] : [{ row: i, expected: answer, found: found[i] ?? null, record: JSON.stringify(table.records[i]) }],
  );
}

/** The library's verdicts on the dose rules of a record, true for met and null for unknown; null where it refuses the record. */
export function doseVerdicts(definition: ResponseDefinition, { baseline, followUp }: RowRecord): readonly (boolean | null)[] | null {
  try {
    const { levels } = classifyRenalResponse(baseline as Baseline, followUp as Assessment, definition);
    const found = levels.flatMap(({ finding }) => doseFindings(finding)).slice(0, doseRulesOf(definition).length);
    return found.map(({ verdict }) => (verdict === "unknown" ? null : verdict === "met"));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function doseFindings(finding: Finding): readonly Finding[] {
  if ("findings" in finding) return finding.findings.flatMap(doseFindings);
  return finding.kind === "doseWindow" || finding.kind === "averageDose" ? [finding] : [];
}
