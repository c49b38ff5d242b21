/** Freezes a value and everything in it, and returns it. */
export function frozenThrough<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozenThrough);
  }
  return value;
}
