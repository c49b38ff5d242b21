/** Texts joined with "; " as far as a variable of 200 bytes holds them whole, and how many are left out: none is cut. */
export function joinedTexts(texts: readonly string[]): string | null {
  const once = [...new Set(texts.filter((one) => one !== ""))];
  const all = once.join("; ");
  if (all === "") return null;
  if (byteLength(all) <= most) return all;
  for (let count = once.length - 1; count > 0; count--) {
    const some = `${once.slice(0, count).join("; ")}; and ${String(once.length - count)} more`;
    if (byteLength(some) <= most) return some;
  }
  return `${shortened(once[0] ?? "", most - 20)} …${once.length > 1 ? `; and ${String(once.length - 1)} more` : ""}`;
}

const most = 200;

/** The bytes of a text in UTF-8. */
export function byteLength(value: string): number {
  let bytes = 0;
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function shortened(value: string, bytes: number): string {
  let text = "";
  for (const character of value) {
    if (byteLength(text + character) > bytes) return text;
    text += character;
  }
  return text;
}

/** One spelling of a visit's name for all data sets: "WEEK 24" and "Week  24" are "Week 24". */
export function analysisVisit(name: string | null): string | null {
  const plain = (name ?? "").trim().replace(/\s+/g, " ");
  const week = /^week\s*0*(\d+)$/i.exec(plain)?.[1];
  if (week !== undefined) return `Week ${week}`;
  return /^baseline$/i.test(plain) ? "Baseline" : plain || null;
}
