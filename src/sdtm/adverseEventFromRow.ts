import { shown } from "../measurement/misuse.js";
import { possibleDays } from "../measurement/possibleDays.js";
import { type Seriousness, type SeriousnessCriterion, seriousness, seriousnessVariables } from "../safety/seriousness.js";
import { readSeverity, type Severity } from "../safety/severity.js";
import {
  type EventTiming,
  type TreatmentEmergence,
  treatmentEmergent,
  type TreatmentEmergentOptions,
} from "../safety/treatmentEmergent.js";
import type { SdtmSafetySubject } from "./safetySubjectsFromDm.js";
import type { Placed } from "./sdtmRows.js";

/** Which variables of a row hold what. */
export interface RowOptions {
  /** Which variable holds the severity. */
  readonly severity: "AESEV" | "AETOXGR";
  /** The variable of AE or the QNAM of SUPPAE with the severity at the start, such as "AEITOXGR"; left out where it was not collected. */
  readonly severityAtStart?: string | null | undefined;
  /** The criteria of seriousness that the form did not ask. */
  readonly notCollected?: readonly SeriousnessCriterion[] | null | undefined;
}

/** One row of AE with what was found of it. */
export interface AdverseEvent {
  readonly subject: string;
  readonly arm: string;
  readonly row: number;
  readonly sequence: string | null;
  readonly term: string | null;
  readonly preferredTerm: string | null;
  readonly systemOrganClass: string | null;
  readonly severity: Severity | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: boolean;
  readonly related: string | null;
  readonly outcome: string | null;
  readonly emergence: TreatmentEmergence;
  readonly seriousness: Seriousness;
}

/** One row of AE; what cannot be read is missing, and noted among the doubts. */
export function adverseEventFromRow(
  row: Placed,
  subject: SdtmSafetySubject,
  options: TreatmentEmergentOptions,
  { severity: variable, severityAtStart, notCollected }: RowOptions,
  supplement: string | null,
  doubts: string[],
): AdverseEvent {
  const { text } = row;
  // A cell that cannot be read is missing, not a reason to lose the event: fewer events would look safer.
  const readable = <Value extends string>(name: string, value: string, read: (value: string) => unknown): Value | null => {
    try {
      read(value);
      return (value || null) as Value | null;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      doubts.push(`${name} ${shown(value)} cannot be read and counts as missing`);
      return null;
    }
  };
  const date = (name: string): string | null => readable(name, text(name), (value) => possibleDays(name, value));
  const severityOf = (name: string, value: string): Severity | null =>
    readable<NonNullable<Severity & string>>(name, value.toUpperCase(), (word) => readSeverity(name, word));
  const [start, end] = [date("AESTDTC"), date("AEENDTC")];
  const ongoing = end === null && ["ONGOING", "AFTER"].includes(text("AEENRF").toUpperCase());
  const severity = severityOf(variable, text(variable));
  const atStart = severityAtStart == null ? null : severityOf(severityAtStart, text(severityAtStart) || (supplement ?? ""));
  const timing: EventTiming = { start, end, ongoing, severity, severityAtStart: atStart };
  const flag = (name: string): string | null => readable(name, text(name), (value) => seriousness({ [name]: value }));
  const flags = Object.fromEntries(
    ["AESER", ...Object.values(seriousnessVariables), "AESCAN", "AESOD"].map((name) => [name, flag(name)]),
  );
  return {
    subject: subject.subject,
    arm: subject.arm ?? "",
    row: row.row,
    sequence: row.seq,
    term: text("AETERM") || null,
    preferredTerm: text("AEDECOD") || null,
    systemOrganClass: text("AEBODSYS") || null,
    severity,
    start,
    end,
    ongoing,
    related: text("AEREL") || null,
    outcome: text("AEOUT") || null,
    emergence: treatmentEmergent(timing, { start: subject.treatmentStart, end: subject.lastDose }, options),
    seriousness: seriousness(flags, { notCollected }),
  };
}
