import type { UnreadableRow } from "./readCsv";
import type { EventName, Ignored, Measure, Problem, RecordedEvent, RecordedQuantity } from "./records";

/** A visit while its rows are being collected. */
export interface OpenVisit {
  readonly visit: string;
  readonly visitNumber: number;
  /** "" until a row brings one. */
  date: string;
  readonly measures: Map<Measure, RecordedQuantity>;
  /** Whether it occurred, and since when; "" without a date. */
  readonly events: Map<EventName, { readonly occurred: boolean; readonly date: string }>;
  prednisoneEquivalent?: RecordedQuantity;
  activity?: OpenActivity;
}

export interface OpenActivity {
  readonly sledai: Map<string, boolean>;
  sledaiDays: number | null;
  readonly bilag: Map<string, string>;
  physicianGlobal: string | null;
}

export interface OpenSubject {
  readonly id: string;
  readonly arm: string;
  readonly visits: Map<string, OpenVisit>;
  readonly firstDose: string;
  events: readonly RecordedEvent[];
  readonly eventsRecorded: Set<EventName>;
  lastContact: string;
}

interface SubjectRow {
  readonly line: number;
  readonly USUBJID: string;
  readonly VISIT?: string;
}

export type TrialLedger = ReturnType<typeof openLedger>;

/** Where the rows of all files meet: subjects and visits by name, problems, and rows not used. */
export function openLedger() {
  const subjects = new Map<string, OpenSubject>();
  /** VISITNUM by VISIT, as lb.csv has them. */
  const visitNumbers = new Map<string, number>();
  const problems: Problem[] = [];
  const ignored = new Map<string, Ignored>();
  const first = new Map<string, { readonly text: string; readonly line: number }>();
  let latest = "";

  const report = (file: string, row: SubjectRow, reason: string) => {
    const about = [row.USUBJID, row.VISIT].filter((part) => part !== undefined && part !== "").join(", ");
    problems.push({ file, line: row.line, reason: about === "" ? reason : `${about}: ${reason}` });
  };

  return {
    subjects,
    visitNumbers,
    report,

    /** Notes a date that was read. */
    date(text: string) {
      if (text > latest) latest = text;
    },
    latestDate: () => latest,

    /** A row that did not parse: nothing is known but its line. */
    reportUnreadable(file: string, rows: readonly UnreadableRow[]) {
      for (const { line, reason } of rows) problems.push({ file, line, reason });
    },

    ignore(file: string, column: string, value: string) {
      const key = JSON.stringify([file, value]);
      ignored.set(key, { file, column, value, rows: (ignored.get(key)?.rows ?? 0) + 1 });
    },

    /** The subject's visit that a row belongs to, opened if this is its first row; `undefined` (reported) if there is none. */
    visitOf(file: string, row: SubjectRow & { readonly VISIT: string }): OpenVisit | undefined {
      const subject = subjects.get(row.USUBJID);
      const name = row.VISIT.toUpperCase();
      const visitNumber = visitNumbers.get(name);
      if (subject === undefined) report(file, row, row.USUBJID === "" ? "USUBJID is empty" : "this subject is not in dm.csv");
      else if (name === "") report(file, row, "VISIT is empty");
      else if (visitNumber === undefined) report(file, row, "no row of lb.csv gives this VISIT a VISITNUM");
      if (subject === undefined || visitNumber === undefined) return undefined;
      const open = subject.visits.get(name);
      if (open !== undefined) return open;
      const opened: OpenVisit = { visit: name, visitNumber, date: "", measures: new Map(), events: new Map() };
      subject.visits.set(name, opened);
      return opened;
    },

    /**
     * Whether `text` is the only answer so far to `what` at this visit ("keep"), the same answer again ("same"), or another one
     * ("conflict", reported): which of two is right cannot be known here, so the caller keeps neither.
     */
    answer(file: string, row: SubjectRow, what: string, text: string): "keep" | "same" | "conflict" {
      const key = JSON.stringify([file, row.USUBJID, row.VISIT?.toUpperCase(), what]);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, { text, line: row.line });
        return "keep";
      }
      if (before.text === text) return "same";
      report(file, row, `${what} is ${text} here but ${before.text} on line ${String(before.line)}; neither is used`);
      return "conflict";
    },

    /** By file, in the order in which the files were read, then by line. */
    problems(files: readonly string[]): readonly Problem[] {
      return problems.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
    },

    ignored: (): readonly Ignored[] => [...ignored.values()],
  };
}
