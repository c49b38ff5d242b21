import { classifyRenalResponse, gpnotebookEquivalents, nct05631717, prednisoneEquivalent } from "renal-response";
import type { TrialChecks } from "./records";

/** What the CSV reader asks of the library: whether it takes a value, unit and date, and what a day's doses amount to. */
export const libraryChecks: TrialChecks = {
  check: (assessment) => {
    try {
      classifyRenalResponse({}, assessment, nct05631717);
    } catch (error) {
      // A row of a file is not yet a baseline or a follow-up.
      throw error instanceof RangeError ? new RangeError(error.message.replace(/^followUp /, "")) : error;
    }
  },
  prednisoneEquivalent: (doses) => prednisoneEquivalent(doses, gpnotebookEquivalents),
};
