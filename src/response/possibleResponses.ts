import { fault } from "../measurement/misuse.js";
import { hasMoreThan } from "../measurement/wordings.js";
import { countedFindings } from "../criteria/asMeasured.js";
import type { Finding, SingleFinding } from "../criteria/finding.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { canAllHold, type Supposition } from "./canAllHold.js";
import { doseWindowsCanHold } from "./doseWindowsCanHold.js";
import type { LevelFinding } from "./renalResponse.js";

/** A finding without what is decided: a verdict, an open criterion by its number, or an open group. */
type Open = boolean | number | { readonly all: boolean; readonly members: readonly Open[] };

/** So many different remainders are looked at, and no more. */
const most = 100_000;

/**
 * Every response that some completion of the record reaches, best first. The exact fallback of the engine: for records of which the
 * corners cannot tell, and for `possible` where they do not reach all that the verdicts leave.
 *
 * Kleene's verdicts alone can leave a response open that no completion reaches. So each open criterion that matters is supposed met and
 * not met in turn, and what no values can satisfy is left out. Criteria of one part (a measure, an event, the dose windows) depend on each
 * other, parts do not: all of a part is supposed before the next part is begun, so that then nothing but the remainder of the definition
 * matters, what is left of it when the decided criteria are struck out. Two ways to the same remainder lead to the same responses, and
 * each remainder is looked at once. That is exact, since nothing is left out but what leads to no response or to one already reached.
 */
export function possibleResponses<Level extends string>(levels: readonly LevelFinding<Level>[], pair: ReadPair): readonly (Level | "NR")[] {
  const names: readonly (Level | "NR")[] = [...levels.map(({ response }) => response), "NR"];
  const criteria: SingleFinding[] = [];
  const numbers = new Map<string, number>();
  const begin = levels.map(({ finding }) => opened(finding, (single) => {
    const key = JSON.stringify(single);
    const number = numbers.get(key) ?? criteria.push(single) - 1;
    numbers.set(key, number);
    return number;
  }));
  const parts = criteria.map(partOf);
  const reached = new Set<Level | "NR">();
  const seen = new Set<string>();

  explore(begin, []);
  return names.filter((response) => reached.has(response));

  /** Supposes the rest of a part, of which some is supposed already. */
  function explore(rest: readonly Open[], suppositions: readonly Supposition[]): void {
    const left = responsesLeft(rest);
    if (left.every((response) => reached.has(response))) return;
    const [first] = left;
    if (left.length === 1 && first !== undefined) {
      reached.add(first);
      return;
    }
    const inPart = suppositions[0] === undefined ? undefined : partOf(suppositions[0].finding);
    const next = firstOpen(rest, (number) => inPart === undefined || parts[number] === inPart);
    if (next === undefined) {
      explore(rest, []);
      return;
    }
    if (inPart === undefined) {
      const remainder = JSON.stringify(rest);
      if (seen.has(remainder)) return;
      if (seen.add(remainder).size > most)
        throw fault(
          "definition",
          hasMoreThan(most, "combinations of open criteria", "criteria that depend less on each other"),
        );
    }
    for (const holds of [true, false]) {
      const supposed = [...suppositions, { finding: criteria[next] as SingleFinding, holds }];
      if (isPossible(supposed)) explore(upToMet(rest.map((level) => struck(level, next, holds))), supposed);
    }
  }

  function isPossible(supposed: readonly Supposition[]): boolean {
    return supposed[0]?.finding.kind === "doseWindow" ? doseWindowsCanHold(supposed, pair) : canAllHold(supposed, pair);
  }

  /** Every level that is not ruled out, up to the first that is met. */
  function responsesLeft(rest: readonly Open[]): readonly (Level | "NR")[] {
    const left: (Level | "NR")[] = [];
    for (const [i, level] of rest.entries()) {
      if (level !== false) left.push(names[i] as Level);
      if (level === true) return left;
    }
    return [...left, "NR"];
  }
}

/** What is decided together: nothing of one part says anything of another. */
function partOf(finding: SingleFinding): string {
  if ("measure" in finding) return finding.measure;
  switch (finding.kind) {
    case "noEvent":
      return finding.event;
    case "noSediment":
      return `${finding.element} ${finding.at ?? ""}`;
    case "doseWindow":
      return "doseWindow";
    case "averageDose":
      return "prednisoneEquivalent"; // its limit may be a multiple of the dose at baseline
  }
}

function opened(finding: Finding, numberOf: (single: SingleFinding) => number): Open {
  if (finding.verdict !== "unknown") return finding.verdict === "met";
  if (!("findings" in finding)) return numberOf(finding);
  return group(finding.kind === "allOf", countedFindings(finding).map((member) => opened(member, numberOf)));
}

/** A group without the members that decide nothing; a verdict where one decides or none is left. */
function group(all: boolean, members: readonly Open[]): Open {
  if (members.includes(!all)) return !all;
  const open = members.filter((member) => member !== all);
  return open.length === 0 ? all : { all, members: open };
}

/** What is left of a criterion when one is decided. */
function struck(level: Open, number: number, holds: boolean): Open {
  if (level === number) return holds;
  return typeof level === "object" ? group(level.all, level.members.map((member) => struck(member, number, holds))) : level;
}

/** Behind a level that is met nothing matters. */
function upToMet(rest: readonly Open[]): readonly Open[] {
  const met = rest.indexOf(true);
  return met < 0 ? rest : rest.slice(0, met + 1);
}

function firstOpen(rest: readonly Open[], isWanted: (number: number) => boolean): number | undefined {
  for (const open of rest) {
    const found =
      typeof open === "number"
        ? isWanted(open)
          ? open
          : undefined
        : typeof open === "object"
          ? firstOpen(open.members, isWanted)
          : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
