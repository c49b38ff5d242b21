import type { Layout } from "./layout.js";
import type { Comparison, Plan } from "./plan.js";

/**
 * The levels of a definition as one list of comparisons, each with what comes next when it is met and when it is not: a further comparison,
 * or the answer. A tree of functions would say the same at several times the cost; no comparison that cannot matter is looked at here.
 */
export interface Program {
  /**
   * The first level that the numbers of a row meet, from the level given on; as many as there are levels where they meet none; -1 where
   * that turns on a number that is NaN.
   */
  readonly firstMet: (numbers: Float64Array, from: number, row: number) => number;
}

interface Step {
  readonly comparison: Comparison;
  readonly met: number;
  readonly notMet: number;
}

/** An answer among the steps: below 0. */
const answer = (level: number): number => -1 - level;

interface Options {
  /** Whether it is asked only about records of which all is known: there every member of a group counts. */
  readonly isComplete?: boolean;
  /** How far the numbers of one slot lie from those of the next: one, unless each slot has the numbers of several rows. */
  readonly stride?: number;
}

export function programOf(plans: readonly Plan[], { slots, space }: Layout, { isComplete = false, stride = 1 }: Options = {}): Program {
  const steps: Step[] = [];
  /** Writes the steps of a plan before those that come next; where they begin. */
  const stepsOf = (plan: Plan, met: number, notMet: number): number => {
    switch (plan.kind) {
      case "allOf":
        return plan.members.reduceRight((next, member) => stepsOf(member, next, notMet), met);
      case "anyOf":
        return plan.members.reduceRight((next, member) => stepsOf(member, met, next), notMet);
      case "comparison":
        if (isComplete && slots[plan.place]?.wanted.kind === "counts") return met;
        return steps.push({ comparison: plan, met, notMet }) - 1;
    }
  };
  const starts: number[] = [answer(plans.length)];
  for (let level = plans.length - 1; level >= 0; level--)
    starts.unshift(stepsOf(plans[level] as Plan, answer(level), starts[0] as number));
  const places = Int32Array.from(steps.flatMap(({ comparison: { place, other }, met, notMet }) => [
    place * stride, other * stride, met, notMet,
  ]));
  // Products are whole multiples of `beside`: half of one tells "<=" from "<".
  const factors = Float64Array.from(steps.flatMap(({ comparison: { times, timesOther, more, isMetByEqual } }) => [
    times, timesOther, more, isMetByEqual ? space.beside / 2 : 0,
  ]));
  return {
    firstMet: (numbers, from, row) => {
      let next = starts[from] as number;
      while (next >= 0) {
        const at = 4 * next;
        const left = (numbers[(places[at] as number) + row] as number) * (factors[at] as number);
        const other = numbers[(places[at + 1] as number) + row] as number;
        const right = other * (factors[at + 1] as number) + (factors[at + 2] as number);
        const above = left - right - (factors[at + 3] as number);
        if (!(above < 0 || above >= 0)) return -1;
        next = places[above < 0 ? at + 2 : at + 3] as number;
      }
      return -1 - next;
    },
  };
}
