import type { DoseFinding } from "../criteria/finding.js";
import { dayOf, doseOn } from "../criteria/evaluateDoseWindow.js";
import { compare, type Exact, exact } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import type { Supposition } from "./canAllHold.js";

/** A window that is to be kept or broken; days are numbers, its level says from which class of doses on a day is above its limit. */
interface Rule {
  readonly first: number;
  readonly last: number;
  readonly level: number;
  readonly failsFromDays: number;
  readonly failsFromDaysInARow: number;
  readonly isKept: boolean;
}

const mostDays = 4000;
const broken = -1;

/**
 * Whether doses on the days without a recorded one keep some windows and break others. Day by day: of the doses that a day can have only
 * the limits between which they lie matter, and of the days before only the counts of each rule. Windows that count from dates which
 * are not recorded are followed where all count from one date; otherwise, and beyond so many days, nothing is ruled out.
 */
export function doseWindowsCanHold(suppositions: readonly Supposition[], pair: ReadPair): boolean {
  const findings = suppositions.map(({ finding }) => finding as DoseFinding);
  const limits = [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()].sort(byLimit);
  const anchors = new Set(findings.flatMap(({ first, last }) => [first.from, last.from, last.notAfter ?? last.from]));
  const isDated = [...anchors].every((from) => pair[from].date !== null);
  if (!isDated && anchors.size > 1) return true;
  const dayIn = (day: DoseFinding["first"]): number => (isDated ? (dayOf(day, pair) ?? 0) : day.days);
  const rules = suppositions.map(({ holds }, i): Rule => {
    const { first, last, failsFromDays, failsFromDaysInARow = Infinity, ...rest } = findings[i] as DoseFinding;
    const level = limits.findIndex((limit) => keyOf(limit) === keyOf(rest));
    return { first: dayIn(first), last: dayIn(last), level, failsFromDays, failsFromDaysInARow, isKept: holds };
  });
  const [begin, end] = [Math.min(...rules.map(({ first }) => first)), Math.max(...rules.map(({ last }) => last))];
  if (end - begin >= mostDays || rules.some(({ first, last }) => last < first)) return true;

  let states = new Map([["", rules.map(() => [0, 0] as const as readonly number[])]]);
  for (let day = begin; day <= end; day++) {
    const dose = isDated ? doseOn(day, pair.doses ?? []) : null;
    const classes = dose === null ? [...limits.keys(), limits.length] : [limits.filter((limit) => isAbove(dose, limit)).length];
    const next = new Map<string, readonly (readonly number[])[]>();
    for (const state of states.values()) {
      for (const each of classes) {
        const after = rules.map((rule, i) => counted(rule, state[i] ?? [], day, each));
        // What is to be kept must not be broken.
        if (!after.some(([total], i) => total === broken && rules[i]?.isKept === true)) next.set(JSON.stringify(after), after);
      }
    }
    states = next as typeof states;
  }
  return [...states.values()].some((state) => state.every(([total], i) => total === broken || rules[i]?.isKept === true));
}

/** The days above the limit, in all and in a row, after one more day; `broken` for good where they suffice. */
function counted(rule: Rule, state: readonly number[], day: number, dose: number): readonly number[] {
  const [total = 0, run = 0] = state;
  if (total === broken || day < rule.first || day > rule.last) return state;
  if (dose <= rule.level) return [total, 0];
  if (total + 1 >= rule.failsFromDays || run + 1 >= rule.failsFromDaysInARow) return [broken, 0];
  // A run is counted only where a rule asks for it: otherwise days that make no difference would make states.
  return [total + 1, rule.failsFromDaysInARow === Infinity ? 0 : run + 1];
}

function keyOf({ relation, limit }: Pick<DoseFinding, "relation" | "limit">): string {
  return `${relation} ${limit.value}`;
}

/** From the limit that the smallest dose breaks: 10 breaks "< 10", only more breaks "<= 10". */
function byLimit(a: DoseFinding, b: DoseFinding): number {
  return compare(exact(a.limit.value), exact(b.limit.value)) || a.relation.length - b.relation.length;
}

function isAbove(dose: Exact, { relation, limit }: DoseFinding): boolean {
  const side = compare(dose, exact(limit.value));
  return relation === "<=" ? side > 0 : side >= 0;
}
