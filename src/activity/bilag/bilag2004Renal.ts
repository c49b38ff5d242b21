import type { Source } from "../../criteria/responseDefinition.js";
import { type BilagGrade, bilagGrades } from "./bilag2004.js";
import { type BilagRenalFeature, type BilagRenalFeatureName, renalFeatures } from "./bilagRenalFeatures.js";
import { type BilagRenalVisit, readBilagRenalVisit } from "./readBilagRenalVisit.js";

/** A rule as it was seen, with what its source leaves open. */
export interface BilagRenalRule {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: Source;
  /** Every decision that the source leaves to its reader, or in which the source is not followed. */
  readonly readings: readonly string[];
}

/**
 * The source and the readings of `bilag2004Renal`, as plain frozen data.
 *
 * The evidence is secondary: clinical software, not the published score sheet.
 *
 * @example
 * bilag2004RenalRule.source.evidence; // => "secondary"
 * @category Activity
 */
export const bilag2004RenalRule: BilagRenalRule = /* @__PURE__ */ Object.freeze({
  id: "bilag2004-renal-uk-jsle",
  version: "1.0.0",
  title: "BILAG-2004 renal grade, as the software of the UK juvenile lupus cohort computes it",
  source: /* @__PURE__ */ Object.freeze({
    citation: "UK JSLE Cohort Study, University of Liverpool, BILAG grading module for REDCap (library v0.1, 27 May 2025)",
    locator: "the renal grading function; the score sheet of Isenberg, Rheumatology 2005;44:902-6 and its revision of 2010 were not seen",
    evidence: "secondary" as const,
  }),
  readings: /* @__PURE__ */ Object.freeze([
    "A value that is missing is unknown. The software takes a missing previous proteinuria as 0 (so that it counts as not improved) " +
      "and a missing previous creatinine as not risen.",
    "A first visit is stated (previous: null), never inferred: proteinuria above its limit then counts as not improved, and " +
      "creatinine above 130 umol/L as risen; blood pressure has not risen.",
    "GFR below 50 with a previous GFR above 50 or not measured: a missing previous GFR meets it, because the rule says so.",
    "A fall by exactly 25 % is no improvement for 24-hour protein and UPCR, and is one for the albumin ratio, as in the software.",
    "Albumin ratio for C: 25 mg/mmol counts, at a first visit only what is above, as in the software.",
    "The quantitative values of proteinuria that are recorded decide, any one of them; one that was not taken does not keep the " +
      "feature open. Creatinine and GFR are two lines, and both are needed to rule out impaired function.",
    "The dipstick counts at every level only where the visit has no quantitative value. Its rise needs a previous dipstick; at a " +
      "first visit a rise to ++ or more is unknown.",
    "B takes at least one feature of A. The software says exactly one, which would give two features without proteinuria, sediment " +
      "or histology a milder grade than one of them alone.",
    "B for proteinuria is at least 0.5 g or 50 mg/mmol. The software writes above 0.4999 and 49.99.",
    "D or E depends on previouslyInvolved alone; where it is not recorded, both are possible.",
    "Units convert exactly: 1 mg/dL creatinine = 88.4 umol/L, 1 g/g protein or albumin to creatinine = 113.12 mg/mmol.",
  ]),
});

/** The renal grade as plain frozen JSON. */
export interface Bilag2004Renal {
  /** Null while more than one grade is possible. */
  readonly grade: BilagGrade | null;
  /** Every grade that the recorded data allow, most severe first. */
  readonly possible: readonly BilagGrade[];
  readonly features: readonly BilagRenalFeature[];
  readonly rule: { readonly id: string; readonly version: string };
}

/**
 * The BILAG-2004 renal grade of a visit, from its laboratory values and those of the visit before.
 *
 * A: two of severe proteinuria, accelerated hypertension, severe loss of function, active sediment, active histology and nephrotic
 * syndrome, one of them proteinuria, sediment or histology. B: one of these, or moderate proteinuria, or creatinine risen to 115 %.
 * C: mild proteinuria or rising blood pressure. D: none now but once involved; E: never involved. What the record leaves open gives
 * several grades in `possible`. The source is secondary (`bilag2004RenalRule`, with its readings); not "the published rule".
 *
 * The items-to-grade rules of the other eight systems are not shipped: no text of them could be read.
 *
 * @param current the visit: `urineProtein24h` (g/d, mg/d), `upcr` and `uacr` (mg/mmol, mg/g, and g/g for UPCR), `serumCreatinine` (umol/L,
 *   mg/dL),
 *   `egfr`, blood pressure (mm[Hg]), `dipstickProtein` (0 to 3), and what is present or not
 * @param previous the visit before; null says that there was none
 * @returns plain frozen JSON
 * @throws RangeError on an unknown key, a unit that is missing or unknown, a value that is not a plain decimal, or a previous visit left
 *   out
 * @example
 * const none = { acceleratedHypertension: false, activeNephritis: false, nephroticSyndrome: false };
 * const values = { upcr: { value: 120, unit: "mg/mmol" }, serumCreatinine: { value: 80, unit: "umol/L" }, egfr: { value: 90, unit:
 * "mL/min/{1.73_m2}" } };
 * const before = { upcr: { value: 160, unit: "mg/mmol" } };
 * bilag2004Renal({ ...values, ...none, activeSediment: true }, before).grade; // => "A"
 * bilag2004Renal({ ...values, ...none, activeSediment: false }, before).grade; // => "B"
 * bilag2004Renal({ ...values, ...none }, before).possible; // => ["A", "B"]
 * @category Activity
 */
export function bilag2004Renal(current: BilagRenalVisit, previous: BilagRenalVisit | null): Bilag2004Renal {
  const features = renalFeatures({
    current: readBilagRenalVisit("current", current),
    previous: previous === null ? null : readBilagRenalVisit("previous", previous),
  });
  const possible = possibleGrades(features);
  const { id, version } = bilag2004RenalRule;
  return Object.freeze({
    grade: possible.length === 1 ? (possible[0] ?? null) : null,
    possible: Object.freeze(possible),
    features: Object.freeze(features),
    rule: Object.freeze({ id, version }),
  });
}

/** The grades of every way to fill in the unknown features. */
function possibleGrades(features: readonly BilagRenalFeature[]): readonly BilagGrade[] {
  const unknown = features.filter(({ verdict }) => verdict === "unknown").map(({ feature }) => feature);
  const met = features.filter(({ verdict }) => verdict === "met").map(({ feature }) => feature);
  const found = new Set<BilagGrade>();
  for (let choice = 0; choice < 2 ** unknown.length; choice++) {
    found.add(gradeOf(new Set([...met, ...unknown.filter((_, i) => Math.floor(choice / 2 ** i) % 2 === 1)])));
  }
  return bilagGrades.filter((grade) => found.has(grade));
}

const severe: readonly BilagRenalFeatureName[] = [
  "severeProteinuria", "acceleratedHypertension", "severeRenalFunction", "activeSediment", "activeNephritis", "nephroticSyndrome",
];

function gradeOf(met: ReadonlySet<BilagRenalFeatureName>): BilagGrade {
  const count = severe.filter((feature) => met.has(feature)).length;
  if (count >= 2 && (met.has("severeProteinuria") || met.has("activeSediment") || met.has("activeNephritis"))) return "A";
  if (count >= 1 || met.has("moderateProteinuria") || met.has("risingCreatinine")) return "B";
  if (met.has("mildProteinuria") || met.has("risingBloodPressure")) return "C";
  return met.has("previouslyInvolved") ? "D" : "E";
}
