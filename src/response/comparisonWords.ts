import { comparisonOf, type MeasureFinding } from "../criteria/comparisonOf.js";
import type { Comparison, PrintedValue } from "../criteria/finding.js";
import { atText, measureTitle, whenText } from "../criteria/titles.js";
import { amountText, signs } from "../criteria/words.js";
import type { ReportedValue } from "../measurement/readQuantity.js";
import type { FindingWords } from "./findingWords.js";

/** A value and its limit in words; what is missing, where it is unknown. */
export function comparisonWords(finding: MeasureFinding): FindingWords {
  const { measure, found } = finding;
  const { at, relation } = comparisonOf(finding);
  // "UPCR 0.41 g/g < 0.5 g/g", but "UPCR missing, must be < 0.5 g/g".
  const isQuantified = found.value !== null && !/^[<>]| to /.test(found.value);
  const value = `${measureTitle(measure)}${whenText(at)} ${valueText(found)}${isQuantified ? "" : ", must be"}`;
  return { line: `${value} ${signs[relation]} ${limitText(finding)}${marginText(found)}`, questions: questionsOf(finding) };
}

function limitText(finding: MeasureFinding): string {
  const { limit } = comparisonOf(finding);
  const { found } = finding;
  switch (limit.from) {
    case "print": {
      const [used = "", other] = limit.printed.map(({ printed }) => printedText(printed));
      const converted = found.unit === limit.printed[0]?.printed.unit ? "" : ` = ${amountText(found.limit, found.unit)}`;
      return `${used}${converted}${other === undefined ? "" : ` (printed also as ${other})`}`;
    }
    case "range": {
      const end = found.limit === null ? "not recorded" : amountText(found.limit, found.unit);
      return `${limit.bound === "high" ? "upper" : "lower"} limit of normal ${end}`;
    }
    case "earlier": {
      const { factor, change } = limit;
      const times = factor === null ? "" : `${factor.printed} × `;
      const by = change === null ? "" : ` ${change.sign} ${printedText(change.printed)}`;
      const result = found.limit === null ? "" : ` = ${amountText(found.limit, found.unit)}`;
      const earlier = earlierOf(finding);
      return `${times}${earlierTitles[limit.at]} ${earlier === null ? "missing" : printedText(earlier)}${by}${result}`;
    }
  }
}

const earlierTitles = { baseline: "baseline", preFlare: "pre-flare" } as const;

function earlierOf(finding: MeasureFinding): ReportedValue | null {
  return "baseline" in finding ? finding.baseline : null;
}

/** What is missing, or too coarse, where the criterion is unknown. */
function questionsOf(finding: MeasureFinding): readonly string[] {
  const { measure, found } = finding;
  const { at, limit } = comparisonOf(finding);
  if (limit.from === "range" && found.reported !== null && found.limit === null)
    return [`the reference range of ${measureTitle(measure)}${atText(at)} is missing`];
  if (limit.from !== "earlier") return [valueQuestion(finding, at, found.reported)];
  const earlier = earlierOf(finding);
  if (found.reported !== null && earlier !== null) {
    const against = `against ${reportedText(earlier)}${atText(limit.at)}`;
    return [`${measureTitle(measure)} is reported as ${reportedText(found.reported)} ${against}`];
  }
  return [
    ...(earlier === null ? [valueQuestion(finding, limit.at, null)] : []),
    ...(found.reported === null ? [valueQuestion(finding, at, null)] : []),
  ];
}

/** That a value is missing, or what it is reported as where that is too coarse. */
export function valueQuestion(
  { measure }: Pick<MeasureFinding, "measure">,
  at: Parameters<typeof atText>[0],
  reported: ReportedValue | null,
): string {
  const what = `${measureTitle(measure)}${atText(at)}`;
  return reported === null ? `${what} is missing` : `${what} is reported as ${reportedText(reported)}`;
}

function printedText({ value, unit }: PrintedValue): string {
  return amountText(value, unit);
}

/** The value as reported, and as compared where a unit was converted. */
function valueText({ reported, value, unit }: Comparison): string {
  if (reported === null) return "missing";
  // The same number: the unit was only spelt otherwise ("µmol/L").
  const isSpelling = reported.value === value || Number(reported.value) === Number(value);
  const converted = unit === null || reported.unit === unit || isSpelling ? "" : ` = ${amountText(value, unit)}`;
  const computed = reported.derivedBy === undefined ? "" : ` (computed by ${reported.derivedBy})`;
  return `${printedText(reported)}${computed}${converted}`;
}

function marginText({ margin, unit }: Comparison): string {
  return margin === null ? "" : margin === "0" ? ", on the limit" : `, margin ${amountText(margin, unit)}`;
}

function reportedText({ value, unit, derivedBy }: ReportedValue): string {
  return `${amountText(value, unit)}${derivedBy === undefined ? "" : ` (${derivedBy})`}`;
}
