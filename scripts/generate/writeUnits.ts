import { writeFileSync } from "node:fs";
import { unitsOf } from "../../src/measurement/measure.js";
import { usualSpellings } from "../../src/measurement/unitSpelling.js";

const head = `# Units and their spellings

Units never default: a value without a unit, or with one that is not of its measure, is refused. Beside the UCUM code every usual spelling
is read. Upper and lower case, blanks, brackets and the two micro signs make no difference. The rows are examples of what
laboratories write, each of them tested; this page is written from the table that the tests read (\`npm run generate\`). A study's own spelling
("RATIO", or no unit at all) is declared once, see [SDTM in](sdtm.md).

| measure | unit (UCUM) | also written |
|---|---|---|
`;

/** The page of units: every measure that has spellings, with all its units. */
export function unitsPage(): string {
  const rows = Object.entries(usualSpellings).flatMap(([measure, units]) =>
    unitsOf(measure as keyof typeof usualSpellings).map((code) => {
      const spellings: readonly string[] = (units as Readonly<Record<string, readonly string[]>>)[code] ?? [];
      return `| \`${measure}\` | ${code} | ${spellings.join(" · ")} |\n`;
    }));
  return head + rows.join("");
}

/** Writes docs/units.md. */
export function writeUnits(): string {
  writeFileSync("docs/units.md", unitsPage());
  return "docs/units.md";
}
