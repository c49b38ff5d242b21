import type { ReferencePeriod } from "./doseDays.js";
import type { SdtmOptions } from "./sdtmOptions.js";
import { dateObjection, fullDate, nameOf, type Placed, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** A subject of DM, with the planned and the actual arm as recorded; null where it is not. */
export interface SdtmSubject {
  readonly usubjid: string;
  readonly arm: string | null;
  readonly actualArm: string | null;
  /** The day from which days are counted; null where it is missing or no full date: such a subject has no course. */
  readonly referenceStart: string | null;
  /** No reference start is recorded: randomised or screened, and not treated. Whether such subjects count is the plan's to say. */
  readonly untreated: boolean;
}

/** A subject with a course, and what DM says of its time in the study. */
export interface DatedSubject extends SdtmSubject {
  readonly referenceStart: string;
  readonly row: Placed;
  readonly period: ReferencePeriod;
  /** As recorded; "" where it is not, or not asked for. */
  readonly endOfObservation: string;
}

interface Subjects {
  readonly subjects: readonly SdtmSubject[];
  readonly dated: ReadonlyMap<string, DatedSubject>;
  readonly unused: readonly UnusedRow[];
}

const read = ["RFSTDTC", "RFXSTDTC", "RFENDTC", "RFPENDTC", "ARM", "ACTARM"];

/** The subjects of DM. Days cannot be counted for one without a full reference start, who stays in the list all the same. */
export function subjectsFromDm(rows: readonly Placed[], options: SdtmOptions): Subjects {
  const rowsOf = new Map<string, Placed[]>();
  const unused: UnusedRow[] = [];
  for (const row of rows) {
    const own = rowsOf.get(row.usubjid ?? "");
    if (row.usubjid === null) unused.push(unusedRow(row, "subject", "no USUBJID is recorded"));
    else if (own === undefined) rowsOf.set(row.usubjid, [row]);
    else own.push(row);
  }
  const subjects: SdtmSubject[] = [];
  const dated = new Map<string, DatedSubject>();
  for (const [usubjid, own] of rowsOf) {
    const [row, ...others] = own as [Placed, ...Placed[]];
    const { text } = row;
    if (others.some((other) => read.some((variable) => other.text(variable) !== text(variable)))) {
      for (const one of own) unused.push(unusedRow(one, "subjectRepeated", "the subject has several rows in DM, expected one"));
      continue;
    }
    for (const other of others) unused.push(unusedRow(other, "duplicate", `the same subject as ${nameOf(row)}`));
    const recorded = text(options.referenceStart);
    const start = fullDate(recorded);
    const subject = { usubjid, arm: text("ARM") || null, actualArm: text("ACTARM") || null, untreated: recorded === "" };
    subjects.push({ ...subject, referenceStart: start ?? null });
    if (start === undefined) {
      if (recorded !== "") unused.push(unusedRow(row, "referenceStart", dateObjection(options.referenceStart, recorded)));
      continue;
    }
    const period = { start: fullDate(text("RFSTDTC")) ?? null, end: fullDate(text("RFENDTC")) ?? null };
    dated.set(usubjid, {
      ...subject,
      referenceStart: start,
      row,
      period,
      endOfObservation: options.endOfObservation == null ? "" : text(options.endOfObservation),
    });
  }
  return { subjects, dated, unused };
}
