import { describe, expect, it } from "vitest";
import { activityPair } from "../../../src/activity/activityAssessment.js";
import { bicla } from "../../../src/definitions/activity/bicla.js";
import { sledaiDescriptorKeys } from "../../../src/activity/sledai/sledai2kDescriptors.js";
import {
  sri, sri4, sri4BilagOr, sri4Medication, sri4SelenaSledai, sri4WithoutBilag, sri4WithoutSerology, sri5, sri5SelenaSledaiMedication, sri6, sri7, sri8,
} from "../../../src/definitions/activity/sri.js";
import { sriDefinition } from "../../../src/definitions/activity/sriDefinition.js";
import { refusal } from "../../measurement/refusal.js";
import { bilag, descriptors, score } from "./activityCases.js";

describe("BICLA warns only where no system is at A or B at baseline", () => {
  const warnings = (letters: string) => bicla({ bilag2004: bilag(letters) }, {}).warnings;
  it.each([
    ["CDEDEDEEC", ["BICLA asks for improvement of the systems at A or B at baseline, and there is none"]],
    ["ABEDEDEEC", []], // one A and one B
    ["AEEDEDEEC", []],
    ["BEEDEDEEC", []],
    ["?EEDEDEEC", []], // it may have been A or B
  ])("%s: %j", (letters, expected) => {
    expect(warnings(letters)).toStrictEqual(expected);
  });

  it("and not where nothing is known of BILAG", () => {
    expect(bicla({}, {}).warnings).toStrictEqual([]);
  });
});

describe("major organ activity from the SLEDAI-2K descriptors", () => {
  const organs = [
    "urinaryCasts", "haematuria", "proteinuria", "pyuria", "seizure", "psychosis", "organicBrainSyndrome", "visual", "cranialNerve", "lupusHeadache", "cva",
    "pleurisy", "pericarditis", "vasculitis", "fever",
  ] as const;
  const found = (sledai2kDescriptors: ReturnType<typeof descriptors>, events?: { majorOrganActivity: boolean }) =>
    activityPair({}, { sledai2kDescriptors, ...(events === undefined ? {} : { events }) }).followUp.events?.majorOrganActivity;

  it.each(organs)("%s present is active, missing is unknown", (key) => {
    expect(found(descriptors([key]))).toBe(true);
    expect(found(descriptors([], [key]))).toBeUndefined();
  });

  it.each(sledaiDescriptorKeys.filter((key) => !organs.some((organ) => organ === key)))("%s is no major organ", (key) => {
    expect(found(descriptors([key]))).toBe(false);
    expect(found(descriptors([], [key]))).toBe(false);
  });

  it("one present decides, whatever is missing", () => {
    expect(found(descriptors(["fever"], ["cva", "pleurisy"]))).toBe(true);
  });

  it("what is stated is kept, unless the descriptors contradict it", () => {
    expect(found(descriptors([]), { majorOrganActivity: true })).toBe(true);
    expect(found(descriptors([]), { majorOrganActivity: false })).toBe(false);
    expect(found(descriptors([], ["fever"]), { majorOrganActivity: false })).toBe(false);
    expect(found(descriptors(["fever"]), { majorOrganActivity: true })).toBe(true);
    expect(refusal(() => found(descriptors(["fever", "rash"]), { majorOrganActivity: false }))).toBe(
      "RangeError: followUp events majorOrganActivity false",
    );
  });
});

describe("what is derived, in words", () => {
  const pair = activityPair({ bilag2004: bilag("ABCDEEEEE") }, { bilag2004: bilag("BB?DEEE?E"), sledai2kDescriptors: descriptors(["arthritis"], ["lowComplement", "fever"]) });

  it("a score with missing items is an interval that names them; without serology only those that count there", () => {
    // arthritis 4; low complement 2 and fever 1 may come on top.
    expect(pair.followUp.sledai2k).toStrictEqual({ value: "4 to 7", unit: "{score}", derivedBy: "SLEDAI-2K descriptors, 2 of 24 items missing: lowComplement, fever" });
    expect(pair.followUp.sledai2kWithoutSerology).toStrictEqual({ value: "4 to 5", unit: "{score}", derivedBy: "SLEDAI-2K descriptors, 1 of 22 items missing: fever" });
  });

  it("counts of grades name the systems that are missing at either visit", () => {
    expect(pair.baseline.bilag2004A).toStrictEqual({ value: 1, unit: "{count}", derivedBy: "BILAG-2004 grades" });
    expect(pair.followUp.bilag2004A).toMatchObject({ value: "0 to 2", derivedBy: "BILAG-2004 grades, 2 of 9 systems missing: neuropsychiatric, renal" });
    expect(pair.followUp.bilag2004NewA).toMatchObject({ value: "0 to 2", derivedBy: "BILAG-2004 grades, 2 of 9 systems missing: neuropsychiatric now, renal now" });
    // Constitutional A to B is an improvement; mucocutaneous stays at B; the two missing ones may be new at B.
    expect(pair.followUp.bilag2004NewB).toMatchObject({ value: "0 to 2" });
  });

  it("grades at one visit only leave every change open", () => {
    expect(activityPair({}, { bilag2004: bilag("EEEEEEEEE") }).followUp.bilag2004NewA?.value).toBe(0);
    expect(activityPair({}, { bilag2004: bilag("AEEEEEEEE") }).followUp.bilag2004NewA?.value).toBe("0 to 1");
    expect(activityPair({ bilag2004: bilag("AEEEEEEEE") }, {}).followUp.bilag2004NewA?.value).toBe("0 to 8");
    expect(activityPair({}, {}).followUp.bilag2004NewA).toBeUndefined();
  });

  it("a score outside what the descriptors allow is refused, naming where the other comes from", () => {
    const stated = (value: number) => () => activityPair({}, { sledai2k: { value, unit: "{score}" }, sledai2kDescriptors: descriptors(["arthritis"], ["fever"]) });
    expect(stated(4)().followUp.sledai2k?.value).toBe(4);
    expect(stated(5)().followUp.sledai2k?.value).toBe(5);
    for (const value of [3, 6]) {
      expect(refusal(stated(value))).toBe(
        `RangeError: followUp sledai2k value ${String(value)}`,
      );
    }
  });
});

describe("SRI warns of points that the baseline cannot lose, by the index that the variant asks for", () => {
  it.each([
    ["SLEDAI-2K below the points", { sledai2k: score(3) }, { points: 4 }, ["SRI-4 cannot be reached from a baseline SLEDAI-2K of 3"]],
    ["SLEDAI-2K at the points", { sledai2k: score(4) }, { points: 4 }, []],
    ["at most below the points, items missing", { sledai2k: score("2 to 7") }, { points: 8 }, ["SRI-8 cannot be reached from a baseline SLEDAI-2K of 7"]],
    ["perhaps at the points, items missing", { sledai2k: score("2 to 8") }, { points: 8 }, []],
    ["no score", {}, { points: 4 }, []],
    ["SELENA-SLEDAI counts, SLEDAI-2K does not", { sledai2k: score(8), selenaSledai: score(3) }, { points: 4, index: "selenaSledai" }, ["SRI-4 cannot be reached from a baseline SELENA-SLEDAI of 3"]],
    ["SLEDAI-2K counts, SELENA-SLEDAI does not", { sledai2k: score(8), selenaSledai: score(3) }, { points: 4 }, []],
    ["without serology", { selenaSledai: score(7), selenaSledaiWithoutSerology: score(3) }, { points: 4, index: "selenaSledai", serology: "leftOut" }, ["SRI-4 cannot be reached from a baseline SELENA-SLEDAI of 3"]],
    ["with serology", { selenaSledai: score(7), selenaSledaiWithoutSerology: score(3) }, { points: 4, index: "selenaSledai" }, []],
  ] as const)("%s", (_, baseline, options, expected) => {
    expect(sri(baseline, {}, options).warnings).toStrictEqual(expected);
  });
});

describe("the builder gives each shipped SRI again, word for word: what its page prints", () => {
  it.each([
    [{ points: 4 }, sri4],
    [{ points: 5 }, sri5],
    [{ points: 6 }, sri6],
    [{ points: 7 }, sri7],
    [{ points: 8 }, sri8],
    [{ points: 4, index: "sledai2k", serology: "counted", bilag: "required", medication: "notJudged" }, sri4],
    [{ points: 4, medication: "protocol" }, sri4Medication],
    [{ points: 4, index: "selenaSledai" }, sri4SelenaSledai],
    [{ points: 5, index: "selenaSledai", medication: "protocol" }, sri5SelenaSledaiMedication],
    [{ points: 4, index: "selenaSledai", serology: "leftOut" }, sri4WithoutSerology],
    [{ points: 4, bilag: "leftOut" }, sri4WithoutBilag],
    [{ points: 4, index: "selenaSledai", bilag: "literalOr" }, sri4BilagOr],
  ] as const)("%j", (options, shipped) => {
    expect(sriDefinition(options)).toStrictEqual(shipped);
  });

  it.each([
    [{}, "options points undefined"],
    [{ points: 3 }, "options points 3"],
    [{ points: 4, index: "sledai" }, 'options index "sledai"'],
    [{ points: 4, serology: "no" }, 'options serology "no"'],
    [{ points: 4, bilag: "or" }, 'options bilag "or"'],
    [{ points: 4, medication: "yes" }, 'options medication "yes"'],
    [{ points: 4, point: 5 }, 'options has an unknown key "point", the nearest known key is "points"'],
  ])("%j is refused", (options, message) => {
    expect(refusal(() => sriDefinition(options as never))).toBe(`RangeError: ${message}`);
  });
});
