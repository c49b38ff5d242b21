import type { SdtmDomains } from "../sdtm/coursesFromSdtm.js";
import { type EligibilityDomain, eligibilityDomains } from "../sdtm/eligibilityOptions.js";
import { type SdtmDomain, sdtmDomains, type SdtmRow } from "../sdtm/sdtmRows.js";
import type { StudyFile } from "./plan/reportPlan.js";

/** The domains of a report: those of courses, and those that safety and entry criteria are read from. */
export type StudyDomain = SdtmDomain | EligibilityDomain | "suppae" | "vs";
export const studyDomains: readonly StudyDomain[] = [...new Set<StudyDomain>([...sdtmDomains, "suppae", "vs", ...eligibilityDomains])];

/** The rows of each domain; all but `dm` may be left out. */
export type StudyDomains = SdtmDomains & Readonly<Partial<Record<StudyDomain, readonly SdtmRow[] | null>>>;

/** What a report is made of: the rows of a study's domains, and what is known of the files they came from. */
export interface Study {
  readonly domains: StudyDomains;
  /** Simulated data are called so wherever they are shown. */
  readonly isSimulated?: boolean | null;
  readonly files?: Readonly<Partial<Record<StudyDomain, StudyFile>>> | null;
}

/** The domains that courses are made of. */
export function courseDomains({ domains }: Study): SdtmDomains {
  const own = sdtmDomains.flatMap((domain) => (domains[domain] == null ? [] : [[domain, domains[domain]] as const]));
  return { ...Object.fromEntries(own), dm: domains.dm };
}
