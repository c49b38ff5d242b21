import type { AverageDoseCriterion, DayFrom, DoseCriterion } from "../../criteria/criterion.js";
import { dayNumber } from "../../measurement/calendarDate.js";
import { add, compare, fraction, multiply, parseRational, type Rational, zero } from "./rational.js";
import type { RecordPair } from "./recordPair.js";
import { relationHolds } from "./statedValue.js";

interface Window {
  readonly first: number;
  readonly last: number;
  /** All that is recorded for a day; undefined where nothing is. */
  readonly takenOn: (day: number) => Rational | undefined;
}

function windowOf(leaf: { readonly first: DayFrom; readonly last: DayFrom }, { baseline, followUp }: RecordPair): Window | undefined {
  const dateOf = ({ date }: { readonly date?: string | null | undefined }) => (date == null ? undefined : dayNumber(date.slice(0, 10)));
  const visit = dateOf(followUp);
  const dayOf = ({ from, days, notAfter }: DayFrom) => {
    const counted = from === "baseline" ? dateOf(baseline) : visit;
    if (counted === undefined || (notAfter !== undefined && visit === undefined)) return undefined;
    return notAfter === undefined || visit === undefined || counted + days < visit ? counted + days : visit;
  };
  const [first, last] = [dayOf(leaf.first), dayOf(leaf.last)];
  const doses = (followUp.doses ?? []).map(({ start, end, prednisoneEquivalent }) => ({
    // What goes on is known to have gone on up to the visit.
    first: dayNumber(start),
    last: end == null ? (visit ?? dayNumber(start)) : dayNumber(end),
    amount: parseRational(prednisoneEquivalent.value),
  }));
  const takenOn = (day: number) => {
    const taken = doses.filter((dose) => day === dose.first || (dose.first <= day && day <= dose.last)).map(({ amount }) => amount);
    return taken.length === 0 ? undefined : taken.reduce(add, zero);
  };
  return first === undefined || last === undefined ? undefined : { first, last, takenOn };
}

/** Goes through the window day by day, with every day without a dose once as the best and once as the worst day. */
export function doseWindowHolds(leaf: DoseCriterion, pair: RecordPair): boolean | undefined {
  const window = windowOf(leaf, pair);
  if (window === undefined || window.last < window.first) return undefined;
  const limit = parseRational(leaf.limit.value);
  const holds = (withoutDose: boolean) => {
    let [total, inARow] = [0, 0];
    for (let day = window.first; day <= window.last; day++) {
      const taken = window.takenOn(day);
      const isAbove = taken === undefined ? withoutDose : !relationHolds(leaf.relation, compare(taken, limit));
      inARow = isAbove ? inARow + 1 : 0;
      if (isAbove) total++;
      if (total >= leaf.failsFromDays || inARow >= (leaf.failsFromDaysInARow ?? Infinity)) return false;
    }
    return true;
  };
  const [best, worst] = [holds(false), holds(true)];
  return best === worst ? best : undefined;
}

/** Holds the sum of the days against the limit times their number; days without a dose leave the sum open upwards. */
export function averageDoseHolds(leaf: AverageDoseCriterion, pair: RecordPair, baselineDose: Rational | undefined): boolean | undefined {
  const window = windowOf(leaf, pair);
  const limit =
    "timesBaseline" in leaf.limit
      ? baselineDose && multiply(parseRational(leaf.limit.timesBaseline), baselineDose)
      : parseRational(leaf.limit.value);
  if (window === undefined || window.last < window.first || limit === undefined) return undefined;
  let [sum, isOpen] = [zero, false];
  for (let day = window.first; day <= window.last; day++) {
    const taken = window.takenOn(day);
    if (taken === undefined) isOpen = true;
    else sum = add(sum, taken);
  }
  const sign = compare(sum, multiply(limit, fraction(window.last - window.first + 1, 1)));
  const holds = relationHolds(leaf.relation, sign);
  // More could have been taken: what the sum has passed already stays passed.
  const isSettled = !isOpen || holds === leaf.relation.startsWith(">");
  return isSettled ? holds : undefined;
}
