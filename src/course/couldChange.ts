import type { Reached, ResponseRule, Shown } from "./responseRule.js";

/** Whether knowing more of a visit could give another answer. */
export function couldChange(
  index: number,
  shown: readonly Shown[],
  days: readonly number[],
  reached: Reached | null,
  rule: ResponseRule,
): boolean {
  const isUnknown = shown[index] === "open";
  switch (rule.kind) {
    case "firstVisit":
      return isUnknown && (reached === null || index < reached.first);
    case "sustained":
      return isUnknown && index > shown.lastIndexOf("no");
    case "confirmed": {
      if (reached !== null && index > reached.first) return isUnknown && index < reached.last;
      // Between two visits without response there must be room for a confirmation; after the last of them one may still come.
      const end = shown.indexOf("no", index);
      if (end < 0) return reached === null || isUnknown;
      const start = shown.lastIndexOf("no", index) + 1;
      return isUnknown && (days[end - 1] as number) - (days[start] as number) >= rule.minDays;
    }
  }
}
