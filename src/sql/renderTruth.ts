import type { Truth } from "./truth.js";

/** Every space between two lines and every comment left out. */
export function oneLine(truth: Truth): string {
  return renderTruth(truth, null);
}

/**
 * A condition as SQL.
 *
 * @param indent the spaces before the line on which it begins; null for one line without comments
 */
export function renderTruth(truth: Truth, indent: number | null): string {
  const beside = indent === null || !("words" in truth) || truth.words === undefined ? "" : ` /* ${truth.words.replace(/\*\//g, "* /")} */`;
  switch (truth.kind) {
    case "constant":
      return truth.value === null ? "NULL" : truth.value ? "TRUE" : "FALSE";
    case "text":
      return truth.text + beside;
    case "all":
    case "any": {
      const operator = truth.kind === "all" ? "AND" : "OR";
      const isLong =
        indent !== null &&
        truth.members.some(
          (member) => ("words" in member && member.words !== undefined) || member.kind === "split" || member.kind === "agreed",
        );
      if (!isLong) return `(${truth.members.map((member) => operand(member, null)).join(` ${operator} `)})${beside}`;
      const lines = truth.members.map((member, i) => `${i === 0 ? "    " : operator.padEnd(4)}${operand(member, indent + 6)}`);
      return `(${beside}\n${lines.map((line) => `${spaces(indent + 2)}${line}`).join("\n")}\n${spaces(indent)})`;
    }
    case "guarded":
      return renderTruth({ kind: truth.joins, members: [truth.compared, truth.guard] }, null) + beside;
    case "bounded":
      return `CASE WHEN ${oneLine(truth.sure)} THEN TRUE WHEN NOT (${oneLine(truth.possible)}) THEN FALSE END${beside}`;
    case "agreed": {
      const [yes, no] = [true, false].map((isSure) =>
        truth.cases.map(({ truth: one, reached }) =>
          reached === null ? operand(one, null) : `(${operand(one, null)} ${isSure ? "OR NOT" : "AND"} (${oneLine(reached)}))`,
        ),
      );
      return `CASE WHEN ${(yes ?? []).join(" AND ")} THEN TRUE WHEN NOT (${(no ?? []).join(" OR ")}) THEN FALSE END`;
    }
    case "split": {
      const note = indent === null ? "" : "/* not known: do all values that it could have agree? */ ";
      const next = indent === null ? " " : `\n${spaces(indent + 2)}`;
      const otherwise = renderTruth(truth.otherwise, indent === null ? null : indent + 2);
      return `CASE WHEN ${truth.isOpen} THEN ${note}${oneLine(truth.open)} ELSE${next}${otherwise} END`;
    }
  }
}

/** A part of a condition: what has no brackets of its own is put in some where an operator could tear it. */
function operand(truth: Truth, indent: number | null): string {
  const text = renderTruth(truth, indent);
  return truth.kind === "bounded" || truth.kind === "agreed" || truth.kind === "split" ? `(${text})` : text;
}

function spaces(count: number): string {
  return " ".repeat(count);
}
