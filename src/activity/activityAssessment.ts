import type { Assessment, Baseline, Events } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";
import { misuse, requireObject, shown } from "../measurement/misuse.js";
import { contradicts, isNot } from "../measurement/wordings.js";
import { compare, exact } from "../measurement/quantity.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import type { BilagGrades } from "./bilag/bilag2004.js";
import { bilagChangeCounts, bilagCounts } from "./bilag/bilagCounts.js";
import { selenaSledai } from "./sledai/selenaSledai.js";
import { sledai2k } from "./sledai/sledai2k.js";
import type { SledaiDescriptorKey } from "./sledai/sledai2kDescriptors.js";
import type { PartialScore, SledaiDescriptors, SledaiScore } from "./sledai/sledaiScore.js";

/** The forms of an activity index, from which the measures that rules ask about are counted. */
export interface ActivityForms {
  /** What was found of each descriptor; what is left out is unknown, never absent. */
  readonly sledai2kDescriptors?: SledaiDescriptors | null | undefined;
  readonly selenaSledaiDescriptors?: SledaiDescriptors | null | undefined;
  /** The BILAG-2004 grade of each system; a system left out is unknown. */
  readonly bilag2004?: BilagGrades | null | undefined;
}

/** A visit: what `classifyRenalResponse` reads (scores as `{ value, unit: "{score}" }`), and the forms. */
export interface ActivityAssessment extends Assessment, ActivityForms {}

/** The assessment that a visit is compared with. */
export interface ActivityBaseline extends Baseline, ActivityForms {}

/** The two assessments as the engine reads them. */
export interface ActivityPair {
  readonly baseline: Baseline;
  readonly followUp: Assessment;
}

/** The descriptors of the organs that LLDAS names: kidney, central nervous system, heart and lung, vasculitis, fever. */
const majorOrgans: readonly SledaiDescriptorKey[] = [
  "urinaryCasts",
  "haematuria",
  "proteinuria",
  "pyuria",
  "seizure",
  "psychosis",
  "organicBrainSyndrome",
  "visual",
  "cranialNerve",
  "lupusHeadache",
  "cva",
  "pleurisy",
  "pericarditis",
  "vasculitis",
  "fever",
];

/**
 * Turns two assessments with activity forms into the plain pair that `classifyRenalResponse` and every definition read.
 *
 * Descriptors become SLEDAI-2K and SELENA-SLEDAI with and without serology, grades become counts of BILAG-2004 systems. Whatever a
 * missing item leaves open is an interval ("4 to 8"), and `derivedBy` names the items. A score that is stated is taken, and must lie in
 * what the descriptors allow. SLEDAI-2K descriptors also say whether a major organ is active, where no event does.
 *
 * @param baseline the assessment to compare with
 * @param visit the visit to judge
 * @returns plain data: `baseline` and `followUp` for `classifyRenalResponse`
 * @throws RangeError on a malformed form, or a score or event that contradicts the descriptors
 * @example
 * const pair = activityPair({ bilag2004: { renal: "A" } }, { sledai2k: { value: 4, unit: "{score}" }, bilag2004: { renal: "B" } });
 * pair.followUp.sledai2k.value; // => 4
 * pair.followUp.bilag2004NewB.value; // => "0 to 8"
 * @category Activity
 */
export function activityPair(baseline: ActivityBaseline, visit: ActivityAssessment): ActivityPair {
  const before = withoutForms("baseline", baseline);
  const after = withoutForms("followUp", visit);
  const change =
    baseline.bilag2004 == null && visit.bilag2004 == null ? {} : bilagChangeCounts(baseline.bilag2004 ?? {}, visit.bilag2004 ?? {});
  return { baseline: before, followUp: withDerived("followUp", after, change) };
}

function withoutForms<Kind extends Baseline>(where: string, raw: Kind & ActivityForms): Kind {
  requireObject(where, raw);
  const { sledai2kDescriptors, selenaSledaiDescriptors, bilag2004, ...plain } = raw;
  const inForms = {
    ...(sledai2kDescriptors == null ? {} : sledaiMeasures("sledai2k", sledai2k(sledai2kDescriptors))),
    ...(selenaSledaiDescriptors == null ? {} : sledaiMeasures("selenaSledai", selenaSledai(selenaSledaiDescriptors))),
    ...(bilag2004 == null ? {} : bilagCounts(`${where} bilag2004`, bilag2004)),
  };
  const derived = withDerived(where, plain as unknown as Kind, inForms);
  return sledai2kDescriptors == null ? derived : withMajorOrgans(where, derived, sledai2kDescriptors);
}

function sledaiMeasures(index: "sledai2k" | "selenaSledai", score: SledaiScore): Readonly<Partial<Record<Measure, Quantity>>> {
  const derivedBy = (left: readonly string[]) => {
    const missing = score.missing.filter((key) => !left.includes(key));
    const count = `${String(missing.length)} of ${String(24 - left.length)} items missing`;
    return `${score.index} descriptors${missing.length === 0 ? "" : `, ${count}: ${missing.join(", ")}`}`;
  };
  const quantity = ({ range: { low, high } }: PartialScore, left: readonly string[]): Quantity => ({
    value: low === high ? low : `${String(low)} to ${String(high)}`,
    unit: "{score}",
    derivedBy: derivedBy(left),
  });
  return {
    [index]: quantity(score, []),
    [`${index}WithoutSerology`]: quantity(score.withoutSerology, ["lowComplement", "increasedDnaBinding"]),
  };
}

/** Adds what was derived. What is stated is kept, if it lies in what was derived. */
function withDerived<Kind extends Baseline>(where: string, stated: Kind, derived: Readonly<Partial<Record<Measure, Quantity>>>): Kind {
  const added: Partial<Record<Measure, Quantity>> = {};
  for (const [name, quantity] of Object.entries(derived)) {
    const measure = name as Measure;
    const given = stated[measure];
    if (given == null) added[measure] = quantity;
    else requireAgreement(where, measure, given, quantity);
  }
  return { ...stated, ...added };
}

function requireAgreement(where: string, measure: Measure, given: Quantity, derived: Quantity): void {
  const { low, high } = readQuantity(where, measure, given);
  const [least = "", most = least] = String(derived.value).split(" to ");
  const isBelow = high !== null && compare(high, exact(least)) < 0;
  const isAbove = low !== null && compare(low, exact(most)) > 0;
  if (!isBelow && !isAbove) return;
  throw misuse(
    `${where} ${measure} value`,
    given.value,
    isNot(`the ${shown(derived.value)} that follows from the ${derived.derivedBy ?? "form"}`),
  );
}

function withMajorOrgans<Kind extends Baseline>(where: string, assessment: Kind, descriptors: SledaiDescriptors): Kind {
  const present = majorOrgans.filter((key) => descriptors[key] === true);
  const isKnown = present.length > 0 || majorOrgans.every((key) => descriptors[key] === false);
  const stated = assessment.events?.majorOrganActivity;
  if (stated === false && present.length > 0) {
    throw misuse(`${where} events majorOrganActivity`, stated, contradicts(`the SLEDAI-2K descriptors: ${present.join(", ")}`));
  }
  if (stated != null || !isKnown) return assessment;
  const events: Events = { ...assessment.events, majorOrganActivity: present.length > 0 };
  return { ...assessment, events };
}
