import { fileError } from "./table.js";

type Awaited = "value" | "firstValue" | "key" | "firstKey" | "colon" | "comma" | "end";

const space = /[ \t\r\n]*/y;
const scalar = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON: the place of the first character that cannot stand there; the length of a text that ends too early.
 * Not every version of the language's own reader says it.
 */
export function jsonFault(text: string): number {
  const open: ("{" | "[")[] = [];
  let awaited = "value" as Awaited;
  let at = 0;
  const after = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  const closed = (): void => {
    awaited = open.length === 0 ? "end" : "comma";
  };
  for (;;) {
    at = after(space);
    const sign = text.charAt(at);
    const inside = open[open.length - 1];
    const closes = (sign === "}" && inside === "{") || (sign === "]" && inside === "[");
    if (awaited === "end" || sign === "") return at;
    if (
      closes &&
      ["comma", "firstKey", "firstValue"].includes(awaited) &&
      (sign === "}" ? awaited !== "firstValue" : awaited !== "firstKey")
    ) {
      open.pop();
      closed();
    } else if (awaited === "comma") {
      if (sign !== ",") return at;
      awaited = inside === "{" ? "key" : "value";
    } else if (awaited === "colon") {
      if (sign !== ":") return at;
      awaited = "value";
    } else if (awaited === "key" || awaited === "firstKey") {
      const end = sign === '"' ? after(scalar) : -1;
      if (end < 0) return at;
      at = end;
      awaited = "colon";
      continue;
    } else if (sign === "{" || sign === "[") {
      open.push(sign);
      awaited = sign === "{" ? "firstKey" : "firstValue";
    } else {
      const end = after(scalar);
      if (end < 0) return at;
      at = end;
      closed();
      continue;
    }
    at += 1;
  }
}

/** Parses JSON; a mistake is named with file, line and column. `firstLine`: that of the text in the file. */
export function parsedJson(file: string, text: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = jsonFault(text);
    const before = text.slice(0, at).split("\n");
    const place = { line: firstLine + before.length - 1, column: (before[before.length - 1] ?? "").length + 1 };
    const found = at >= text.trimEnd().length ? "the text ends too early" : `${JSON.stringify(text.slice(at, at + 12))} cannot stand here`;
    throw fileError(file, place, `not JSON: ${found}`);
  }
}
