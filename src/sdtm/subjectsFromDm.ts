import { shown } from "../measurement/misuse.js";
import { fullDate, type Placed, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** A subject of DM, with the planned and the actual arm as recorded; null where it is not. */
export interface SdtmSubject {
  readonly usubjid: string;
  readonly arm: string | null;
  readonly actualArm: string | null;
}

interface Subjects {
  readonly subjects: readonly SdtmSubject[];
  /** The reference start of each subject. */
  readonly starts: ReadonlyMap<string, string>;
  readonly unused: readonly UnusedRow[];
}

/** The subjects with one DM row and a full reference start; days cannot be counted for the others. */
export function subjectsFromDm(rows: readonly Placed[], referenceStart: string): Subjects {
  const subjects: SdtmSubject[] = [];
  const starts = new Map<string, string>();
  const unused: UnusedRow[] = [];
  for (const row of rows) {
    const { usubjid, text } = row;
    const recorded = text(referenceStart);
    const start = fullDate(recorded);
    if (usubjid === null) unused.push(unusedRow(row, "subject", "no USUBJID is recorded"));
    else if (rows.filter((other) => other.usubjid === usubjid).length > 1) {
      unused.push(unusedRow(row, "subjectRepeated", "the subject has several rows in DM, expected one"));
    } else if (start === undefined) {
      const isMissing = `no date is recorded in ${referenceStart}`;
      unused.push(unusedRow(row, "referenceStart", recorded === "" ? isMissing : `${referenceStart} ${shown(recorded)} is not a full date`));
    } else {
      starts.set(usubjid, start);
      subjects.push({ usubjid, arm: text("ARM") || null, actualArm: text("ACTARM") || null });
    }
  }
  return { subjects, starts, unused };
}
