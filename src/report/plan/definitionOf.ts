import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { publishedDefinitions } from "../../definitions/renal/index.js";
import { misuse } from "../../measurement/misuse.js";
import { isNot } from "../../measurement/wordings.js";
import { judgedBy } from "../../response/judgedBy.js";
import type { ReportPlan } from "./reportPlan.js";

/** The definition of a plan: as published, or judged by the measures that the plan names alone. */
export function definitionOf({ definition, by }: Pick<ReportPlan, "definition" | "by">): ResponseDefinition {
  const published = publishedDefinition("plan definition", definition);
  return by == null ? published : judgedBy(published, ...by);
}

/** The published definition of an id. */
export function publishedDefinition(where: string, id: string): ResponseDefinition {
  const found = publishedDefinitions.find((one) => one.id === id);
  if (found === undefined)
    throw misuse(where, id, isNot("the id of a published definition", `one such as "${publishedDefinitions[0]?.id ?? ""}"`));
  return found;
}

/** The definitions that a plan compares, its own first. */
export function comparedDefinitions(plan: ReportPlan): readonly ResponseDefinition[] {
  const own = definitionOf(plan);
  const all = plan.compare === "published" ? publishedDefinitions : plan.compare.map((id) => publishedDefinition("plan compare", id));
  return [own, ...all.filter(({ id }) => id !== own.id)];
}
