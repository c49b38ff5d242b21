import type { SdtmDomains } from "../sdtm/coursesFromSdtm.js";
import type { SdtmDomain } from "../sdtm/sdtmRows.js";
import type { StudyFile } from "./plan/reportPlan.js";

/** What a report is made of: the rows of a study's domains, and what is known of the files they came from. */
export interface Study {
  readonly domains: SdtmDomains;
  /** Simulated data are called so wherever they are shown. */
  readonly isSimulated?: boolean | null;
  readonly files?: Readonly<Partial<Record<SdtmDomain, StudyFile>>> | null;
}
