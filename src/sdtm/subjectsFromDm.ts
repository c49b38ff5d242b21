import type { ReferencePeriod } from "./doseDays.js";
import type { SdtmOptions } from "./sdtmOptions.js";
import { dateObjection, fullDate, type Placed, type UnusedRow, unusedRow } from "./sdtmRows.js";
import { type SdtmWarning, type Warning, warningOf } from "./sdtmWarning.js";
import { subjectRows } from "./subjectRow.js";

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
  /** The rows of DM in which events may stand. */
  readonly rows: readonly Placed[];
  readonly period: ReferencePeriod;
  /** As recorded; "" where it is not, or not asked for. */
  readonly endOfObservation: string;
  readonly warnings: readonly Warning[];
}

interface Subjects {
  readonly subjects: readonly SdtmSubject[];
  readonly dated: ReadonlyMap<string, DatedSubject>;
  readonly unused: readonly UnusedRow[];
  /** Of the subjects without a course. */
  readonly warnings: readonly SdtmWarning[];
}

/** The subjects of DM. Days cannot be counted for one without a full reference start, who stays in the list all the same. */
export function subjectsFromDm(rows: readonly Placed[], options: SdtmOptions): Subjects {
  const ofEvents = (options.events ?? []).filter(({ domain }) => domain === "dm");
  const read = [
    ...["RFSTDTC", "RFXSTDTC", "RFENDTC", "RFPENDTC", "ARM", "ACTARM"],
    ...ofEvents.flatMap(({ variable, date, where }) => [variable, date, ...Object.keys(where ?? {})]),
  ];
  const { subjects: one, unused: ofNobody } = subjectRows(rows, [...new Set(read)]);
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const unused: UnusedRow[] = [...ofNobody];
  const subjects: SdtmSubject[] = [];
  const dated = new Map<string, DatedSubject>();
  const warnings: SdtmWarning[] = [];
  for (const row of one) {
    const { usubjid, text, texts, others, differing } = row;
    for (const other of others) unused.push(other);
    const recorded = texts(options.referenceStart);
    const start = fullDate(text(options.referenceStart));
    const subject = { usubjid, arm: text("ARM") || null, actualArm: text("ACTARM") || null, untreated: recorded.length === 0 };
    subjects.push({ ...subject, referenceStart: start ?? null });
    const doubts = differing.length === 0 ? [] : [warningOf("subjectRepeated", String(others[0]?.reason), null, null)];
    if (start === undefined) {
      const reason =
        recorded.length > 1
          ? `${options.referenceStart} is ${recorded.join(" and ")} in several rows`
          : dateObjection(options.referenceStart, recorded[0] ?? "");
      if (recorded.length > 0) unused.push(unusedRow(row, "referenceStart", reason));
      for (const doubt of doubts) warnings.push({ ...doubt, usubjid });
      continue;
    }
    dated.set(usubjid, {
      ...subject,
      referenceStart: start,
      rows: differing.length === 0 ? [row] : [row.row, ...others.map((other) => other.row)].flatMap((place) => byRow.get(place) ?? []),
      period: { start: fullDate(text("RFSTDTC")) ?? null, end: fullDate(text("RFENDTC")) ?? null },
      endOfObservation: options.endOfObservation == null ? "" : text(options.endOfObservation),
      warnings: doubts,
    });
  }
  return { subjects, dated, unused, warnings };
}
