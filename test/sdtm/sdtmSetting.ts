import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import type { SdtmGlucocorticoids, SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";

/** One subject, first dose on 2024-01-08. */
export const dm: readonly SdtmRow[] = [{ USUBJID: "01", RFSTDTC: "2024-01-08", RFXSTDTC: "2024-01-09", ARM: "Placebo", ACTARM: "Placebo" }];

export const settings: SdtmOptions = {
  result: "original",
  referenceStart: "RFSTDTC",
  baseline: { kind: "lastOnOrBefore", onTheDay: "included" },
  sameDay: "none",
};

/** A usable creatinine result of week 24, and a change of it. */
export const lbRow = (change: SdtmRow = {}): SdtmRow => ({
  USUBJID: "01", LBSEQ: 7, LBTESTCD: "CREAT", LBSPEC: "SERUM", LBORRES: "1.1", LBORRESU: "mg/dL", LBORNRLO: "0.7", LBORNRHI: "1.4",
  LBSTRESC: "97.24", LBSTRESU: "umol/L", LBSTNRLO: 62, LBSTNRHI: 124, LBBLFL: "", VISIT: "WEEK 24", LBDTC: "2024-06-24T08:30", ...change,
});

/** A usable course of prednisone, and a change of it. */
export const cmRow = (change: SdtmRow = {}): SdtmRow => ({
  USUBJID: "01", CMSEQ: 3, CMTRT: "PREDNISONE", CMDOSE: 5, CMDOSU: "mg", CMDOSFRQ: "BID", CMROUTE: "ORAL",
  CMSTDTC: "2024-01-08", CMENDTC: "2024-03-31", ...change,
});

export const steroids: SdtmGlucocorticoids = { table: gpnotebookEquivalents, drug: "CMTRT" };
