import { fault } from "../measurement/misuse.js";
import { hasLength } from "../measurement/wordings.js";
import { chiSquareUpperTail } from "./chiSquare.js";
import { eventDays, type Table } from "./eventDays.js";
import { comparable, quadraticForm } from "./survivalComparison.js";
import { countByDay, requireList, type TimeToEvent } from "./survivalInput.js";

export interface LogRankGroup {
  readonly subjects: number;
  /** How many had the event. */
  readonly observed: number;
  /** How many would have had it, had the groups not differed. */
  readonly expected: number;
}

/** A log-rank test of whether groups differ in their times to the event. */
export interface LogRank {
  /** `null`, like the P value, where no event compares groups: none with two groups at risk and anybody spared. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number;
  readonly pValue: number | null;
  /** In the order given, summed over the strata. */
  readonly groups: readonly LogRankGroup[];
}

/**
 * Tests whether groups differ in their times to the event (log-rank, two-sided), as R's `survdiff` does.
 *
 * Agrees with R to better than 1e-9. A group that is never at risk at an event, such as an empty one, does not count
 * to the degrees of freedom; and groups fall apart, with one degree less for each part, where the parts are never at risk
 * together at an event that spares somebody (R stops there).
 * Swapping groups, or the subjects of a group, changes nothing.
 *
 * Days are tied only if they are the same number: hand in whole days. R's `survdiff` first makes days equal that differ by
 * rounding (`timefix`); days divided by 30.4375 and added up again may differ in the last digit and give another result here.
 * Where visits are scheduled differently in the groups, the day of an event is that of the visit that found it, and the test
 * compares schedules too: see docs/statistics.md, and `lastDayWithout` of `timeToResponse`.
 *
 * Throws a `RangeError` for fewer than two groups, for `days` that are negative or not finite and for an `event` that
 * is not true or false.
 *
 * Source: Peto & Peto 1972, J R Stat Soc A 135:185.
 *
 * @example
 * const active = [{ days: 85, event: true }, { days: 113, event: true }, { days: 365, event: false }];
 * const control = [{ days: 169, event: true }, { days: 365, event: false }, { days: 365, event: false }];
 * const { chiSquare, pValue, groups } = logRank([active, control]);
 * chiSquare.toFixed(3); // => "1.066"
 * pValue.toFixed(3); // => "0.302"
 * groups[0]; // => { subjects: 3, observed: 2, expected: 1.15 }
 * @category Summary
 */
export function logRank(groups: readonly (readonly TimeToEvent[])[]): LogRank {
  return compare([requireGroups("groups", groups)]);
}

/**
 * Tests whether groups differ in their times to the event within strata, as R's `survdiff` with `strata()` does: every
 * subject is compared with its own stratum only, and the differences are added up. Each stratum lists the same groups
 * in the same order; a group without subjects in a stratum is an empty list there. Otherwise as `logRank`.
 *
 * Throws a `RangeError` as `logRank` does, for no strata, and for a stratum with another number of groups than the first.
 *
 * @example
 * const classThree = [[{ days: 85, event: true }, { days: 113, event: true }], [{ days: 169, event: true }]];
 * const classFour = [[{ days: 141, event: true }], [{ days: 365, event: false }, { days: 169, event: true }]];
 * stratifiedLogRank([classThree, classFour]).chiSquare.toFixed(3); // => "3.240"
 * @category Summary
 */
export function stratifiedLogRank(strata: readonly (readonly (readonly TimeToEvent[])[])[]): LogRank {
  const tables = requireList("strata", strata).map((groups, index) => requireGroups(`strata[${String(index)}]`, groups));
  const [first] = tables;
  if (first === undefined) throw fault("strata", hasLength(0, "at least 1 stratum"));
  tables.forEach(({ length }, index) => {
    if (length === first.length) return;
    throw fault(`strata[${String(index)}]`, hasLength(length, `${String(first.length)} groups`));
  });
  return compare(tables);
}

function requireGroups(argument: string, groups: readonly (readonly TimeToEvent[])[]): readonly Table[] {
  const tables = requireList(argument, groups).map((times, index) => countByDay(`${argument}[${String(index)}]`, times));
  if (tables.length >= 2) return tables;
  throw fault(argument, hasLength(tables.length, "at least 2 groups"));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function compare(strata: readonly (readonly Table[])[]): LogRank {
  const size = (strata[0] as readonly Table[]).length;
  const zeros = (): number[] => new Array<number>(size).fill(0);
  const [expected, excess] = [zeros(), zeros()];
  const covariance = zeros().map(zeros);
  for (const shares of strata.flatMap(eventDays)) {
    const atRisk = sum(shares.map((share) => share.atRisk));
    const events = sum(shares.map((share) => share.events));
    const spread = atRisk > events ? (events * (atRisk - events)) / (atRisk - 1) / atRisk / atRisk : 0;
    shares.forEach((own, group) => {
      expected[group] = (expected[group] as number) + (events * own.atRisk) / atRisk;
      // From whole numbers, so that groups without any difference have exactly none.
      excess[group] = (excess[group] as number) + (own.events * atRisk - events * own.atRisk) / atRisk;
      const row = covariance[group] as number[];
      shares.forEach((other, column) => {
        const weight = column === group ? own.atRisk - atRisk : other.atRisk;
        row[column] = (row[column] as number) - own.atRisk * weight * spread;
      });
    });
  }
  const free = comparable(covariance);
  const pick = <Value>(values: readonly Value[]): Value[] => values.filter((_, group) => free.includes(group));
  const chiSquare = free.length === 0 ? null : quadraticForm(pick(covariance).map(pick), pick(excess));
  const groups = expected.map((value, group) => {
    const rows = strata.flatMap((tables) => tables[group] as Table);
    const observed = sum(rows.map(({ events }) => events));
    return Object.freeze({ subjects: observed + sum(rows.map(({ censored }) => censored)), observed, expected: value });
  });
  const pValue = chiSquare === null ? null : chiSquareUpperTail(chiSquare, free.length);
  return Object.freeze({ chiSquare, degreesOfFreedom: free.length, pValue, groups: Object.freeze(groups) });
}
