import { requireKnownKeys, requireObject } from "../measurement/misuse.js";

/** Refuses an option that nobody knows. */
export function requireOptions(options: object, own: readonly string[]): void {
  requireKnownKeys("options", requireObject("options", options), [...own, "intercurrentEvents", "sameDate"]);
}
