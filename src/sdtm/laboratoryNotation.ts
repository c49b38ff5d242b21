import { compare, decimalText, exact, exactNumber, readDecimal } from "../measurement/quantity.js";
import type { ReferenceRange } from "../measurement/readQuantity.js";

const plain = /^\d+(?:\.\d+)?$/;

/**
 * A result as a laboratory writes it, as a value of a quantity; undefined where it has no one meaning.
 *
 * Read are "≤ 0.1", "LESS THAN 0.1", "4-8" and "4 – 8", ".5", "1.2E-1", "1,234.5" (with both signs there is one meaning), and a mark
 * of high or low behind the number ("1.4 H"). "1,1" may be eleven tenths or eleven, "1+" is a grade, "TRACE" is no number.
 */
export function readNotation(text: string): string | undefined {
  if (plain.test(text)) return text;
  const marked = text
    .toUpperCase()
    .replace(/\s*\(?\b(?:HH?|LL?)\)?$/, "")
    .trim();
  const signed = marked
    .replace(/^(?:≤|=<|LESS THAN OR EQUAL TO)\s*/, "<=")
    .replace(/^(?:≥|=>|GREATER THAN OR EQUAL TO)\s*/, ">=")
    .replace(/^LESS THAN\s+/, "<")
    .replace(/^(?:GREATER|MORE) THAN\s+/, ">");
  const [, sign = "", rest = ""] = /^([<>]=?)?\s*(.*)$/.exec(signed) ?? [];
  const number = readNumber(rest);
  if (number !== undefined) return `${sign}${number}`;
  const between = sign === "" ? /^([\d.,E+]+?)\s*(?:-|–|—| TO )\s*([\d.,E+]+)$/.exec(rest) : null;
  if (between === null) return undefined;
  const [low, high] = [readNumber(between[1] ?? ""), readNumber(between[2] ?? "")];
  return low === undefined || high === undefined ? undefined : `${low} to ${high}`;
}

function readNumber(text: string): string | undefined {
  if (plain.test(text)) return text;
  if (/^\.\d+$/.test(text)) return `0${text}`;
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replace(/,/g, "");
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replace(/\./g, "").replace(",", ".");
  return /^\d+(?:\.\d+)?E[+-]?\d{1,2}$/.test(text) ? decimalText(exactNumber(Number(text))) : undefined;
}

/** A reference range, and what is doubtful about it. */
export interface FoundRange {
  readonly range: ReferenceRange | null;
  readonly note: string | null;
  /** Whether the same texts mean the same beside any value. */
  readonly isPlain: boolean;
}

const none: FoundRange = { range: null, note: null, isPlain: true };
const leftOut = (note: string): FoundRange => ({ range: null, note: `${note}, and is left out`, isPlain: false });

/**
 * The reference range of a record. A limit may be one-sided ("<1.2" in either column is an upper one) or stand as a whole in one of
 * the two ("0.6-1.2"). What cannot be read is left out and said: it never discards the value.
 */
export function readRange(low: string, high: string, value: string): FoundRange {
  if (low === "" && high === "") return none;
  const written = `the reference range ${[low, high].filter((text) => text !== "").map((text) => `"${text}"`).join(" to ")}`;
  const isPlain = (low === "" || plain.test(low)) && (high === "" || plain.test(high));
  const ends: readonly (RangeEnd | undefined)[] = isPlain ? plainEnds(low, high) : [...endsOf(low, "low"), ...endsOf(high, "high")];
  const [lows, highs] = (["low", "high"] as const).map((side) => ends.filter((end) => end?.side === side));
  if (ends.includes(undefined) || (lows?.length ?? 0) > 1 || (highs?.length ?? 0) > 1) return leftOut(`${written} cannot be read`);
  const [from, to] = [lows?.[0]?.limit, highs?.[0]?.limit];
  if (from !== undefined && to !== undefined && compare(exact(from), exact(to)) > 0) return leftOut(`${written} ends below its beginning`);
  // "<1.2" leaves out 1.2 itself, which a range cannot say: a value that lies exactly there keeps no such limit.
  const number = readDecimal(value);
  const isOnLimit = number !== undefined && ends.some((end) => end?.isOpen === true && compare(exact(end.limit), number) === 0);
  if (isOnLimit) return leftOut(`${written} begins or ends at the value itself`);
  const range = Object.freeze(from === undefined ? { high: to as string } : to === undefined ? { low: from } : { low: from, high: to });
  return { range, note: null, isPlain };
}

/** A limit of a range; an open one ("<1.2") is not part of it. */
interface RangeEnd {
  readonly side: "low" | "high";
  readonly limit: string;
  readonly isOpen: boolean;
}

function plainEnds(low: string, high: string): readonly RangeEnd[] {
  const end = (side: "low" | "high", limit: string): readonly RangeEnd[] => (limit === "" ? [] : [{ side, limit, isOpen: false }]);
  return [...end("low", low), ...end("high", high)];
}

function endsOf(text: string, column: "low" | "high"): readonly (RangeEnd | undefined)[] {
  if (text === "") return [];
  const notation = readNotation(text.replace(/^UP TO\s+/i, "<="));
  if (notation === undefined) return [undefined];
  const [, sign = "", number = ""] = /^([<>]=?)?(.*)$/.exec(notation) ?? [];
  const [from = "", to] = number.split(" to ");
  if (to !== undefined) return plainEnds(from, to);
  return [{ side: sign.startsWith("<") ? "high" : sign.startsWith(">") ? "low" : column, limit: from, isOpen: sign.length === 1 }];
}
