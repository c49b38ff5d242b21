import type { DoseCriterion } from "../../criteria/criterion.js";
import { dateOfDay } from "../../measurement/calendarDate.js";
import { add, parseRational, placesOf, plainDecimal, type Rational, subtract, ulp } from "../oracle/rational.js";
import { daysIn, firstDay } from "./doseRule.js";
import type { DoseSetting } from "./doseSetting.js";
import { dosesBesides, dosesWith } from "./dosesWith.js";

/** A side, and by how many steps or days it lies beside the limit. */
const sides = [["inside", -1], ["at", 0], ["outside", 1]] as const;

/** A window, a dose below its limit, the least one above it, and days enough above to fail. */
interface Window {
  readonly rule: DoseCriterion;
  readonly low: Rational;
  readonly above: Rational;
  readonly enough: readonly number[];
}

/** The dose on its limit on just enough days, the days on theirs in all and, where the rule counts them, in a row. */
export function doseWindowSettings(rule: DoseCriterion): readonly DoseSetting[] {
  const limit = parseRational(rule.limit.value);
  const step = (sign: number) => add(limit, ulp(placesOf(limit) ?? 0, sign));
  const { failsFromDays, failsFromDaysInARow: inARow = Infinity } = rule;
  const enough = daysInARow(0, Math.min(failsFromDays, inARow));
  const window = { rule, low: step(-1), above: rule.relation === "<=" ? step(1) : limit, enough };
  return [
    ...sides.map(([side, sign]) => {
      const reason = `${plainDecimal(step(sign))} mg/d on ${String(enough.length)} days`;
      return { side, reason, doses: dosesWith(rule, window.low, step(sign), enough) };
    }),
    ...daysInAll(window),
    ...longestRun(window),
    ...atTheEnds(window),
    ...(rule.last.notAfter === undefined ? [] : earlyVisit(window)),
    ...sides.map(([side, sign]) => {
      const reason = `${plainDecimal(step(sign))} mg/d in two doses on ${String(enough.length)} days`;
      return { side, reason, doses: dosesBesides(rule, window.low, subtract(step(sign), window.low), enough) };
    }),
  ];
}

function daysInARow(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

/** So many days of a window, never more than so many in a row. */
function spread(count: number, inARow: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + Math.floor(i / inARow));
}

/** Days above, never enough of them in a row; a rule on days in a row alone has no limit in all. */
function daysInAll({ rule, low, above }: Window): readonly DoseSetting[] {
  const { failsFromDays, failsFromDaysInARow: inARow = Infinity } = rule;
  if (failsFromDays >= 10_000 || (inARow <= 1 && failsFromDays !== 1)) return [];
  return sides.map(([side, sign]) => {
    const days = failsFromDays + sign;
    return { side, reason: `${String(days)} days above in all`, doses: dosesWith(rule, low, above, spread(days, inARow - 1)) };
  });
}

function longestRun({ rule, low, above }: Window): readonly DoseSetting[] {
  const { failsFromDays, failsFromDaysInARow: inARow = Infinity } = rule;
  if (inARow >= failsFromDays) return [];
  return sides.map(([side, sign]) => {
    const days = inARow + sign;
    return { side, reason: `${String(days)} days above in a row`, doses: dosesWith(rule, low, above, daysInARow(0, days)) };
  });
}

/** Days above that reach over an end of the window: those outside do not count. */
function atTheEnds({ rule, low, above, enough }: Window): readonly DoseSetting[] {
  return (["first", "last"] as const).flatMap((end) =>
    sides.map(([side, sign]) => {
      const [count, outside] = [enough.length + Math.max(0, sign), sign < 0 ? 1 : 0];
      const from = end === "first" ? -outside : daysIn(rule) - count + outside;
      const reason = `${String(count)} days above at the ${end} day of the window${outside === 0 ? "" : ", one of them outside"}`;
      return { side, reason, doses: dosesWith(rule, low, above, daysInARow(from, count)) };
    }),
  );
}

/** Days above that reach over the day of a visit that comes before the window would end: those after it do not count. */
function earlyVisit({ rule, low, above, enough }: Window): readonly DoseSetting[] {
  const visit = daysIn(rule) - 4; // as a day of the window, from 0: three days before its last
  return sides.map(([side, sign]) => {
    const count = enough.length + Math.max(0, sign);
    const from = visit - count + 1 + (sign < 0 ? 1 : 0);
    const reason = `${String(count + Math.min(0, sign))} days above up to an early visit, and more after it`;
    return { side, reason, doses: dosesWith(rule, low, above, daysInARow(from, count + 1)), visit: dateOfDay(firstDay(rule) + visit) };
  });
}
