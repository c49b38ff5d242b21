import { deepFrozen } from "../measurement/deepFrozen.js";
import { requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { treatmentEmergent, type TreatmentEmergentOptions } from "../safety/treatmentEmergent.js";
import { type AdverseEvent, adverseEventFromRow, type RowOptions } from "./adverseEventFromRow.js";
import {
  type SafetySubjectOptions,
  isTreatedInNoArm,
  safetySubjectsFromDm,
  type SdtmSafetySubject,
  subjectOfRow,
  type UnusedSafetyRow,
} from "./safetySubjectsFromDm.js";
import { placedRows, type SdtmRow } from "./sdtmRows.js";

export interface AdverseEventOptions extends TreatmentEmergentOptions, SafetySubjectOptions, RowOptions {}

/** What DM and AE give. Plain frozen JSON: every row of AE stands in `events` or in `unused`. */
export interface SdtmAdverseEvents {
  readonly subjects: readonly SdtmSafetySubject[];
  readonly events: readonly AdverseEvent[];
  readonly unused: readonly UnusedSafetyRow[];
  readonly warnings: readonly string[];
}

/**
 * The adverse events of AE with treatment emergence and seriousness, and the subjects of DM by the arm as treated.
 *
 * Every row of AE is used or returned with a reason. "ONGOING" and "AFTER" in AEENRF say that an event without an end went on. Duplicate
 * rows stay: subjects are counted once anyway. Contradictions (a flag against
 * its criteria, an end before the start, a severity that is none) are warnings or reasons, never repaired.
 *
 * @param domains `{ dm, ae, suppae }`; SUPPAE is read for the severity at the start
 * @param options lag, worsening, severity, end of follow-up: nothing has a default
 * @throws RangeError on options that are missing or unknown; never on the data
 * @category SDTM
 * @example
 * const dm = [{ USUBJID: "01", ARM: "Placebo", ACTARM: "Placebo", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" }];
 * const ae = [{ USUBJID: "01", AESEQ: 1, AEDECOD: "Rash", AEBODSYS: "Skin", AESEV: "MILD", AESER: "N", AESTDTC: "2024-04" }, { USUBJID:
 * "02", AESEQ: 1, AESTDTC: "2024-04-01" }];
 * const options = { lagDays: 30, worsening: "notCollected", severity: "AESEV", endOfFollowUp: "RFXENDTC" };
 * const { events, unused } = adverseEventsFromSdtm({ dm, ae }, options);
 * events.map(({ emergence }) => emergence.treatmentEmergent); // => ["yes"]
 * unused.map(({ reason }) => reason); // => ["the subject has no DM row that can be used"]
 */
export function adverseEventsFromSdtm(
  domains: { readonly dm: readonly SdtmRow[]; readonly ae: readonly SdtmRow[]; readonly suppae?: readonly SdtmRow[] | null | undefined },
  options: AdverseEventOptions,
): SdtmAdverseEvents {
  requireKnownKeys("domains", requireObject("domains", domains), ["dm", "ae", "suppae"]);
  const own = ["lagDays", "worsening", "openTiming", "severity", "severityAtStart", "notCollected", "endOfFollowUp"];
  requireKnownKeys("options", requireObject("options", options), own);
  requireOneOf("options severity", options.severity, ["AESEV", "AETOXGR"]);
  const { lagDays, worsening, openTiming } = options;
  const timing: TreatmentEmergentOptions = { lagDays, worsening, openTiming };
  treatmentEmergent({}, { start: null }, timing);
  const { subjects, unused: noSubject } = safetySubjectsFromDm(domains.dm, options);
  const bySubject = new Map(subjects.map((one) => [one.subject, one]));
  const supplements = supplementsOf(domains.suppae ?? [], options.severityAtStart ?? null);
  const unused: UnusedSafetyRow[] = [...noSubject];
  const warnings = subjects
    .filter(isTreatedInNoArm)
    .map(({ subject, died }) => `DM of ${subject}: treated${died === true ? " and died" : ""}, but no single arm as treated is recorded`);
  const events = placedRows("ae", domains.ae).flatMap((row): readonly AdverseEvent[] => {
    const subject = subjectOfRow(row, bySubject, unused);
    if (subject === undefined) return [];
    const name = `AE row ${String(row.row)}${row.seq === null ? "" : ` (AESEQ ${row.seq})`} of ${subject.subject}`;
    const doubts: string[] = [];
    const supplement = supplements.get(`${row.usubjid ?? ""} ${row.seq ?? ""}`) ?? null;
    const event = adverseEventFromRow(row, subject, timing, options, supplement, doubts);
    const contradiction = event.seriousness.contradiction === null ? [] : [event.seriousness.contradiction];
    warnings.push(...[...doubts, ...event.emergence.warnings, ...contradiction].map((doubt) => `${name}: ${doubt}`));
    return [event];
  });
  return deepFrozen({ subjects, events, unused, warnings });
}

/** The severity at the start by subject and AESEQ, from SUPPAE. */
function supplementsOf(rows: readonly SdtmRow[], name: string | null): ReadonlyMap<string, string> {
  const found = placedRows("ae", rows).filter(({ text }) => name !== null && text("QNAM") === name && text("IDVAR") === "AESEQ");
  return new Map(found.map(({ usubjid, text }) => [`${usubjid ?? ""} ${text("IDVARVAL")}`, text("QVAL")]));
}
