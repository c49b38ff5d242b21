/** Freezes plain data through and through, as a caller who trusts nobody would. */
export function frozenThrough<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozenThrough);
    Object.freeze(value);
  }
  return value;
}

/** The paths of the parts that are not frozen, so that a failing test names them. */
export function unfrozenParts(value: unknown, path = "result"): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const parts = Object.entries(value).flatMap(([key, part]) => unfrozenParts(part, `${path}.${key}`));
  return Object.isFrozen(value) ? parts : [path, ...parts];
}
