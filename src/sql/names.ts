import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";

/** An expression that can stand beside an operator. */
export function bracketed(sql: string): string {
  return /^[\w."`]+$/.test(sql) ? sql : `(${sql})`;
}

/** "followUp_serumCreatinine" as the name of a column: "follow_up_serum_creatinine". */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

/** The parts of column names for the responses of a definition: "CR" is "cr", "Complete response+" is "complete_response". */
export function levelNames(responses: readonly string[]): readonly string[] {
  const plain = responses.map((response) =>
    response
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_|_$/g, ""),
  );
  return plain.map((name, i) => (name === "" || plain.indexOf(name) !== i ? `${name}_${String(i + 1)}`.replace(/^_/, "level_") : name));
}

/** An SQL expression as the caller wrote it. What would end the statement, or hide what follows, is a mistake and not an expression. */
export function requireSql(argument: string, value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") throw misuse(argument, value, isNot("an SQL expression"));
  if (/;|--|\/\*/.test(value)) throw misuse(argument, value, isNot("one SQL expression", "neither semicolon nor comment"));
  return value;
}

/** What stands behind FROM: a query there may have comments to the end of a line, as `doseWindowSql` writes them. */
export function requireFrom(argument: string, value: unknown): string {
  requireSql(argument, typeof value === "string" ? value.replace(/--.*\n/g, "\n") : value);
  return value as string;
}
