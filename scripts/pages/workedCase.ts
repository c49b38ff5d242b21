import { type Assessment, type Baseline, classifyRenalResponse, type Criterion, type Measure, type ResponseDefinition } from "../../src/index.js";
import { type Course, coursesOf, range } from "./courses.js";
import { singleCriteria } from "../../src/criteria/leaves.js";

export interface WorkedCase {
  readonly baseline: Baseline;
  readonly followUp: Assessment;
}

/** A record that meets the best response of a definition strictly inside every limit that decides; null where the search finds none. */
export function workedCase(definition: ResponseDefinition): WorkedCase | null {
  const [best] = definition.levels;
  if (best === undefined) return null;
  const strict = { ...definition, levels: [{ ...best, criterion: strictly(best.criterion) }] };
  const measures = [...new Set(definition.levels.flatMap(({ criterion }) => singleCriteria(criterion)).flatMap((leaf) => ("measure" in leaf ? [leaf.measure] : [])))];
  for (const courses of choices(measures.map((measure) => coursesOf(measure)))) {
    const record = recordOf(definition, new Map(measures.map((measure, i) => [measure, courses[i] ?? coursesOf(measure)[0]])));
    const answers = [strict, definition].map((rule) => classifyRenalResponse(record.baseline, record.followUp, rule).response);
    if (answers.every((response) => response === best.response)) return record;
  }
  return null;
}

/** The same criterion with the limits themselves left out. */
function strictly(criterion: Criterion): Criterion {
  if ("criteria" in criterion) return { ...criterion, criteria: criterion.criteria.map(strictly) };
  if (!("relation" in criterion)) return criterion;
  if (criterion.kind === "doseWindow") return { ...criterion, relation: "<" };
  return { ...criterion, relation: criterion.relation === "<" || criterion.relation === "<=" ? "<" : ">" };
}

/** Every choice of one from each list, the first of each first. */
function* choices<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...others] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const rest of choices(others)) for (const one of first) yield [one, ...rest];
}

function recordOf(definition: ResponseDefinition, courses: ReadonlyMap<Measure, Course>): WorkedCase {
  const leaves = definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
  const days = followUpDay(definition);
  const uses = (at: string) => leaves.some((leaf) => "at" in leaf && leaf.at === at);
  const withRange = new Set(leaves.flatMap((leaf) => (leaf.kind === "referenceRange" ? [leaf.measure] : [])));
  const values = (pick: (course: Course) => string) =>
    Object.fromEntries([...courses].map(([measure, course]) => [measure, { value: pick(course), unit: course.unit, ...range(measure, withRange.has(measure)) }]));
  const preFlare = new Set(leaves.flatMap((leaf) => (leaf.kind === "relativeToPreFlare" || ("at" in leaf && leaf.at === "preFlare") ? [leaf.measure] : [])));
  const before = Object.entries(values(({ preFlare }) => preFlare)).filter(([measure]) => [...preFlare].some((asked) => asked === measure));
  const events = leaves.flatMap((leaf) => (leaf.kind === "noEvent" ? [[leaf.event, false] as const] : []));
  const elements = leaves.flatMap((leaf) => (leaf.kind === "noSediment" ? [[leaf.element, false] as const] : []));
  const sediment = elements.length === 0 ? {} : { sediment: Object.fromEntries(elements) };
  const after = { ...values(({ followUp }) => followUp), ...sediment };
  const doses = [
    { start: dateAfter(0), end: dateAfter(55), prednisoneEquivalent: { value: "20", unit: "mg/d" } },
    { start: dateAfter(56), prednisoneEquivalent: { value: "5", unit: "mg/d" } },
  ];
  return {
    baseline: { date: dateAfter(0), ...values(({ baseline }) => baseline), ...(before.length === 0 ? {} : { preFlare: Object.fromEntries(before) }) },
    followUp: {
      date: dateAfter(days),
      ...after,
      ...(events.length === 0 ? {} : { events: Object.fromEntries(events) }),
      ...(leaves.some(({ kind }) => kind === "doseWindow") ? { doses } : {}),
      ...(uses("next") ? { next: { date: dateAfter(days + 28), ...after } } : {}),
    },
  };
}

/** The day that the time point names, else the last day of a dose window from baseline, else week 24. */
function followUpDay({ timePoint, levels }: ResponseDefinition): number {
  const windows = levels.flatMap(({ criterion }) => singleCriteria(criterion)).flatMap((leaf) => (leaf.kind === "doseWindow" && leaf.last.from === "baseline" ? [leaf.last.days] : []));
  if (windows.length > 0) return Math.max(...windows);
  const [, word = "", count = ""] = /\b(weeks?|months?|days?) (\d+)/i.exec(timePoint) ?? [];
  const [, otherCount = "", otherWord = ""] = /\b(\d+) (weeks?|months?|days?)\b/i.exec(timePoint) ?? [];
  const length = { w: 7, m: 30.4375, d: 1 }[(word || otherWord).charAt(0).toLowerCase()];
  return length === undefined ? 168 : Math.max(1, Math.round(Number(count || otherCount) * length));
}

function dateAfter(days: number): string {
  return new Date(Date.UTC(2024, 0, 8 + days)).toISOString().slice(0, 10);
}
