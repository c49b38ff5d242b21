import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "../records/accepts.js";
import type { Law } from "./law.js";

/** Why a law is not checked; null where it is. */
export type ReasonNotChecked = "does not apply to this definition" | "needs what the implementation does not accept" | null;

export function whyNotChecked({ applies }: Pick<Law, "applies">, definition: ResponseDefinition, accepts: Accepts): ReasonNotChecked {
  if (!applies(definition, {})) return "does not apply to this definition";
  return applies(definition, accepts) ? null : "needs what the implementation does not accept";
}

const plain = "that asks for values and events of baseline and follow-up alone";

/** What a law asks of a definition, by the law's name. */
const needs: Readonly<Record<string, string>> = {
  "limits relative to an earlier value": "with a limit relative to an earlier value that decides the response",
  "less proteinuria": `${plain}, with no lower end of proteinuria`,
  "less prednisone": `${plain}, with no lower end of the dose`,
  "exactly what is possible": plain,
  "what was not measured is left out": "with alternatives that are judged as measured",
};

/** Refuses to check a law where that would pass any implementation. */
export function requireApplies(law: Pick<Law, "name" | "applies">, definition: ResponseDefinition, accepts: Accepts): void {
  const { id, version } = definition;
  const reason = whyNotChecked(law, definition, accepts);
  if (reason === "does not apply to this definition") {
    throw new RangeError(
      `law "${law.name}" does not apply to definition ${id} ${version}, expected one ${needs[law.name] ?? "to which it applies"}`,
    );
  }
  if (reason !== null) throw new RangeError(`law "${law.name}" ${reason}, which is all but ${JSON.stringify(accepts)}`);
}
