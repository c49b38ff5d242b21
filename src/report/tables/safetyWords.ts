import type { SignificantChangeRule } from "../../safety/significantChange.js";

const abbreviations = ["alt", "ast", "ggt", "inr", "aptt", "egfr"];

/** The name of a laboratory test or vital sign in words: "alkaline phosphatase", "ALT". */
export function testWords(test: string): string {
  if (abbreviations.includes(test)) return test === "egfr" ? "eGFR" : test.toUpperCase();
  return test
    .replace(/^serum/, "")
    .replace(/[A-Z]|24/g, (found) => ` ${found.toLowerCase()}`)
    .trim();
}

/** A rule of significant change in words. */
export function ruleWords(rule: SignificantChangeRule): string {
  switch (rule.kind) {
    case "worsenedToGrade":
      return `worsened by at least ${String(rule.byGrades)} grade${rule.byGrades === 1 ? "" : "s"} to grade ${String(rule.toGrade)} ` +
        `or more (${rule.version.toUpperCase().replace("-", " ")})`;
    case "shiftFromNormal":
      return "from normal at baseline to beyond the reference range";
    case "outlierLevel":
      return `FDA's limits of 2025 for outliers, level ${String(rule.level)} or more, whatever the baseline`;
  }
}

/** A count that open records may raise: "3" or "3 to 4". */
export function boundsText(certain: number, possible: number): string {
  return certain === possible ? String(certain) : `${String(certain)} to ${String(possible)}`;
}
