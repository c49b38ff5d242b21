import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDecisions, planOf } from "../report/plan/planOf.js";
import type { ReportPlan } from "../report/plan/reportPlan.js";
import { type CommandCall, type CommandOption, usageError } from "./command.js";
import { readJson } from "./readStudy.js";

/** The options by which a call reads a study and decides what its plan does not. */
export const planOptions: readonly CommandOption[] = [
  { name: "plan", value: "FILE", help: "the plan; plan.json of the folder unless given" },
  { name: "definition", value: "ID", help: "another definition than the plan's; renal-response definitions lists them" },
  { name: "by", value: "MEASURE", help: "judge by this measure of proteinuria alone: upcr or urineProtein24h", isRepeatable: true },
  { name: "week", value: "N", help: "another week than the plan's" },
  { name: "window", value: "DAYS", help: "how many days before and after the week a visit may lie" },
  { name: "set", value: "PATH=VALUE", help: "any decision of the plan, such as --set reading.sameDay=last", isRepeatable: true },
  { name: "encoding", value: "NAME", help: "the encoding of text that is not UTF-8, such as windows-1252" },
];

/** The plan of a call: the file's, with what the options decide. Decisions left open are named, never made. */
export function planFor(folder: string, call: CommandCall): ReportPlan {
  const path = call.text("plan") ?? join(folder, "plan.json");
  if (!existsSync(path)) {
    throw usageError(
      `no plan ${path}; renal-response report ${folder} --init writes one from what the files hold, with a comment for each decision ` +
      `left to you`,
    );
  }
  const plan = decided(readJson(path) as object, call);
  const open = openDecisions(plan);
  if (open.length > 0) {
    const named = open.map((one) => `  ${one}`).join("\n");
    throw usageError(`${path} leaves decisions open; decide them there (its comments say how) or with --set PATH=VALUE:\n${named}`);
  }
  try {
    return planOf(plan);
  } catch (error) {
    throw error instanceof RangeError ? usageError(`${path}: ${error.message}`) : error;
  }
}

function decided(plan: object, call: CommandCall): object {
  const by = call.texts("by");
  const window = call.text("window");
  const changes: readonly (readonly [path: string, value: unknown])[] = [
    ...one("definition", call.text("definition")),
    ...(by.length === 0 ? [] : [["by", by] as const]),
    ...one("week", number("--week", call.text("week"))),
    ...one("daysBefore", number("--window", window)),
    ...one("daysAfter", number("--window", window)),
    ...call.texts("set").map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw usageError(`--set ${text} is not PATH=VALUE`);
      return [text.slice(0, at), valueOf(text.slice(at + 1))] as const;
    }),
  ];
  return changes.reduce<object>((whole, [path, value]) => changed(whole, path.split("."), value), plan);
}

function one(path: string, value: unknown): readonly (readonly [string, unknown])[] {
  return value === undefined ? [] : [[path, value]];
}

function number(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw usageError(`${option} ${text} is not a number`);
  return Number(text);
}

/** JSON where it is that, text otherwise. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function changed(whole: unknown, [key = "", ...rest]: readonly string[], value: unknown): object {
  const record = (typeof whole === "object" && whole !== null ? whole : {}) as Readonly<Record<string, unknown>>;
  return { ...record, [key]: rest.length === 0 ? value : changed(record[key], rest, value) };
}
