import { explainResponse } from "../response/explainResponse.js";
import { openQuestions } from "../response/openQuestions.js";
import type { RenalResponse } from "../response/renalResponse.js";

const mostReasons = 4;

/** Why, in one line: what is missing where several responses are left, else the criteria that were not met for the better response. */
export function reasonOf(result: RenalResponse): string {
  if (result.response === "NE") return openQuestions(result).join("; ");
  const { levels, response } = result;
  const better = levels.findIndex((level) => level.response === response) - 1;
  const missed = response === "NR" ? levels[levels.length - 1] : levels[better];
  if (missed === undefined) return "every criterion is met";
  const lines = explainResponse(result).split("\n");
  const start = lines.findIndex((line) => new RegExp(`^[✓✗?] ${escapedPattern(missed.response)}:`).test(line));
  const end = lines.findIndex((line, i) => i > start && line.trim() === "");
  const own = lines.slice(start, end < 0 ? lines.length : end);
  const depth = (line: string | undefined) => (line === undefined ? 0 : line.length - line.trimStart().length);
  // A line with deeper ones below it is the head of a group.
  const unmet = own.filter((line, i) => /^\s*✗/.test(line) && depth(own[i + 1]) <= depth(line));
  const reasons = [...new Set(unmet.map((line) => line.replace(/^\s*✗\s*/, "")))];
  const shown = reasons.slice(0, mostReasons).join("; ");
  return `not ${missed.response}: ${shown}${reasons.length > mostReasons ? `; and ${String(reasons.length - mostReasons)} more` : ""}`;
}

function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
