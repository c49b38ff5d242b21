/** A condition with SQL's three values, before it is written. */
export type Truth =
  | { readonly kind: "constant"; readonly value: boolean | null }
  /** A condition that is not met where its negation holds; where a value is missing both are NULL. */
  | { readonly kind: "text"; readonly text: string; readonly negation: string; readonly isAside?: true; readonly words?: string }
  | { readonly kind: "all" | "any"; readonly members: readonly Truth[]; readonly words?: string }
  /** Both, or either. What is compared implies the guard where it holds (both), or what is not compared where it does not (either). */
  | { readonly kind: "guarded"; readonly joins: "all" | "any"; readonly compared: Truth; readonly guard: Truth; readonly words?: string }
  /** True where it holds for certain, false where it cannot hold, else unknown. */
  | { readonly kind: "bounded"; readonly sure: Truth; readonly possible: Truth; readonly words?: string }
  /** What all cases that the row leaves say, else unknown. */
  | { readonly kind: "agreed"; readonly cases: readonly Case[] }
  | { readonly kind: "split"; readonly isOpen: string; readonly open: Truth; readonly otherwise: Truth };

interface Case {
  readonly truth: Truth;
  /** Whether the row leaves this case; null where every row does. */
  readonly reached: Truth | null;
}

export const always: Truth = { kind: "constant", value: true };
export const never: Truth = { kind: "constant", value: false };
export const unknown: Truth = { kind: "constant", value: null };

export function condition(text: string, negation = `NOT ${text}`): Truth {
  return { kind: "text", text, negation };
}

/** What is asked beside a value: an event, a unit, which end of it is left out. */
export function aside(text: string, negation = `NOT ${text}`): Truth {
  return { kind: "text", text, negation, isAside: true };
}

/** Whether a condition can hold only where the row holds a value. */
export function needsValue(truth: Truth): boolean {
  switch (truth.kind) {
    case "text":
      return truth.isAside !== true;
    case "all":
      return truth.members.some(needsValue);
    case "any":
      return truth.members.every(needsValue);
    case "guarded":
      return needsValue(truth.compared) && (truth.joins === "all" || needsValue(truth.guard));
    case "bounded":
      return needsValue(truth.sure);
    case "constant":
    case "agreed":
    case "split":
      return false;
  }
}

export function isConstant(truth: Truth, value: boolean | null): boolean {
  return truth.kind === "constant" && truth.value === value;
}

export function all(...members: readonly Truth[]): Truth {
  return joined("all", members);
}

export function any(...members: readonly Truth[]): Truth {
  return joined("any", members);
}

function joined(kind: "all" | "any", members: readonly Truth[]): Truth {
  const decisive = kind === "any";
  if (members.some((member) => isConstant(member, decisive))) return decisive ? always : never;
  const left = members.filter((member) => !isConstant(member, !decisive));
  const [only] = left;
  if (only === undefined) return decisive ? never : always;
  return left.length === 1 || left.every((member) => isConstant(member, null)) ? only : { kind, members: left };
}

/** No value is below 0: one side of a comparison can decide while the other is NULL, and adds nothing while neither is. */
export function guarded(joins: "all" | "any", compared: Truth, guard: Truth): Truth {
  const isPlain = compared.kind === "constant" || guard.kind === "constant";
  return isPlain ? joined(joins, [compared, guard]) : { kind: "guarded", joins, compared, guard };
}

export function bounded(sure: Truth, possible: Truth): Truth {
  if (isConstant(sure, true)) return always;
  if (isConstant(possible, false)) return never;
  const isOpen = (truth: Truth, otherwise: boolean) => isConstant(truth, null) || isConstant(truth, otherwise);
  if (isOpen(sure, false) && isOpen(possible, true)) return unknown;
  return JSON.stringify(sure) === JSON.stringify(possible) ? sure : { kind: "bounded", sure, possible };
}

export function agreed(cases: readonly Case[]): Truth {
  const [first, ...others] = cases;
  if (first === undefined) return unknown;
  if (first.truth.kind === "constant" && others.every(({ truth }) => JSON.stringify(truth) === JSON.stringify(first.truth)))
    return first.truth;
  if (cases.some(({ truth, reached }) => reached === null && isConstant(truth, null))) return unknown;
  return { kind: "agreed", cases };
}

/** The same condition with the words that stand beside it. */
export function named(truth: Truth, words: string): Truth {
  switch (truth.kind) {
    case "text":
    case "all":
    case "any":
    case "guarded":
    case "bounded":
      return { ...truth, words };
    case "constant":
    case "agreed":
    case "split":
      return truth;
  }
}
