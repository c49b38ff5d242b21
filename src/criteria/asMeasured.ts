import type { Measure } from "../measurement/measure.js";
import { misuse } from "../measurement/misuse.js";
import { isNot, standsIn } from "../measurement/wordings.js";
import type { ReadMeasures } from "../measurement/readAssessment.js";
import { timesCompared } from "./comparisonOf.js";
import type { TimePoint } from "./criterion.js";
import type { Finding, GroupFinding } from "./finding.js";
import type { PreparedCriterion, PreparedSingle } from "./prepareCriterion.js";

/** A value that a criterion asks for: a measure at a time. */
export interface AskedValue {
  readonly measure: Measure;
  readonly at: TimePoint;
}

/** Every value that a criterion asks for; what asks for something else than values (events, doses) asks for none here. */
export function askedValues(prepared: PreparedCriterion): readonly AskedValue[] {
  if ("members" in prepared) return prepared.members.flatMap(askedValues);
  if (prepared.kind !== "comparison") return [];
  const { comparison } = prepared;
  return timesCompared(comparison).map((at) => ({ measure: comparison.measure, at }));
}

/** Alternatives as measured are about measures alone, each about its own: only then can one be left out because it was not measured. */
export function requireMeasures(argument: string, members: readonly PreparedCriterion[]): void {
  const seen = new Set<Measure>();
  members.forEach((member, i) => {
    const place = `${argument} criteria[${String(i)}]`;
    const other = singlesWithin(member).find(({ kind }) => kind !== "comparison");
    if (other !== undefined) {
      const expected = "criteria on measures alone in what is judged as measured";
      throw misuse(`${place} kind`, other.criterion.kind, isNot("about a measure", expected));
    }
    const own = new Set(askedValues(member).map(({ measure }) => measure));
    for (const measure of own) {
      if (seen.has(measure)) {
        const expected = "expected measures of its own for each of what is judged as measured";
        throw misuse(`${place} measure`, measure, standsIn("two members", expected));
      }
      seen.add(measure);
    }
  });
}

function singlesWithin(prepared: PreparedCriterion): readonly PreparedSingle[] {
  return "members" in prepared ? prepared.members.flatMap(singlesWithin) : [prepared];
}

/** Whether the record holds any of these values; a result outside the limits of quantification is held. */
export function holdsAny(asked: readonly AskedValue[], record: Readonly<Record<TimePoint, { readonly measures: ReadMeasures }>>): boolean {
  return asked.some(({ measure, at }) => record[at].measures[measure] !== undefined);
}

/** The measures that a finding is about, each once. */
export function measuresOf(finding: Finding): readonly Measure[] {
  if ("findings" in finding) return [...new Set(finding.findings.flatMap(measuresOf))];
  return "measure" in finding ? [finding.measure] : [];
}

/** Whether a member of the group was left out. Each has measures of its own, of which all or none stand in the list. */
export function isLeftOut({ leftOut = [] }: GroupFinding, member: Finding): boolean {
  return leftOut.length > 0 && measuresOf(member).some((measure) => leftOut.includes(measure));
}

/** The findings of a group that count: of what is judged as measured, without what was left out. */
export function countedFindings(group: GroupFinding): readonly Finding[] {
  return group.kind === "asMeasured" ? group.findings.filter((member) => !isLeftOut(group, member)) : group.findings;
}
