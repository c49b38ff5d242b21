import { allOf, titled } from "../criteria/combinations.js";
import { doseWindow } from "../criteria/doseRules.js";
import { defineResponse } from "../criteria/prepareDefinition.js";
import { requireDecimal, requireWhole } from "../measurement/requirements.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isBefore } from "../measurement/wordings.js";

/** A limit on the daily glucocorticoid dose over some weeks, counted from baseline. */
export interface GlucocorticoidLimit {
  /** Prednisone or equivalent in mg a day, a plain decimal as text: "7.5". */
  readonly mgPerDay: string;
  /** The first week: its first day counts, day 448 for week 64. */
  readonly fromWeek: number;
  /** The last week: day 532 for week 76 is the last that counts. */
  readonly toWeek: number;
}

/**
 * The same definition, and on every day from one week to another at most so much prednisone or equivalent.
 *
 * The rule is added to every response of the definition. It is the one of REGENCY's key secondary endpoint: no day above the limit
 * is tolerated, a day without a recorded dose leaves the response open, and a visit before the last day ends the window.
 *
 * @param definition a published definition, or your own
 * @param limit `{ mgPerDay: "7.5", fromWeek: 64, toWeek: 76 }`, weeks after baseline
 * @returns a definition with an id of its own, `<id>-prednisone-at-most-7-5-weeks-64-to-76`, and a title and a reading that say so
 * @throws RangeError where the limit is no plain decimal, and where the weeks are not whole numbers in order
 * @example
 * const lowDose = withGlucocorticoidAtMost(regencyCrr, { mgPerDay: "7.5", fromWeek: 64, toWeek: 76 });
 * lowDose.id; // => "regency-crr-prednisone-at-most-7-5-weeks-64-to-76"
 * @category Definitions
 */
export function withGlucocorticoidAtMost<Level extends string>(
  definition: ResponseDefinition<Level>,
  limit: GlucocorticoidLimit,
): ResponseDefinition<Level> {
  const { mgPerDay } = readLimit(limit, ["mgPerDay", "fromWeek", "toWeek"]);
  requireDecimal("limit mgPerDay", mgPerDay);
  return withDoses(definition, limit, `prednisone-at-most-${mgPerDay.replace(".", "-")}`, `prednisone at most ${mgPerDay} mg/d`, mgPerDay);
}

/**
 * The same definition, and no glucocorticoid on any day from one week to another: a response that is steroid-free.
 *
 * @param definition a published definition, or your own
 * @param weeks `{ fromWeek: 64, toWeek: 76 }`, weeks after baseline
 * @returns a definition with an id of its own, `<id>-glucocorticoid-free-weeks-64-to-76`
 * @throws RangeError where the weeks are not whole numbers in order
 * @example
 * const free = glucocorticoidFree(regencyCrr, { fromWeek: 64, toWeek: 76 });
 * free.title; // => "REGENCY complete renal response, glucocorticoid-free in weeks 64 to 76"
 * @category Definitions
 */
export function glucocorticoidFree<Level extends string>(
  definition: ResponseDefinition<Level>,
  weeks: Omit<GlucocorticoidLimit, "mgPerDay">,
): ResponseDefinition<Level> {
  readLimit(weeks, ["fromWeek", "toWeek"]);
  return withDoses(definition, weeks, "glucocorticoid-free", "glucocorticoid-free", "0");
}

function readLimit<T extends object>(limit: T, keys: readonly string[]): T {
  requireKnownKeys("limit", requireObject("limit", limit), keys);
  return limit;
}

function withDoses<Level extends string>(
  definition: ResponseDefinition<Level>, { fromWeek, toWeek }: Omit<GlucocorticoidLimit, "mgPerDay">,
  id: string, words: string, mgPerDay: string,
): ResponseDefinition<Level> {
  requireWhole("limit fromWeek", fromWeek, 0);
  if (requireWhole("limit toWeek", toWeek, 0) < fromWeek) throw misuse("limit toWeek", toWeek, isBefore("fromWeek", fromWeek));
  const rule = doseWindow({
    first: { from: "baseline", days: 7 * fromWeek },
    last: { from: "baseline", days: 7 * toWeek, notAfter: "followUp" },
    relation: "<=",
    limit: { value: mgPerDay, unit: "mg/d" },
    failsFromDays: 1,
  });
  const copy = JSON.parse(JSON.stringify(definition)) as ResponseDefinition<Level>;
  const weeks = `weeks ${String(fromWeek)} to ${String(toWeek)}`;
  return defineResponse({
    ...copy,
    id: `${definition.id}-${id}-${weeks.replace(/ /g, "-")}`,
    title: `${definition.title}, ${words} in ${weeks}`,
    levels: copy.levels.map(({ response, statement, criterion }) => ({
      response,
      statement: `${statement} And ${words} in ${weeks}.`,
      criterion: allOf(titled(`${response} of ${definition.id}`, allOf(criterion)), rule),
    })),
    readings: [
      `The limit on glucocorticoids (${words} in ${weeks}) is not that of ${definition.id}: it is added to each of its responses.`,
      `Weeks ${String(fromWeek)} to ${String(toWeek)} are the days from day ${String(7 * fromWeek)} to day ${String(7 * toWeek)} ` +
        "after baseline, both included, or to the day of the visit if that is earlier. One day above fails; a day without a recorded " +
        "dose leaves the response open.",
      ...definition.readings,
    ],
  });
}
