import { atNext, type Criterion, type Measure, type ResponseDefinition, type SingleCriterion } from "../../src/index.js";
import { singleCriteria } from "../../src/criteria/leaves.js";
import { measureTitle, whenText } from "../../src/criteria/titles.js";
import { timeOf, wordsOf } from "../../src/criteria/words.js";
import { cell } from "./cell.js";

const columns = ["proteinuria", "function", "sediment", "steroid", "other"] as const;
type Column = (typeof columns)[number];

const head = ["Definition and response", "Proteinuria", "Kidney function", "Also", "Time point"];

interface Group {
  readonly title: string;
  readonly holds: (definition: ResponseDefinition, measures: ReadonlySet<Measure>) => boolean;
}

/** By what a study must measure: the first group that holds. */
const groups: readonly Group[] = [
  { title: "NCT05631717 and its readings", holds: ({ id }) => /^nct05631717\b/.test(id) },
  { title: "24-hour protein", holds: (_, measures) => measures.has("urineProtein24h") },
  { title: "UPCR and creatinine", holds: (_, measures) => measures.has("upcr") && measures.has("serumCreatinine") },
  { title: "UPCR and eGFR", holds: (_, measures) => measures.has("upcr") && measures.has("egfr") },
  { title: "UPCR without creatinine and eGFR", holds: (_, measures) => measures.has("upcr") },
  { title: "No proteinuria", holds: () => true },
];

/** All definitions side by side, a row per response, in a table for each group, narrow enough for a page. */
export function comparisonTable(definitions: readonly ResponseDefinition[]): readonly string[] {
  const placed = definitions.map((definition) => {
    const leaves = definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
    const measures = new Set(leaves.flatMap((leaf) => ("measure" in leaf ? [leaf.measure] : [])));
    return { definition, group: groups.find(({ holds }) => holds(definition, measures)) };
  });
  return groups.flatMap((group) => {
    const own = placed.filter((one) => one.group === group).flatMap(({ definition }) => rowsOf(definition));
    if (own.length === 0) return [];
    return [`### ${group.title}`, "", ...[head, head.map(() => "---"), ...own].map((row) => `| ${row.map(cell).join(" | ")} |`), ""];
  });
}

function rowsOf({ id, levels, timePoint, source }: ResponseDefinition): readonly (readonly string[])[] {
  return levels.map(({ response, criterion }, i) => {
    const [proteinuria = "–", kidney = "–", ...others] = columns.map((column) => columnText(criterion, column));
    const named = others.map((text, k) => (text === "–" ? [] : [`${["", "prednisone ", ""][k] ?? ""}${text}`])).flat();
    const next = confirmation(criterion);
    const also = [...named, ...(next === "–" ? [] : [next])].join("; ");
    const name = i === 0 ? `[${id}](${id}.md) ` : "";
    return [`${name}**${response}**`, proteinuria, kidney, also === "" ? "–" : also, i === 0 ? `${timePoint} (${source.evidence})` : ""];
  });
}

function columnOf(criterion: SingleCriterion): Column {
  switch (criterion.kind) {
    case "noSediment":
      return "sediment";
    case "doseWindow":
    case "averageDose":
      return "steroid";
    case "noEvent":
      return criterion.event === "dialysis" || criterion.event === "adverseEventAffectingEgfr" ? "function" : "other";
    default:
      return columnOfMeasure[criterion.measure] ?? "other";
  }
}

const columnOfMeasure: Readonly<Partial<Record<Measure, Column>>> = {
  upcr: "proteinuria",
  urineProtein24h: "proteinuria",
  serumCreatinine: "function",
  egfr: "function",
  urineRedCells: "sediment",
  urineWhiteCells: "sediment",
  urineRedCellConcentration: "sediment",
  prednisoneEquivalent: "steroid",
};

/** What a criterion asks in one column; `own` is false where only the condition of a case is left. */
interface Part {
  readonly text: string;
  readonly own: boolean;
  readonly joined?: "allOf" | "anyOf";
}

function columnText(criterion: Criterion, column: Column): string {
  const part = partIn(criterion, column, false);
  return part?.own === true ? part.text : "–";
}

/** Within alternatives the conditions on baseline stay, so that a rule by cases keeps its cases. */
function partIn(criterion: Criterion, column: Column, isCase: boolean): Part | null {
  if (!("criteria" in criterion)) {
    const own = columnOf(criterion) === column;
    return own || (isCase && isCondition(criterion)) ? { text: leafText(criterion), own } : null;
  }
  const { kind } = criterion;
  const members = kind === "allOf" ? withoutConfirmations(criterion.criteria) : criterion.criteria;
  const parts = members.map((member) => partIn(member, column, isCase || kind !== "allOf"));
  // Of a case, what is the column's own and the plain conditions; outside of cases, what is the column's own.
  const isTold = (part: Part | null, i: number) => part?.own === true || (isCase && !("criteria" in (members[i] ?? criterion)));
  const told = kind === "allOf" && (!isCase || parts.some(isTold)) ? parts.filter(isTold) : parts;
  const found = told.filter((part) => part !== null);
  const [only] = found;
  if (only === undefined) return null;
  const own = found.some((part) => part.own);
  const open = kind !== "allOf" && found.length < parts.length ? " (another way is open)" : "";
  if (found.length === 1) return { ...only, own, text: only.text + open };
  const texts = found.map(({ text, joined }) => (joined === undefined || (joined === "allOf") === (kind === "allOf") ? text : `(${text})`));
  return { text: [...new Set(texts)].join(kind === "allOf" ? " and " : " or ") + open, own, joined: kind === "allOf" ? "allOf" : "anyOf" };
}

function isCondition(criterion: SingleCriterion): boolean {
  return ["baseline", "preFlare"].includes(timeOf(criterion));
}

/** Leaves out what repeats a member at the next measurement: that is the confirmation column's. */
function withoutConfirmations(members: readonly Criterion[]): readonly Criterion[] {
  const repeated = members.map((member) => (isConfirmable(member) ? logicOf(atNext(member)) : null));
  return members.filter((member, i) => !repeated.some((logic, j) => j !== i && logic === logicOf(member)));
}

/** Nothing confirms a rise or a fall from baseline. */
function isConfirmable(criterion: Criterion): boolean {
  return singleCriteria(criterion).every(({ kind }) => kind !== "riseFromBaseline" && kind !== "fallFromBaseline");
}

function logicOf(criterion: Criterion): string {
  return JSON.stringify(criterion, (key, value: unknown) => (key === "title" ? undefined : value));
}

function leafText(criterion: SingleCriterion): string {
  const { subject, when, limit } = wordsOf(criterion);
  const short = limit.replace(/(u|l)(?:ppe|owe)r limit of the laboratory's range/, (_, first: string) => `${first.toUpperCase()}LN`);
  if (criterion.kind === "doseWindow") return `${short} from ${when}`;
  const isDose = "measure" in criterion && criterion.measure === "prednisoneEquivalent";
  return `${isDose ? "" : shortened(subject)}${criterion.kind === "noEvent" ? "" : whenText(timeOf(criterion))} ${short}`.trim();
}

function shortened(text: string): string {
  return text.replace("serum creatinine", "creatinine").replace("24-h urine protein", "24-h protein").replace("serum albumin", "albumin");
}

function confirmation(criterion: Criterion): string {
  const next = singleCriteria(criterion).filter((leaf) => timeOf(leaf) === "next");
  const what = new Set(next.map((leaf) => ("measure" in leaf ? measureTitle(leaf.measure) : wordsOf(leaf).subject)));
  return what.size === 0 ? "–" : `next measurement: ${[...what].join(", ")}`;
}
