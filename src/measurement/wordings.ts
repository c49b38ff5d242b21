/**
 * What an error says of a value, every wording once: `misuse(argument, value, wording)`. Argument and value stand before it, so a
 * wording is about the value alone: what it is not, and what was expected, in lower case and without a full stop. What differs
 * between calls is a parameter.
 */

// What a value is not

export const isNot = (what: string, expected?: string): string => `is not ${what}${expected === undefined ? "" : `, expected ${expected}`}`;
export const isNotOneOf = (allowed: readonly unknown[]): string => `is not one of ${allowed.join(", ")}`;
export const isNotAmong = (what: string, allowed: readonly string[]): string => isNot(what, `one of ${allowed.join(", ")}`);
export const isNotListOf = (what: string | readonly string[]): string =>
  isNot(`a list of ${typeof what === "string" ? what : what.join(", ")}`);
export const isNotText = isNot("a text");
export const isNotList = isNot("a list");
export const isNotObject = isNot("an object");
export const isNotFlag = isNot("true or false");
export const isNotFlagOrNull = isNot("true, false or null");
/** Differs from what another argument says of the same thing. */
export const differsFrom = (what: string, other: string): string => `is not ${what}, "${other}"`;

// Numbers and days

/** Without a most, or with one beyond the whole numbers, only the least is said. */
export const isNotWhole = (least: number, most: number | string = Infinity): string =>
  isNot(`a whole number ${most === Infinity ? `of at least ${String(least)}` : `from ${String(least)} to ${String(most)}`}`);
export const isNotDecimal = (hint: string): string => `is not a plain decimal, ${hint}`;
export const isAbove = (most: number): string => `is above ${String(most)}`;
export const isAboveHigh = (high: string): string => `is above high ${high}`;
export const isBeyond = (what: string): string => `is beyond ${what}`;
export const isOutside = (what: string, expected?: string): string => `is outside ${what}${expected === undefined ? "" : `, ${expected}`}`;
export const isTooSmall = (toGive: string): string => `is too small to give ${toGive}`;
export const isBefore = (what: string, day: unknown): string => `is before ${what} ${typeof day === "string" ? `"${day}"` : String(day)}`;
export const isAfter = (what: string, day: string): string => `is after ${what} "${day}"`;
export const isPartialDate = "is a partial date, expected a full date as YYYY-MM-DD";
export const isNoCalendarDay = "is not a day of the calendar, expected a full date as YYYY-MM-DD";

// What is absent, or there twice

export const isMissing = (expected: string): string => `is missing, expected ${expected}`;
export const isEmpty = (expected: string): string => `is empty, expected ${expected}`;
export const isAskedFor = (expected: string): string => `is asked for by the definition, expected ${expected}, or null for not recorded`;
export const isTwice = (expected: string): string => `stands twice, expected ${expected}`;
export const standsIn = (where: string, expected?: string): string => `stands in ${where}${expected === undefined ? "" : `, ${expected}`}`;
export const isTaken = (expected: string): string => `is taken, ${expected}`;
export const hasUnknownKey = (key: string, nearest: string): string => `has an unknown key "${key}", the nearest known key is "${nearest}"`;
export const hasBoth = (one: string, other: string, expected: string): string => `has both ${one} and ${other}, expected ${expected}`;
export const hasNo = (what: string, expected?: string): string => `has no ${what}${expected === undefined ? "" : `, expected ${expected}`}`;
export const hasMoreThan = (most: number, what: string, expected: string): string =>
  `has more than ${String(most)} ${what}, expected ${expected}`;
export const hasLength = (length: number, expected: string): string => `of length ${String(length)} ${isNotListOf(expected)}`;

// What does not go together

export const contradicts = (what: string): string => `contradicts ${what}`;
export const cannotHold = (what: string, expected: string): string => `cannot hold ${what} exactly, expected "${expected}"`;
export const isGivenBeside = (what: string): string => `is given beside ${what}`;
export const isGivenFor = (what: string): string => `is given for ${what}`;
export const overlaps = (what: string): string => `overlaps ${what}`;
export const containsItself = "contains itself";
export const leavesOpen = (what: string, expected: string): string => `leaves ${what}, expected ${expected}`;
export const cannotBeSaidInSql = (why: string): string => `cannot be said in SQL, ${why}`;
