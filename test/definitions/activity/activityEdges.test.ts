import { describe, expect, it } from "vitest";
import { activityPair } from "../../../src/activity/activityAssessment.js";
import { bilag2004Renal } from "../../../src/activity/bilag/bilag2004Renal.js";
import { changeFromBaseline } from "../../../src/activity/changeFromBaseline.js";
import { sleDas } from "../../../src/activity/sleDas/sleDas.js";
import { sledai2k } from "../../../src/activity/sledai/sledai2k.js";
import { sledai2kFromLaboratory } from "../../../src/activity/sledai/sledai2kFromLaboratory.js";
import { sriDefinition, type SriOptions } from "../../../src/definitions/activity/sriDefinition.js";
import { refusal } from "../../measurement/refusal.js";
import { bilag, count, descriptors, mgPerDay } from "./activityCases.js";

const platelets = (value: number | string, unit = "10*9/L") => ({ platelets: { value, unit } });
const complement = (value: unknown, low: unknown = "0.9", high: unknown = "1.8") => ({ c3: { value, unit: "g/L", referenceRange: { low, high } } }) as never;
const from = (laboratory: object, options?: object) => sledai2kFromLaboratory(laboratory as never, options as never);
const reasons = (laboratory: object, options?: object) => from(laboratory, options).findings.map(({ reason }) => reason);

describe("counts of BILAG-2004 systems name what is missing", () => {
  it("nothing, one system at the visit, and serology where it counts", () => {
    const derivedBy = (letters: string) => activityPair({}, { bilag2004: bilag(letters) }).followUp.bilag2004A?.derivedBy;
    expect(derivedBy("ABCDEEEEE")).toBe("BILAG-2004 grades");
    expect(derivedBy("AB?DEEE?E")).toBe("BILAG-2004 grades, 2 of 9 systems missing: neuropsychiatric, renal");
    expect(activityPair({}, { sledai2kDescriptors: descriptors([], ["lowComplement"]) }).followUp.sledai2kWithoutSerology?.derivedBy).toBe("SLEDAI-2K descriptors");
  });

  it("a stated count that the grades contradict is refused, naming the visit", () => {
    expect(refusal(() => activityPair({ bilag2004: bilag("EEEEEEEEE") }, { bilag2004: bilag("AEEEEEEEE"), bilag2004NewA: count(0) }))).toBe(
      "RangeError: followUp bilag2004NewA value 0",
    );
  });
});

describe("the renal grade", () => {
  const none = { acceleratedHypertension: false, activeSediment: false, activeNephritis: false, nephroticSyndrome: false, previouslyInvolved: true };
  const kidney = (creatinine: number) => ({
    ...none, upcr: { value: 10, unit: "mg/mmol" }, egfr: { value: 85, unit: "mL/min/{1.73_m2}" }, serumCreatinine: { value: creatinine, unit: "umol/L" },
    systolicBloodPressure: { value: 120, unit: "mmHg" }, diastolicBloodPressure: { value: 80, unit: "mmHg" },
  });

  it("creatinine risen to 115 % alone is a B, to less it is not", () => {
    // 1.15 x 120 = 138, below the 156 of a severe loss.
    expect([bilag2004Renal(kidney(138), kidney(120)).grade, bilag2004Renal(kidney(137), kidney(120)).grade]).toStrictEqual(["B", "D"]);
  });

  it("a dipstick not taken now is unknown, whatever it was before", () => {
    const proteinuria = bilag2004Renal({}, { dipstickProtein: 1 }).features.filter(({ feature }) => feature.endsWith("Proteinuria"));
    expect(proteinuria.map(({ verdict }) => verdict)).toStrictEqual(["unknown", "unknown", "unknown"]);
  });
});

describe("a change from baseline", () => {
  const stated = (value: unknown, more: object = {}) => ({ value, index: "SLEDAI-2K", ...more });
  it("a reference range may stand beside the value, and an open total may leave one value only", () => {
    expect(changeFromBaseline({ ...mgPerDay(20), referenceRange: { low: 1 } }, mgPerDay(5)).change).toBe("-15");
    expect(changeFromBaseline(stated(4) as never, stated("4 to 4") as never)).toMatchObject({ change: null, changeRange: { low: "0", high: "0" }, direction: "none" });
  });

  it.each<[string, unknown, unknown, string]>([
    ["a unit of null", { value: 5, unit: null }, null, "baseline unit null"],
    ["a list of a text", stated(["<5"]), null, "baseline value an array"],
    ["a sign after the digits", stated("5<"), null, 'baseline value "5<"'],
    ["three ends", stated("4 to 6 to 8"), null, 'baseline value high "6 to 8"'],
    ["a low end in words", stated("few to 8"), null, 'baseline value low "few"'],
    ["true", stated(true), null, "baseline value true"],
    ["a window that the visit alone states", stated(8), stated(12, { windowDays: 30 }), "visit windowDays 30"],
    ["windows that differ, the baseline's value missing", stated(null, { windowDays: 10 }), stated(12, { windowDays: 30 }), "visit windowDays 30"],
  ])("%s is refused", (_, baseline, visit, message) => {
    expect(refusal(() => changeFromBaseline(baseline as never, visit as never))).toBe(`RangeError: ${message}`);
  });
});

describe("descriptors from the laboratory", () => {
  const spot = { upcr: { value: "3", unit: "g/g" } };
  const collected = { urineProtein24h: { value: "0.2", unit: "g/d" } };
  it.each<[string, object, object | undefined, string]>([
    ["both are there", { ...spot, ...collected }, undefined, "urineProtein24h 0.2 g/d is not > 0.5 g/d"],
    ["the ratio is named", spot, { proteinuriaBy: "upcr" }, "upcr 3 g/g is > 0.5 g/g"],
    ["neither is there", {}, undefined, "urineProtein24h is missing"],
    ["the ratio alone, not named", spot, undefined, "urineProtein24h is missing; upcr stands for it only where proteinuriaBy says so"],
  ])("the reason speaks of an unused ratio only where it is one: %s", (_, laboratory, options, reason) => {
    expect(reasons(laboratory, options).slice(0, 3)).toStrictEqual(["urineRedCells is missing", reason, "urineWhiteCells is missing"]);
  });

  it("complement that is not low in any test says so of each; one that is missing is the reason", () => {
    const range = { low: "0.1", high: "0.4" };
    const two = { c3: { value: "1.2", unit: "g/L", referenceRange: { low: "0.9" } }, c4: { value: "0.1", unit: "g/L", referenceRange: range } };
    const { findings } = from(two, { complementBy: ["c3", "c4"] });
    expect(findings[3]).toMatchObject({
      verdict: "notMet", reason: "c3 1.2 g/L is not < 0.9 g/L; c4 0.1 g/L is not < 0.1 g/L", measurements: [{ verdict: "notMet" }, { verdict: "notMet" }],
    });
    expect(reasons(two)[3]).toBe("ch50 is missing");
  });

  it("ends of spans and ranges", () => {
    expect(from(complement("<=0")).descriptors.lowComplement).toBe(true);
    expect(from(complement("0.8", "0.9", "0.9")).descriptors.lowComplement).toBe(true);
    // Below 5 may be 0, which is not above 0.
    expect(from({ antiDna: { value: "<5", unit: "IU/mL", referenceRange: { high: 0 } } }).descriptors).toStrictEqual({});
    expect(from(platelets(99, "10*9 / L")).descriptors.thrombocytopenia).toBe(true);
  });

  it.each<[string, object, unknown, string]>([
    ["a list of a text", complement(["<0.1"]), undefined, "laboratory c3 value an array"],
    ["a letter before the sign", complement("x<0.1"), undefined, 'laboratory c3 value "x<0.1"'],
    ["a second line", complement("<0.1\n5"), undefined, 'laboratory c3 value "<0.1\\n5"'],
    ["an end of a range in words", complement(1, "x"), undefined, 'laboratory c3 referenceRange low value "x"'],
    ["options that are none", {}, 5, "options 5"],
    ["an unknown option", {}, { exclusion: {} }, 'options has an unknown key "exclusion", the nearest known key is "exclusions"'],
    ["exclusions that are none", {}, { exclusions: 5 }, "options exclusions 5"],
  ])("%s is refused", (_, laboratory, options, message) => {
    expect(refusal(() => from(laboratory, options as never))).toContain(`RangeError: ${message}`);
  });
});

describe("SLE-DAS and SLEDAI-2K at their boundary", () => {
  it("an open end that is not beyond its threshold adds nothing", () => {
    expect(sleDas({ urineProtein24h: mgPerDay(">400") }).range.low).toBe(0.366);
    expect(sleDas({ platelets: { value: "<150", unit: "10*9/L" } }).range.low).toBe(0.366);
  });

  it("platelets of 20 x 10*3/uL are 20 x 10*9/L: 0.366 + 26.105 - 5.577 x ln 20 (2.995732)", () => {
    expect(sleDas(platelets(20, "10*3/uL")).range.low).toBe(9.764);
  });

  it.each<[string, () => unknown, string]>([
    ["minus one joint", () => sleDas({ swollenJoints28: -1 }), "items swollenJoints28 -1"],
    ["24-hour protein in words", () => sleDas({ urineProtein24h: mgPerDay("much") }), 'items urineProtein24h value "much"'],
    ["a ratio in words", () => sleDas({ upcr: { value: "much", unit: "g/g" } }), 'items upcr value "much"'],
    ["options of SLEDAI-2K that are none", () => sledai2k({}, 5 as never), "options 5"],
    ["options of SRI that are none", () => sriDefinition(5 as never), "options 5"],
  ])("%s is refused", (_, call, message) => {
    expect(refusal(call)).toContain(`RangeError: ${message}`);
  });
});

describe("what the page of an SRI prints", () => {
  it.each<[SriOptions, string, string, string]>([
    [{ points: 4 }, "sri-4-sledai-2k", "SLE Responder Index SRI-4 with SLEDAI-2K",
      "SLEDAI-2K fallen by at least 4; no new BILAG A and at most one new B; global assessment risen by less than 0.30 of 3."],
    [{ points: 5, index: "selenaSledai", medication: "protocol" }, "sri-5-selena-sledai-medication", "SLE Responder Index SRI-5 with SELENA-SLEDAI, medication",
      "SELENA-SLEDAI fallen by at least 5; no new BILAG A and at most one new B; global assessment risen by less than 0.30 of 3; no medication beyond the protocol and treatment not stopped."],
    [{ points: 4, index: "selenaSledai", serology: "leftOut", bilag: "leftOut" }, "sri-4-selena-sledai-without-serology-without-bilag",
      "SLE Responder Index SRI-4 with SELENA-SLEDAI, without serology, without bilag", "SELENA-SLEDAI without serology fallen by at least 4; global assessment risen by less than 0.30 of 3."],
    [{ points: 6, bilag: "literalOr" }, "sri-6-sledai-2k-bilag-or", "SLE Responder Index SRI-6 with SLEDAI-2K, bilag or",
      "SLEDAI-2K fallen by at least 6; no new BILAG A, or at most one new B; global assessment risen by less than 0.30 of 3."],
  ])("%j", (options, id, title, statement) => {
    const definition = sriDefinition(options);
    expect([definition.id, definition.title, definition.levels[0]?.statement]).toStrictEqual([id, title, statement]);
  });

  it.each<[SriOptions, string, string, string | undefined]>([
    [{ points: 4 }, "outcome: SRI-4", "primary", "NCT04895241"],
    [{ points: 4, medication: "protocol" }, "outcome: SRI-4, no violation of the medication rules", "primary", "NCT04895241"],
    [{ points: 4, index: "selenaSledai" }, "abstract, with the wording of BLISS-76 and of the US label of belimumab, section 14", "primary", undefined],
    [{ points: 5 }, "the original with a fall of 5, primary endpoint of ILLUMINATE-1 (Ann Rheum Dis, table 2)", "primary", undefined],
    [{ points: 6 }, "the original with a higher cut; SRI-6 to SRI-8 are exploratory endpoints of later trials", "secondary", undefined],
    [{ points: 4, bilag: "literalOr" }, "outcome: SRI-4", "primary", "NCT06946485"],
    [{ points: 4, bilag: "leftOut" }, "modified SRI without BILAG, as an Asia Pacific lupus cohort applies it", "secondary", undefined],
    [{ points: 6, serology: "leftOut", bilag: "leftOut" }, "table 2: SRI without serology", "primary", undefined],
  ])("%j names where it was read", (options, locator, evidence, trial) => {
    const { source } = sriDefinition(options);
    expect([source.locator, source.evidence, source.trial]).toStrictEqual([locator, evidence, trial]);
  });
});
