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
    comparisonTable(definitions).join("\n").trimEnd(),
    "## Disease activity and glucocorticoid endpoints",
    `${String(ofActivity.length)} definitions in the same language ([the indices behind them](../activity.md)):`,
    activityTable(ofActivity),
    "## Two wordings of one clause",
    "Where two texts word one rule differently, each wording has an id. These are not rules to choose from as if they asked for different things:",
    wordings.map(([ids, what]) => `- ${ids.map((id) => `[${id}](${id}.md)`).join(", ")}: ${what}`).join("\n"),
    `How one is added: [addingADefinition.md](../addingADefinition.md). What is left out, and why: [notShipped.md](../notShipped.md).`,
  ].join("\n\n") + "\n";
}

const wordings: readonly (readonly [ids: readonly string[], what: string])[] = [
  [["bliss-ln-perr", "bliss-ln-perr-treatment-failure"], "rescue therapy for treatment failure (paper) and treatment failure (registry) are one event."],
  [["bliss-ln-crr", "bliss-ln-crr-treatment-failure"], "the same event in the complete response."],
  [["aurora1-crr", "aurora1-crr-registry"], "the registry says in three steps when a lower eGFR disqualifies; the abstract says it in one."],
  [["alms-induction", "alms-induction-by-baseline"], "a fall by half or to below 3: either suffices, or baseline decides which one is asked for."],
  [["allure-cr", "allure-cr-review"], "at most 10 mg/d (registry), less than 11 mg/d (review)."],
  [["aura-lv-crr", "aura-lv-crr-review"], "at most 10 mg/d, below 10 mg/d (review)."],
  [["im101075-crr", "im101075-crr-review"], "below 30 mg/mmol (registry), below 0.25 g/g (review)."],
  [["acr2024-crr", "acr2024-crr-below500"], "at most 0.5 g/g, below 500 mg/g."],
  [["paediatric-crr", "paediatric-crr-no-red-cells"], "up to 5 red cells are normal (category), 0 is the upper limit (footnote)."],
  [["eular2025-printed", "eular2025"], "the limits of proteinuria as printed, and with the goal for GFR made a clause of both."],
];

function activityTable(definitions: readonly library.ResponseDefinition[]): string {
  const rows = definitions.flatMap(({ id, title, levels }) =>
    levels.map(({ response, statement }) => `| [${title}](${id}.md) | ${response} | ${statement} |`),
  );
  return ["| definition | response | what it takes |", "|---|---|---|", ...rows].join("\n");
}
