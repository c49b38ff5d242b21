import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDecisions } from "../../report/plan/planOf.js";
import { suggestedPlan } from "../../report/plan/suggestedPlan.js";
import { renderText } from "../../report/renderText.js";
import { type Command, type CommandCall, type Surroundings, usageError } from "../command.js";
import { folderReport } from "../folderReport.js";
import { planOptions } from "../planFor.js";
import { readStudy } from "../readStudy.js";
import { writeReport } from "../writeReport.js";

export const report: Command = {
  name: "report",
  summary: "The results of a trial from the folder of its SDTM files: tables, figures, and ADaM data sets.",
  words: "FOLDER",
  options: [
    { name: "init", value: null, help: "write plan.json from what the files hold, with a comment for each decision left to you" },
    ...planOptions,
    { name: "out", value: "DIR", help: "write report.html, report.txt, report.json, plan.json and the data sets there" },
    { name: "profile", value: "SUBJECT", help: "draw this subject's course; everyone's unless there are more than 60", isRepeatable: true },
    { name: "json", value: null, help: "print the results as JSON instead of text" },
  ],
  examples: [
    ["renal-response report examples/data/nct05631717-sdtm", "prints the results of the simulated trial"],
    [
      "renal-response report examples/data/nct05631717-sdtm --out out --week 20 --window 10",
      "another week; writes the report and data sets to out/",
    ],
  ],
  findings: "rows of a file could not be read, or a data set could not be written",
  run: (call, surroundings) => {
    if (call.has("init")) return writePlan(call, surroundings);
    const found = folderReport(call, surroundings);
    const out = call.text("out");
    const profiles = call.texts("profile");
    const written = out === undefined ? null : writeReport(out, found, profiles, surroundings);
    if (out !== undefined && written !== null) {
      surroundings.warn([...written.files.map((file) => `wrote ${join(out, file)}`), ...written.problems, ""].join("\n"));
    }
    surroundings.write(call.has("json") ? `${JSON.stringify(found.results)}\n` : `${renderText(found.results)}\n`);
    return found.results.unused.unread > 0 || (written?.problems.length ?? 0) > 0 ? 1 : 0;
  },
};

function writePlan(call: CommandCall, { write }: Surroundings): 0 {
  const [folder = ""] = call.words;
  const path = call.text("plan") ?? join(folder, "plan.json");
  if (existsSync(path)) throw usageError(`${path} is there already; it is not written over`);
  const { study } = readStudy(folder, call.text("encoding"));
  const plan = suggestedPlan(study);
  writeFileSync(path, `${JSON.stringify(plan, null, 2)}\n`);
  const open = openDecisions(plan)
    .map((one) => `  ${one}`)
    .join("\n");
  write(`wrote ${path}; decide what it leaves open, there or with --set PATH=VALUE:\n${open}\n`);
  return 0;
}
