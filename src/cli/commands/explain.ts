import { writeFileSync } from "node:fs";
import { responsesOverTime } from "../../course/responsesOverTime.js";
import { definitionOf } from "../../report/plan/definitionOf.js";
import { weekResponses } from "../../report/analysis/weekAnalysis.js";
import { reportSubjects } from "../../report/analysis/reportSubject.js";
import { renderHtml } from "../../report/renderHtml.js";
import { visibleText } from "../../report/visibleText.js";
import { explainResponse } from "../../response/explainResponse.js";
import { type Command, usageError } from "../command.js";
import { folderReport } from "../folderReport.js";
import { planFor, planOptions } from "../planFor.js";
import { readStudy } from "../readStudy.js";

export const explain: Command = {
  name: "explain",
  summary: "How one subject's response was decided: every visit, and each criterion of the visit that stands for the week.",
  words: "FOLDER SUBJECT",
  options: [
    ...planOptions,
    { name: "visit", value: "NAME", help: "explain this visit instead of the one that stands for the week" },
    { name: "html", value: "FILE", help: "also write the report with this subject's course drawn" },
    { name: "json", value: null, help: "print the responses at every visit, with their findings, as JSON" },
  ],
  examples: [
    ["renal-response explain examples/data/nct05631717-sdtm NCT05631717-01-001", "explains the week 24 response of the first subject"],
  ],
  findings: "the visit is not evaluable",
  run: (call, surroundings) => {
    const [folder = "", id = ""] = call.words;
    const plan = planFor(folder, call);
    const { study } = readStudy(folder, call.text("encoding"));
    const { subjects } = reportSubjects(study, plan);
    const subject = subjects.find((one) => one.id === id) ?? onlyEnding(subjects, id);
    const definition = definitionOf(plan);
    const visits = subject.course === null ? [] : responsesOverTime(subject.course, definition);
    const [week] = weekResponses([subject], plan, definition);
    const name = call.text("visit");
    const chosen = name === undefined ? week?.week?.result : visits.find(({ visit, date }) => visit === name || date === name)?.result;
    if (name !== undefined && chosen === undefined) {
      throw usageError(`no visit "${name}", expected one of ${visits.map(({ visit, date }) => visit ?? date).join(", ")}`);
    }
    const html = call.text("html");
    if (html !== undefined) writeFileSync(html, renderHtml(folderReport(call, surroundings).results, { profiles: [subject.id] }));
    const response = name === undefined ? week?.response : chosen?.response;
    if (call.has("json")) surroundings.write(`${JSON.stringify({ subject: subject.id, arm: subject.arm, week, visits })}\n`);
    else {
      const lines = [
        ...(study.isSimulated === true ? ["*** SIMULATED DATA ***"] : []),
        `${subject.id}, ${subject.arm}`,
        ...visits.map(
          (visit) => `  ${visit.date}  day ${String(visit.days).padStart(4)}  ${(visit.visit ?? "").padEnd(12)}  ${visit.response}`,
        ),
        "",
        ...(chosen == null
          ? [`Week ${String(plan.week)}: ${week?.response ?? "NE"}`, ...(week?.reasons ?? []).map((reason) => `  ${reason}`)]
          : explainResponse(chosen).split("\n")),
      ];
      surroundings.write(`${lines.map(visibleText).join("\n")}\n`);
    }
    return response === "NE" ? 1 : 0;
  },
};

/** A subject may be named by the end of the identifier, where that is one. */
function onlyEnding<Subject extends { readonly id: string }>(subjects: readonly Subject[], id: string): Subject {
  const [found, ...others] = subjects.filter((one) => one.id.endsWith(id));
  if (found === undefined) throw usageError(`no subject "${id}" in the arms of the plan, expected one such as "${subjects[0]?.id ?? ""}"`);
  if (others.length > 0) throw usageError(`${String(others.length + 1)} subjects end with "${id}", expected the whole identifier`);
  return found;
}
