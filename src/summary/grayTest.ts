import { fault } from "../measurement/misuse.js";
import { hasLength } from "../measurement/wordings.js";
import { chiSquareUpperTail } from "./chiSquare.js";
import { type CompetingDay, type CompetingTime, countCompeting, requireEventName } from "./competingInput.js";
import { grayScores } from "./grayScores.js";
import { quadraticForm } from "./survivalComparison.js";
import { requireList } from "./survivalInput.js";

/** Gray's test of whether groups differ in the cumulative incidence of an event. */
export interface GrayTest {
  readonly event: string;
  /** `null`, like the P value, where no event compares groups. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number;
  readonly pValue: number | null;
  /** In the order given. */
  readonly groups: readonly { readonly subjects: number; readonly events: number; readonly competing: number }[];
}

/**
 * Tests whether groups differ in the cumulative incidence of an event where another event may come first (Gray's k-sample
 * test, two-sided, with weights of 1). A log-rank test that censores the other events compares rates, not shares reached.
 *
 * Agrees with `cuminc` of R's package cmprsk (`rho = 0`) to better than 1e-9. Groups without subjects do not count to the degrees of
 * freedom.
 *
 * Throws a `RangeError` for fewer than two groups, and for times and names as `cumulativeIncidence` does.
 *
 * Source: Gray 1988, Ann Stat 16:1141.
 *
 * @category Summary
 * @example
 * const [response, death, none] = ["response", "death", null].map((event) => (days) => ({ days, event }));
 * const [active, control] = [[response(85), response(113), death(140), none(365)], [death(120), response(169), none(365), none(365)]];
 * grayTest([active, control], "response").chiSquare?.toFixed(3); // => "0.675"
 */
export function grayTest(groups: readonly (readonly CompetingTime[])[], event: string): GrayTest {
  const name = requireEventName(event);
  const tables = requireList("groups", groups).map((times, at) => countCompeting(`groups[${String(at)}]`, times, name));
  if (tables.length < 2) throw fault("groups", hasLength(tables.length, "at least 2 groups"));
  const filled = tables.filter((table) => table.length > 0);
  const { scores, covariance } = grayScores(filled);
  const free = filled.length - 1;
  const without = <Value>(values: readonly Value[]): readonly Value[] => values.slice(0, -1);
  const form = free < 1 ? NaN : quadraticForm(without(covariance).map(without), without(scores));
  const chiSquare = Number.isFinite(form) ? form : null;
  const sum = (table: readonly CompetingDay[], key: "events" | "competing"): number => table.reduce((total, day) => total + day[key], 0);
  return Object.freeze({
    event: name,
    chiSquare,
    degreesOfFreedom: chiSquare === null ? 0 : free,
    pValue: chiSquare === null ? null : chiSquareUpperTail(chiSquare, free),
    groups: Object.freeze(tables.map((table) => Object.freeze({
      subjects: table[0]?.atRisk ?? 0,
      events: sum(table, "events"),
      competing: sum(table, "competing"),
    }))),
  });
}
