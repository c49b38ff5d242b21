/**
 * Freezes plain data through and through.
 *
 * What was made here and is frozen is so all through, and is not entered: parts of a result that are made when they are first read
 * stay unmade. Of a caller's data a frozen part proves nothing of what lies below it, so `"caller"` enters every part.
 */
// @__NO_SIDE_EFFECTS__
export function deepFrozen<T>(value: T, madeBy: "here" | "caller" = "here"): T {
  if (typeof value !== "object" || value === null || (madeBy === "here" && Object.isFrozen(value))) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFrozen(part, madeBy);
  return value;
}
