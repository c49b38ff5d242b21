
/** A plain object of this realm; any other kind of object is left to the exact reader. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A plain number of usual size, zero or more, or NaN; a text of up to 15 digits is two whole numbers and one rounding. */
export function numberOf(value: unknown): number {
  if (typeof value === "number") return value >= 0 && value < 1e15 ? value : NaN;
  if (typeof value !== "string" || value.length > 15) return NaN;
  const last = value.length - 1;
  let digits = 0;
  let scale = last < 0 ? NaN : 1;
  let point = -1;
  for (let i = 0; i <= last; i++) {
    const code = value.charCodeAt(i);
    if (code === 46 && point < 0 && i > 0 && i < last) point = i;
    else if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      if (point >= 0) scale *= 10;
    } else return NaN;
  }
  return digits / scale;
}

/** The number of an object's keys. */
export function countKeys(value: object): number {
  let count = 0;
  for (const _key in value) count++;
  return count;
}
