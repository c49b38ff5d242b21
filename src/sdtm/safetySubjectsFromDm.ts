import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import { possibleDays } from "../measurement/possibleDays.js";
import type { SafetySubject } from "../safety/safetySubject.js";
import { fullDate, type Placed, placedRows, type RowPlace, type SdtmRow } from "./sdtmRows.js";
import { subjectRows } from "./subjectRow.js";

/** A row that gives nothing to the safety results, and why. */
export interface UnusedSafetyRow extends Omit<RowPlace, "domain"> {
  readonly domain: string;
  readonly reason: string;
}

/** A subject of DM with the days of treatment. */
export interface SdtmSafetySubject extends SafetySubject {
  readonly arm: string | null;
  /** The planned arm, to show who was treated otherwise. */
  readonly plannedArm: string | null;
  /** First and last dose as recorded, also where they are partial. */
  readonly treatmentStart: string | null;
  readonly lastDose: string | null;
}

export interface SafetySubjectOptions {
  /** The variable of DM that ends the follow-up for exposure-adjusted rates. */
  readonly endOfFollowUp: "RFXENDTC" | "RFENDTC" | "RFPENDTC";
}

export interface SafetySubjects {
  readonly subjects: readonly SdtmSafetySubject[];
  readonly unused: readonly UnusedSafetyRow[];
}

/** Refuses rows: reason. */
export function unusedSafetyRow({ domain, row, seq, usubjid }: RowPlace, reason: string): UnusedSafetyRow {
  return { domain, row, seq, usubjid, reason };
}

/**
 * The subjects of DM by the arm as treated (ACTARM). Who has no first dose (RFXSTDTC) is in no arm; a partial first dose stays one, as
 * recorded. Who was treated and has no ACTARM is in no arm either, and is never counted as not treated (`isTreatedInNoArm`).
 * DTHFL or DTHDTC says who died: by SDTM's rule an empty DTHFL is no death.
 */
export function safetySubjectsFromDm(rows: readonly SdtmRow[], { endOfFollowUp }: SafetySubjectOptions): SafetySubjects {
  const { subjects: found, unused: ofNobody } = subjectRows(placedRows("dm", rows), [...read, endOfFollowUp]);
  const unused = [...ofNobody, ...found.flatMap(({ others }) => others)].map((row) => unusedSafetyRow(row, row.reason));
  const subjects = found.map((row): SdtmSafetySubject => {
    const { usubjid, text, texts } = row;
    const firstDose = text("RFXSTDTC");
    const doses = ["RFXSTDTC", "RFXENDTC"].map(texts);
    const died = texts("DTHFL").includes("Y") || texts("DTHDTC").length > 0;
    const isReadable = doses.every((dates) => dates.length < 2 && dates.every(readsAsDate));
    if (!isReadable) unused.push(unusedSafetyRow(row, "the first or the last dose cannot be read as a date: the subject is in no arm"));
    const isTreated = firstDose !== "" && isReadable;
    if (isReadable && !isTreated)
      unused.push(unusedSafetyRow(row, "no first dose is recorded in RFXSTDTC: the subject is in no arm"));
    if (isTreated && text("ACTARM") === "") unused.push(unusedSafetyRow(row, armNotRecorded(died)));
    return {
      subject: usubjid,
      arm: isTreated ? text("ACTARM") || null : null,
      plannedArm: text("ARM") || null,
      firstDose: fullDate(firstDose) ?? null,
      treatmentStart: isTreated ? firstDose : null,
      lastDose: isTreated ? text("RFXENDTC") || null : null,
      endOfFollowUp: fullDate(text(endOfFollowUp)) ?? null,
      died,
    };
  });
  return { subjects, unused };
}

const read = ["RFXSTDTC", "RFXENDTC", "ACTARM", "ARM", "DTHFL", "DTHDTC"];

function readsAsDate(value: string): boolean {
  try {
    possibleDays("date", value);
    return true;
  } catch {
    return false;
  }
}

function armNotRecorded(died: boolean): string {
  return `the subject was treated${died ? " and died" : ""}, but no single arm as treated is recorded in ACTARM: the subject is in no arm`;
}

/** Treated, and no arm as treated is recorded: in no arm, yet not one who was never treated. */
export function isTreatedInNoArm({ arm, treatmentStart }: SdtmSafetySubject): boolean {
  return arm === null && treatmentStart !== null;
}

/** The subject of a row, or undefined with the reason noted. */
export function subjectOfRow(
  row: Placed,
  subjects: ReadonlyMap<string, SdtmSafetySubject>,
  unused: UnusedSafetyRow[],
): SdtmSafetySubject | undefined {
  const subject = subjects.get(row.usubjid ?? "");
  if (subject === undefined) unused.push(unusedSafetyRow(row, "the subject has no DM row that can be used"));
  else if (isTreatedInNoArm(subject))
    unused.push(unusedSafetyRow(row, "the subject was treated, but no single arm as treated is recorded"));
  else if (subject.arm === null) unused.push(unusedSafetyRow(row, "the subject was not treated, or the arm as treated is not recorded"));
  return subject?.arm == null ? undefined : subject;
}

/** The last day on which a value counts as on treatment: the last dose and the lag; null for no end. */
export function lastDayOnTreatment({ lastDose }: SdtmSafetySubject, lagDays: number | null): string | null {
  const last = lastDose === null ? undefined : fullDate(lastDose);
  return last === undefined || lagDays === null ? null : dateOfDay(dayNumber(last) + lagDays);
}
