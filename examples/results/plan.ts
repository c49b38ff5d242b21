import type { ConfirmedRule, ResponseDefinition, VisitWindow } from "renal-response";
import type { Trial } from "../trial/records";

/** What an analysis decides before it looks at the data. */
export interface Plan {
  readonly definition: ResponseDefinition;
  /** The visit whose record is the baseline. */
  readonly baselineVisit: string;
  /** Which visit stands for the week of the endpoint. */
  readonly window: VisitWindow;
  readonly confirmation: ConfirmedRule;
}

/** A response that counts, alone or with the better ones. */
export interface Endpoint {
  readonly label: string;
  readonly atLeast: string;
  /** The responses that count. */
  readonly responses: readonly string[];
}

/** The best response of the definition, and any of its responses. */
export function endpointsOf({ definition }: Plan): readonly Endpoint[] {
  const levels = definition.levels.map(({ response }) => response);
  const [best = "", ...others] = levels;
  const least = others[others.length - 1];
  return [
    { label: best, atLeast: best, responses: [best] },
    ...(least === undefined ? [] : [{ label: levels.join(" or "), atLeast: least, responses: levels }]),
  ];
}

/** What every table and figure says of itself: protocol, definition and version, data cut, and whether the data are simulated. */
export function identification({ study, dataCut, isSimulated }: Trial, { definition }: Plan): string {
  const parts = [
    study === null ? "protocol not named in dm.csv" : `protocol ${study}`,
    `definition ${definition.id} ${definition.version}`,
    `data cut ${dataCut ?? "unknown"}`,
    ...(isSimulated ? ["SIMULATED DATA"] : []),
  ];
  return parts.join(" | ");
}
