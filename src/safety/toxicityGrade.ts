import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isGivenBeside, isNotFlag, isNotOneOf } from "../measurement/wordings.js";
import type { Quantity, ReferenceRange } from "../measurement/readQuantity.js";
import { gradeOfTerm, type TermGrade } from "./ctcae/gradeOfTerm.js";
import { type CtcaeVersion, ctcaeVersions } from "./ctcae/toxicityTerm.js";
import { toxicityTerms } from "./ctcae/toxicityTerms.js";
import { type LaboratoryTest, readSafetyValue, requireLaboratoryTest } from "./safetyTest.js";

export interface ToxicityOptions {
  readonly version: CtcaeVersion;
  /**
   * The subject's baseline with the reference range of its own record; null is missing; `"thisRecord"`: the value is the baseline
   * itself.
   */
  readonly baseline?: Quantity | "thisRecord" | null | undefined;
  /** The reference range of the value's own record, in its unit; or as `referenceRange` on the value. */
  readonly range?: ReferenceRange | null | undefined;
  /** For glucose in version 4.03. Left out or null is unknown. */
  readonly fasting?: boolean | null | undefined;
  /** For INR. Left out or null is unknown. */
  readonly anticoagulated?: boolean | null | undefined;
}

/** The grades of a laboratory value, one in each direction; never one number for both. Plain frozen JSON. */
export interface ToxicityGrades {
  readonly test: LaboratoryTest;
  readonly version: CtcaeVersion;
  readonly low: TermGrade | null;
  readonly high: TermGrade | null;
  /** Terms that grade the same test beside these: acute kidney injury of version 4.03. */
  readonly others: readonly TermGrade[];
}

/**
 * The CTCAE grade of a laboratory value in each direction, exact, in the unit and range in which it was reported.
 *
 * Exactly on a limit is the milder grade, except where CTCAE prints otherwise. What the number alone cannot tell is a range of grades:
 * potassium of 3.2 mmol/L is "1 or 2", since
 * symptoms decide. Other clauses ("a transfusion is indicated") can only raise a grade; `clinical` names them. Version 5.0 grades liver
 * tests by baseline where that was abnormal; where the baseline is missing, both
 * readings count. A value outside the limits of quantification, a missing range or baseline leave open what they leave open. Sources: NCI
 * CTCAE 5.0 (27 November 2017), 4.03; see `toxicityTerms`.
 *
 * @param test such as "alt", "potassium", "haemoglobin"
 * @param value with the unit as reported; in another unit than the limits are printed in, only multiples of range and baseline are judged
 * @param options version, baseline, range
 * @throws RangeError on an unknown test, version or unit, or a value that has no one meaning
 * @category Safety
 * @example
 * const version = "ctcae-5.0";
 * const [range, normal] = [{ high: "1.2" }, { value: "0.8", unit: "mg/dL", referenceRange: { high: "1.2" } }];
 * toxicityGrade("bilirubin", { value: "1.8", unit: "mg/dL" }, { version, range, baseline: normal }).high.text;
 * // => "1"
 * toxicityGrade("potassium", { value: "3.2", unit: "mmol/L" }, { version, range: { low: "3.5", high: "5.1" } }).low.text; // => "1 or 2"
 */
export function toxicityGrade(test: LaboratoryTest, value: Quantity, options: ToxicityOptions): ToxicityGrades {
  requireLaboratoryTest(test);
  requireKnownKeys("options", requireObject("options", options), ["version", "baseline", "range", "fasting", "anticoagulated"]);
  const { version, range, fasting, anticoagulated } = options;
  if (!ctcaeVersions.includes(version)) throw misuse("options version", version, isNotOneOf(ctcaeVersions));
  for (const [name, fact] of Object.entries({ fasting, anticoagulated })) {
    if (fact != null && typeof fact !== "boolean") throw misuse(`options ${name}`, fact, isNotFlag);
  }
  if (range != null && value.referenceRange != null) throw misuse("options range", range, isGivenBeside("the range of the value"));
  const read = readSafetyValue("value", test, range == null ? value : { ...value, referenceRange: range });
  const isBaseline = options.baseline === "thisRecord";
  const baseline =
    options.baseline == null || options.baseline === "thisRecord"
      ? null
      : readSafetyValue("options baseline", test, options.baseline);
  const terms = toxicityTerms.filter((term) => term.test === test && term.versions.includes(version));
  const grades = terms.map((term) =>
    gradeOfTerm(term, version, { value: read, baseline, isBaseline, facts: { fasting, anticoagulated } }),
  );
  const low = grades.find(({ direction }) => direction === "low") ?? null;
  const high = grades.find(({ direction }) => direction === "high") ?? null;
  return deepFrozen({ test, version, low, high, others: grades.filter((one) => one !== low && one !== high) });
}
