import * as library from "../../src/index.js";
import { vectorsByDefinition } from "../evidence/misprints.js";
import { comparisonTable } from "./comparisonTable.js";
import { definitionPage, header } from "./definitionPage.js";

/** Every file of docs/definitions by name, written from the published definitions. The same values give the same texts. */
export function definitionPages(): ReadonlyMap<string, string> {
  const { publishedDefinitions, publishedActivityDefinitions } = library;
  const vectors = vectorsByDefinition();
  const pages = [...publishedDefinitions, ...publishedActivityDefinitions].map((definition) => {
    const { id } = definition;
    return [`${id}.md`, definitionPage(exportNameOf(definition), definition, vectors.get(id) ?? [])] as const;
  });
  return new Map([["README.md", overview(publishedDefinitions, publishedActivityDefinitions)], ...pages]);
}

function exportNameOf(definition: library.ResponseDefinition): string {
  const name = Object.entries(library).find(([, value]) => value === definition)?.[0];
  if (name === undefined) throw new Error(`${definition.id} is published but not exported by src/index.ts`);
  return name;
}

function overview(definitions: readonly library.ResponseDefinition[], ofActivity: readonly library.ResponseDefinition[]): string {
  return [
    header,
    "# Published definitions",
    `${String(definitions.length)} definitions, a row per response, best first. Each cell is written from the value that decides; the page of a definition
has its whole logic, source, readings and a worked case. ULN and LLN are the upper and lower limit of the laboratory's own
range, which must stand on the record. A dash means that the rule asks nothing there; "another way is open" that it can also be
met without. Alternatives that reach over several columns are shown column by column: read the page before you quote a rule.`,
    comparisonTable(definitions).join("\n"),
    "## Disease activity and glucocorticoid endpoints",
    `${String(ofActivity.length)} definitions in the same language ([the indices behind them](../activity.md)):`,
    activityTable(ofActivity),
    `How one is added: [addingADefinition.md](../addingADefinition.md). What is left out, and why: [notShipped.md](../notShipped.md).`,
  ].join("\n\n") + "\n";
}

function activityTable(definitions: readonly library.ResponseDefinition[]): string {
  const rows = definitions.flatMap(({ id, title, levels }) =>
    levels.map(({ response, statement }) => `| [${title}](${id}.md) | ${response} | ${statement} |`),
  );
  return ["| definition | response | what it takes |", "|---|---|---|", ...rows].join("\n");
}
