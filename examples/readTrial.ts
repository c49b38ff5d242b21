import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openLedger, type OpenVisit } from "./trial/openLedger";
import { readCsv, type CsvColumns, type CsvFile } from "./trial/readCsv";
import { readDoses } from "./trial/readDoses";
import { readEvents, readLaboratory, readSubjects } from "./trial/readTables";
import type { RecordedAssessment, Trial, TrialChecks, Visit } from "./trial/records";

export type {
  Ignored, Problem, RecordedAssessment, RecordedDose, RecordedQuantity, Subject, Trial, TrialChecks, Visit,
} from "./trial/records";

/** The columns of each file, in any order and case; further columns are not looked at. */
const files = {
  "dm.csv": { required: ["USUBJID", "ARM"], optional: [] },
  "lb.csv": {
    required: ["USUBJID", "VISITNUM", "VISIT", "LBDTC", "LBTESTCD", "LBORRES", "LBORRESU"],
    optional: [],
  },
  "cm.csv": {
    required: ["USUBJID", "VISIT", "CMTRT", "CMDOSE", "CMDOSU", "CMDOSFRQ", "CMROUTE"],
    optional: ["CMSEQ", "CMDTC"],
  },
  "ce.csv": { required: ["USUBJID", "VISIT", "CETERM", "CEOCCUR"], optional: [] },
} as const;

/**
 * Reads the CSV files of a trial from `folder`: dm.csv (subjects) and lb.csv (laboratory, one row per subject, visit and
 * test); if they are there, cm.csv (glucocorticoids; absent: doses unknown) and ce.csv (events; absent: unknown).
 *
 * A row that cannot be used is a problem with file, line and reason, and the rest is read. An empty LBORRES is a test not
 * done, no problem. Two different results of one test at one visit: neither is used.
 * Throws an `Error` if a required file or column is missing.
 */
export function readTrial(folder: string, checks: TrialChecks): Trial {
  const paths = pathsIn(folder);
  const ledger = openLedger();
  const table = <Column extends string>(name: string, columns: CsvColumns<Column>): CsvFile<Column> => {
    const path = paths.get(name);
    if (path === undefined) return { rows: [], unreadable: [] };
    const read = readCsv(path, columns);
    ledger.reportUnreadable(name, read.unreadable);
    return read;
  };

  readSubjects(table("dm.csv", files["dm.csv"]), ledger);
  readLaboratory(table("lb.csv", files["lb.csv"]), ledger, checks);
  readDoses(table("cm.csv", files["cm.csv"]), ledger, checks);
  readEvents(table("ce.csv", files["ce.csv"]), ledger);

  const subjects = [...ledger.subjects.values()].map(({ id, arm, visits }) => ({
    id,
    arm,
    visits: [...visits.values()].map(closeVisit).sort((a, b) => a.visitNumber - b.visitNumber),
  }));
  return { subjects, problems: ledger.problems(Object.keys(files)), ignored: ledger.ignored() };
}

/** The paths of the files in `folder` by lower-case name; an `Error` that says what is expected if a required one is missing. */
function pathsIn(folder: string): ReadonlyMap<string, string> {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  const paths = new Map(names.map((name) => [name.toLowerCase(), join(folder, name)]));
  const required = ["dm.csv", "lb.csv"];
  const missing = required.filter((name) => !paths.has(name));
  if (missing.length === 0) return paths;
  const expected = Object.entries(files).map(
    ([name, columns]) => `  ${name}${required.includes(name) ? "" : " (optional)"}: ${columns.required.join(", ")}`,
  );
  throw new Error([`no ${missing.join(", no ")} in ${folder}; expected there, with these columns:`, ...expected].join("\n"));
}

function closeVisit({ visit, visitNumber, date, measures, events, prednisoneEquivalent }: OpenVisit): Visit {
  const assessment: RecordedAssessment = {
    visit,
    ...(date === "" ? {} : { date }),
    ...Object.fromEntries(measures),
    ...(prednisoneEquivalent === undefined ? {} : { prednisoneEquivalent }),
    ...(events.size === 0 ? {} : { events: Object.fromEntries(events) }),
  };
  return { visit, visitNumber, assessment };
}
