import { decimalText, exactNumber } from "../measurement/quantity.js";
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
  const marked = text.toUpperCase().replace(/\s*\(?\b(?:HH?|LL?)\)?$/, "").trim();
  const signed = marked.replace(/^(?:≤|=<|LESS THAN OR EQUAL TO)\s*/, "<=").replace(/^(?:≥|=>|GREATER THAN OR EQUAL TO)\s*/, ">=")
    .replace(/^LESS THAN\s+/, "<").replace(/^(?:GREATER|MORE) THAN\s+/, ">");
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
}

const whole: FoundRange = { range: null, note: null };

/**
 * The reference range of a record. A limit may be one-sided ("<1.2" in either column is an upper one) or stand as a whole in one of
 * the two ("0.6-1.2"). What cannot be read is left out and said: it never discards the value.
 */
export function readRange(low: string, high: string, value: string): FoundRange {
  if (low === "" && high === "") return whole;
  const isLow = low === "" || plain.test(low);
  const isHigh = high === "" || plain.test(high);
  if (isLow && isHigh) {
    if (low !== "" && high !== "" && Number(low) > Number(high)) return { range: null, note: `the reference range ${low} to ${high} ends below its beginning and is left out` };
    return { range: Object.freeze(low === "" ? { high } : high === "" ? { low } : { low, high }), note: null };
  }
  const ends = [low, high].filter((text) => text !== "").map((text, i) => readEnd(text, low === "" ? "high" : i === 0 ? "low" : "high"));
  const limits: { low?: string; high?: string } = {};
  for (const end of ends) {
    if (end === undefined || (limits.low !== undefined && end.low !== undefined && limits.low !== end.low) || (limits.high !== undefined && end.high !== undefined && limits.high !== end.high)) {
      return { range: null, note: `the reference range "${low}" to "${high}" cannot be read and is left out` };
    }
    Object.assign(limits, end);
  }
  const asWritten = [low, high].filter((text) => text !== "").map((text) => `"${text}"`).join(" to ");
  // "<1.2" leaves out 1.2 itself, which a range cannot say: a value that lies exactly there keeps no such limit.
  const isOnLimit = [limits.low, limits.high].some((limit) => limit !== undefined && Number(limit) === Number(value));
  if (isOnLimit) return { range: null, note: `the value lies on a limit of the reference range ${asWritten}, which is left out` };
  const read = [limits.low === undefined ? [] : [`from ${limits.low}`], limits.high === undefined ? [] : [`up to ${limits.high}`]].flat().join(" ");
  return { range: Object.freeze(limits), note: `the reference range ${asWritten} is read as ${read}` };
}

function readEnd(text: string, side: "low" | "high"): { low?: string; high?: string } | undefined {
  const notation = readNotation(text.replace(/^UP TO\s+/i, "<="));
  if (notation === undefined) return undefined;
  const [, sign = "", number = ""] = /^([<>]=?)?\s*(.*)$/.exec(notation) ?? [];
  const [from, to] = number.split(" to ");
  if (to !== undefined) return { low: from ?? "", high: to };
  return sign.startsWith("<") ? { high: number } : sign.startsWith(">") ? { low: number } : { [side]: number };
}
