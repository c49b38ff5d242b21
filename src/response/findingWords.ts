import type { TimePoint } from "../criteria/criterion.js";
import type {
  AverageDoseFinding,
  Comparison,
  DoseFinding,
  EventFinding,
  FallFinding,
  PrintedValue,
  RelativeFinding,
  RiseFinding,
  SedimentFinding,
  SingleFinding,
} from "../criteria/finding.js";
import { amountText, atText, findingTitle, measureTitle, signs, whenText } from "../criteria/words.js";
import type { Measure } from "../measurement/measure.js";
import type { ReportedValue } from "../measurement/readQuantity.js";
import { flipped } from "../measurement/span.js";
import { averageDoseWords, doseWindowWords } from "./doseWords.js";

/** What was found for a criterion, in words. */
export interface FindingWords {
  /** "UPCR 0.41 g/g < 0.5 g/g, margin 0.09 g/g". */
  readonly line: string;
  /** What is missing, or too coarse, where the criterion is unknown. */
  readonly questions: readonly string[];
}

type ComparedFinding = Exclude<SingleFinding, EventFinding | SedimentFinding | DoseFinding | AverageDoseFinding>;

/** The words of a single finding. Units stand as they were recorded: a finding repeats the record. */
export function findingWords(finding: SingleFinding): FindingWords {
  switch (finding.kind) {
    case "limit": {
      const { measure, at, limit, alsoPrinted, found } = finding;
      const also = alsoPrinted === undefined ? "" : ` (printed also as ${printedText(alsoPrinted)})`;
      const restated = found.unit === limit.unit ? also : ` = ${amountText(found.limit, found.unit)}${also}`;
      return {
        line: comparisonText(finding, at, `${printedText(limit)}${restated}`),
        questions: valueQuestions(measure, at, found.reported),
      };
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const [name, than] =
        finding.kind === "relativeToBaseline" ? (["baseline", "baseline"] as const) : (["pre-flare", "preFlare"] as const);
      const limit = `${finding.factor} × ${earlierText(name, finding.baseline)}${resultText(finding.found)}`;
      return { line: comparisonText(finding, finding.at, limit), questions: earlierQuestions(finding, than) };
    }
    case "riseFromBaseline": {
      const limit = `${earlierText("baseline", finding.baseline)} + ${printedText(finding.rise)}${resultText(finding.found)}`;
      return { line: comparisonText(finding, undefined, limit), questions: earlierQuestions(finding, "baseline") };
    }
    case "fallFromBaseline": {
      const limit = `${earlierText("baseline", finding.baseline)} - ${printedText(finding.fall)}${resultText(finding.found)}`;
      const line = comparisonText({ ...finding, relation: flipped(finding.relation) }, undefined, limit);
      return { line, questions: earlierQuestions(finding, "baseline") };
    }
    case "referenceRange": {
      const { measure, at, bound, found } = finding;
      const limit = `${bound === "high" ? "upper" : "lower"} limit of normal ${found.limit === null ? "not recorded" : amountText(found.limit, found.unit)}`;
      const isRangeMissing = found.reported !== null && found.limit === null;
      const missing = [`the reference range of ${measureTitle(measure)}${atText(at)} is missing`];
      return {
        line: comparisonText(finding, at, limit),
        questions: isRangeMissing ? missing : valueQuestions(measure, at, found.reported),
      };
    }
    case "noEvent": {
      const event = findingTitle(finding.event);
      const found = finding.found === null ? "not recorded" : finding.found ? "it occurred" : "none";
      return { line: `no ${event}: ${found}`, questions: [`whether ${event} occurred is not recorded`] };
    }
    case "noSediment": {
      const element = `${findingTitle(finding.element)}${whenText(finding.at)}`;
      const found = finding.found === null ? "not recorded" : finding.found ? "present" : "none";
      return { line: `no ${element}: ${found}`, questions: [`whether the sediment showed ${element} is not recorded`] };
    }
    case "doseWindow":
      return doseWindowWords(finding);
    case "averageDose": {
      const { line, questions } = averageDoseWords(finding);
      const { limit, baseline } = finding;
      // Where every day is known, a dose at baseline that is reported as "<10" can still decide.
      const isBaselineOpen = "timesBaseline" in limit && (baseline === null || questions.length === 0);
      return {
        line,
        questions: isBaselineOpen ? [...valueQuestions("prednisoneEquivalent", "baseline", baseline), ...questions] : questions,
      };
    }
  }
}

function comparisonText(finding: ComparedFinding, at: TimePoint | undefined, limit: string): string {
  const { found, measure, relation } = finding;
  // "UPCR 0.41 g/g < 0.5 g/g", but "UPCR missing, must be < 0.5 g/g".
  const isQuantified = found.value !== null && !/^[<>]| to /.test(found.value);
  const value = `${measureTitle(measure)}${whenText(at)} ${valueText(found)}${isQuantified ? "" : ", must be"}`;
  return `${value} ${signs[relation]} ${limit}${marginText(found)}`;
}

function earlierText(name: string, value: ReportedValue | null): string {
  return value === null ? `${name} missing` : `${name} ${printedText(value)}`;
}

function printedText({ value, unit }: PrintedValue): string {
  return amountText(value, unit);
}

function resultText({ limit, unit }: Comparison): string {
  return limit === null ? "" : ` = ${amountText(limit, unit)}`;
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

function valueQuestions(measure: Measure, at: TimePoint, reported: ReportedValue | null): readonly string[] {
  const what = `${measureTitle(measure)}${atText(at)}`;
  return [reported === null ? `${what} is missing` : `${what} is reported as ${reportedText(reported)}`];
}

function earlierQuestions(finding: RelativeFinding | RiseFinding | FallFinding, than: "baseline" | "preFlare"): readonly string[] {
  const { measure, baseline, found } = finding;
  const at = ("at" in finding ? finding.at : undefined) ?? "followUp";
  if (found.reported !== null && baseline !== null) {
    return [`${measureTitle(measure)} is reported as ${reportedText(found.reported)} against ${reportedText(baseline)}${atText(than)}`];
  }
  return [
    ...(baseline === null ? valueQuestions(measure, than, null) : []),
    ...(found.reported === null ? valueQuestions(measure, at, null) : []),
  ];
}

function reportedText({ value, unit, derivedBy }: ReportedValue): string {
  return `${amountText(value, unit)}${derivedBy === undefined ? "" : ` (${derivedBy})`}`;
}
