import { tablesOfEquivalents } from "./planOf.js";
import { unitCode } from "../../measurement/measure.js";
import { type Placed, placedRows } from "../../sdtm/sdtmRows.js";
import type { Study } from "../study.js";
import { amongst, counted, laboratoryOf, sameDayCount } from "./seenInStudy.js";
import { suggestedParts } from "./suggestedParts.js";

/**
 * A plan with what the rows of a study leave no choice about; every other decision is null, with a comment (a key that begins with `//`)
 * that says what was seen and what may be chosen. Nothing is guessed: `planOf` refuses the plan until each null is decided.
 *
 * @param study the rows, as for `trialReport`
 * @example
 * const { arms, week } = suggestedPlan({ domains: { dm: [{ USUBJID: "01", ARM: "A", RFSTDTC: "2024-01-08" }] } });
 * [arms, week]; // => [["A"], null]
 * @category Report
 */
export function suggestedPlan(study: Study): Readonly<Record<string, unknown>> {
  const { domains } = study;
  const dm = placedRows("dm", domains.dm);
  const lb = placedRows("lb", domains.lb);
  const has = (rows: readonly Placed[], variable: string) => rows.some(({ text }) => text(variable) !== "");
  const values = (rows: readonly Placed[], variable: string) => counted(rows.map(({ text }) => text(variable)));
  const [hasArm, hasActual] = [has(dm, "ARM"), has(dm, "ACTARM")];
  const isScreenFailure = (arm: string) => /^(?:|screen failure|not assigned|not treated|unplanned treatment)$/i.test(arm);
  const arms = [...values(dm, hasArm ? "ARM" : "ACTARM").keys()].filter((arm) => !isScreenFailure(arm));
  return {
    "//": "Every null is a decision that is yours; the comment before it says what may be chosen. Keys that begin with // are comments.",
    "// definition": "the id of a published definition: renal-response definitions lists them",
    definition: null,
    "// by":
      'null: what the study measures of proteinuria; ["upcr"] or ["urineProtein24h"] to judge by one alone, where the definition has ' +
      'the choice',
    by: null,
    "// week": `the week of the endpoint, from the reference start; visits seen: ${amongst(values(lb, "VISIT"))}`,
    week: null,
    "// daysBefore": "how many days before and after that week a visit may lie, and which of two equally near counts: earlier or later",
    daysBefore: null,
    daysAfter: null,
    tie: null,
    "// confirmation": "after how many days a response counts as confirmed, and how many visits between may be not evaluable",
    confirmation: { minDays: null, maxNotEvaluable: null },
    ...(hasArm && hasActual ? { "// arm": "ARM (as randomised) or ACTARM (as treated)" } : {}),
    arm: hasArm && hasActual ? null : hasArm ? "ARM" : "ACTARM",
    "// arms": `the arms analysed, differences are the first minus the second; seen: ${amongst(values(dm, hasArm ? "ARM" : "ACTARM"))}`,
    arms,
    "// intercurrentEvents": "of the sensitivity analysis, such as rescueTherapy, treatmentDiscontinued, death; [] for none",
    intercurrentEvents: null,
    "// onTheDay": "whether a visit on the day of such an event is affected or unaffected",
    onTheDay: null,
    "// compare": '"published": every definition side by side; or a list of ids',
    compare: "published",
    reading: reading(study, dm, lb, has, values),
    "// activity":
      `forms of disease activity in QS by their QSCAT; seen: ${amongst(values(placedRows("qs", domains.qs), "QSCAT"))}; such as ` +
      '{ "baselineVisit": "BASELINE", "sledai2k": "SLEDAI-2K", "bilag2004": "BILAG-2004", "physicianGlobal": "PGA" }, or null for none',
    activity: null,
    ...suggestedParts(study),
  };
}

function reading(
  { domains }: Study,
  dm: readonly Placed[],
  lb: readonly Placed[],
  has: (rows: readonly Placed[], variable: string) => boolean,
  values: (rows: readonly Placed[], variable: string) => ReadonlyMap<string, number>,
): Readonly<Record<string, unknown>> {
  const [hasOriginal, hasStandard] = [has(lb, "LBORRESU"), has(lb, "LBSTRESU")];
  const starts = ["RFSTDTC", "RFXSTDTC"].filter((variable) => has(dm, variable));
  const several = sameDayCount(lb);
  const tests = laboratoryOf(lb);
  const unknownUnits = tests.flatMap(({ measure, units }) =>
    [...units.keys()].filter((unit) => unit !== "" && unitCode(measure, unit) === undefined),
  );
  const withoutSpecimen = lb.filter(({ text }) => ["CREAT", "ALB"].includes(text("LBTESTCD")) && text("LBSPEC") === "").length;
  const flags = ["LBBLFL", "LBLOBXFL"].filter((variable) => has(lb, variable));
  const [cm, ds, ce] = [placedRows("cm", domains.cm), placedRows("ds", domains.ds), placedRows("ce", domains.ce)];
  const open = cm.filter(
    ({ text }) => text("CMSTDTC") !== "" && text("CMENDTC") === "" && text("CMENRF") === "" && text("CMENRTPT") === "",
  ).length;
  return {
    "// result":
      hasOriginal && hasStandard
        ? `"original" (--ORRES, --ORRESU) or "standard" (--STRESC, --STRESU); units seen: ` +
          `${tests.map(({ code, units }) => `${code} ${amongst(units)}`).join("; ")}`
        : "only these results have a unit",
    result: hasOriginal === hasStandard ? null : hasOriginal ? "original" : "standard",
    "// referenceStart": `the day from which days are counted: ${starts.join(" or ")}`,
    referenceStart: starts.length === 1 ? starts[0] : null,
    "// baseline":
      '{ "kind": "lastOnOrBefore", "onTheDay": "included" | "excluded" }, { "kind": "meanOfScreening", "daysBefore": 28, "decimals": 2 }' +
      `, or { "kind": "flaggedRecord", "variable": "BLFL" | "LOBXFL" }; flags seen: ${flags.join(", ") || "none"}`,
    baseline: null,
    "// sameDay":
      several === 0
        ? "no test has two results on one day"
        : `${String(several)} times a test has several results on one day: "none", "first", "last" (by time) or "worst"`,
    sameDay: several === 0 ? "none" : null,
    ...(withoutSpecimen === 0
      ? {}
      : {
          "// withoutSpecimen": `${String(withoutSpecimen)} results of CREAT or ALB have no LBSPEC: "accept" takes them as serum; ` +
          `delete the line to leave them unused`,
          withoutSpecimen: null,
        }),
    ...(unknownUnits.length === 0
      ? {}
      : {
          "// units":
            'units that are not understood: which unit each means, such as "g/g"; delete the line of one to leave its results unused',
          units: Object.fromEntries(unknownUnits.map((unit) => [unit, null])),
        }),
    "// tests":
      `read as they are: ${tests.map(({ code, measure, rows }) => `${code} (${measure}, ${String(rows)})`).join(", ") || "none"}; other ` +
      `tests of LB and QS can be mapped here: ` +
      amongst(new Map([...values(lb, "LBTESTCD")].filter(([code]) => !tests.some((test) => test.code === code)))),
    tests: [],
    "// events":
      `rows that record events, such as { "domain": "ds", "variable": "DSDECOD", "value": "DEATH", "date": "DSSTDTC", "event": "death" ` +
      `}; ` +
      `DSDECOD seen: ${amongst(values(ds, "DSDECOD"))}; CETERM seen: ${amongst(values(ce, "CETERM"))}; [] for none`,
    events: null,
    "// eventsRecorded":
      "the kinds of event that the study recorded whenever they occurred, so that no row means it did not occur; [] for none",
    eventsRecorded: null,
    ...(cm.length === 0
      ? {}
      : {
          "// glucocorticoids":
            `the table of equivalents (${tablesOfEquivalents.join(", ")}) and the variable that names the drug (CMTRT or CMDECOD); ` +
            `names seen: ${amongst(values(cm, has(cm, "CMDECOD") ? "CMDECOD" : "CMTRT"))}`,
          glucocorticoids: {
            table: null,
            drug: has(cm, "CMDECOD") ? null : "CMTRT",
            ...(open === 0
              ? {}
              : {
                  "// withoutEnd": `${String(open)} rows have no end and do not say that they go on: "ongoing", or delete the line to ` +
                  `leave them unused`,
                  withoutEnd: null,
                }),
          },
        }),
  };
}
