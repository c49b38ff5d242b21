import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openLedger, type OpenSubject, type OpenVisit } from "./trial/openLedger";
import { readActivity } from "./trial/readActivity";
import { readCsv, type CsvColumns, type CsvFile } from "./trial/readCsv";
import { readDisposition } from "./trial/readDisposition";
import { readDoses } from "./trial/readDoses";
import { readEvents, readLaboratory, readSubjects } from "./trial/readTables";
import type { RecordedAssessment, RecordedEvent, Subject, Trial, TrialChecks, Visit } from "./trial/records";

export type {
  Ignored, Problem, RecordedActivity, RecordedAssessment, RecordedDose, RecordedEvent, RecordedQuantity, Subject, Trial, TrialChecks, Visit,
} from "./trial/records";

/** The columns of each file, in any order and case; further columns are not looked at. */
const files = {
  "dm.csv": { required: ["USUBJID", "ARM"], optional: ["STUDYID", "RFSTDTC"] },
  "lb.csv": {
    required: ["USUBJID", "VISITNUM", "VISIT", "LBDTC", "LBTESTCD", "LBORRES", "LBORRESU"],
    optional: [],
  },
  "cm.csv": {
    required: ["USUBJID", "VISIT", "CMTRT", "CMDOSE", "CMDOSU", "CMDOSFRQ", "CMROUTE"],
    optional: ["CMSEQ", "CMDTC"],
  },
  "ce.csv": { required: ["USUBJID", "VISIT", "CETERM", "CEOCCUR"], optional: ["CESTDTC"] },
  "ds.csv": { required: ["USUBJID", "DSSCAT", "DSDECOD", "DSSTDTC"], optional: [] },
  "qs.csv": { required: ["USUBJID", "VISIT", "QSCAT", "QSTEST", "QSORRES"], optional: ["QSEVLINT"] },
} as const;

/**
 * Reads the CSV files of a trial from `folder`: dm.csv (subjects) and lb.csv (laboratory, one row per subject, visit and
 * test); if they are there, cm.csv (glucocorticoids; absent: doses unknown), ce.csv (events; absent: unknown), ds.csv (how
 * treatment and study ended; absent: unknown) and qs.csv (SLEDAI-2K, BILAG-2004, physician's global assessment).
 *
 * A row that cannot be used is a problem with file, line and reason, and the rest is read. An empty LBORRES is a test not
 * done, no problem. Two different results of one test at one visit: neither is used.
 * Throws an `Error` if a required file or column is missing.
 */
export function readTrial(folder: string, checks: TrialChecks): Trial {
  const paths = pathsIn(folder);
  const ledger = openLedger();
  const comments: string[] = [];
  const table = <Column extends string>(name: string, columns: CsvColumns<Column>): CsvFile<Column> => {
    const path = paths.get(name);
    if (path === undefined) return { comments: [], rows: [], unreadable: [] };
    const read = readCsv(path, columns);
    comments.push(...read.comments);
    ledger.reportUnreadable(name, read.unreadable);
    return read;
  };

  const demography = table("dm.csv", files["dm.csv"]);
  readSubjects(demography, ledger, checks);
  readLaboratory(table("lb.csv", files["lb.csv"]), ledger, checks);
  readDoses(table("cm.csv", files["cm.csv"]), ledger, checks);
  readEvents(table("ce.csv", files["ce.csv"]), ledger, checks);
  readDisposition(table("ds.csv", files["ds.csv"]), ledger, checks);
  readActivity(table("qs.csv", files["qs.csv"]), ledger);

  const studies = [...new Set(demography.rows.map(({ STUDYID }) => STUDYID))];
  return {
    study: studies.length === 1 && studies[0] !== "" ? (studies[0] ?? null) : null,
    isSimulated: comments.some((comment) => /\bSIMULATED\b/.test(comment)),
    dataCut: ledger.latestDate() === "" ? null : ledger.latestDate(),
    subjects: [...ledger.subjects.values()].map(closeSubject),
    problems: ledger.problems(Object.keys(files)),
    ignored: ledger.ignored(),
  };
}

function closeSubject({ id, arm, visits, firstDose, events: ended, eventsRecorded, lastContact }: OpenSubject): Subject {
  const atVisits = [...visits.values()].flatMap(({ events }) => [...events].map(([event, { date }]) => ({ event, date })));
  const events = [...atVisits.filter(({ date }, i) => date !== "" && !sameBefore(atVisits, i)), ...ended];
  return {
    id,
    arm,
    visits: [...visits.values()].map(closeVisit).sort((a, b) => a.visitNumber - b.visitNumber),
    ...(firstDose === "" ? {} : { firstDose }),
    ...(events.length === 0 ? {} : { events }),
    ...(eventsRecorded.size === 0 ? {} : { eventsRecorded: [...eventsRecorded] }),
    ...(lastContact === "" ? {} : { lastContact }),
  };
}

/** Whether an event of that day stands in the list already: several visits may name it. */
function sameBefore(events: readonly RecordedEvent[], i: number): boolean {
  return events.slice(0, i).some(({ event, date }) => event === events[i]?.event && date === events[i]?.date);
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

function closeVisit({ visit, visitNumber, date, measures, events, prednisoneEquivalent, activity }: OpenVisit): Visit {
  const assessment: RecordedAssessment = {
    visit,
    ...(date === "" ? {} : { date }),
    ...Object.fromEntries(measures),
    ...(prednisoneEquivalent === undefined ? {} : { prednisoneEquivalent }),
    ...(events.size === 0 ? {} : { events: Object.fromEntries([...events].map(([event, { occurred }]) => [event, occurred])) }),
  };
  if (activity === undefined) return { visit, visitNumber, assessment };
  const { sledai, sledaiDays, bilag, physicianGlobal } = activity;
  return { visit, visitNumber, assessment, activity: { sledai: Object.fromEntries(sledai), sledaiDays, bilag: Object.fromEntries(bilag), physicianGlobal } };
}
