import type { MeasureCriterion } from "../criteria/comparisonOf.js";
import type { Criterion, LimitCriterion, SingleCriterion } from "../criteria/criterion.js";
import type { Relation } from "../measurement/span.js";
import { compare, signOf } from "../measurement/quantity.js";
import { singleCriteria } from "../criteria/leaves.js";
import { type Related, relationshipOf, type Variable } from "./relationshipOf.js";

/** A use of a value in a criterion that is the easier met, the larger (or the smaller) the value is. */
interface Use {
  readonly variable: Variable;
  readonly isUpwards: boolean;
  readonly criterion: MeasureCriterion;
  readonly related: Related;
}

/** What a group must be split on before its members can be judged one by one, if anything. */
export type Conflict =
  | { readonly kind: "limits"; readonly variable: Variable; readonly limits: readonly LimitCriterion[] }
  | { readonly kind: "range"; readonly variable: Variable; readonly bound: "low" | "high"; readonly relations: readonly Relation[] }
  /** A value judged against its own range is used the other way elsewhere: each row decides, unless it holds only bounds of the value. */
  | { readonly kind: "rangedValue"; readonly variable: Variable }
  | { readonly kind: "notSaid"; readonly variable: Variable };

function usesOf(criterion: SingleCriterion): readonly Use[] {
  if (!("measure" in criterion)) return [];
  const related = relationshipOf(criterion);
  const isUpwards = criterion.relation.startsWith(">");
  const own = { criterion, related };
  return [
    { ...own, variable: related.value, isUpwards },
    ...(related.earlier === null ? [] : [{ ...own, variable: related.earlier, isUpwards: !isUpwards }]),
  ];
}

function isBothWays(uses: readonly Use[]): boolean {
  return uses.some(({ isUpwards }) => isUpwards) && uses.some(({ isUpwards }) => !isUpwards);
}

/**
 * The values that more than one member of a group uses, and not all in one direction. Kleene's rules look at each member alone: they
 * would leave open what no value leaves open, a creatinine that is neither above 1.2 mg/dL nor not.
 */
export function conflictsOf(
  kind: "allOf" | "anyOf" | "asMeasured",
  members: readonly Criterion[],
  isSettled: (variable: Variable) => boolean,
): readonly Conflict[] {
  const uses = members.map((member) => singleCriteria(member).flatMap(usesOf));
  const variables = [...new Set(uses.flat().map(({ variable }) => variable))].filter((variable) => !isSettled(variable));
  return variables.flatMap((variable): readonly Conflict[] => {
    const own = uses.map((ofMember) => ofMember.filter((use) => use.variable === variable));
    const all = own.flat();
    if (own.filter((ofMember) => ofMember.length > 0).length < 2 || !isBothWays(all)) return [];
    const bound = /\.(low|high)$/.exec(variable)?.[1] as "low" | "high" | undefined;
    if (bound !== undefined)
      return [{ kind: "range", variable, bound, relations: [...new Set(all.map(({ criterion }) => criterion.relation))] }];
    const others = all.filter(({ criterion }) => criterion.kind !== "referenceRange");
    const isRanged = others.length < all.length;
    if (!isBothWays(others)) return [{ kind: "rangedValue", variable }];
    const limits = others.flatMap(({ criterion }) => (criterion.kind === "limit" ? [criterion] : []));
    if (isRanged || limits.some(({ alsoPrinted }) => alsoPrinted !== undefined)) return [{ kind: "notSaid", variable }];
    const relations = others.filter(({ criterion }) => criterion.kind !== "limit");
    const areDirect = own.every((ofMember, i) => ofMember.length === 0 || !("criteria" in (members[i] as Criterion)));
    if (isBothWays(relations) && !(kind === "allOf" && areDirect && isBand(relations))) return [{ kind: "notSaid", variable }];
    return limits.length > 0 ? [{ kind: "limits", variable, limits }] : [];
  });
}

/** A value from one multiple of another up to a larger one: one value is never outside on both sides, so each side can be judged alone. */
function isBand(uses: readonly Use[]): boolean {
  const ratios = uses.map(({ related }) => related);
  const isOfOnePair = new Set(ratios.map(({ value, earlier }) => `${value} ${String(earlier)}`)).size === 1;
  const factors = (sign: string) =>
    ratios
      .map(({ relationship }) => relationship)
      .filter(({ relation }) => relation.startsWith(sign))
      .map(({ factor }) => factor);
  const isWide = factors(">").every((least) => factors("<").every((most) => compare(least, most) < 0));
  return isOfOnePair && isWide && ratios.every(({ relationship }) => signOf(relationship.added) === 0);
}
