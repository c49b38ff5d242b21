import { hasNo } from "../measurement/wordings.js";
import { dayNumber } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { analysisEndDate, analysisStartDate } from "../safety/analysisDates.js";
import { occurrenceFlags, type OccurrenceFlags } from "../safety/occurrenceFlags.js";
import { readSeverity } from "../safety/severity.js";
import type { AdverseEvent } from "../sdtm/adverseEventFromRow.js";
import { adae } from "./adaeColumns.js";
import { orderedRow } from "./analysisDataSet.js";
import type { SubjectVariables } from "./subjectVariables.js";

/** An adverse event as a row of ADAE. */
export interface AdaeRow extends SubjectVariables, OccurrenceFlags {
  readonly ASEQ: number;
  readonly AESEQ: number | null;
  readonly AETERM: string | null;
  readonly AEDECOD: string | null;
  readonly AEBODSYS: string | null;
  readonly AESTDTC: string | null;
  readonly ASTDT: string | null;
  readonly ASTDTF: "D" | "M" | null;
  readonly ASTDY: number | null;
  readonly AEENDTC: string | null;
  readonly AENDT: string | null;
  readonly AENDTF: "D" | "M" | null;
  readonly AENDY: number | null;
  readonly ASEV: string | null;
  readonly ASEVN: number | null;
  readonly AESER: "Y" | "N" | null;
  readonly AEREL: string | null;
  readonly AEOUT: string | null;
  /** "Y" or null, never "N". */
  readonly TRTEMFL: "Y" | null;
  /** Sponsor-defined: whether the record leaves open that the event is treatment-emergent. */
  readonly TEOPENFL: "Y" | null;
  readonly TEREASON: string;
  readonly SERCRIT: "Y" | "N" | null;
  readonly ANLWARN: string | null;
}

export interface AdaeOptions {
  /** The subject variables, of `subjectVariablesFromSdtm` or of the sponsor's ADSL; events of other subjects are refused. */
  readonly subjects: readonly SubjectVariables[];
  /** The last day that an end date may be imputed to, by subject: death or end of study. */
  readonly lastDays?: Readonly<Record<string, string | null>> | null | undefined;
}

/**
 * The adverse events of `adverseEventsFromSdtm` as rows of ADAE.
 *
 * TRTEMFL is judged on the record itself, not on imputed dates; where the record leaves it open TRTEMFL is null and TEOPENFL "Y", unless
 * the events were read with the conservative choice. ASTDT and AENDT are for listings: the first possible day not before the first dose,
 * the last possible one. The occurrence flags are
 * set on rows with TRTEMFL "Y". AESER is the flag as recorded, SERCRIT what the criteria of ICH E2A say.
 *
 * @param events of `adverseEventsFromSdtm`
 * @param options subject variables, last days
 * @returns rows by subject in the order of the events
 * @throws RangeError on an event of a subject without variables
 * @category ADaM
 * @example
 * adaeRows([], { subjects: [] }); // => []
 */
export function adaeRows(events: readonly AdverseEvent[], options: AdaeOptions): readonly AdaeRow[] {
  requireKnownKeys("options", requireObject("options", options), ["subjects", "lastDays"]);
  const variables = new Map(options.subjects.map((one) => [one.USUBJID, one]));
  const dated = events.map((event) => {
    const subject = variables.get(event.subject);
    if (subject === undefined) throw misuse("events subject", event.subject, hasNo("subject variables"));
    return {
      event,
      subject,
      start: analysisStartDate(event.start, subject.TRTSDT),
      end: analysisEndDate(event.end, [options.lastDays?.[event.subject]]),
      isEmergent: event.emergence.treatmentEmergent === "yes",
    };
  });
  const flags = occurrenceFlags(
    dated.map(({ event, start, isEmergent }) => ({
      subject: event.subject,
      sequence: Number(event.sequence ?? event.row + 1),
      date: start.date,
      counts: isEmergent,
      systemOrganClass: event.systemOrganClass,
      preferredTerm: event.preferredTerm,
      severity: event.severity,
      isSerious: event.seriousness.byFlag === "yes",
    })),
  );
  const counted = new Map<string, number>();
  return Object.freeze(
    dated.map(({ event, subject, start, end, isEmergent }, i): AdaeRow => {
      const sequence = (counted.get(event.subject) ?? 0) + 1;
      counted.set(event.subject, sequence);
      const severity = readSeverity("severity", event.severity);
      const { emergence, seriousness } = event;
      return orderedRow<AdaeRow>(adae, {
        ...subject,
        ASEQ: sequence,
        AESEQ: event.sequence === null ? null : Number(event.sequence),
        AETERM: event.term,
        AEDECOD: event.preferredTerm,
        AEBODSYS: event.systemOrganClass,
        AESTDTC: event.start,
        ASTDT: start.date,
        ASTDTF: start.imputed,
        ASTDY: studyDay(start.date, subject.TRTSDT),
        AEENDTC: event.end,
        AENDT: end.date,
        AENDTF: end.imputed,
        AENDY: studyDay(end.date, subject.TRTSDT),
        ASEV: severity === null ? null : severity.name.toUpperCase(),
        ASEVN: severity?.rank ?? null,
        AESER: flagOf(seriousness.byFlag),
        AEREL: event.related,
        AEOUT: event.outcome,
        TRTEMFL: isEmergent ? "Y" : null,
        TEOPENFL: emergence.treatmentEmergent === "unknown" ? "Y" : null,
        TEREASON: emergence.assumed ?? emergence.reason,
        SERCRIT: flagOf(seriousness.byCriteria),
        ...flags[i],
        ANLWARN: [...emergence.warnings, ...(seriousness.contradiction === null ? [] : [seriousness.contradiction])].join("; ") || null,
      });
    }),
  );
}

const flagOf = (answer: "yes" | "no" | "unknown"): "Y" | "N" | null => (answer === "yes" ? "Y" : answer === "no" ? "N" : null);

/** There is no day 0. */
function studyDay(date: string | null, start: string | null): number | null {
  if (date === null || start === null) return null;
  const days = dayNumber(date) - dayNumber(start);
  return days >= 0 ? days + 1 : days;
}
