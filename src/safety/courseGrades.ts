import { misuse } from "../measurement/misuse.js";
import { isNotOneOf } from "../measurement/wordings.js";
import { gradesOfTerm } from "./ctcae/gradeOfTerm.js";
import { type CtcaeVersion, ctcaeVersions, type ToxicityTerm } from "./ctcae/toxicityTerm.js";
import { toxicityTerms } from "./ctcae/toxicityTerms.js";
import { readSafetyValue, requireLaboratoryTest } from "./safetyTest.js";
import type { LaboratoryCourse } from "./significantChange.js";

/** The possible grades in one direction of each value of a course, and of its baseline by its own range. */
export interface DirectionGrades {
  readonly term: string;
  /** Null without a baseline. */
  readonly baseline: readonly number[] | null;
  /** In the order of `after`. */
  readonly after: readonly (readonly number[])[];
}

/** Both directions; null where no term grades the test in it by number. */
export type CourseGrades = Readonly<Record<"low" | "high", DirectionGrades | null>>;

const known = /* @__PURE__ */ (() => new WeakMap<LaboratoryCourse, Map<CtcaeVersion, CourseGrades>>())();
// A million values have a few lists of grades: each is kept once.
const lists = /* @__PURE__ */ (() => new Map<string, readonly number[]>())();

/**
 * The grades of a course as `toxicityGrade` gives them, without its texts. Of a frozen course, which stays as it is, each value is read and
 * graded once, whatever tables ask for it.
 */
export function courseGrades(course: LaboratoryCourse, version: CtcaeVersion): CourseGrades {
  if (!ctcaeVersions.includes(version)) throw misuse("options version", version, isNotOneOf(ctcaeVersions));
  if (!Object.isFrozen(course) || !Object.isFrozen(course.after)) return gradesOf(course, version);
  const own = known.get(course) ?? new Map<CtcaeVersion, CourseGrades>();
  known.set(course, own);
  const found = own.get(version);
  if (found !== undefined) return found;
  const made = gradesOf(course, version);
  own.set(version, made);
  return made;
}

function gradesOf({ test, baseline: recorded, after, fasting }: LaboratoryCourse, version: CtcaeVersion): CourseGrades {
  requireLaboratoryTest(test);
  const terms = toxicityTerms.filter((term) => term.test === test && term.versions.includes(version));
  const baseline = recorded == null ? null : readSafetyValue("options baseline", test, recorded);
  const values = after.map(({ quantity }) => readSafetyValue("value", test, quantity));
  const facts = { fasting };
  const of = (term: ToxicityTerm): DirectionGrades => ({
    term: term.term,
    baseline: baseline === null ? null : kept(gradesOfTerm(term, { value: baseline, baseline: null, isBaseline: true, facts }).grades),
    after: values.map((value) => kept(gradesOfTerm(term, { value, baseline, isBaseline: false, facts }).grades)),
  });
  const first = (direction: "low" | "high"): DirectionGrades | null => {
    const term = terms.find((one) => one.direction === direction);
    return term === undefined || term.grades.length === 0 ? null : of(term);
  };
  return { low: first("low"), high: first("high") };
}

function kept(grades: readonly number[]): readonly number[] {
  const key = grades.join(" ");
  const same = lists.get(key);
  if (same !== undefined) return same;
  lists.set(key, grades);
  return grades;
}
