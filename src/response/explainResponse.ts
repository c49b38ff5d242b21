import { isLeftOut, measuresOf } from "../criteria/asMeasured.js";
import type { TimePoint } from "../criteria/criterion.js";
import type { AverageDoseFinding, Comparison, DoseFinding, EventFinding, Finding, PrintedValue, SedimentFinding, SingleFinding } from "../criteria/finding.js";
import type { Verdict } from "../criteria/verdict.js";
import type { ReportedValue } from "../measurement/readQuantity.js";
import { flipped } from "../measurement/span.js";
import { averageDoseText, doseWindowText } from "./doseTexts.js";
import { amountText, measureTitle, signs, whenText, wordsOf } from "./titles.js";
import { openQuestions } from "./openQuestions.js";
import type { Occasion, RenalResponse } from "./renalResponse.js";

const marks: Readonly<Record<Verdict, string>> = { met: "✓", notMet: "✗", unknown: "?" };

/**
 * Writes a result as a reviewer's note: the response, the rule and its source, and each criterion with ✓ (met),
 * ✗ (not met), ? (unknown) or – (not measured, left out), the value as reported, the limit, and for a ratio the baseline and the product.
 *
 * @param result what `classifyRenalResponse` returned
 * @returns lines of text, without a line break at the end
 * @example
 * explainResponse(result).split("\n")[0]; // => "Response: CR"
 * @category Explain
 */
export function explainResponse(result: RenalResponse): string {
  const { definition, source } = result;
  const questions = openQuestions(result);
  return [
    `Response: ${result.response}${result.response === "NE" ? `, not evaluable: ${result.possible.join(" or ")} possible` : ""}`,
    `Rule: ${result.title} (${definition.id} ${definition.version})`,
    `Source: ${source.citation}; ${source.locator} (${source.evidence} evidence)`,
    `Baseline: ${occasionText(result.baseline)}. Follow-up: ${occasionText(result.followUp)}.`,
    ...result.levels.flatMap(({ response, finding }) => ["", ...findingLines(finding, "", `${response}: `)]),
    ...(isDecidedDespiteOpenCriteria(result) ? ["", `Whatever the missing values are, ${result.response} is the only response left.`] : []),
    ...(questions.length === 0 ? [] : ["", ...questions.map((question) => `Open: ${question}`)]),
    ...(result.warnings.length === 0 ? [] : ["", ...result.warnings.map((warning) => `Warning: ${warning}`)]),
  ].join("\n");
}

/** A criterion that would matter is unknown, and still no completion of the record leads to another response. */
function isDecidedDespiteOpenCriteria({ possible, response, levels }: RenalResponse): boolean {
  const deciding = levels.findIndex((level) => level.response === response);
  const asked = deciding < 0 ? levels : levels.slice(0, deciding + 1);
  return possible.length === 1 && asked.some(({ finding }) => finding.verdict === "unknown");
}

function occasionText({ date, visit }: Occasion): string {
  return [visit, date].filter(Boolean).join(", ") || "date not recorded";
}

function findingLines(finding: Finding, indent: string, label = ""): readonly string[] {
  const mark = `${indent}${marks[finding.verdict]} ${label}`;
  if (!("findings" in finding)) return [mark + criterionText(finding)];
  const group = groupTexts[finding.kind];
  const title = finding.title === undefined ? group : `${finding.title}, ${group}`;
  return [mark + title, ...finding.findings.flatMap((member) => (isLeftOut(finding, member) ? leftOutLine(member, indent) : findingLines(member, `${indent}  `)))];
}

const groupTexts = { allOf: "all of", anyOf: "at least one of", asMeasured: "at least one of what was measured" } as const;

function leftOutLine(member: Finding, indent: string): readonly string[] {
  return [`${indent}  – ${measuresOf(member).map(measureTitle).join(", ")} not recorded, left out`];
}

function criterionText(finding: SingleFinding): string {
  switch (finding.kind) {
    case "limit": {
      const { limit, found } = finding;
      const also = finding.alsoPrinted === undefined ? "" : ` (printed also as ${printedText(finding.alsoPrinted)})`;
      const restated = found.unit === limit.unit ? also : ` = ${amountText(found.limit, found.unit)}${also}`;
      return comparisonText(finding, finding.at, `${printedText(limit)}${restated}`);
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const name = finding.kind === "relativeToBaseline" ? "baseline" : "pre-flare";
      return comparisonText(finding, finding.at, `${finding.factor} × ${earlierText(name, finding.baseline)}${resultText(finding.found)}`);
    }
    case "riseFromBaseline":
      return comparisonText(finding, undefined, `${earlierText("baseline", finding.baseline)} + ${printedText(finding.rise)}${resultText(finding.found)}`);
    case "fallFromBaseline": {
      const { relation, baseline, fall, found } = finding;
      const limit = `${earlierText("baseline", baseline)} - ${printedText(fall)}${resultText(found)}`;
      return comparisonText({ ...finding, relation: flipped(relation) }, undefined, limit);
    }
    case "referenceRange": {
      const bound = finding.bound === "high" ? "upper" : "lower";
      const { limit, unit } = finding.found;
      return comparisonText(finding, finding.at, `${bound} limit of normal ${limit === null ? "not recorded" : amountText(limit, unit)}`);
    }
    case "noEvent":
      return `no ${wordsOf(finding.event)}: ${finding.found === null ? "not recorded" : finding.found ? "it occurred" : "none"}`;
    case "noSediment":
      return `no ${wordsOf(finding.element)}${whenText(finding.at)}: ${finding.found === null ? "not recorded" : finding.found ? "present" : "none"}`;
    case "doseWindow":
      return doseWindowText(finding);
    case "averageDose":
      return averageDoseText(finding);
  }
}

function comparisonText(finding: Exclude<SingleFinding, EventFinding | SedimentFinding | DoseFinding | AverageDoseFinding>, at: TimePoint | undefined, limit: string): string {
  const { found, measure, relation } = finding;
  // "UPCR 0.41 g/g < 0.5 g/g", but "UPCR missing, must be < 0.5 g/g".
  const isQuantified = found.value !== null && !/^[<>]| to /.test(found.value);
  return `${measureTitle(measure)}${whenText(at)} ${valueText(found)}${isQuantified ? "" : ", must be"} ${signs[relation]} ${limit}${marginText(found)}`;
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
  const converted = unit === null || reported.unit === unit || isSpelling(reported.value, value) ? "" : ` = ${amountText(value, unit)}`;
  const computed = reported.derivedBy === undefined ? "" : ` (computed by ${reported.derivedBy})`;
  return `${printedText(reported)}${computed}${converted}`;
}

/** The same number: the unit was only spelt otherwise ("µmol/L"). */
function isSpelling(reported: string, value: string | null): boolean {
  return reported === value || Number(reported) === Number(value);
}

function marginText({ margin, unit }: Comparison): string {
  return margin === null ? "" : margin === "0" ? ", on the limit" : `, margin ${amountText(margin, unit)}`;
}
