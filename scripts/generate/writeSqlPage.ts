import { readFileSync, writeFileSync } from "node:fs";
import { publishedActivityDefinitions, publishedDefinitions } from "../../src/index.js";
import { notSaidInSql } from "../pages/sqlSection.js";

const path = "docs/sql.md";

/** docs/sql.md with the part that follows from the definitions written anew. */
export function sqlPage(text: string): string {
  const part = notSaidInSql([...publishedDefinitions, ...publishedActivityDefinitions]);
  return text.replace(
    /(<!-- generated: what SQL cannot say -->\n).*?(<!-- \/generated -->)/s,
    (_, begin: string, end: string) => `${begin}${part}\n${end}`,
  );
}

export function writeSqlPage(): string {
  writeFileSync(path, sqlPage(readFileSync(path, "utf8")));
  return path;
}
