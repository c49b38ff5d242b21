import { all, always, any, condition, never, type Truth } from "./truth.js";

/**
 * Where a condition surely holds, or surely does not: what NULL would leave open is not true there. Written behind `WHEN`, where NULL
 * counts as false, each is cheaper than the condition with its three values: guards fall away that only tell NULL from false, and
 * an engine stops at the first part that decides.
 */
export function certainly(truth: Truth, isMet: boolean): Truth {
  const plain = plainly(truth, isMet);
  const words = isMet && "words" in truth ? truth.words : undefined;
  return words === undefined || plain.kind === "constant" || "words" in plain ? plain : ({ ...plain, words } as Truth);
}

function plainly(truth: Truth, isMet: boolean): Truth {
  switch (truth.kind) {
    case "constant":
      return truth.value === isMet ? always : never;
    case "text":
      return isMet ? condition(truth.text, truth.negation) : condition(truth.negation, truth.text);
    case "all":
    case "any": {
      const members = truth.members.map((member) => certainly(member, isMet));
      return (truth.kind === "all") === isMet ? all(...members) : any(...members);
    }
    case "guarded": {
      const compared = certainly(truth.compared, isMet);
      return (truth.joins === "all") === isMet ? compared : any(compared, certainly(truth.guard, isMet));
    }
    case "bounded":
      return certainly(isMet ? truth.sure : truth.possible, isMet);
    case "agreed":
      return all(
        ...truth.cases.map(({ truth: one, reached }) => any(certainly(one, isMet), reached === null ? never : certainly(reached, false))),
      );
    case "split":
      return any(certainly(truth.otherwise, isMet), all(condition(truth.isOpen), certainly(truth.open, isMet)));
  }
}
