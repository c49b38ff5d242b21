import { publishedKidneyEvents } from "../../kidney/events/publishedKidneyEvents.js";
import { laboratoryTestCodes } from "../../sdtm/laboratoryTestCodes.js";
import { placedRows } from "../../sdtm/sdtmRows.js";
import type { Study } from "../study.js";
import { egfrEquationIds } from "./egfrEquationOf.js";
import { limitFamilies } from "./safetyPlan.js";
import { amongst, counted } from "./seenInStudy.js";

/** The parts that a report may have: a comment for each says what the rows would allow, and null leaves it out. */
export function suggestedParts({ domains }: Study): Readonly<Record<string, unknown>> {
  const values = (domain: "dm" | "lb" | "ie" | "mh", variable: string) =>
    amongst(counted(placedRows(domain, domains[domain]).map(({ text }) => text(variable))));
  return {
    "// egfr": `null, or the equation that gives eGFR where none is reported: ${egfrEquationIds.join(", ")}`,
    egfr: null,
    "// strata": `null, or the variable of DM whose values are the strata of randomisation; SITEID seen: ${values("dm", "SITEID")}`,
    strata: null,
    "// kidney":
      'null, or { "events": [...], "competing": ["death"], "slopesFromWeek": [0], "milestones": { "daysBefore": 14, "daysAfter": 14 } ' +
      '}; events: ' +
      `${publishedKidneyEvents.map(({ id }) => id).join(", ")}, or { "kind": "egfrDecline", "percent": 40, "confirmedAfterDays": 28 }`,
    kidney: null,
    ...suggestedSafety(domains),
    "// eligibility":
      'null, or { "definition": "nct05631717-eligibility", "screening": "RFICDTC", "age": "notAtConsent", "histories": [], "complete": ' +
      '[], ' +
      '"items": [], "facts": [], "criteria": { "INCL04": "I4" } }: the options of eligibilityFromSdtm; ' +
      `IETESTCD seen: ${values("ie", "IETESTCD")}; MHCAT seen: ${values("mh", "MHCAT")}`,
    eligibility: null,
  };
}

/** Safety is asked for where AE is there: each of its decisions is open, and the whole may be set to null. */
function suggestedSafety({ ae, lb }: Study["domains"]): Readonly<Record<string, unknown>> {
  const rows = placedRows("ae", ae);
  if (rows.length === 0) return { "// safety": "null: no rows of AE are here", safety: null };
  const values = (variable: string) => amongst(counted(rows.map(({ text }) => text(variable))));
  const tests = counted(
    placedRows("lb", lb)
      .map(({ text }) => text("LBTESTCD"))
      .filter((code) => code in laboratoryTestCodes),
  );
  return {
    "// safety": "every decision of the safety tables; null in place of them all for a report without safety",
    safety: {
      "// lagDays": 'the days after the last dose whose events and values still count, or "noEnd"',
      lagDays: null,
      "// worsening": 'whether the study recorded that events grew worse: "recorded" or "notCollected"',
      worsening: null,
      "// openTiming": 'events whose dates leave it open: "unknown" (a bound) or "conservative" (they count)',
      openTiming: null,
      "// severity": `AESEV or AETOXGR; AESEV seen: ${values("AESEV")}; AETOXGR seen: ${values("AETOXGR")}`,
      severity: null,
      "// serious": `"byFlag" (AESER), "byCriteria" (ICH E2A) or "either"; AESER seen: ${values("AESER")}`,
      serious: null,
      "// endOfFollowUp": "the variable of DM that ends the time at risk: RFXENDTC, RFENDTC or RFPENDTC",
      endOfFollowUp: null,
      "// baseline": 'whether a value of the day of the first dose is the baseline: "onOrBefore" or "before"',
      baseline: null,
      "// toxicity": `"ctcae-5.0" or "ctcae-4.03"; tests with grades or limits seen: ${amongst(tests)}`,
      toxicity: null,
      "// significantChanges":
        'what significant means: { "kind": "worsenedToGrade", "version": "ctcae-5.0", "toGrade": 3, "byGrades": 1 }, { "kind": ' +
        '"shiftFromNormal" }, ' +
        '{ "kind": "outlierLevel", "level": 2 }; each gives a table; [] for none',
      significantChanges: null,
      "// vitalSigns": `the limits (${limitFamilies.join(", ")}), and of several values of a day "each" or the "last"`,
      vitalSigns: { limits: null, repeats: null },
    },
  };
}
