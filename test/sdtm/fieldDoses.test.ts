import { describe, expect, it } from "vitest";
import type { SdtmGlucocorticoids } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { atWeek24, field, prednisone, type Setting, until, warned } from "./fieldSetting.js";

/** What became of the row beside the one of prednisone 5 mg. */
const ofTheOther = (setting: Setting) => field(setting).unused.filter(({ domain, row }) => domain === "cm" && row === 1);

/** The dose of a day; null where it is unknown. */
function doseOn(day: string, setting: Setting): string | null {
  const found = (field(setting).courses[0]?.doses ?? []).filter(({ start, end }) => start <= day && (end == null || day <= end));
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] === undefined ? null : String(found[0].prednisoneEquivalent.value);
}

it("the setting itself is CR, without a warning", () => {
  expect([atWeek24(field()), warned(field())]).toStrictEqual(["CR", []]);
});

describe("prescriptions of one drug that touch", () => {
  const d1 = { cm: [until("2024-06-24", { CMDOSE: 10 }), prednisone({ CMDOSE: 7.5, CMSTDTC: "2024-06-24" })] };
  it("D1 10 mg to 06-24, 7.5 mg from 06-24: the later one counts that day, and a warning says so", () => {
    expect([atWeek24(field(d1)), doseOn("2024-06-23", d1), doseOn("2024-06-24", d1)]).toStrictEqual(["CR", "10", "7.5"]);
    expect(field(d1).warnings).toStrictEqual([{
      code: "touchingDoses", usubjid: "01", field: "prednisoneEquivalent", from: "2024-06-24", to: "2024-06-24",
      message: "CM row 0 ends on 2024-06-24, when CM row 1 of the same drug starts: the later one counts on that day",
    }]);
    expect(field(d1).courses[0]?.warnings).toHaveLength(1);
  });

  it("where the study says that both count, they do: 17.5 mg/d, PR, and a warning all the same", () => {
    const both = { ...d1, doses: { touchingDoses: "bothCount" as const } };
    expect([doseOn("2024-06-24", both), atWeek24(field(both)), warned(field(both))]).toStrictEqual(["17.5", "PR",
      ["overlappingDoses", "touchingDoses"]]);
  });

  it("D2 a taper 40/20/10/7.5 whose rows share their change days: each change day has the later dose", () => {
    const cm = [
      until("2024-02-05", { CMDOSE: 40 }), until("2024-03-04", { CMDOSE: 20, CMSTDTC: "2024-02-05" }),
        until("2024-06-24", { CMDOSE: 10, CMSTDTC: "2024-03-04" }),
      prednisone({ CMDOSE: 7.5, CMSTDTC: "2024-06-24" }),
    ];
    for (const order of [cm, [...cm].reverse()]) {
      expect(["2024-02-04", "2024-02-05", "2024-03-04", "2024-06-24"].map((day) => doseOn(day, { cm: order }))).toStrictEqual(["40", "20",
        "10", "7.5"]);
      expect(field({ cm: order }).warnings).toHaveLength(3);
    }
    expect(atWeek24(field({ cm }))).toBe("CR");
  });

  it.each<[string, readonly SdtmRow[], string | null, readonly string[]]>([
    ["the day before: nothing is shared", [until("2024-06-23", { CMDOSE: 10 }), prednisone({ CMSTDTC: "2024-06-24" })], "5", []],
    ["two days shared: they add up", [until("2024-06-24", { CMDOSE: 10 }), prednisone({ CMSTDTC: "2024-06-23" })], "15",
      ["overlappingDoses"]],
    ["another drug on the shared day: they add up", [until("2024-06-24", { CMDOSE: 10 }),
      prednisone({ CMTRT: "PREDNISOLONE", CMSTDTC: "2024-06-24" })], "15", ["overlappingDoses"]],
    ["the salt in the name is no other drug", [until("2024-06-24", { CMTRT: "PREDNISOLONE", CMDOSE: 10 }),
      prednisone({ CMTRT: "Prednisolone sodium phosphate", CMSTDTC: "2024-06-24" })], "5", ["touchingDoses"]],
    ["PO and ORAL are one route", [until("2024-06-24", { CMDOSE: 10, CMROUTE: "PO" }), prednisone({ CMSTDTC: "2024-06-24" })], "5",
      ["touchingDoses"]],
    ["another route on the shared day is no prescription that ends",
      [until("2024-06-24", { CMDOSE: 10, CMROUTE: "INTRAVENOUS" }), prednisone({ CMSTDTC: "2024-06-24" })], "15", []],
    ["one day alone, in the day of a start", [until("2024-06-24", { CMDOSE: 10, CMSTDTC: "2024-06-24" }),
      prednisone({ CMSTDTC: "2024-06-24" })], "15", ["overlappingDoses"]],
    ["a one-day course at the end of another", [until("2024-06-24"), until("2024-06-24", { CMDOSE: 10, CMSTDTC: "2024-06-24" })], "10",
      ["touchingDoses"]],
    ["a later row that cannot be read: the day is unknown", [until("2024-06-24"), prednisone({ CMDOSE: "", CMSTDTC: "2024-06-24" })], null,
      ["touchingDoses"]],
    ["an earlier row that cannot be read ends there as well", [until("2024-06-24", { CMDOSE: "" }), prednisone({ CMSTDTC: "2024-06-24" })],
      "5", ["touchingDoses"]],
    ["an open row before is no row that ends", [prednisone({ CMDOSE: 10 }), prednisone({ CMSTDTC: "2024-06-24" })], "15",
      ["overlappingDoses"]],
    ["an hour of the day says nothing more", [until("2024-06-24T08:00", { CMDOSE: 10 }), prednisone({ CMSTDTC: "2024-06-24 20:00" })], "5",
      ["touchingDoses"]],
  ])("%s", (_, cm, dose, codes) => {
    expect([doseOn("2024-06-24", { cm }), warned(field({ cm }))]).toStrictEqual([dose, codes]);
  });

  it("an unreadable dose that starts on another's last day leaves that day unknown, whatever the drug", () => {
    const other = prednisone({ CMTRT: "DEXAMETHASONE", CMDOSE: "", CMSTDTC: "2024-06-24" });
    expect([doseOn("2024-06-23", { cm: [until("2024-06-24"), other] }),
      doseOn("2024-06-24", { cm: [until("2024-06-24"), other] })]).toStrictEqual(["5", null]);
  });

  it("the same course with two ends is unknown up to the later one, whichever row comes first", () => {
    for (const ends of [["2024-03-31", "2024-05-31"], ["2024-05-31", "2024-03-31"]] as const) {
      expect(field({ cm: ends.map((end) => until(end)) }).unknownDoses.map(({ from, to }) => [from, to])).toStrictEqual(
        Array.from({ length: 2 }, () => ["2024-01-08", "2024-05-31"]));
    }
  });

  it("the same course written in another way is one: 5 and 5.0, QD and DAILY, PO and ORAL", () => {
    const { courses, unused } = field({ beside: [prednisone({ CMDOSE: "5.0", CMDOSFRQ: "qd", CMROUTE: "po" })] });
    expect([courses[0]?.doses?.map(({ prednisoneEquivalent }) => prednisoneEquivalent.value),
      unused.map(({ code }) => code)]).toStrictEqual([["5"], ["duplicate"]]);
  });
});

describe("names of glucocorticoids that the table does not have", () => {
  it.each<[string, SdtmRow, string]>([
    ["PREDNISON", { CMDOSE: 60 }, "prednisone"],
    ["SOLU-MEDROL", { CMDOSE: 1000, CMROUTE: "INTRAVENOUS" }, "methylprednisolone"],
    ["MEDROL", { CMDOSE: 16 }, "methylprednisolone"],
    ["METHYLPREDNISONE", { CMDOSE: 16 }, "methylprednisolone"],
    ["Prednisolone 5mg tablets", { CMDOSE: 20 }, "prednisolone"],
    ["Predisone", {}, "prednisone"],
    ["PREDNISOLON", {}, "prednisolone"],
    ["Metilprednisolona", {}, "methylprednisolone"],
    ["HYDROCORTISON", {}, "hydrocortisone"],
    ["DEXAMETASONE", {}, "dexamethasone"],
    ["Decadron 4 mg", {}, "dexamethasone"],
    ["CORTISOL", {}, "hydrocortisone"],
    ["Solu Cortef", {}, "hydrocortisone"],
    ["prednisone/placebo", {}, "prednisone"],
  ])("D3 %s makes the dose unknown, named with what it looks like", (CMTRT, change, suggestion) => {
    const setting = { beside: [prednisone({ CMTRT, ...change })] };
    const [found, other] = [field(setting), ofTheOther(setting)];
    expect([atWeek24(found), other.map((row) => [row.code, row.suggestion])]).toStrictEqual(["NE", [["glucocorticoidName", suggestion]]]);
    expect(other[0]?.reason).toBe(`the drug ${JSON.stringify(
      CMTRT)} is not in the table "gpnotebook", and looks like ${suggestion}: say what it is by drugs: { ${JSON.stringify(
        CMTRT)}: … } or notGlucocorticoids`);
    expect(found.unknownDoses.map(({ from, to }) => [from, to])).toStrictEqual([["2024-01-08", null]]);
  });

  it.each(["STEROIDS", "Corticosteroid", "glucocorticoids"])("%s names the kind only: unknown, and nothing to suggest", (CMTRT) => {
    const setting = { beside: [prednisone({ CMTRT })] };
    expect([atWeek24(field(setting)), ofTheOther(setting).map((row) => [row.code, row.suggestion])]).toStrictEqual(["NE",
      [["glucocorticoidName", undefined]]]);
  });

  it.each([
    "ASPIRIN", "HYDROXYCHLOROQUINE", "MYCOPHENOLATE MOFETIL", "PREGABALIN", "PRAVASTATIN", "METHYLDOPA", "METHYLPHENIDATE", "HYDROCODONE",
      "DEXTROMETHORPHAN", "DEXLANSOPRAZOLE",
    "TESTOSTERONE", "PROGESTERONE", "MEDROXYPROGESTERONE", "NON-STEROIDAL ANTI-INFLAMMATORY", "ALDOSTERONE", "BETAHISTINE", "CLOPIDOGREL",
  ])("%s is another medicine: CR", (CMTRT) => {
    const found = field({ beside: [prednisone({ CMTRT, CMDOSE: 100 })] });
    expect([atWeek24(found), found.unused.map(({ code }) => code)]).toStrictEqual(["CR", ["drug"]]);
  });

  it("a cream under such a name says nothing of the dose", () => {
    expect(atWeek24(field({ beside: [prednisone({ CMTRT: "HYDROCORTISON", CMROUTE: "TOPICAL" })] }))).toBe("CR");
  });

  it.each<[string, Partial<SdtmGlucocorticoids>, string | null, string]>([
    ["mapped", { drugs: { MEDROL: "methylprednisolone" } }, "10", "CR"],
    ["mapped in any case", { drugs: { medrol: "Methylprednisolone" } }, "10", "CR"],
    ["said to be none", { notGlucocorticoids: ["Medrol"] }, "5", "CR"],
    ["said to have no equivalent", { withoutEquivalent: ["medrol"] }, null, "NE"],
  ])("MEDROL 4 mg beside prednisone 5 mg, %s", (_, doses, dose, response) => {
    const setting = { beside: [prednisone({ CMTRT: "MEDROL", CMDOSE: 4 })], doses };
    expect([doseOn("2024-06-24", setting), atWeek24(field(setting))]).toStrictEqual([dose, response]);
  });

  it.each<[SdtmRow, "CMTRT" | "CMDECOD", string | null]>([
    [{ CMTRT: "MEDROL", CMDECOD: "METHYLPREDNISOLONE" }, "CMTRT", null],
    [{ CMTRT: "MEDROL", CMDECOD: "METHYLPREDNISOLONE" }, "CMDECOD", "10"],
    [{ CMTRT: "METHYLPREDNISOLONE", CMDECOD: "UNCODED" }, "CMDECOD", "10"],
    [{ CMTRT: "METHYLPREDNISOLONE", CMDECOD: "" }, "CMDECOD", "10"],
    [{ CMTRT: "", CMDECOD: "METHYLPREDNISOLONE" }, "CMTRT", "10"],
    [{ CMTRT: "STUDY DRUG", CMDECOD: "METHYLPREDNISOLONE" }, "CMTRT", null],
  ])("%j by %s", (names, drug, dose) => {
    const cm = [prednisone({ ...names, CMDOSE: 8 })];
    expect(doseOn("2024-06-24", { cm, doses: { drug } })).toBe(dose);
  });
});

describe("start and end relative to the study", () => {
  it("D4 CMSTDTC empty, CMSTRF BEFORE, CMENRF AFTER: taken throughout", () => {
    const cm = [prednisone({ CMSTDTC: "", CMSTRF: "BEFORE", CMENRF: "AFTER" })];
    expect([atWeek24(field({ cm })), doseOn("2024-01-07", { cm }), doseOn("2024-01-06", { cm })]).toStrictEqual(["CR", "5", null]);
  });

  it.each(["DURING/AFTER", "Ongoing", "during / after", "ongoing", "After"])("D5 CMENRF %s goes on", (CMENRF) => {
    expect(atWeek24(field({ cm: [prednisone({ CMENRF })] }))).toBe("CR");
  });

  it.each<[string, SdtmRow, string | null]>([
    ["CMSTRF coincident: from the reference start", { CMSTDTC: "", CMSTRF: "coincident" }, "5"],
    ["CMSTRF during: the day is unknown", { CMSTDTC: "", CMSTRF: "DURING" }, null],
    ["CMSTRF after: later than the study", { CMSTDTC: "", CMSTRF: "AFTER" }, null],
    ["CMSTRF unknown", { CMSTDTC: "", CMSTRF: "U" }, null],
    ["a year with BEFORE", { CMSTDTC: "2019", CMSTRF: "BEFORE" }, "5"],
    ["CMSTRTPT before a day", { CMSTDTC: "", CMSTRTPT: "Before", CMSTTPT: "2024-01-01" }, "5"],
    ["CMSTRTPT before something that is no day", { CMSTDTC: "", CMSTRTPT: "BEFORE", CMSTTPT: "SCREENING" }, null],
    ["CMENRTPT ongoing at a day", { CMENRF: "", CMENRTPT: "Ongoing", CMENTPT: "2024-07-01" }, "5"],
    ["CMENRTPT before a day", { CMENRF: "", CMENRTPT: "BEFORE", CMENTPT: "2024-07-01" }, null],
    ["CMENRTPT unknown", { CMENRF: "", CMENRTPT: "U" }, null],
    ["CMENRF during: over at some time", { CMENRF: "DURING" }, null],
    ["CMENRF in words of its own", { CMENRF: "STILL TAKING" }, null],
    ["one column says over, another goes on", { CMENRF: "BEFORE", CMENRTPT: "ONGOING" }, null],
  ])("%s", (_, change, dose) => {
    expect(doseOn("2024-06-24", { cm: [prednisone(change)] })).toBe(dose);
  });

  it("what ended before the study leaves its days alone", () => {
    expect(field({ beside: [prednisone({ CMDOSE: 40, CMSTDTC: "2023-01-01", CMENRF: "BEFORE" })] }).unknownDoses.map(({ from, to }) =>
      [from, to])).toStrictEqual([["2023-01-01", "2024-01-07"]]);
  });

  it("a date beside ONGOING of a later day: the date counts, and a warning says so", () => {
    const cm = [prednisone({ CMENDTC: "2024-07-01", CMENRF: "ONGOING" })];
    expect([doseOn("2024-06-24", { cm }), warned(field({ cm }))]).toStrictEqual(["5", ["datesDisagree"]]);
  });

  it("D9 a row without any end: unknown unless withoutEnd says what it means", () => {
    const cm = [prednisone({ CMENRF: "" })];
    expect([atWeek24(field({ cm })), atWeek24(field({ cm, doses: { withoutEnd: "ongoing" } }))]).toStrictEqual(["NE", "CR"]);
  });
});

describe("how often", () => {
  const pulse = (change: SdtmRow = {}) => prednisone({ CMTRT: "METHYLPREDNISOLONE", CMDOSE: 1000, CMDOSFRQ: "ONCE", CMROUTE: "INTRAVENOUS",
    CMSTDTC: "2024-05-01", CMENDTC: "2024-05-01", CMENRF: "", ...change });
  it("D6 ONCE on one day is that day's dose: 1000 mg of methylprednisolone are 1250 mg, and week 24 is CR", () => {
    const setting = { beside: [pulse()] };
    expect(["2024-04-30", "2024-05-01", "2024-05-02"].map((day) => doseOn(day, setting))).toStrictEqual(["5", "1255", "5"]);
    expect([atWeek24(field(setting)), warned(field(setting))]).toStrictEqual(["CR", []]);
  });

  it("ONCE without an end is on its first day", () => {
    expect(["2024-05-01", "2024-05-02"].map((day) => doseOn(day, { beside: [pulse({ CMENDTC: "" })] }))).toStrictEqual(["1255", "5"]);
  });

  it("ONCE beside several days is unknown on all of them", () => {
    expect(["2024-04-30", "2024-05-01", "2024-05-03", "2024-05-04"].map((day) => doseOn(day,
      { beside: [pulse({ CMENDTC: "2024-05-03" })] }))).toStrictEqual(["5", null, null, "5"]);
  });

  it.each<[string, string | null]>([
    ["EOD", "5"], ["EVERY MORNING", "10"], ["HS", "10"], ["2 TIMES A DAY", "20"], ["QN", "10"], ["EVERY EVENING", "10"],
      ["7 TIMES PER WEEK", "10"], ["Q3H", "80"],
    ["PRN", null], ["BIWEEKLY", null], ["EVERY 2 WEEKS", null], ["QM", null], ["1-2 TIMES PER DAY", null], ["AS DIRECTED", null],
  ])("D7 10 mg %s are %s mg/d", (CMDOSFRQ, dose) => {
    expect(doseOn("2024-06-24", { cm: [prednisone({ CMDOSE: 10, CMDOSFRQ })] })).toBe(dose);
  });

  // 35 mg twice a week: 70 / 7 = 10 mg a day; 70 mg once a week is the same.
  it.each([["TWICE WEEKLY", 35], ["BIW", 35], ["QWK", 70], ["Q7D", 70], ["EVERY WEEK", 70]])("D7 %s %d mg are 10 mg/d",
    (CMDOSFRQ, CMDOSE) => {
    expect(doseOn("2024-06-24", { cm: [prednisone({ CMDOSE, CMDOSFRQ })] })).toBe("10");
  });
});

describe("depot injections", () => {
  const depot = (change: SdtmRow = {}) =>
    prednisone({ CMTRT: "METHYLPREDNISOLONE ACETATE", CMDOSE: 80, CMDOSFRQ: "ONCE", CMROUTE: "INTRAMUSCULAR", CMSTDTC: "2024-06-14",
      CMENDTC: "2024-06-14", CMENRF: "", ...change });
  it("D8 are reported as such: on how many days they act is the study's to say", () => {
    const found = field({ beside: [depot()] });
    expect(found.unused.map(({ code, reason }) => [code, reason])).toStrictEqual([
      ["depot", 'by the route "INTRAMUSCULAR" the drug acts from a depot: on how many days is the study\'s to say (depotDays)'],
    ]);
    expect([atWeek24(found), found.unknownDoses.map(({ from, to }) => [from, to])]).toStrictEqual(["NE", [["2024-06-14", null]]]);
  });

  it.each<[number, string | null]>([[10, "5"], [11, null]])("for %d days from 06-14 the dose of 06-24 is %s", (depotDays, dose) => {
    expect(doseOn("2024-06-24", { beside: [depot()], doses: { depotDays } })).toBe(dose);
  });

  it.each<[string, SdtmRow, string]>([
    ["triamcinolone acetonide", { CMTRT: "TRIAMCINOLONE ACETONIDE" }, "glucocorticoidName"],
    ["a salt that is not named may be one", { CMTRT: "METHYLPREDNISOLONE" }, "depot"],
    ["a soluble salt is none: its day is unknown", { CMTRT: "METHYLPREDNISOLONE SODIUM SUCCINATE" }, "dose"],
  ])("%s", (_, change, code) => {
    expect(field({ beside: [depot(change)] }).unused.map((row) => row.code)).toStrictEqual([code]);
  });

  it("into a joint it is not systemic", () => {
    expect(atWeek24(field({ beside: [depot({ CMROUTE: "INTRA-ARTICULAR" })] }))).toBe("CR");
  });
});

describe("what a row says of itself", () => {
  it.each<[string, SdtmRow, string, string]>([
    ["N: it was not taken", { CMOCCUR: "N" }, "CR", "didNotOccur"],
    ["n", { CMOCCUR: "n" }, "CR", "didNotOccur"],
    ["U leaves it open", { CMOCCUR: "U" }, "NE", "occurrence"],
    ["not asked", { CMSTAT: "NOT DONE" }, "NE", "notDone"],
  ])("CMOCCUR, CMSTAT: %s", (_, change, response, code) => {
    const setting = { beside: [prednisone({ CMDOSE: 60, ...change })] };
    expect([atWeek24(field(setting)), ofTheOther(setting).map((row) => row.code)]).toStrictEqual([response, [code]]);
  });
});
