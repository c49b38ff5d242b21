import { dayNumber, readCalendarDate } from "../measurement/calendarDate.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotOneOf, isTwice } from "../measurement/wordings.js";
import type { Quantity, ReadQuantity, ReportedValue } from "../measurement/readQuantity.js";
import { anyValue, clauseHolds } from "./safetyClause.js";
import { readSafetyValue, requireVitalSign, type VitalSign } from "./safetyTest.js";
import type { VitalSignLimit } from "./limits/vitalSignLimits.js";

/** One measurement of a vital sign. A standing value is held against the standing baseline: position and time point belong to it. */
export interface VitalSignRecord {
  /** A whole date. */
  readonly date: string;
  readonly quantity: Quantity;
  readonly position?: string | null | undefined;
  readonly timePoint?: string | null | undefined;
  /** The measurement is the baseline of its position and time point. */
  readonly isBaseline?: boolean | null | undefined;
  /** VISIT, VISITNUM and VSSEQ of the row, for ADVS; limits do not read them. */
  readonly visit?: string | null | undefined;
  readonly visitNumber?: string | null | undefined;
  readonly sequence?: number | null | undefined;
}

const recordKeys = ["date", "quantity", "position", "timePoint", "isBaseline", "visit", "visitNumber", "sequence"];

export interface VitalSignOptions {
  /** Values of `vitalSignLimits`, or limits of your own, all for the sign. */
  readonly limits: readonly VitalSignLimit[];
  /**
   * Several measurements of one day, position and time point: `"each"` counts by itself, or the `"last"` in the list. There is no
   * default.
   */
  readonly repeats: "each" | "last";
}

export interface VitalSignFinding {
  readonly limit: string;
  readonly date: string;
  readonly position: string | null;
  readonly timePoint: string | null;
  /** The highest level certainly reached, 0 for none, and the highest that may be. */
  readonly level: number;
  readonly levelPossible: number;
  readonly reported: ReportedValue;
  /** The baseline of the same position and time point; null where there is none, so that a change is unknown. */
  readonly baseline: ReportedValue | null;
  /** Whether the baseline itself was beyond the value of the limit, so that the subject was not at risk of it; null where it is unknown. */
  readonly wasBeyondAtBaseline: boolean | null;
}

/**
 * What published limits say of the measurements of one vital sign of one subject after baseline, each against the baseline of its own
 * position and time point.
 *
 * A value and a change that a limit asks for are both required. Where no measurement is the baseline of the position and time point, the
 * change is unknown: a standing value is not held against a supine one. Per cent changes are not divided, and are judged in the unit
 * measured where both have the same.
 *
 * @param sign such as "systolicBloodPressure"
 * @param records of one subject in any order
 * @param options limits and the rule for repeats
 * @returns one finding for each limit and measurement, by date
 * @throws RangeError on a unit that is none of the sign, two baselines of one position and time point, or a limit of another sign
 * @category Safety
 * @example
 * const at = (date, value, isBaseline) => ({ date, quantity: { value, unit: "mmHg" }, position: "STANDING", isBaseline });
 * const limits = vitalSignLimits.filter(({ id }) => id === "clin-rheumatol-2009/systolic-high");
 * const findings = vitalSignFindings("systolicBloodPressure", [at("2024-01-08", "160", true), at("2024-02-05", "180", false)], { limits,
 * repeats: "each" });
 * findings.map(({ date, level }) => [date, level]); // => [["2024-02-05", 1]]
 */
export function vitalSignFindings(
  sign: VitalSign,
  records: readonly VitalSignRecord[],
  options: VitalSignOptions,
): readonly VitalSignFinding[] {
  requireVitalSign(sign);
  requireKnownKeys("options", requireObject("options", options), ["limits", "repeats"]);
  if (!["each", "last"].includes(options.repeats)) throw misuse("options repeats", options.repeats, isNotOneOf(["each", "last"]));
  options.limits.forEach((one, i) => {
    if (one.sign !== sign) throw misuse(`options limits[${String(i)}] sign`, one.sign, isNot(sign));
  });
  const read = records.map((record, i) => {
    const where = `records[${String(i)}]`;
    requireKnownKeys(where, requireObject(where, record), recordKeys);
    const place = { position: record.position ?? null, timePoint: record.timePoint ?? null };
    return {
      ...place,
      key: JSON.stringify(place),
      date: readCalendarDate(`${where} date`, record.date),
      value: readSafetyValue(where, sign, record.quantity),
      isBaseline: record.isBaseline === true,
    };
  });
  const baselines = new Map<string, ReadQuantity>();
  for (const { key, value, isBaseline, date } of read) {
    if (isBaseline && baselines.has(key)) throw misuse("records isBaseline", date, isTwice("one baseline of a position and time point"));
    if (isBaseline) baselines.set(key, value);
  }
  const later = read.filter(({ isBaseline }) => !isBaseline);
  const lastOfDay = new Map(later.map((one, i) => [`${one.key} ${one.date}`, i]));
  const kept = options.repeats === "each" ? later : later.filter((one, i) => lastOfDay.get(`${one.key} ${one.date}`) === i);
  const findings = kept.flatMap(({ key, date, position, timePoint, value }) => {
    const baseline = baselines.get(key) ?? null;
    return options.limits.map((one): VitalSignFinding => {
      const found = one.levels.map((level) => ({
        level: level.level,
        holds:
          level.isOpen === true ? openOf(holdsFor(sign, level.clause, value, baseline)) : holdsFor(sign, level.clause, value, baseline),
      }));
      const highest = (isReached: (holds: boolean | null) => boolean): number =>
        Math.max(0, ...found.filter(({ holds }) => isReached(holds)).map(({ level }) => level));
      return {
        limit: one.id,
        date,
        position,
        timePoint,
        level: highest((holds) => holds === true),
        levelPossible: highest((holds) => holds !== false),
        reported: value.reported,
        baseline: baseline?.reported ?? null,
        wasBeyondAtBaseline: baseline === null ? null : wasBeyond(one, sign, baseline),
      };
    });
  });
  return deepFrozen(findings.sort((a, b) => dayNumber(a.date) - dayNumber(b.date)));
}

type Clause = VitalSignLimit["levels"][number]["clause"];

function holdsFor(sign: VitalSign, clause: Clause, value: ReadQuantity, baseline: ReadQuantity | null): boolean | null {
  return clauseHolds(clause, { test: sign, value, baseline, baselineSpan: anyValue, facts: {} });
}

/** A number that fits a level whose text asks for more leaves it open. */
const openOf = (holds: boolean | null): boolean | null => (holds === true ? null : holds);

/** Whether the baseline met the value of the first level; a limit that is a change only has none. */
function wasBeyond({ levels }: VitalSignLimit, sign: VitalSign, baseline: ReadQuantity): boolean | null {
  const [first] = levels;
  const values = first === undefined ? [] : limitsIn(first.clause);
  if (values.length === 0) return false;
  const holds = values.map((clause) => holdsFor(sign, clause, baseline, null));
  return holds.includes(false) ? false : holds.includes(null) ? null : true;
}

function limitsIn(clause: Clause): readonly Clause[] {
  if (clause.kind === "limit") return [clause];
  return clause.kind === "allOf" || clause.kind === "anyOf" ? clause.clauses.flatMap(limitsIn) : [];
}
