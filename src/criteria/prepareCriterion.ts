import { fault, misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { type Exact, exact } from "../measurement/quantity.js";
import { containsItself, hasMoreThan } from "../measurement/wordings.js";
import { type AskedValue, askedValues, requireMeasures } from "./asMeasured.js";
import { comparisonOf } from "./comparisonOf.js";
import type {
  AverageDoseCriterion, CriterionGroup, DoseCriterion, EventCriterion, SedimentCriterion, SingleCriterion,
} from "./criterion.js";
import type { PreparedComparison } from "./evaluateComparison.js";
import { readCriterion, singleKinds } from "./readCriterion.js";
import { requireList, requireOneOf, requireTexts } from "../measurement/requirements.js";

/** A single criterion with its numbers read, ready to be evaluated any number of times. */
export type PreparedSingle =
  | (PreparedComparison & { readonly kind: "comparison" })
  | { readonly kind: "flag"; readonly criterion: EventCriterion | SedimentCriterion }
  | { readonly kind: "doseWindow"; readonly criterion: DoseCriterion; readonly limit: Exact }
  | { readonly kind: "averageDose"; readonly criterion: AverageDoseCriterion; readonly limit: Exact };

/** A group whose members are prepared. */
export type PreparedGroup = { readonly title: string | null; readonly members: readonly PreparedCriterion[] } & (
  | { readonly kind: "allOf" | "anyOf" }
  /** With the values that each member asks for. */
  | { readonly kind: "asMeasured"; readonly asked: readonly (readonly AskedValue[])[] }
);

/** A criterion with its numbers read, ready to be evaluated any number of times. */
export type PreparedCriterion = PreparedSingle | PreparedGroup;

/** Groups within groups; no rule that a person can read comes near. */
export const mostGroups = 100;

const groupKinds = ["allOf", "anyOf", "asMeasured"] as const;

/**
 * Reads a criterion into values of its own, which no later change of the definition can reach. Throws a RangeError that
 * names the part that is malformed.
 */
export function prepareCriterion(argument: string, raw: unknown, within: readonly unknown[] = []): PreparedCriterion {
  if (within.includes(raw)) throw misuse(argument, raw, containsItself);
  if (within.length > mostGroups) throw fault("definition", hasMoreThan(mostGroups, "groups in groups", "criteria nested less deeply"));
  const source = requireObject(argument, raw);
  const kind = requireOneOf(`${argument} kind`, source["kind"], [...singleKinds, ...groupKinds]);
  const group = groupKinds.find((each) => each === kind);
  if (group !== undefined) return prepareGroup(argument, group, source, [...within, raw]);
  return prepareSingle(readCriterion(argument, kind as SingleCriterion["kind"], source));
}

function prepareSingle(criterion: SingleCriterion): PreparedSingle {
  if ("measure" in criterion) return { kind: "comparison", criterion, comparison: comparisonOf(criterion) };
  switch (criterion.kind) {
    case "noEvent":
    case "noSediment":
      return { kind: "flag", criterion };
    case "doseWindow":
      return { kind: "doseWindow", criterion, limit: exact(criterion.limit.value) };
    case "averageDose": {
      const { limit } = criterion;
      return { kind: "averageDose", criterion, limit: exact("timesBaseline" in limit ? limit.timesBaseline : limit.value) };
    }
  }
}

function prepareGroup(
  argument: string,
  kind: CriterionGroup["kind"],
  source: Readonly<Record<string, unknown>>,
  within: readonly unknown[],
): PreparedGroup {
  requireKnownKeys(argument, source, ["kind", "title", "criteria"]);
  if (source["title"] !== undefined) requireTexts(argument, source, ["title"]);
  const title = source["title"] === undefined ? null : String(source["title"]);
  const criteria = requireList(`${argument} criteria`, source["criteria"]);
  const members = criteria.map((member, i) => prepareCriterion(`${argument} criteria[${String(i)}]`, member, within));
  if (kind !== "asMeasured") return { kind, title, members };
  requireMeasures(argument, members);
  return { kind, title, members, asked: members.map(askedValues) };
}
