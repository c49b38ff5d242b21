import { describe, expect, it } from "vitest";
import { allOf, anyOf, baselineIs, is, no, relativeToBaseline, titled } from "../../src/index.js";

describe("the vocabulary is plain data", () => {
  const upcr = is("upcr", "<", "0.5", "g/g");
  const alive = no("death");

  it.each([
    ["a limit at follow-up", upcr, { kind: "limit", measure: "upcr", at: "followUp", relation: "<", limit: { value: "0.5", unit: "g/g" } }],
    ["a limit at baseline", baselineIs("serumCreatinine", ">", "1.2", "mg/dL"), { kind: "limit", measure: "serumCreatinine", at: "baseline", relation: ">", limit: { value: "1.2", unit: "mg/dL" } }],
    ["a limit relative to baseline", relativeToBaseline("egfr", ">=", "0.9"), { kind: "relativeToBaseline", measure: "egfr", relation: ">=", factor: "0.9" }],
    ["an event that must not have occurred", alive, { kind: "noEvent", event: "death" }],
    ["all of several", allOf(upcr, alive), { kind: "allOf", criteria: [upcr, alive] }],
    ["at least one of several", anyOf(upcr, alive), { kind: "anyOf", criteria: [upcr, alive] }],
    ["a group with a title", titled("proteinuria", anyOf(upcr)), { kind: "anyOf", title: "proteinuria", criteria: [upcr] }],
  ])("%s", (_, criterion, expected) => {
    expect(criterion).toStrictEqual(expected);
    expect(JSON.parse(JSON.stringify(criterion))).toStrictEqual(expected);
  });

  it("a title leaves the group itself alone", () => {
    const group = Object.freeze(anyOf(upcr));
    titled("proteinuria", group);
    expect(group).toStrictEqual({ kind: "anyOf", criteria: [upcr] });
  });
});
