import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";

/** Intensity on one of two scales: SDTM's three words in any case, or a CTCAE grade 1 to 5, also as text. Severity is not seriousness. */
export type Severity = "mild" | "moderate" | "severe" | "MILD" | "MODERATE" | "SEVERE" | 1 | 2 | 3 | 4 | 5 | "1" | "2" | "3" | "4" | "5";

export type SeverityScale = "intensity" | "grade";

export interface ReadSeverity {
  readonly scale: SeverityScale;
  readonly rank: number;
  /** "mild", "grade 3". */
  readonly name: string;
}

/** The names of each scale, from mild to severe. */
export const severityNames: Readonly<Record<SeverityScale, readonly string[]>> = {
  intensity: ["mild", "moderate", "severe"],
  grade: ["grade 1", "grade 2", "grade 3", "grade 4", "grade 5"],
};

/** Reads a severity; missing is null. As text, "10" would sort before "9" and "LIFE THREATENING" before "MILD". */
export function readSeverity(argument: string, value: unknown): ReadSeverity | null {
  if (value == null || value === "") return null;
  const word = String(value).trim().toLowerCase();
  const intensity = severityNames.intensity.indexOf(word);
  if (intensity >= 0) return { scale: "intensity", rank: intensity + 1, name: word };
  if (!/^[1-5]$/.test(word)) throw misuse(argument, value, isNot("mild, moderate, severe or a grade from 1 to 5"));
  return { scale: "grade", rank: Number(word), name: `grade ${word}` };
}

/** Whether the greatest severity is above the first one; unknown where either is missing. */
export function worsenedBetween(argument: string, atStart: unknown, greatest: unknown): "yes" | "no" | "unknown" {
  const [first, worst] = [readSeverity(`${argument} severityAtStart`, atStart), readSeverity(`${argument} severity`, greatest)];
  if (first !== null && worst !== null && first.scale !== worst.scale)
    throw misuse(`${argument} severity`, greatest, isNot(`on the scale of severityAtStart, ${first.scale}`));
  // Who begins at the top of the scale cannot get worse, and who never left its foot has not.
  if ((first !== null && first.rank === severityNames[first.scale].length) || worst?.rank === 1) return "no";
  if (first === null || worst === null) return "unknown";
  return worst.rank > first.rank ? "yes" : "no";
}
