import { isLeftOut, measuresOf } from "../criteria/asMeasured.js";
import type { Finding } from "../criteria/finding.js";
import type { Verdict } from "../criteria/verdict.js";
import { measureTitle } from "../criteria/titles.js";
import { findingWords } from "./findingWords.js";
import { openQuestions } from "./openQuestions.js";
import type { Occasion, RenalResponse } from "./renalResponse.js";
import { requireResult } from "./requireResult.js";

const marks: Readonly<Record<Verdict, string>> = { met: "✓", notMet: "✗", unknown: "?" };

/**
 * Writes a result as a reviewer's note: the response, the rule and its source, and each criterion with ✓ (met), ✗ (not met),
 * ? (unknown) or – (not measured, left out), the value as reported, the limit, and for a ratio the baseline and the product.
 *
 * @param result what `classifyRenalResponse` returned
 * @returns lines of text, without a line break at the end
 * @throws RangeError on what is no result
 * @example
 * explainResponse(result).split("\n")[0]; // => "Response: CR"
 * @category Explain
 */
export function explainResponse(result: RenalResponse): string {
  const { definition, source } = requireResult(result);
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
  if (!("findings" in finding)) return [mark + findingWords(finding).line];
  const group = groupTexts[finding.kind];
  const title = finding.title === undefined ? group : `${finding.title}, ${group}`;
  return [
    mark + title,
    ...finding.findings.flatMap((member) =>
      isLeftOut(finding, member) ? leftOutLine(member, indent) : findingLines(member, `${indent}  `),
    ),
  ];
}

const groupTexts = { allOf: "all of", anyOf: "at least one of", asMeasured: "at least one of what was measured" } as const;

function leftOutLine(member: Finding, indent: string): readonly string[] {
  return [`${indent}  – ${measuresOf(member).map(measureTitle).join(", ")} not recorded, left out`];
}
