/**
 * The codes of CNSR and what the day is of a time with the code: 0 an event, the others the sponsor's, as they stand here. Code 6 is
 * a competing event: a program for Kaplan-Meier curves censors it as every code above 0, one for competing risks counts it by its code.
 */
export const censorCodes = /* @__PURE__ */ (() =>
  Object.freeze({
    lastVisitWithout: { code: 1, description: (what: string) => `Last visit known to be without the ${what}` },
    noVisitWithout: { code: 2, description: (what: string) => `Start: no visit is known to be without the ${what}` },
    noVisit: { code: 3, description: () => "Start: no visit after baseline" },
    endOfObservation: { code: 4, description: () => "End of observation" },
    noEvaluableVisit: { code: 5, description: () => "Start: no visit is evaluable" },
    competing: { code: 6, description: () => "Day of the competing event" },
  } as const))();

/** CNSR: 0 for an event, or one of `censorCodes`. */
export type CensorCode = 0 | (typeof censorCodes)[keyof typeof censorCodes]["code"];

/** All codes in a sentence, for the list of variables. */
export function censorCodeWords(): string {
  const words = Object.values(censorCodes).map(({ code, description }) => `${String(code)}: ${description("event").toLowerCase()}`);
  return ["0: event", ...words].join("; ");
}
