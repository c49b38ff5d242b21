import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault, parsedJson } from "../../../src/cli/formats/jsonFault.js";
import { readDatasetJson } from "../../../src/cli/formats/readDatasetJson.js";

describe("where a text stops being JSON", () => {
  it.each([
    ['{"a": 1,, "b": 2}', 8, "a comma too many"],
    ['{"a": 1 "b": 2}', 8, "a comma too few"],
    ['{"a" 1}', 5, "no colon"],
    ["{a: 1}", 1, "a name without quotes"],
    ['{"a": .5}', 6, "a number without its zero"],
    ['{"a": 1,}', 8, "a comma before the end"],
    ["[1, 2,]", 6, "the same in a list"],
    ["[1, 2}", 5, "the other bracket"],
    ['["a\nb"]', 1, "a line break in a text"],
    ['["a', 1, "a text without its end"],
    ["[1, 2", 5, "the end too early"],
    ["[] []", 3, "two values"],
    ["", 0, "nothing"],
    ["{]", 1, "closed as a list"],
    ["[}", 1, "closed as an object"],
  ])("%j: character %i, %s", (text, at) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonFault(text)).toBe(at);
  });

  it("is the whole length of any JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect([jsonFault(text), jsonFault(spaced)]).toEqual([text.length, spaced.length]);
      }),
    );
  });

  it("is never behind the place of a spoilt character", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, n) => {
        const at = n % text.length;
        const spoilt = `${text.slice(0, at)}\u0001${text.slice(at + 1)}`;
        expect(jsonFault(spoilt)).toBeLessThanOrEqual(at);
      }),
    );
  });
});

describe("a mistake in a file of JSON", () => {
  it("is named with file, line and column", () => {
    expect(() => parsedJson("plan.json", '{\n  "week": 24,,\n}')).toThrow('plan.json:2:14: not JSON: ",\\n}" cannot stand here');
    expect(() => parsedJson("plan.json", '{\n  "week": 24')).toThrow("plan.json:2:13: not JSON: the text ends too early");
  });

  it("of Dataset-JSON too, also where each value has a line of its own", () => {
    const head = '{"datasetJSONVersion":"1.1.0","name":"LB","records":1,"columns":[{"name":"USUBJID","dataType":"string"}]}';
    expect(() => readDatasetJson("lb.ndjson", `${head}\n["01"]]\n`)).toThrow('lb.ndjson:2:7: not JSON: "]" cannot stand here');
    expect(() => readDatasetJson("lb.json", '{"datasetJSONVersion":"1.1.0",\n"rows":[["01"],\n["02" "03"]]}')).toThrow(
      "lb.json:3:7: not JSON",
    );
  });
});
