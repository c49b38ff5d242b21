/** Exact fractions on BigInt. The denominator is always positive and the fraction is in lowest terms. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

export function fraction(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new RangeError("zero denominator");
  const divisor = den < 0n ? -gcd(num, den) : gcd(num, den);
  return { num: num / divisor, den: den / divisor };
}

/**
 * A string must be a plain decimal ("12", "0.50", "-3.1"). A number is read by its shortest decimal
 * form, the one String() prints, so 0.1 is one tenth and 1e-7 is one ten-millionth.
 */
export function parseRational(value: number | string): Rational {
  const pattern =
    typeof value === "number" ? /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/ : /^(-?)(\d+)(?:\.(\d+))?$/;
  const match = pattern.exec(String(value));
  if (match === null) throw new RangeError(`not a plain decimal: ${String(value)}`);
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = Number(exponent) - decimals.length;
  return shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : fraction(digits * 10n ** BigInt(shift), 1n);
}

export function add(a: Rational, b: Rational): Rational {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function multiply(a: Rational, b: Rational): Rational {
  return fraction(a.num * b.num, a.den * b.den);
}

export function divide(a: Rational, b: Rational): Rational {
  return fraction(a.num * b.den, a.den * b.num);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}
