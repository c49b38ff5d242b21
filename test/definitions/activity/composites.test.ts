import { describe, expect, it } from "vitest";
import { bicla, biclaDefinition } from "../../../src/definitions/activity/bicla.js";
import { bilagFlareBands, bilagFlareGordon2003, bilagFlareTulip } from "../../../src/definitions/activity/bilagFlare.js";
import { doris2021, doris2021AtMost5, doris2021Below5 } from "../../../src/definitions/activity/doris2021.js";
import { fda2010Response } from "../../../src/definitions/activity/fda2010.js";
import { lldas, lldasDefinition } from "../../../src/definitions/activity/lldas.js";
import { publishedActivityDefinitions } from "../../../src/definitions/activity/index.js";
import { sleDasCategory } from "../../../src/definitions/activity/sleDasCategory.js";
import { refusal } from "../../measurement/refusal.js";
import { bilag, count, decides, descriptors, mgPerDay, mm, of3, score } from "./activityCases.js";

describe("BICLA", () => {
  const before = { sledai2k: score(10), physicianGlobal: of3("1.5"), bilag2004: bilag("EAEBEEEDC") };
  const after = { sledai2k: score(8), physicianGlobal: of3(1), bilag2004: bilag("EBECEEEDC"), events: { treatmentFailure: false } };
  decides(biclaDefinition, [
    ["A to B, B to C", before, after, "BICLA"],
    ["A to D, B to D", before, { ...after, bilag2004: bilag("EDEDEEEDC") }, "BICLA"],
    ["A stays A", before, { ...after, bilag2004: bilag("EAECEEEDC") }, "NR"],
    ["B stays B", before, { ...after, bilag2004: bilag("EBEBEEEDC") }, "NR"],
    ["B to A is a new A and no improvement", before, { ...after, bilag2004: bilag("EBEAEEEDC") }, "NR"],
    ["one new B elsewhere", before, { ...after, bilag2004: bilag("EBECEEEBC") }, "BICLA"],
    ["two new B elsewhere", before, { ...after, bilag2004: bilag("EBECEEEBB") }, "NR"],
    ["a new A elsewhere", before, { ...after, bilag2004: bilag("EBECEEEAC") }, "NR"],
    ["SLEDAI-2K the same", before, { ...after, sledai2k: score(10) }, "BICLA"],
    ["SLEDAI-2K one above", before, { ...after, sledai2k: score(11) }, "NR"],
    ["PGA 40 to 49 mm", { ...before, physicianGlobal: mm(40) }, { ...after, physicianGlobal: mm(49) }, "BICLA"],
    ["PGA 40 to 50 mm: exactly 10 % of the scale passes here, and fails SRI", { ...before, physicianGlobal: mm(40) }, { ...after, physicianGlobal: mm(50) }, "BICLA"],
    ["PGA 40 to 50.1 mm", { ...before, physicianGlobal: mm(40) }, { ...after, physicianGlobal: mm("50.1") }, "NR"],
    // 1.8 - 1.5 is 0.30000000000000004 in doubles.
    ["PGA 1.5 to 1.8", before, { ...after, physicianGlobal: of3("1.8") }, "BICLA"],
    ["PGA 1.5 to 1.81", before, { ...after, physicianGlobal: of3("1.81") }, "NR"],
    ["treatment failure", before, { ...after, events: { treatmentFailure: true } }, "NR"],
    ["treatment failure not recorded", before, { ...after, events: {} }, "NE"],
    ["a system missing now that was B", before, { ...after, bilag2004: bilag("EBE?EEEDC") }, "NE"],
    ["a system missing now that was E could be a new A", before, { ...after, bilag2004: bilag("EBECEE?DC") }, "NE"],
    ["a system missing at baseline and A now fails, whichever way", { ...before, bilag2004: bilag("E?EBEEEDC") }, { ...after, bilag2004: bilag("EAECEEEDC") }, "NR"],
    ["a system missing at baseline and C now", { ...before, bilag2004: bilag("EAEBEEED?") }, after, "BICLA"],
    ["a system missing at baseline and B now could have been B", { ...before, bilag2004: bilag("E?EBEEEDC") }, after, "NE"],
  ]);

  it.each<[string, string, number]>([
    ["a B at baseline", "EBEEEEEDC", 0],
    ["an A at baseline", "EAEEEEEDC", 0],
    ["C at most at baseline", "ECEEEEEDC", 1],
    ["C at most at baseline, a system missing", "ECEEEEED?", 0],
  ])("%s (%s): %d warnings", (_, letters, warnings) => {
    expect(bicla({ ...before, bilag2004: bilag(letters) }, after).warnings.length).toBe(warnings);
  });
});

const noEvents = {
  majorOrganActivity: false, haemolyticAnaemia: false, gastrointestinalActivity: false, newDiseaseActivity: false, treatmentBeyondMaintenance: false, investigationalDrug: false,
};

describe("LLDAS", () => {
  const state = { sledai2k: score(4), physicianGlobal: of3(1), prednisoneEquivalent: mgPerDay("7.5"), events: noEvents };
  const scored = { ...state, sledai2k: null, events: { ...noEvents, majorOrganActivity: null } };
  decides(lldasDefinition, [
    ["every value on its limit", {}, state, "LLDAS"],
    ["every value inside", {}, { ...state, sledai2k: score(3), physicianGlobal: of3("0.99"), prednisoneEquivalent: mgPerDay("7.4") }, "LLDAS"],
    ["SLEDAI-2K of 5", {}, { ...state, sledai2k: score(5) }, "NR"],
    ["PGA of 1.01", {}, { ...state, physicianGlobal: of3("1.01") }, "NR"],
    ["PGA of 33.3 mm is 0.999 of 3", {}, { ...state, physicianGlobal: mm("33.3") }, "LLDAS"],
    ["PGA of 33.4 mm is 1.002 of 3", {}, { ...state, physicianGlobal: mm("33.4") }, "NR"],
    ["7.51 mg/d", {}, { ...state, prednisoneEquivalent: mgPerDay("7.51") }, "NR"],
    ...Object.keys(noEvents).flatMap((event): [string, object, typeof state, string][] => [
      [`${event} occurred`, {}, { ...state, events: { ...noEvents, [event]: true } }, "NR"],
      [`${event} not recorded`, {}, { ...state, events: { ...noEvents, [event]: null } }, "NE"],
    ]),
    ["no dose", {}, { ...state, prednisoneEquivalent: mgPerDay("<=10") }, "NE"],
    ["rash and alopecia, no major organ", {}, { ...scored, sledai2kDescriptors: descriptors(["rash", "alopecia"]) }, "LLDAS"],
    ["proteinuria: 4 points, but the kidney", {}, { ...scored, sledai2kDescriptors: descriptors(["proteinuria"]) }, "NR"],
    ["pleurisy: 2 points, but heart and lung", {}, { ...scored, sledai2kDescriptors: descriptors(["pleurisy"]) }, "NR"],
    ["fever: 1 point", {}, { ...scored, sledai2kDescriptors: descriptors(["fever"]) }, "NR"],
    ["arthritis: 4 points, no major organ", {}, { ...scored, sledai2kDescriptors: descriptors(["arthritis"]) }, "LLDAS"],
    ["arthritis, and casts unknown", {}, { ...scored, sledai2kDescriptors: descriptors(["arthritis"], ["urinaryCasts"]) }, "NE"],
    ["fever, and casts unknown", {}, { ...scored, sledai2kDescriptors: descriptors(["fever"], ["urinaryCasts"]) }, "NR"],
  ]);

  it("a stated event must not contradict the descriptors", () => {
    const contradicting = { ...state, sledai2k: null, sledai2kDescriptors: descriptors(["fever", "pyuria"]) };
    expect(refusal(() => lldas({}, contradicting))).toBe("RangeError: followUp events majorOrganActivity false");
  });
});

describe("DORIS 2021", () => {
  const state = { sledai2kWithoutSerology: score(0), physicianGlobal: of3("0.49"), prednisoneEquivalent: mgPerDay("4.9") };
  const shared: Parameters<typeof decides>[1] = [
    ["inside every limit", {}, state, "remission"],
    ["clinical SLEDAI of 1", {}, { ...state, sledai2kWithoutSerology: score(1) }, "NR"],
    ["PGA of 0.5", {}, { ...state, physicianGlobal: of3("0.5") }, "NR"],
    ["PGA of 16.6 mm is 0.498 of 3", {}, { ...state, physicianGlobal: mm("16.6") }, "remission"],
    ["PGA of 16.7 mm is 0.501 of 3", {}, { ...state, physicianGlobal: mm("16.7") }, "NR"],
    ["5.1 mg/d", {}, { ...state, prednisoneEquivalent: mgPerDay("5.1") }, "NR"],
    ["no dose recorded", {}, { ...state, prednisoneEquivalent: mgPerDay("<=8") }, "NE"],
    ["complement and anti-DNA do not count", {}, { ...state, sledai2kWithoutSerology: null, sledai2kDescriptors: descriptors(["lowComplement", "increasedDnaBinding"]) }, "remission"],
    ["nor where they are missing", {}, { ...state, sledai2kWithoutSerology: null, sledai2kDescriptors: descriptors([], ["lowComplement"]) }, "remission"],
    ["leukopenia counts", {}, { ...state, sledai2kWithoutSerology: null, sledai2kDescriptors: descriptors(["leukopenia"]) }, "NR"],
    ["leukopenia missing", {}, { ...state, sledai2kWithoutSerology: null, sledai2kDescriptors: descriptors([], ["leukopenia"]) }, "NE"],
  ];
  const at5 = { ...state, prednisoneEquivalent: mgPerDay(5) };
  describe("abstract", () => { decides(doris2021AtMost5, [...shared, ["5 mg/d", {}, at5, "remission"]]); });
  describe("table 2", () => { decides(doris2021Below5, [...shared, ["5 mg/d", {}, at5, "NR"]]); });

  it("the function takes the abstract's limit, or the table's where named", () => {
    expect([doris2021(at5).response, doris2021(at5, "atMost5").response, doris2021(at5, "below5").response]).toStrictEqual(["remission", "remission", "NR"]);
    expect(refusal(() => doris2021(at5, "5" as "below5"))).toBe('RangeError: prednisolone "5"');
  });
});

describe("SLE-DAS categories", () => {
  decides(sleDasCategory, (
    [["0.366", "remission"], ["2.07", "remission"], ["2.08", "remission"], ["2.081", "mild"], ["7.64", "mild"], ["7.641", "moderateOrSevere"], ["1 to 2", "remission"], ["2 to 3", "NE"]] as const
  ).map(([value, category]) => [`${value} is ${category}`, {}, { sleDas: score(value) }, category]));
});

describe("BILAG flares", () => {
  const inactive = { bilag2004: bilag("DDDDDDDDD") };
  // The letters of 17 flares and the severity printed beside them: CORTICOLUP, table 3.
  decides(bilagFlareBands, (
    [
      ["23", "BCCDDDDDD", "mild"], ["76", "ABCDDDDDD", "severe"], ["108", "CCCDDDDDD", "mild"], ["109", "BCDDDDDDD", "mild"], ["499", "BBCDDDDDD", "moderate"],
      ["19", "BCCDDDDDD", "mild"], ["27", "AAADDDDDD", "severe"], ["40", "ABDDDDDDD", "severe"], ["43", "BCDDDDDDD", "mild"], ["56", "BBDDDDDDD", "moderate"],
      ["58", "ADDDDDDDD", "severe"], ["59", "BCDDDDDDD", "mild"], ["71", "ADDDDDDDD", "severe"], ["72", "BDDDDDDDD", "mild"], ["77", "BCDDDDDDD", "mild"],
      ["78", "BCDDDDDDD", "mild"], ["82", "BDDDDDDDD", "mild"],
    ] as const
  ).map(([patient, letters, band]) => [`patient ${patient}, ${letters}`, inactive, { bilag2004: bilag(letters) }, band]));
  decides(bilagFlareBands, [
    ["two new C", inactive, { bilag2004: bilag("CCDDDDDDD") }, "NR"],
    ["A to B is no flare", { bilag2004: bilag("ADDDDDDDD") }, { bilag2004: bilag("BDDDDDDDD") }, "NR"],
    ["B to C in three systems is no flare", { bilag2004: bilag("BBBDDDDDD") }, { bilag2004: bilag("CCCDDDDDD") }, "NR"],
    ["a missing system beside two new C: mild, severe or none", inactive, { bilag2004: bilag("CCDDDDDD?") }, "NE"],
    ["a missing system beside a new A", inactive, { bilag2004: bilag("ACDDDDDD?") }, "severe"],
  ]);
  const rows = (oneNewB: string): Parameters<typeof decides>[1] => [
    ["one new B", inactive, { bilag2004: bilag("BDDDDDDDD") }, oneNewB],
    ["two new B", inactive, { bilag2004: bilag("BBDDDDDDD") }, "flare"],
    ["B after C", { bilag2004: bilag("CEEEEEEEE") }, { bilag2004: bilag("BEEEEEEEE") }, oneNewB],
    ["B after E", { bilag2004: bilag("EEEEEEEEE") }, { bilag2004: bilag("BEEEEEEEE") }, oneNewB],
    ["B after B", { bilag2004: bilag("BEEEEEEEE") }, { bilag2004: bilag("BEEEEEEEE") }, "NR"],
    ["B after A", { bilag2004: bilag("AEEEEEEEE") }, { bilag2004: bilag("BEEEEEEEE") }, "NR"],
    ["A after B", { bilag2004: bilag("BEEEEEEEE") }, { bilag2004: bilag("AEEEEEEEE") }, "flare"],
    ["A after A", { bilag2004: bilag("AEEEEEEEE") }, { bilag2004: bilag("AEEEEEEEE") }, "NR"],
  ];
  describe("Gordon 2003", () => { decides(bilagFlareGordon2003, rows("flare")); });
  describe("TULIP", () => { decides(bilagFlareTulip, rows("NR")); });
});

describe("FDA 2010", () => {
  const counts = (a: number, b: number) => ({ bilag2004A: count(a), bilag2004B: count(b) });
  const none = { newBilagActivity: false, laterNewBilagActivity: false, flareWithin4Months: false, flareWithin1Year: false };
  decides(fda2010Response, [
    ["C or better, nothing new to month 12", counts(1, 1), { ...counts(0, 0), events: none }, "MCR"],
    ["something new after month 6, no flare", counts(1, 1), { ...counts(0, 0), events: { ...none, laterNewBilagActivity: true } }, "PCR"],
    ["something new before month 6, and a flare", counts(1, 1), { ...counts(0, 0), events: { newBilagActivity: true, laterNewBilagActivity: true, flareWithin4Months: true, flareWithin1Year: true } }, "NR"],
    ["a flare after 4 months", counts(1, 1), { ...counts(0, 0), events: { ...none, laterNewBilagActivity: true, flareWithin1Year: true } }, "PCR"],
    ["one B, no flare to 1 year", counts(1, 1), { ...counts(0, 1), events: none }, "PCR"],
    ["one B, a flare within 1 year", counts(1, 1), { ...counts(0, 1), events: { ...none, flareWithin1Year: true } }, "NR"],
    ["two B, baseline of 1 A and 1 B", counts(1, 1), { ...counts(0, 2), events: none }, "NR"],
    ["two B, baseline of 1 A and 2 B", counts(1, 2), { ...counts(0, 2), events: none }, "PCR"],
    ["two B, baseline of 2 A", counts(2, 0), { ...counts(0, 2), events: none }, "PCR"],
    ["two B, baseline of 3 B", counts(0, 3), { ...counts(0, 2), events: none }, "NR"],
    ["two B, baseline of 4 B", counts(0, 4), { ...counts(0, 2), events: none }, "PCR"],
    ["three B after very high activity", counts(2, 4), { ...counts(0, 3), events: none }, "NR"],
    ["an A", counts(2, 4), { ...counts(1, 0), events: none }, "NR"],
    ["C or better, later not recorded", counts(1, 1), { ...counts(0, 0), events: { ...none, laterNewBilagActivity: null } }, "NE"],
  ]);
});

describe("the shipped activity definitions", () => {
  it("have ids of their own, readings and a source each, and are frozen", () => {
    const ids = publishedActivityDefinitions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(22);
    expect(ids.length).toBe(22);
    expect(publishedActivityDefinitions.filter(({ readings }) => readings.length === 0)).toStrictEqual([]);
    expect(publishedActivityDefinitions.every((definition) => Object.isFrozen(definition.levels))).toBe(true);
  });

  it("name in their contradictions ids that are shipped", () => {
    const ids = publishedActivityDefinitions.map(({ id }) => id);
    const named = publishedActivityDefinitions.flatMap(({ contradictions = [] }) => contradictions.flatMap((text) => /: ([a-z0-9-]+)\.$/.exec(text)?.slice(1) ?? []));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((id) => !ids.includes(id))).toStrictEqual([]);
  });
});
