/**
 * The number in a transport file: IBM's hexadecimal floating point of 56 bits, of which a variable may keep the first bytes only.
 * Null for a missing value: a point, an underscore or a letter before zeros.
 */
export function readXptNumber(view: DataView, at: number, length: number): number | null {
  const first = view.getUint8(at);
  let [high, low] = [0, 0];
  if (length === 8) [high, low] = [view.getUint32(at) & 0xffffff, view.getUint32(at + 4)];
  else {
    for (let i = 1; i < 4; i++) high = high * 256 + (i < length ? view.getUint8(at + i) : 0);
    for (let i = 4; i < 8; i++) low = low * 256 + (i < length ? view.getUint8(at + i) : 0);
  }
  if (high === 0 && low === 0) return first === 0 || first === 0x80 ? 0 : null;
  const size = (high * 2 ** 32 + low) * 2 ** (4 * (first & 0x7f) - 312);
  return decimal(first & 0x80 ? -size : size);
}

/**
 * The decimal that was meant: other programs write 5.4 as 5.3999999999999995, one unit in the last place lower, and a limit would be
 * missed by it. Fifteen digits are what a double holds of any decimal.
 */
function decimal(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** Writes a number in eight bytes that are zero, exactly; null as the missing value of SAS. */
export function writeXptNumber(view: DataView, at: number, value: number | null): void {
  if (value === null) {
    view.setUint8(at, 0x2e);
    return;
  }
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is no number that a transport file holds`);
  if (value === 0) return;
  const size = Math.abs(value);
  let exponent = Math.ceil((Math.floor(Math.log2(size)) + 1) / 4);
  while (size >= 16 ** exponent) exponent++;
  while (size < 16 ** (exponent - 1)) exponent--;
  if (!(exponent <= 63 && exponent >= -64)) throw new RangeError(`${String(value)} is beyond what a transport file holds`);
  const fraction = size * 2 ** (56 - 4 * exponent); // whole and below 2^56
  const high = Math.floor(fraction / 2 ** 32);
  view.setUint32(at, ((value < 0 ? 0x80 : 0) + exponent + 64) * 2 ** 24 + high);
  view.setUint32(at + 4, fraction - high * 2 ** 32);
}
