import { describe, expect, it } from "vitest";
import { deepFrozen } from "../../src/measurement/deepFrozen.js";
import { unfrozenParts } from "./frozen.js";

describe("deepFrozen", () => {
  it("freezes every part, and returns the same object", () => {
    const data = { levels: [{ criterion: { factor: "0.5" } }], note: null };
    expect(deepFrozen(data)).toBe(data);
    expect(unfrozenParts(data)).toEqual([]);
  });

  it("does not enter what was made here and is frozen: findings that are made when first read stay unmade", () => {
    let made = 0;
    const result = Object.freeze({
      get levels() {
        made++;
        return [];
      },
    });
    deepFrozen({ rows: [result] });
    expect(made).toBe(0);
  });

  it("enters every part of a caller's data, also below one that is frozen already", () => {
    const criterion = { factor: "0.5" };
    const definition = { levels: Object.freeze([criterion]) };
    expect(unfrozenParts(deepFrozen(definition, "caller"))).toEqual([]);
    expect(Object.isFrozen(criterion)).toBe(true);
  });
});
