import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ResponseDefinition } from "../../src/index.js";
import { singleCriteria } from "../../src/criteria/leaves.js";
import { criterionLine } from "../../src/criteria/words.js";
import { boundaryCases } from "../../src/testing/records/boundaryCases.js";
import type { DefinitionVector } from "../../src/testing/vectors/vector.js";
import { misprintsOf } from "../evidence/misprints.js";
import { cell } from "./cell.js";

/** What tests a definition: each sentence with its criteria, their boundary rows, and the verdicts that they take in the vectors. */
export function testsSection(exportName: string, definition: ResponseDefinition, vectors: readonly DefinitionVector[]): readonly string[] {
  const rows = boundaryCases(definition);
  const { made, byResponse, byVerdict } = misprintsOf(definition, vectors);
  let place = 0;
  const lines = definition.levels.flatMap(({ response, statement, criterion }) =>
    singleCriteria(criterion).map((leaf, i) => {
      const at = place++;
      const verdicts = vectors.map(({ expected }) => expected.levels.flatMap(({ criteria }) => criteria)[at]);
      const counts = (["met", "notMet", "unknown"] as const).map((verdict) => String(verdicts.filter((one) => one === verdict).length));
      const limit = String(rows.filter((row) => row.place === at).length);
      return `| ${i === 0 ? cell(`**${response}:** ${statement}`) : ""} | ${cell(criterionLine(leaf))} | ${limit} | ${counts.join(" / ")} |`;
    }),
  );
  return [
    "## Tests",
    `Case table ${caseTables(exportName).map((file) => `\`${file}\``).join(", ")}; ${String(vectors.length)} vectors; second implementation ${secondImplementation(definition.id)};
misprints told by the vectors: ${String(byResponse + byVerdict)} of ${String(made)}${byVerdict === 0 ? "" : `, ${String(byVerdict)} of them only by the verdict on a criterion`} ([what that is](../validation.md)).`,
    ["| sentence | criterion | boundary rows | vectors: met / not met / unknown |", "|---|---|---|---|", ...lines].join("\n"),
  ];
}

/** The test files that name the definition. */
function caseTables(exportName: string): readonly string[] {
  const name = new RegExp(`\\b${exportName}\\b`);
  return ["test/definitions/renal", "test/definitions/activity"].flatMap((folder) =>
    readdirSync(folder).filter((file) => file.endsWith(".test.ts") && name.test(readFileSync(join(folder, file), "utf8"))).sort().map((file) => `${folder}/${file}`),
  );
}

const folder = "test/double-programming";

/** The Python file that has the definition. */
function secondImplementation(id: string): string {
  const files = readdirSync(folder).filter((file) => /^definitions.*\.py$/.test(file));
  // A family is written there as "sri-%d-sledai-2k".
  const name = new RegExp(`["'](?:${id}|${id.replace(/\d+/, "%d")})["']`);
  const found = files.find((file) => name.test(readFileSync(join(folder, file), "utf8")));
  return found === undefined ? "missing" : `\`${folder}/${found}\``;
}
