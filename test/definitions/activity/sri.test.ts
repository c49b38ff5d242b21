import { describe, expect, it } from "vitest";
import { sri, sri4, sri4BilagOr, sri4Medication, sri4SelenaSledai, sri4WithoutBilag, sri4WithoutSerology, sri5, sri5SelenaSledaiMedication, sri6, sri7, sri8 } from "../../../src/definitions/activity/sri.js";
import { sriDefinition, type SriOptions } from "../../../src/definitions/activity/sriDefinition.js";
import { explainResponse } from "../../../src/response/explainResponse.js";
import { openQuestions } from "../../../src/response/openQuestions.js";
import { refusal } from "../../measurement/refusal.js";
import { bilag, decides, descriptors, mm, of3, type Row, score } from "./activityCases.js";

const quiet = bilag("EBEBEEEDC");
const before = { sledai2k: score(10), physicianGlobal: of3("1.5"), bilag2004: quiet };
const after = { sledai2k: score(6), physicianGlobal: of3("1.5"), bilag2004: quiet };

describe("SRI-4", () => {
  decides(sri4, [
    ["all three parts hold", before, after, "SRI"],
    ["SLEDAI-2K fallen by 5", before, { ...after, sledai2k: score(5) }, "SRI"],
    ["SLEDAI-2K fallen by exactly 4", before, { ...after, sledai2k: score(6) }, "SRI"],
    ["SLEDAI-2K fallen by 3", before, { ...after, sledai2k: score(7) }, "NR"],
    ["a baseline of 4 to 0", { ...before, sledai2k: score(4) }, { ...after, sledai2k: score(0) }, "SRI"],
    ["a baseline of 3 cannot respond", { ...before, sledai2k: score(3) }, { ...after, sledai2k: score(0) }, "NR"],
    ["PGA 0.4 to 0.69", { ...before, physicianGlobal: of3("0.4") }, { ...after, physicianGlobal: of3("0.69") }, "SRI"],
    // 0.7 - 0.4 is 0.29999999999999993 in doubles.
    ["PGA 0.4 to 0.7 is a rise of exactly 0.30", { ...before, physicianGlobal: of3("0.4") }, { ...after, physicianGlobal: of3("0.7") }, "NR"],
    ["the same as numbers", { ...before, physicianGlobal: of3(0.4) }, { ...after, physicianGlobal: of3(0.7) }, "NR"],
    ["PGA 0.4 to 0.71", { ...before, physicianGlobal: of3("0.4") }, { ...after, physicianGlobal: of3("0.71") }, "NR"],
    ["PGA 1.5 to 1.8, whose difference is above 0.3 in doubles", before, { ...after, physicianGlobal: of3("1.8") }, "NR"],
    ["40 to 49 mm of 100", { ...before, physicianGlobal: mm(40) }, { ...after, physicianGlobal: mm(49) }, "SRI"],
    ["40 to 50 mm of 100 is 0.30 of 3", { ...before, physicianGlobal: mm(40) }, { ...after, physicianGlobal: mm(50) }, "NR"],
    ["4 to 4.9 of 10", { ...before, physicianGlobal: { value: 4, unit: "{0-10}" } }, { ...after, physicianGlobal: { value: "4.9", unit: "{0-10}" } }, "SRI"],
    ["4 to 5 of 10", { ...before, physicianGlobal: { value: 4, unit: "{0-10}" } }, { ...after, physicianGlobal: { value: 5, unit: "{0-10}" } }, "NR"],
    ["4 of 10 to 1.49 of 3", { ...before, physicianGlobal: { value: 4, unit: "{0-10}" } }, { ...after, physicianGlobal: of3("1.49") }, "SRI"],
    ["one new B, after D", before, { ...after, bilag2004: bilag("EBEBEEEBC") }, "SRI"],
    ["two new B, after D and C", before, { ...after, bilag2004: bilag("EBEBEEEBB") }, "NR"],
    ["two new B, after E and D", before, { ...after, bilag2004: bilag("BBEBEEEBC") }, "NR"],
    ["a new A after B", before, { ...after, bilag2004: bilag("EAEBEEEDC") }, "NR"],
    ["a new A after E", before, { ...after, bilag2004: bilag("EBEBEEADC") }, "NR"],
    ["two systems from A to B are no new B", { ...before, bilag2004: bilag("EAEAEEEDC") }, { ...after, bilag2004: bilag("EBEBEEEDC") }, "SRI"],
    ["an A that stays A is not new", { ...before, bilag2004: bilag("EAEBEEEDC") }, { ...after, bilag2004: bilag("EAEBEEEDC") }, "SRI"],
    ["a new C says nothing", before, { ...after, bilag2004: bilag("CBCBCCCCC") }, "SRI"],
  ]);
});

describe("SRI-4 with items missing", () => {
  decides(sri4, [
    ["a system missing at the visit could be a new A", before, { ...after, bilag2004: bilag("EBEBEE?DC") }, "NE"],
    ["a system missing at baseline and C now is neither a new A nor a new B", { ...before, bilag2004: bilag("EBEBEEED?") }, after, "SRI"],
    ["a system missing at baseline and B now is at most one new B", { ...before, bilag2004: bilag("E?EBEEEDC") }, after, "SRI"],
    ["two systems missing at baseline and B now could be two new B", { ...before, bilag2004: bilag("E?E?EEEDC") }, after, "NE"],
    ["an A at baseline and missing now cannot be a new A", { ...before, bilag2004: bilag("EBEBEEADC") }, { ...after, bilag2004: bilag("EBEBEE?DC") }, "SRI"],
    ["a missing system does not matter where SLEDAI-2K fails", before, { ...after, sledai2k: score(7), bilag2004: bilag("EBEBEE?DC") }, "NR"],
    ["a missing system does not matter where another is a new A", before, { ...after, bilag2004: bilag("EBEBEA?DC") }, "NR"],
    ["no BILAG at all", { sledai2k: score(10), physicianGlobal: of3(1) }, { sledai2k: score(6), physicianGlobal: of3(1) }, "NE"],
    ["no PGA at baseline", { sledai2k: score(10), bilag2004: quiet }, after, "NE"],
    ["no SLEDAI-2K at the visit", before, { physicianGlobal: of3("1.5"), bilag2004: quiet }, "NE"],
    ["nothing but a PGA that is worse by 0.3", { physicianGlobal: of3("0.4") }, { physicianGlobal: of3("0.7") }, "NR"],
  ]);

  const scored = (present: Parameters<typeof descriptors>[0], unknown: Parameters<typeof descriptors>[1] = []) => ({
    physicianGlobal: of3(1), bilag2004: quiet, sledai2kDescriptors: descriptors(present, unknown),
  });
  // Baseline arthritis 4 + rash 2 + alopecia 2 = 8.
  const eight = scored(["arthritis", "rash", "alopecia"]);
  decides(sri4, [
    ["8 to 4", eight, scored(["rash", "alopecia"]), "SRI"],
    ["8 to 5", eight, scored(["rash", "alopecia", "fever"]), "NR"],
    ["8 to 3 or 4: fever (1) is missing", eight, scored(["rash", "leukopenia"], ["fever"]), "SRI"],
    ["8 to 4 or 5: fever is missing", eight, scored(["rash", "alopecia"], ["fever"]), "NE"],
    ["8 to 5 or 6: fever is missing", eight, scored(["arthritis", "leukopenia"], ["fever"]), "NR"],
    ["8 to 10 at baseline, 4 now", scored(["arthritis", "rash", "alopecia"], ["pleurisy"]), scored(["rash", "alopecia"]), "SRI"],
    ["8 to 10 at baseline, 6 now", scored(["arthritis", "rash", "alopecia"], ["pleurisy"]), scored(["arthritis", "rash"]), "NE"],
  ]);

  it("says which items are missing", () => {
    const result = sri(eight, scored(["rash", "alopecia"], ["pleurisy", "fever"]), { points: 4 });
    expect(explainResponse(result)).toContain("SLEDAI-2K 4 to 7 (computed by SLEDAI-2K descriptors, 2 of 24 items missing: pleurisy, fever), must be ≤ baseline 8 - 4 = 4");
    expect(openQuestions(result)).toStrictEqual(["SLEDAI-2K is reported as 4 to 7 (SLEDAI-2K descriptors, 2 of 24 items missing: pleurisy, fever) against 8 (SLEDAI-2K descriptors) at baseline"]);
  });

  it("says which systems are missing", () => {
    const result = sri({ ...before, bilag2004: bilag("EBEBEEED?") }, { ...after, bilag2004: bilag("EBEBEE?D?") }, { points: 4 });
    expect(openQuestions(result)[0]).toBe(
      "BILAG-2004 systems with a new A at follow-up is reported as 0 to 2 (BILAG-2004 grades, 2 of 9 systems missing: ophthalmic now, haematological at baseline and now)",
    );
  });
});

describe("the points", () => {
  const baseline = { ...before, sledai2k: score(20) };
  const fallen = (points: number) => ({ ...after, sledai2k: score(20 - points) });
  it.each([[sri4, 4], [sri5, 5], [sri6, 6], [sri7, 7], [sri8, 8]] as const)("$id", (definition, points) => {
    const responses = [points - 1, points, points + 1].map((fall) => sri(baseline, fallen(fall), { points }).response);
    expect([definition.id, ...responses]).toStrictEqual([`sri-${String(points)}-sledai-2k`, "NR", "SRI", "SRI"]);
  });
});

describe("variants", () => {
  const selena = { ...before, selenaSledai: score(10) };
  decides(sri4SelenaSledai, [
    ["SELENA-SLEDAI fallen by 4, SLEDAI-2K not", selena, { ...after, selenaSledai: score(6), sledai2k: score(10) }, "SRI"],
    ["SELENA-SLEDAI fallen by 3, SLEDAI-2K by 4", selena, { ...after, selenaSledai: score(7) }, "NR"],
  ]);
  decides(sri4WithoutBilag, [
    ["a new A does not matter", before, { ...after, bilag2004: bilag("EAEBEEEDC") }, "SRI"],
    ["PGA worse by 0.3", before, { ...after, physicianGlobal: of3("1.8") }, "NR"],
  ]);
  decides(sri4BilagOr, [
    ["a new A and no new B: the literal 'or' lets it pass", selena, { ...after, selenaSledai: score(6), bilag2004: bilag("EAEBEEEDC") }, "SRI"],
    ["a new A and two new B", selena, { ...after, selenaSledai: score(6), bilag2004: bilag("BAEBEEEBC") }, "NR"],
  ]);
  const flags = (prohibitedMedication: boolean | null, treatmentDiscontinued: boolean | null) => ({ ...after, events: { prohibitedMedication, treatmentDiscontinued } });
  decides(sri4Medication, [
    ["neither", before, flags(false, false), "SRI"],
    ["medication beyond the protocol", before, flags(true, false), "NR"],
    ["treatment stopped", before, flags(false, true), "NR"],
    ["medication not recorded", before, flags(null, false), "NE"],
    ["no flags", before, after, "NE"],
  ]);
  const withinRules = { ...flags(false, false), sledai2k: null };
  decides(sri5SelenaSledaiMedication, [
    ["SELENA-SLEDAI fallen by 5, neither flag", selena, { ...withinRules, selenaSledai: score(5) }, "SRI"],
    ["fallen by 4", selena, { ...withinRules, selenaSledai: score(6) }, "NR"],
    ["fallen by 5, medication beyond the protocol", selena, { ...flags(true, false), sledai2k: null, selenaSledai: score(5) }, "NR"],
  ]);
  // Arthritis 4 + complement 2 + anti-DNA 2; the serology goes.
  const serology = (present: Parameters<typeof descriptors>[0], unknown: Parameters<typeof descriptors>[1] = []) => ({
    ...before, sledai2k: null, selenaSledaiDescriptors: descriptors(present, unknown),
  });
  const rows: readonly Row[] = [
    ["8 to 4 by complement and anti-DNA only", serology(["arthritis", "lowComplement", "increasedDnaBinding"]), serology(["arthritis"]), "NR"],
    ["arthritis gone, serology new", serology(["arthritis"]), serology(["lowComplement", "increasedDnaBinding"]), "SRI"],
    ["serology missing does not matter", serology(["arthritis"], ["lowComplement"]), serology([], ["lowComplement", "increasedDnaBinding"]), "SRI"],
  ];
  decides(sri4WithoutSerology, rows);

  it("each has an id of its own", () => {
    const ids: string[] = [];
    for (const points of [4, 5, 6, 7, 8] as const) for (const index of ["sledai2k", "selenaSledai"] as const)
      for (const serology of ["counted", "leftOut"] as const) for (const bilag of ["required", "literalOr", "leftOut"] as const)
        for (const medication of ["notJudged", "protocol"] as const) ids.push(sriDefinition({ points, index, serology, bilag, medication }).id);
    expect(new Set(ids).size).toBe(5 * 2 * 2 * 3 * 2);
  });

  it.each<[unknown, string]>([
    [{}, "options points undefined"],
    [{ points: 3 }, "options points 3"],
    [{ points: "4" }, 'options points "4"'],
    [{ points: 4, index: "sledai" }, 'options index "sledai"'],
    [{ points: 4, pga: true }, 'options has an unknown key "pga", the nearest known key is "bilag"'],
  ])("%j is refused", (options, message) => {
    expect(refusal(() => sri(before, after, options as SriOptions))).toBe(`RangeError: ${message}`);
  });
});

describe("a baseline from which the points cannot be reached", () => {
  it.each<[number, 4 | 8, readonly string[]]>([
    [3, 4, ["SRI-4 cannot be reached from a baseline SLEDAI-2K of 3"]],
    [4, 4, []],
    [7, 8, ["SRI-8 cannot be reached from a baseline SLEDAI-2K of 7"]],
    [8, 8, []],
  ])("%d for SRI-%d", (value, points, warnings) => {
    const result = sri({ ...before, sledai2k: score(value) }, { ...after, sledai2k: score(0) }, { points });
    expect(result.warnings).toStrictEqual(warnings);
    expect(result.response).toBe(warnings.length === 0 ? "SRI" : "NR");
    expect(Object.isFrozen(result)).toBe(true);
  });

  it("judges the index that the options name", () => {
    const baseline = { ...before, sledai2k: score(3), selenaSledai: score(8) };
    expect(sri(baseline, after, { points: 4, index: "selenaSledai" }).warnings).toStrictEqual([]);
  });
});
