import type { SingleFinding } from "../criteria/finding.js";
import { findingTitle, whenText } from "../criteria/titles.js";
import { comparisonWords } from "./comparisonWords.js";
import { averageDoseWords, doseWindowWords } from "./doseWords.js";

/** What was found for a criterion, in words. */
export interface FindingWords {
  /** "UPCR 0.41 g/g < 0.5 g/g, margin 0.09 g/g". */
  readonly line: string;
  /** What is missing, or too coarse, where the criterion is unknown. */
  readonly questions: readonly string[];
}

/** The words of a single finding. Units stand as they were recorded: a finding repeats the record. */
export function findingWords(finding: SingleFinding): FindingWords {
  if ("measure" in finding) return comparisonWords(finding);
  switch (finding.kind) {
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
    case "averageDose":
      return averageDoseWords(finding);
  }
}
