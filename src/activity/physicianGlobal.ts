import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { hasNo, isBeyond, isNot } from "../measurement/wordings.js";
import { compare, decimalText, type Exact, exact, times } from "../measurement/quantity.js";
import { readPlainDecimal } from "../measurement/readQuantity.js";

/** The scales on which a physician's global assessment is recorded, as UCUM annotations: 0 to 3, 0 to 10, 0 to 100. */
export type PhysicianGlobalScale = "{0-3}" | "{0-10}" | "{0-100}";

/** A physician's global assessment with its scale. */
export interface PhysicianGlobalQuantity {
  /** A plain decimal (`1.2`, `"1.2"`). */
  readonly value: number | string;
  /** `{0-3}`, `{0-10}` or `{0-100}`; `mm` is taken for millimetres of a 100 mm line. There is no default. */
  readonly unit: string;
}

/** A value on a scale, exact, as plain frozen JSON. */
export interface PhysicianGlobalValue {
  readonly value: string;
  readonly unit: PhysicianGlobalScale;
}

/** The factors that are finite decimals. From 0-3 upwards it is a division by 3, which does not end. */
const factors: Readonly<Record<PhysicianGlobalScale, Readonly<Partial<Record<PhysicianGlobalScale, string>>>>> = {
  "{0-3}": { "{0-3}": "1" },
  "{0-10}": { "{0-3}": "0.3", "{0-10}": "1", "{0-100}": "10" },
  "{0-100}": { "{0-3}": "0.03", "{0-10}": "0.1", "{0-100}": "1" },
};
const highest: Readonly<Record<PhysicianGlobalScale, string>> = { "{0-3}": "3", "{0-10}": "10", "{0-100}": "100" };
const scales = "{0-3}, {0-10}, {0-100}";

/**
 * A physician's global assessment on another scale, by the exact linear map.
 *
 * The map is linear by convention: 3 is 10 is 100. Every scale converts to 0-3 (times 0.3 or 0.03), 0-10 and 0-100 to each other. From
 * 0-3 to the wider scales it would be a division by 3, so that direction is refused: compare on 0-3, where 0.3 points are 10 mm of
 * 100. Source: the linear map has been used for 0-10 against 0-3 (primary); a line of another length, such as 8 cm, is the caller's to
 * scale.
 *
 * @param quantity value and scale
 * @param scale `{0-3}`, `{0-10}` or `{0-100}`
 * @returns plain frozen JSON
 * @throws RangeError on a value that is not a plain decimal or lies beyond its scale, an unknown scale, or a direction that is not exact
 * @example
 * physicianGlobal({ value: 10, unit: "mm" }, "{0-3}"); // => { value: "0.3", unit: "{0-3}" }
 * physicianGlobal({ value: "4.2", unit: "{0-10}" }, "{0-100}").value; // => "42"
 * @category Activity
 */
export function physicianGlobal(quantity: PhysicianGlobalQuantity, scale: PhysicianGlobalScale): PhysicianGlobalValue {
  return Object.freeze({ value: decimalText(readPhysicianGlobal("quantity", quantity, scale)), unit: scale });
}

/** Reads a global assessment at the boundary, on the scale wanted. */
export function readPhysicianGlobal(argument: string, raw: unknown, scale: PhysicianGlobalScale): Exact {
  const quantity = requireObject(argument, raw);
  requireKnownKeys(argument, quantity, ["value", "unit"]);
  const from = quantity["unit"] === "mm" ? "{0-100}" : quantity["unit"];
  if (!isScale(from)) throw misuse(`${argument} unit`, from, isNot("a scale", `one of ${scales}`));
  if (!isScale(scale)) throw misuse("scale", scale, isNot(`one of ${scales}`));
  const value = readPlainDecimal(argument, quantity["value"]);
  if (compare(value, exact(highest[from])) > 0) throw misuse(`${argument} value`, quantity["value"], isBeyond(`the scale ${from}`));
  const factor = factors[from][scale];
  if (factor === undefined) throw misuse("scale", scale, hasNo(`exact value for one on ${from}`, "{0-3}"));
  return times(value, exact(factor));
}

function isScale(value: unknown): value is PhysicianGlobalScale {
  return typeof value === "string" && Object.keys(factors).includes(value);
}
