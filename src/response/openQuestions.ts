import type { Finding } from "../criteria/finding.js";
import { eventTitle } from "./eventTitle.js";
import { measureTitle } from "./measureTitle.js";
import type { RenalResponse } from "./renalResponse.js";

/**
 * What keeps a response from being evaluable, in words: the measures and events that are missing, and the results
 * outside the limits of quantification that a limit falls into. Empty when there is one response.
 *
 * @param result what `classifyRenalResponse` returned
 * @example
 * openQuestions(classifyRenalResponse(baseline, { upcr: { value: 0.4, unit: "g/g" } }, nct05631717));
 * // => ["serum creatinine at follow-up is missing", "prednisone-equivalent dose at follow-up is missing", "whether other deterioration occurred is not recorded"]
 */
export function openQuestions(result: RenalResponse): readonly string[] {
  if (result.possible.length === 1) return [];
  const inQuestion = result.levels.filter(({ response }) => result.possible.includes(response));
  const questions = inQuestion.flatMap(({ finding }) => questionsOf(finding));
  return Object.freeze([...new Set(questions)]);
}

function questionsOf(finding: Finding): readonly string[] {
  if (finding.verdict !== "unknown") return [];
  switch (finding.kind) {
    case "allOf":
    case "anyOf":
      return finding.findings.flatMap(questionsOf);
    case "noEvent":
      return [`whether ${eventTitle(finding.event)} occurred is not recorded`];
    case "limit": {
      const { reported } = finding.found;
      const what = `${measureTitle(finding.measure)} at ${finding.at === "baseline" ? "baseline" : "follow-up"}`;
      return [reported === null ? `${what} is missing` : `${what} is reported as ${reported.value} ${reported.unit}`];
    }
    case "relativeToBaseline": {
      const { baseline } = finding;
      const { reported } = finding.found;
      const title = measureTitle(finding.measure);
      const missing = [
        ...(baseline === null ? [`${title} at baseline is missing`] : []),
        ...(reported === null ? [`${title} at follow-up is missing`] : []),
      ];
      if (reported === null || baseline === null) return missing;
      return [`${title} is reported as ${reported.value} ${reported.unit} against ${baseline.value} ${baseline.unit} at baseline`];
    }
  }
}
