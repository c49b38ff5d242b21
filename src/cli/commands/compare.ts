import { agreementTable } from "../../report/tables/agreementTable.js";
import { tableText } from "../../report/renderText.js";
import { definitionTable } from "../../report/tables/responseTables.js";
import type { Command } from "../command.js";
import { folderReport } from "../folderReport.js";
import { planOptions } from "../planFor.js";

export const compare: Command = {
  name: "compare",
  summary: "Every definition on one trial: responses by arm, their difference, and agreement with the plan's own definition.",
  words: "FOLDER",
  options: [...planOptions, { name: "json", value: null, help: "print each definition's counts and every subject's response as JSON" }],
  examples: [["renal-response compare examples/data/nct05631717-sdtm", "holds the simulated trial against every published definition"]],
  findings: "rows of a file could not be read",
  run: (call, surroundings) => {
    const { results } = folderReport(call, surroundings);
    const { definitions, subjects, unused, identification } = results;
    if (call.has("json")) {
      surroundings.write(`${JSON.stringify({ identification, subjects: subjects.map(({ id, arm }) => ({ id, arm })), definitions })}\n`);
    } else {
      const tables = [definitionTable(results), agreementTable(results)];
      surroundings.write(
        `${tables.map((table, i) => tableText(`Table ${String(i + 1)}. ${table.title}`, table, results)).join("\n\n\n")}\n`,
      );
    }
    return unused.unread > 0 ? 1 : 0;
  },
};
