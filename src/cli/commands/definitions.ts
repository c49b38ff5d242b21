import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { publishedActivityDefinitions } from "../../definitions/activity/index.js";
import { publishedDefinitions } from "../../definitions/renal/index.js";
import { textTable } from "../../report/renderText.js";
import { type Command, usageError } from "../command.js";

export const definitions: Command = {
  name: "definitions",
  summary: "The published definitions, or one of them with its source and readings.",
  words: "[ID]",
  options: [{ name: "json", value: null, help: "print the definitions as data" }],
  examples: [
    ["renal-response definitions", "lists them"],
    ["renal-response definitions kdigo2024 --json", "prints one as data"],
  ],
  findings: "is not used",
  run: (call, { write }) => {
    const all: readonly ResponseDefinition[] = [...publishedDefinitions, ...publishedActivityDefinitions];
    const [id] = call.words;
    const found = id === undefined ? all : all.filter((one) => one.id === id);
    if (found.length === 0) throw usageError(`no definition "${id ?? ""}", expected one of ${all.map((one) => one.id).join(", ")}`);
    const [only] = found;
    if (call.has("json")) write(`${JSON.stringify(id === undefined ? found : only, null, 2)}\n`);
    else if (id === undefined || only === undefined) {
      const rows = all.map((one) => [one.id, one.version, one.levels.map(({ response }) => response).join(", "), one.timePoint]);
      write(`${textTable([["Definition", "version", "responses", "judged"], ...rows]).join("\n")}\n`);
    } else write(`${described(only).join("\n")}\n`);
    return 0;
  },
};

function described({
  id,
  version,
  title,
  timePoint,
  levels,
  source,
  readings,
  contradictions = [],
}: ResponseDefinition): readonly string[] {
  return [
    `${title} (${id} ${version})`,
    `Judged: ${timePoint}`,
    ...levels.flatMap(({ response, statement }) => ["", `${response}: ${statement}`]),
    "",
    `Source: ${source.citation}`,
    `  ${source.locator}; ` +
    `${source.evidence}${source.doi === undefined ? "" : `; doi ${source.doi}`}${source.trial === undefined ? "" : `; ${source.trial}`}`,
    "",
    "Readings",
    ...readings.map((reading) => `  - ${reading}`),
    ...(contradictions.length === 0 ? [] : ["", "Contradictions", ...contradictions.map((one) => `  - ${one}`)]),
  ];
}
