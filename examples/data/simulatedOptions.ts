import { gpnotebookEquivalents, type SdtmOptions } from "renal-response";

const treatment = { DSSCAT: "STUDY TREATMENT" };
const participation = { DSSCAT: "STUDY PARTICIPATION" };

/** How the rows of the simulated trial are read: what a study decides once, before it looks at the data. */
export const simulatedOptions: SdtmOptions = {
  result: "original",
  referenceStart: "RFSTDTC",
  endOfObservation: "RFPENDTC",
  baseline: { kind: "lastOnOrBefore", onTheDay: "included" },
  sameDay: "none",
  tests: [{ domain: "qs", testCode: "XDETER", event: "otherDeterioration", yes: ["Y"], no: ["N"] }],
  events: [
    { domain: "ce", variable: "CEDECOD", value: "RESCUE THERAPY", date: "CESTDTC", event: "rescueTherapy" },
    { domain: "ds", variable: "DSDECOD", not: "COMPLETED", where: treatment, date: "DSSTDTC", event: "treatmentDiscontinued" },
    { domain: "ds", variable: "DSDECOD", value: "DEATH", where: participation, date: "DSSTDTC", event: "death" },
  ],
  eventsRecorded: ["rescueTherapy", "treatmentDiscontinued", "death"],
  glucocorticoids: { table: gpnotebookEquivalents, drug: "CMTRT", drugs: { MEDROL: "methylprednisolone" } },
};
