import { misuse } from "../measurement/misuse.js";
import { isNot, isNotFlag, isNotObject } from "../measurement/wordings.js";

/** When a subject had the event, or was last known to be without it. Results that carry more keys may be passed as they are. */
export interface TimeToEvent {
  /** Days from the origin, 0 or more; parts of a day are allowed. */
  readonly days: number;
  /** `false` for a censored subject. */
  readonly event: boolean;
  /** Why a censored subject stands where it does, as `timeToResponse` says it; read for the warnings of `kaplanMeier` alone. */
  readonly censoring?: string | null | undefined;
}

/** What happened on one day, among the subjects still under observation when it began. */
export interface DayCount {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** One row for each day on which somebody had the event or was censored, the earliest first. */
export function countByDay(argument: string, times: readonly TimeToEvent[]): readonly DayCount[] {
  const list = requireList(argument, times);
  const [having, leaving] = [new Float64Array(list.length), new Float64Array(list.length)];
  let [withEvent, without] = [0, 0];
  list.forEach((time, index) => {
    const { days, event } = requireTime(argument, index, time);
    if (event) having[withEvent++] = days;
    else leaving[without++] = days;
  });
  return mergeDays(having.subarray(0, withEvent).sort(), leaving.subarray(0, without).sort());
}

/** From the days of the events and those of the censored subjects, each in order: a million of them take a second or so. */
function mergeDays(having: Float64Array, leaving: Float64Array): readonly DayCount[] {
  const rows: DayCount[] = [];
  let [had, left] = [0, 0];
  while (had < having.length || left < leaving.length) {
    const day = Math.min(having[had] ?? Infinity, leaving[left] ?? Infinity);
    const atRisk = having.length + leaving.length - had - left; // a subject censored on an event's day was still at risk of it
    const [firstHad, firstLeft] = [had, left];
    while (having[had] === day) had += 1;
    while (leaving[left] === day) left += 1;
    rows.push({ day, atRisk, events: had - firstHad, censored: left - firstLeft });
  }
  return rows;
}

/** Returns a copy, in which the holes of a sparse list are `undefined` and thus found by whoever reads the items. */
export function requireList<Item>(argument: string, value: readonly Item[]): readonly Item[] {
  if (!Array.isArray(value)) throw misuse(argument, value, isNot("an array"));
  return Array.from<Item>(value);
}

function requireTime(argument: string, index: number, value: unknown): TimeToEvent {
  const { days, event } = requireDays(argument, index, value);
  if (typeof event !== "boolean") throw misuse(`${argument}[${String(index)}].event`, event, isNotFlag);
  return { days, event };
}

/** An item of a list of times. Its name is put together for an error alone: a million of them would cost more than the curve. */
export function requireDays(argument: string, index: number, value: unknown): { readonly days: number; readonly event: unknown } {
  if (Object.prototype.toString.call(value) !== "[object Object]") throw misuse(`${argument}[${String(index)}]`, value, isNotObject);
  const { days, event } = value as Readonly<Record<"days" | "event", unknown>>;
  if (typeof days !== "number" || !(days >= 0 && days < Infinity)) {
    throw misuse(`${argument}[${String(index)}].days`, days, isNot("a finite number of at least 0"));
  }
  return { days: days + 0, event }; // a -0 would not survive JSON
}

const reasons: Readonly<Record<string, string>> = {
  noVisit: "there is no visit after baseline",
  noVisitWithoutResponse: "no visit is known to be without the response",
  noEvaluableVisit: "no visit is evaluable",
};

/** Who is censored at the origin (or on the day after it, for want of a visit): such subjects are counted, and change no curve. */
export function originWarnings(times: readonly TimeToEvent[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { days, event, censoring } of times) {
    const reason = reasons[censoring ?? ""];
    if (event || (days > 0 && reason === undefined)) continue;
    const text = reason === undefined ? "" : ` because ${reason}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const all = String(times.length);
  return Object.freeze([...counts].map(([text, count]) => `${String(count)} of ${all} subjects censored at the origin${text}`));
}
