import type { CsvFile, CsvRow } from "./readCsv";
import type { RecordedDose, TrialChecks } from "./records";
import type { OpenVisit, TrialLedger } from "./openLedger";
import { refusal } from "./readTables";

export type DoseColumn =
  "USUBJID" | "CMSEQ" | "VISIT" | "CMTRT" | "CMDOSE" | "CMDOSU" | "CMDOSFRQ" | "CMROUTE" | "CMDTC";

/**
 * cm.csv: the glucocorticoid of each visit, one row per drug; no glucocorticoid is a row with dose 0, no row is unknown.
 * A dose that cannot be read leaves its visit's sum unknown: the sum of the others would be too low.
 */
export function readDoses(table: CsvFile<DoseColumn>, ledger: TrialLedger, checks: TrialChecks): void {
  const doses = new Map<OpenVisit, RecordedDose[]>();
  const unknown = new Set<OpenVisit>();
  const sequence = new Map<string, number>();
  for (const row of table.rows) {
    const open = ledger.visitOf("cm.csv", row);
    if (open === undefined) continue;
    const dose = {
      drug: row.CMTRT,
      dose: { value: row.CMDOSE, unit: row.CMDOSU },
      frequency: row.CMDOSFRQ,
      route: row.CMROUTE,
    };
    const reasons = [...dateReasons(row, checks), ...sequenceReasons(row, sequence), ...doseReasons(dose, checks)];
    for (const reason of reasons) ledger.report("cm.csv", row, reason);
    if (reasons.length > 0) unknown.add(open);
    else if (open.date === "") open.date = row.CMDTC;
    doses.set(open, [...(doses.get(open) ?? []), dose]);
  }
  for (const { cells } of table.unreadable) {
    const subject = cells.map((cell) => ledger.subjects.get(cell)).find((found) => found !== undefined);
    for (const cell of cells) {
      const open = subject?.visits.get(cell.toUpperCase());
      if (open !== undefined) unknown.add(open);
    }
  }
  for (const [open, taken] of doses) {
    const sum = unknown.has(open) ? null : checks.prednisoneEquivalent(taken).dose;
    if (sum !== null) open.prednisoneEquivalent = sum;
  }
}

function dateReasons({ CMDTC }: CsvRow<DoseColumn>, { check }: TrialChecks): readonly string[] {
  const refused = CMDTC === "" ? undefined : refusal(() => { check({ date: CMDTC }); });
  return refused === undefined ? [] : [refused];
}

/** A row entered twice would double the dose; two rows of one visit with their own CMSEQ are two doses. */
function sequenceReasons({ USUBJID, VISIT, CMSEQ, line }: CsvRow<DoseColumn>, lines: Map<string, number>): readonly string[] {
  const key = JSON.stringify([USUBJID, VISIT.toUpperCase(), CMSEQ]);
  const before = lines.get(key);
  if (CMSEQ === "" || before === undefined) {
    lines.set(key, line);
    return [];
  }
  return [`CMSEQ ${CMSEQ} was already used on line ${String(before)}`];
}

function doseReasons(dose: RecordedDose, { prednisoneEquivalent }: TrialChecks): readonly string[] {
  if (dose.dose.value === "") return [`CMDOSE of ${dose.drug} is empty: the dose is unknown`];
  let reasons: readonly string[] = [];
  const refused = refusal(() => {
    const alone = prednisoneEquivalent([dose]);
    if (alone.dose === null) reasons = alone.reasons.length > 0 ? alone.reasons : ["the dose is unknown"];
  });
  return refused === undefined ? reasons : [refused];
}
