import { classifyRenalResponse, explainResponse, type ResponseDefinition } from "../../src/index.js";
import { criteriaTable } from "./criteriaTable.js";
import type { DefinitionVector } from "../../src/testing/vectors/vector.js";
import { literal } from "./literal.js";
import { notes } from "./notes.js";
import { sqlSection } from "./sqlSection.js";
import { testsSection } from "./testsSection.js";
import { workedCase } from "./workedCase.js";

export const header = "<!-- Generated from the definition's value by `npm run generate`. Do not edit: change the definition. -->";

const evidence = {
  primary: "primary: read in the source itself, or in its registry record",
  secondary: "secondary: read in a text that reports the source, not in the source itself",
} as const;

/** The page of one definition. */
export function definitionPage(exportName: string, definition: ResponseDefinition, vectors: readonly DefinitionVector[]): string {
  const { id, version, title, source, timePoint, levels, readings, contradictions } = definition;
  const facts = [
    ["Export", `\`${exportName}\``],
    ["Id and version", `\`${id}\` ${version}`],
    ["Source", source.citation],
    ...(source.doi === undefined ? [] : [["DOI", `[${source.doi}](https://doi.org/${source.doi})`]]),
    ...(source.trial === undefined ? [] : [["Trial", trialText(source.trial)]]),
    ["Where in the source", source.locator],
    ["Time point", timePoint],
    ["Evidence", evidence[source.evidence]],
  ];
  const note = notes[id];
  return [
    header,
    `# ${title}`,
    facts.map(([name = "", text = ""]) => `- **${name}:** ${text}`).join("\n"),
    ...levels.flatMap(({ response, statement, criterion }) => [`## ${response}`, statement, criteriaTable(criterion).join("\n")]),
    `## NR\n\nEverything else. Where the record leaves more than one response open, the answer is NE, not evaluable.`,
    `## Readings\n\nWhat the source leaves to its reader, and what was chosen:`,
    list(readings),
    ...(contradictions === undefined ? [] : ["## Contradictions\n\nWhat is printed elsewhere:", list(contradictions)]),
    ...(note === undefined ? [] : ["## Notes", note]),
    "## Worked case",
    ...workedCaseText(exportName, definition),
    ...sqlSection(definition),
    ...testsSection(exportName, definition, vectors),
    "[All definitions](README.md)",
  ].join("\n\n") + "\n";
}

function trialText(trial: string): string {
  return /^NCT\d{8}$/.test(trial) ? `[${trial}](https://clinicaltrials.gov/study/${trial})` : trial;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join("\n");
}

function workedCaseText(exportName: string, definition: ResponseDefinition): readonly string[] {
  const found = workedCase(definition);
  const best = definition.levels[0]?.response ?? "";
  if (found === null) return [`The search over sensible values found no record that meets ${best} strictly inside every limit that decides, so none is shown.`];
  const result = classifyRenalResponse(found.baseline, found.followUp, definition);
  const code = [
    `const before = ${literal(found.baseline)};`,
    `const after = ${literal(found.followUp)};`,
    `classifyRenalResponse(before, after, ${exportName}).response; // => ${JSON.stringify(result.response)}`,
  ];
  return [
    `An invented patient who meets ${best}, strictly inside every limit that decides, and what \`explainResponse\` says:`,
    ["```ts", ...code, "```"].join("\n"),
    ["```text", explainResponse(result), "```"].join("\n"),
  ];
}
