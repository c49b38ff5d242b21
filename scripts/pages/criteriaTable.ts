import type { Criterion } from "../../src/index.js";
import { wordsOf } from "../../src/criteria/words.js";
import { cell } from "./cell.js";

/** The criteria of a level as a table, its groups numbered 1, 1.1, 1.1.2. */
export function criteriaTable(criterion: Criterion): readonly string[] {
  return ["| No. | Criterion | Limit | When |", "|---|---|---|---|", ...rows(criterion, "1")];
}

function rows(criterion: Criterion, number: string): readonly string[] {
  if (!("criteria" in criterion)) {
    const { subject, when, limit } = wordsOf(criterion);
    return [`| ${number} | ${cell(subject)} | ${limit === "" ? "–" : cell(limit)} | ${cell(when)} |`];
  }
  const members = criterion.criteria.map((_, i) => `${number}.${String(i + 1)}`);
  const kind = `${criterion.kind === "allOf" ? "all of" : "at least one of"} ${span(members)}${criterion.kind === "asMeasured" ? ", as measured" : ""}`;
  const title = criterion.title === undefined ? "" : `${criterion.title}: `;
  return [`| ${number} | **${cell(title + kind)}** | | |`, ...criterion.criteria.flatMap((member, i) => rows(member, members[i] ?? number))];
}

function span(members: readonly string[]): string {
  const [first = "", last = ""] = [members[0], members[members.length - 1]];
  if (members.length === 1) return first;
  return `${first}${members.length === 2 ? " and " : " to "}${last}`;
}
