import { misuse, requireKnownKeys, requireObject, shown } from "../measurement/misuse.js";
import { isAboveHigh, isNot, isNotText, isNotWhole } from "../measurement/wordings.js";
import { compare, type Exact, exactNumber, readDecimal } from "../measurement/quantity.js";
import type { Quantity } from "../measurement/readQuantity.js";

/** A score or measured value, with what must be the same on both days for a change to mean anything. */
export interface ScoreOrQuantity extends Partial<Omit<Quantity, "value">> {
  /** A plain decimal, zero or more, or what it lies between (`"4 to 8"`); null or left out is missing. */
  readonly value?: number | string | null | undefined;
  /** The index that gave the value, with its version: `"SLEDAI-2K"`, `"BILAG-2004"`. Needed where there is no unit. */
  readonly index?: string | null | undefined;
  /** The days before the visit that the index looks back on. */
  readonly windowDays?: number | null | undefined;
  /** The version of the arthritis descriptor, for the SLEDAI family. */
  readonly arthritis?: string | null | undefined;
  /** The points of a grade, for BILAG-2004. */
  readonly scheme?: string | null | undefined;
}

/** A total as the scores of this library give it; what else the result carries does not matter. */
export interface ScoreResult {
  readonly index: string;
  /** Null while descriptors are open. */
  readonly total: number | null;
  /** What the total can still become; `high` is null where it has no bound. */
  readonly range: { readonly low: number; readonly high: number | null };
  readonly windowDays?: number | null | undefined;
  readonly arthritis?: string | null | undefined;
  readonly scheme?: string | null | undefined;
}

/** What must agree, in the order in which it is compared. */
const identityKeys = ["index", "unit", "windowDays", "arthritis", "scheme", "derivedBy"] as const;
type Identity = Readonly<Record<(typeof identityKeys)[number], string | number | null>>;

/** One side of a change, read. */
export interface Comparable {
  /** Null where it is missing or open. */
  readonly value: Exact | null;
  /** What the value can be; null where nothing is known. */
  readonly range: { readonly low: Exact; readonly high: Exact | null } | null;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
  readonly identity: Identity;
}

/** Reads one side of a change. Throws a RangeError on anything that has no one meaning. */
export function readComparable(where: string, raw: unknown): Comparable {
  const source = raw == null ? {} : requireObject(where, raw);
  const isScore = "total" in source;
  if (!isScore) requireKnownKeys(where, source, ["value", "referenceRange", ...identityKeys]);
  const identity = readIdentity(where, source);
  const value = isScore ? source["total"] : source["value"];
  const open = (range: Comparable["range"], reason: string): Comparable => ({
    value: null,
    range,
    reason: `the ${where} ${reason}`,
    identity,
  });
  if ((value != null || isScore) && identity.index === null && identity.unit === null) {
    throw misuse(`${where} unit`, source["unit"], isNot("stated", "a unit, or an index for a score"));
  }
  if (value == null) return isScore ? open(readRange(`${where} range`, source["range"]), "total is open") : open(null, "value is missing");
  if (typeof value === "string" && /^[<>]/.test(value)) return open(null, `value ${shown(value)} is outside the limits of quantification`);
  if (typeof value === "string" && value.includes(" to ")) {
    const [low, ...others] = value.split(" to ");
    return open(readRange(`${where} value`, { low, high: others.join(" to ") }), `value is open, ${value}`);
  }
  const exactly = readNumber(`${where} ${isScore ? "total" : "value"}`, value);
  return { value: exactly, range: { low: exactly, high: exactly }, reason: null, identity };
}

/** Refuses two values of different kinds. A side without a value need not state what it is. */
export function requireSameIdentity(baseline: Comparable, visit: Comparable): Identity {
  const entries = identityKeys.map((key) => {
    const [before, after] = [baseline.identity[key], visit.identity[key]];
    const isUnstated = (before === null && baseline.range === null) || (after === null && visit.range === null);
    if (before !== after && !isUnstated) throw misuse(`visit ${key}`, after, isNot(`the baseline's ${shown(before)}`));
    return [key, before ?? after];
  });
  return Object.fromEntries(entries) as Identity;
}

function readIdentity(where: string, source: Readonly<Record<string, unknown>>): Identity {
  const entries = identityKeys.map((key) => {
    const value = source[key] ?? null;
    const isDays = Number.isInteger(value) && Number(value) > 0;
    const isText = typeof value === "string" && value !== "";
    if (value !== null && !(key === "windowDays" ? isDays : isText)) {
      throw misuse(`${where} ${key}`, value, key === "windowDays" ? isNotWhole(1) : isNotText);
    }
    return [key, value];
  });
  return Object.fromEntries(entries) as Identity;
}

function readRange(where: string, raw: unknown): { readonly low: Exact; readonly high: Exact | null } {
  const { low, high } = requireObject(where, raw);
  const range = { low: readNumber(`${where} low`, low), high: high === null ? null : readNumber(`${where} high`, high) };
  if (range.high !== null && compare(range.low, range.high) > 0) throw misuse(`${where} low`, low, isAboveHigh(shown(high)));
  return range;
}

function readNumber(argument: string, value: unknown): Exact {
  const isNumber = typeof value === "number" && value >= 0 && value < Infinity;
  const exactly = typeof value === "string" ? readDecimal(value) : isNumber ? exactNumber(value) : undefined;
  if (exactly === undefined) throw misuse(argument, value, isNot("a plain decimal", "zero or more"));
  return exactly;
}
