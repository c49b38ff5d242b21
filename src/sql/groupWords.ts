import type { CriterionGroup } from "../criteria/criterion.js";

/** What a group takes: "kidney function: at least one of". */
export function groupWords({ title, kind }: CriterionGroup): string {
  const takes = { allOf: "all of", anyOf: "at least one of", asMeasured: "at least one of what was measured" }[kind];
  return `${title === undefined ? "" : `${title}: `}${takes}`;
}
