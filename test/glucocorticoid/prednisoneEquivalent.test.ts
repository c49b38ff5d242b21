import { describe, expect, it } from "vitest";
import { chineseSleGuideline2020Equivalents as chinese } from "../../src/glucocorticoid/chineseSleGuideline2020Equivalents.js";
import type { GlucocorticoidDose } from "../../src/glucocorticoid/readDose.js";
import type { GlucocorticoidTable } from "../../src/glucocorticoid/glucocorticoidTable.js";
import { formularyProductionsEquivalents as formulary } from "../../src/glucocorticoid/formularyProductionsEquivalents.js";
import { gpnotebookEquivalents as gpnotebook } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { prednisoneEquivalent } from "../../src/glucocorticoid/prednisoneEquivalent.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { refusing } from "../measurement/refusal.js";

function dose(drug: string, value: number | string, frequency: string | null = "QD", route = "ORAL", unit = "mg"): GlucocorticoidDose {
  return { drug, dose: { value, unit }, frequency, route };
}

function total(doses: readonly GlucocorticoidDose[], table: GlucocorticoidTable = chinese): string | null {
  const result = prednisoneEquivalent(doses, table);
  expect(result.dose === null || result.dose.unit === "mg/d").toBe(true);
  return result.dose && `${result.isExact ? "" : "~"}${result.dose.value}`;
}

/** The reason of a single dose, after checking that it made the total unknown. */
function reason(given: GlucocorticoidDose, table: GlucocorticoidTable = chinese): string | null {
  const result = prednisoneEquivalent([given], table);
  expect(result).toMatchObject({ dose: null, isExact: false, doses: [{ equivalent: null, isExact: false }] });
  expect(result.reasons).toStrictEqual([`${given.drug}: ${String(result.doses[0]?.reason)}`]);
  return result.doses[0]?.reason ?? null;
}

describe("every drug of every table, once a day by mouth", () => {
  // [drug, mg] is twice the printed equivalent of 5 mg prednisone: 2 × 5 = 10 mg/d. A dash is a drug that is not printed.
  it.each<[string, string, string | null, string | null, string | null]>([
    // drug               mg      Chinese 2020   GPnotebook     formularyproductions
    ["prednisone",         "10",   "10",          "10",          "10"],
    ["prednisolone",       "10",   "10",          "10",          "10"],
    ["methylprednisolone", "8",    "10",          "10",          "10"], // 8 / 4 × 5
    ["triamcinolone",      "8",    "10",          "10",          "10"], // 8 / 4 × 5
    ["hydrocortisone",     "40",   "10",          "10",          "10"], // 40 / 20 × 5
    ["cortisone acetate",  "50",   "10",          "10",          "10"], // 50 / 25 × 5
    ["cortisone",          "50",   "10",          "10",          "10"],
    ["dexamethasone",      "1.5",  "10",          "10",          "12.5"], // 1.5 / 0.75 × 5; 1.5 / 0.6 × 5
    ["dexamethasone",      "1.2",  "8",           "8",           "10"], // 1.2 / 0.75 × 5; 1.2 / 0.6 × 5
    ["betamethasone",      "1.2",  "10",          "8",           "10"], // 1.2 / 0.6 × 5; 1.2 / 0.75 × 5
    ["betamethasone",      "1.5",  "12.5",        "10",          "12.5"], // 1.5 / 0.6 × 5; 1.5 / 0.75 × 5
    ["deflazacort",        "12",   null,          "10",          null], // 12 / 6 × 5
    ["budesonide",         "9",    null,          null,          null],
  ])("%s %s mg: Chinese 2020 %s, GPnotebook %s, formularyproductions %s mg/d", (drug, mg, inChinese, inGpnotebook, inFormulary) => {
    expect(total([dose(drug, mg)], chinese)).toBe(inChinese);
    expect(total([dose(drug, mg)], gpnotebook)).toBe(inGpnotebook);
    expect(total([dose(drug, mg)], formulary)).toBe(inFormulary);
  });
});

describe("every frequency, prednisone 14 mg by mouth", () => {
  it.each<[string, string, string]>([
    // [mg/d, how often, the terms that say so]
    ["14", "once a day", "QD|OD|DAILY|1 TIME PER DAY|ONCE DAILY|ONCE A DAY|EVERY DAY|Q24H|QAM|QPM|QHS|qd|q.d.|Once-Daily|Q 24 H"],
    ["28", "twice a day", "BID|BD|TWICE DAILY|TWICE A DAY|2 TIMES PER DAY|Q12H|b.i.d.| bid "],
    ["42", "three times a day", "TID|TDS|THREE TIMES DAILY|THREE TIMES A DAY|3 TIMES PER DAY|Q8H"],
    ["56", "four times a day", "QID|QDS|FOUR TIMES DAILY|FOUR TIMES A DAY|4 TIMES PER DAY|Q6H"],
    ["70", "five times a day", "5 TIMES PER DAY"],
    ["84", "six times a day", "Q4H|6 TIMES PER DAY"],
    ["7", "every other day: half", "QOD|Q2D|Q48H|EVERY OTHER DAY|EVERY 2 DAYS|ALTERNATE DAYS"],
    ["2", "once a week: a seventh", "QW|Q1W|WEEKLY|ONCE WEEKLY|ONCE A WEEK|EVERY WEEK|1 TIME PER WEEK"],
    ["4", "twice a week: two sevenths", "2 TIMES PER WEEK"],
    ["6", "three times a week: three sevenths", "3 TIMES PER WEEK|TIW"],
    ["8", "four times a week: four sevenths", "4 TIMES PER WEEK"],
    ["10", "five times a week: five sevenths", "5 TIMES PER WEEK"],
    ["12", "six times a week: six sevenths", "6 TIMES PER WEEK"],
  ])("%s mg/d for %s", (mg, _, terms) => {
    for (const term of terms.split("|")) expect([term, total([dose("prednisone", 14, term)])]).toStrictEqual([term, mg]);
  });

  it.each(["PRN", "ONCE", "UNKNOWN", "AS NEEDED", "STAT", "QM", "QXD", "Q5H", "BIWEEKLY", "Q2W", "QD PRN", "2", "-", "constructor"])(
    "%s is read as no frequency",
    (term) => {
      expect(reason(dose("prednisone", 14, term))).toBe(`the frequency "${term}" does not give a number of doses a day`);
    },
  );

  it.each([[null], [""], [" "]])("a missing one, %o, is not once a day", (missing) => {
    expect(reason(dose("prednisone", 14, missing))).toBe("no frequency is recorded for a dose in mg");
    expect(prednisoneEquivalent([dose("prednisone", 14, missing)], chinese).doses[0]?.frequency).toBe(missing);
  });

  it("left out altogether, it is null in the result", () => {
    const result = prednisoneEquivalent([{ drug: "prednisone", dose: { value: 14, unit: "mg" }, route: "ORAL" }], chinese);
    expect(result.doses[0]).toMatchObject({ frequency: null, equivalent: null, reason: "no frequency is recorded for a dose in mg" });
  });
});

describe("every unit", () => {
  it.each<[string, number | string, string, string | null, string]>([
    ["mg, per administration", "5", "mg", "BID", "10"],
    ["MG", "5", "MG", "BID", "10"],
    ["g: 0.005 g = 5 mg", "0.005", "g", "BID", "10"],
    ["ug: 5000 ug = 5 mg", 5000, "ug", "BID", "10"],
    ["µg (micro sign)", 5000, "µg", "BID", "10"],
    ["μg (Greek mu)", 5000, "μg", "BID", "10"],
    ["mcg", 5000, "mcg", "BID", "10"],
    ["mg/d, without a frequency", "10", "mg/d", null, "10"],
    ["mg/day", "10", "mg/day", null, "10"],
    ["mg/24h", "10", "mg/24h", null, "10"],
    ["mg/(24.h)", "10", "mg/(24.h)", null, "10"],
    ["mg/d beside once a day: the same dose either way", "10", "mg/d", "QD", "10"],
  ])("%s", (_, value, unit, frequency, mg) => {
    expect(total([dose("prednisone", value, frequency, "ORAL", unit)])).toBe(mg);
  });

  it.each(["BID", "QOD"])("mg/d beside %s leaves open whose dose it is", (frequency) => {
    expect(reason(dose("prednisone", 10, frequency, "ORAL", "mg/day"))).toBe(
      `the frequency "${frequency}" beside a dose in mg/day leaves open whether the dose is the whole day's`,
    );
  });
});

describe("every route, prednisone 10 mg once a day", () => {
  it.each(["ORAL", "oral", "PO", "p.o.", "Per os", "peroral", "orally", "BY MOUTH", "INTRAVENOUS", "IV", "i.v.", "INTRAVENOUS BOLUS",
    "INTRAVENOUS DRIP", "INTRAVENOUS INFUSION", "IV bolus", "IV drip", "IV infusion"])(
    "%s counts",
    (route) => {
      expect(total([dose("prednisone", 10, "QD", route)])).toBe("10");
    },
  );

  it.each([
    "TOPICAL", "TRANSDERMAL", "CUTANEOUS", "DERMAL", "OPHTHALMIC", "INTRAOCULAR", "INTRAVITREAL", "PERIOCULAR", "CONJUNCTIVAL",
      "SUBCONJUNCTIVAL", "AURICULAR (OTIC)", "OTIC", "RESPIRATORY (INHALATION)",
    "INHALATION", "inhaled", "NASAL", "INTRANASAL", "RECTAL", "VAGINAL", "DENTAL", "INTRA-ARTICULAR", "intraarticular", "INTRALESIONAL",
      "INTRADERMAL",
    "PERIARTICULAR", "INTRASYNOVIAL", "INTRABURSAL", "EPIDURAL", "INTRATHECAL",
  ])("%s is not systemic: unknown, not 0", (route) => {
    expect(reason(dose("prednisone", 10, "QD", route))).toBe(`the route "${route}" is not systemic`);
  });

  it.each(["INTRAMUSCULAR", "IM", "SUBCUTANEOUS", "SC", "SUBLINGUAL", "BUCCAL", "NASOGASTRIC", "ENTERAL",
    "PARENTERAL"])("%s is not covered by the tables", (route) => {
    expect(reason(dose("prednisone", 10, "QD", route))).toBe(
      `the route "${route}" is not covered: the equivalents hold for oral and intravenous doses`);
  });

  it.each(["UNKNOWN", "OTHER", "ORAL TOPICAL", "OROPHARYNGEAL", "toString"])("%s is not known", (route) => {
    expect(reason(dose("prednisone", 10, "QD", route))).toBe(`the route "${route}" is not known, expected oral or intravenous`);
  });
});

describe("a drug is matched by its whole name", () => {
  it.each<[string, string]>([
    // 100 mg a day: cortisone 100 / 25 × 5 = 20, hydrocortisone 100 / 20 × 5 = 25, methylprednisolone 100 / 4 × 5 = 125.
    ["CORTISONE", "20"],
    ["Cortisone Acetate", "20"],
    ["HYDROCORTISONE", "25"],
    ["hydro-cortisone", "25"],
    ["Hydrocortisone sodium succinate", "25"],
    ["HYDROCORTISONE SODIUM PHOSPHATE", "25"],
    ["hydrocortisone hydrogen succinate", "25"],
    ["hydrocortisone hydrochloride", "25"],
    ["  Methyl prednisolone ", "125"],
    ["METHYL-PREDNISOLONE", "125"],
    ["methylprednisolone sodium succinate", "125"],
    ["methylprednisolone hemisuccinate", "125"],
    ["prednisolone sodium phosphate", "100"],
    ["Prednisone\u2010acetate", "100"],
  ])("%s", (drug, mg) => {
    expect(total([dose(drug, 100)])).toBe(mg);
  });

  it.each([
    "HYDROCORTISONE, TOPICAL", "hydrocortisone topical", "hydrocortisone butyrate", "methylprednisolone aceponate",
      "triamcinolone acetonide",
    "betamethasone valerate", "dexamethasone and tobramycin", "fludrocortisone", "fluprednisolone", "meprednisone", "prednison",
      "prednisone 5 mg",
    "acetate", "sodium phosphate", "-", "__proto__", "constructor",
  ])("%s is not in the table", (drug) => {
    expect(reason(dose(drug, 100))).toBe('the drug is not in the table "chinese-sle-guideline-2020"');
  });
});

describe("several doses are added exactly and divided once", () => {
  it.each<[string, readonly GlucocorticoidDose[], GlucocorticoidTable, string]>([
    ["a morning and an evening dose of prednisone: 5 + 2.5", [dose("prednisone", 5, "QAM"), dose("prednisone", 2.5, "QPM")], chinese,
      "7.5"],
    // 1.5 / 0.75 × 5; in doubles 0.5 / 0.75 × 5 + 1 / 0.75 × 5 is 10.000000000000002 or 9.999999999999998
    ["dexamethasone 0.5 mg and 1 mg in two rows: (0.5 + 1) / 0.75 × 5", [dose("dexamethasone", 0.5), dose("dexamethasone", 1)], chinese,
      "10"],
    ["deflazacort 2 mg in three rows: 6 / 6 × 5, each of them 5/3",
      [dose("deflazacort", 2), dose("deflazacort", 2), dose("deflazacort", 2)], gpnotebook, "5"],
    // 1 / 0.75 × 5 = 20/3 and 4 / 6 × 5 = 10/3: two repeating decimals that make 10
    ["two drugs, two repeating decimals: 20/3 + 10/3", [dose("dexamethasone", 1), dose("deflazacort", 4)], gpnotebook, "10"],
    ["prednisone 5 + methylprednisolone 4 + hydrocortisone 10 BID: 5 + 5 + 5",
      [dose("prednisone", 5), dose("methylprednisolone", 4, "QD", "IV"), dose("hydrocortisone", 10, "BID")], chinese, "15"],
    ["0.1 + 0.2 is 0.3", [dose("prednisone", 0.1), dose("prednisone", 0.2)], chinese, "0.3"],
    ["seven rows of 10 mg once a week: 10", Array.from({ length: 7 }, () => dose("prednisone", 10, "QW")), chinese, "10"],
    ["alternate days 15 mg and 5 mg: 7.5 + 2.5", [dose("prednisone", 15, "QOD"), dose("prednisone", 5, "QOD")], chinese, "10"],
    ["a methylprednisolone pulse is the dose of its day: 1000 / 4 × 5", [dose("methylprednisolone", 1, "QD", "INTRAVENOUS", "g")], chinese,
      "1250"],
    ["a recorded dose of 0 is 0", [dose("prednisone", 0)], chinese, "0"],
    ["0 beside another", [dose("prednisone", "0.0"), dose("prednisolone", 5)], chinese, "5"],
    ["a number means its shortest decimal form", [dose("prednisone", 1e-7)], chinese, "~0.000001"],
    ["a dose of 25 digits", [dose("prednisone", "1234567890123456789012345")], chinese, "1234567890123456789012345"],
  ])("%s", (_, doses, table, mg) => {
    expect(total(doses, table)).toBe(mg);
  });

  it("a hundred rows of twenty drugs stay exact", () => {
    // drug n is worth 5 mg at (n + 1) / 10 mg; five rows of (n + 1) / 10 mg each: 5 × 20 × 5 = 500.
    const mg = (n: number) => String((n + 1) / 10);
    const equivalentTo5mgPrednisone = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`drug ${String(n)}`, mg(n)]));
    const doses = Array.from({ length: 100 }, (_, i) => dose(`drug ${String(i % 20)}`, mg(i % 20)));
    expect(total(doses, { ...chinese, equivalentTo5mgPrednisone })).toBe("500");
  });

  it("one unknown dose makes the day unknown, whatever the others are", () => {
    const result = prednisoneEquivalent([dose("prednisone", 5), dose("prednisone", 5, "PRN"), dose("hydrocortisone", 1, "BID", "TOPICAL")],
      chinese);
    expect(result).toStrictEqual({
      dose: null,
      isExact: false,
      reasons: [
        'prednisone: the frequency "PRN" does not give a number of doses a day',
        'hydrocortisone: the route "TOPICAL" is not systemic',
      ],
      doses: [
        { drug: "prednisone", dose: { value: "5", unit: "mg" }, frequency: "QD", route: "ORAL", equivalent: { value: "5", unit: "mg/d" },
          isExact: true, reason: null },
        { drug: "prednisone", dose: { value: "5", unit: "mg" }, frequency: "PRN", route: "ORAL", equivalent: null, isExact: false,
          reason: 'the frequency "PRN" does not give a number of doses a day' },
        { drug: "hydrocortisone", dose: { value: "1", unit: "mg" }, frequency: "BID", route: "TOPICAL", equivalent: null, isExact: false,
          reason: 'the route "TOPICAL" is not systemic' },
      ],
      table: { id: "chinese-sle-guideline-2020", version: "1.0.0" },
    });
  });

  it("all reasons of one dose are given, none short-circuits", () => {
    expect(reason(dose("HYDROCORTISONE, TOPICAL", 1, "PRN", "TOPICAL"))).toBe(
      'the drug is not in the table "chinese-sle-guideline-2020"; the route "TOPICAL" is not systemic; the frequency "PRN" does not give a number of doses a day',
    );
  });

  it("no dose recorded is unknown, not 0", () => {
    expect(prednisoneEquivalent([], chinese)).toStrictEqual({
      dose: null,
      isExact: false,
      reasons: ["no dose is recorded, which is not a dose of 0"],
      doses: [],
      table: { id: "chinese-sle-guideline-2020", version: "1.0.0" },
    });
  });

  it("a dose of 0 of an unknown drug stays unknown", () => {
    expect(total([dose("budesonide", 0)])).toBeNull();
  });
});

describe("a repeating decimal is rounded to six decimals, says so, and never lands on a shorter number", () => {
  it.each<[string, readonly GlucocorticoidDose[], string]>([
    ["dexamethasone 1 mg: 20/3 = 6.666 666 6…", [dose("dexamethasone", 1)], "~6.666667"],
    ["deflazacort 2 mg: 5/3 = 1.666 666 6…", [dose("deflazacort", 2)], "~1.666667"],
    ["prednisone 10 mg once a week: 10/7 = 1.428 571 428…", [dose("prednisone", 10, "QW")], "~1.428571"],
    ["deflazacort 4 mg: 10/3 = 3.333 333 3…", [dose("deflazacort", 4)], "~3.333333"],
    // 12.000 000 1 / 6 × 5 = 10.000 000 083…: above 10, and 10.000000 would be at most 10
    ["a hair above 10", [dose("deflazacort", "12.0000001")], "~10.000001"],
    // 11.999 999 9 / 6 × 5 = 9.999 999 916…: below 10
    ["a hair below 10", [dose("deflazacort", "11.9999999")], "~9.999999"],
    ["exactly 10", [dose("deflazacort", "12")], "10"],
    ["a hair above 7.5 (9.0000001 / 6 × 5)", [dose("deflazacort", "9.0000001")], "~7.500001"],
    ["a hair below 7.5 (8.9999999 / 6 × 5)", [dose("deflazacort", "8.9999999")], "~7.499999"],
    ["a hair above 0", [dose("prednisone", "0.0000000001")], "~0.000001"],
    ["longer than six decimals is rounded, repeating or not", [dose("prednisone", "1.00000025")], "~1.000001"],
    ["a hair above a number of six digits", [dose("prednisone", "100000.0000001")], "~100000.000001"],
    ["six decimals are exact", [dose("prednisone", "1.000001")], "1.000001"],
    ["a dose longer than the precision of any division", [dose("prednisone", `10.${"0".repeat(80)}1`)], "~10.000001"],
  ])("%s", (_, doses, mg) => {
    expect(total(doses, gpnotebook)).toBe(mg);
  });
});

describe("the prednisone limit of NCT05631717, at most 10 mg/d for CR", () => {
  const baseline = { date: "2024-01-08", serumCreatinine: { value: 1.0, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } };

  it.each<[string, GlucocorticoidDose, "CR" | "PR"]>([
    ["inside: prednisone 4.9 mg BID, 9.8 mg/d", dose("prednisone", 4.9, "BID"), "CR"],
    ["at: prednisone 5 mg BID, 10 mg/d", dose("prednisone", 5, "BID"), "CR"],
    ["at: dexamethasone 0.75 mg BID, 10 mg/d", dose("dexamethasone", 0.75, "BID"), "CR"],
    ["outside: prednisone 5.1 mg BID, 10.2 mg/d", dose("prednisone", 5.1, "BID"), "PR"],
    ["outside by 0.000 000 08 mg/d, after rounding too", dose("deflazacort", "12.0000001"), "PR"],
  ])("%s", (_, given, response) => {
    const followUp = { date: "2024-06-24", serumCreatinine: { value: 1.0, unit: "mg/dL" }, upcr: { value: 0.4, unit: "g/g" } };
    const { dose: found } = prednisoneEquivalent([given], gpnotebook);
    expect(classifyRenalResponse(baseline, { ...followUp, prednisoneEquivalent: found }, nct05631717).response).toBe(response);
  });

  it("an unknown dose leaves CR and PR possible", () => {
    const followUp = { date: "2024-06-24", serumCreatinine: { value: 1.0, unit: "mg/dL" }, upcr: { value: 0.4, unit: "g/g" } };
    const { dose: found } = prednisoneEquivalent([dose("prednisone", 5, "PRN")], gpnotebook);
    expect(classifyRenalResponse(baseline, { ...followUp, prednisoneEquivalent: found }, nct05631717).possible).toStrictEqual(["CR", "PR"]);
  });
});

describe("the result of prednisoneEquivalent", () => {
  const frozenThrough = (value: unknown): boolean =>
    typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozenThrough));

  it.each([[[]], [[dose("prednisone", 5)]], [[dose("prednisone", 5, "PRN"), dose("dexamethasone", 1, null)]]])("is frozen plain JSON: %j",
    (doses) => {
    const result = prednisoneEquivalent(doses, chinese);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    expect(frozenThrough(result)).toBe(true);
  });

  it("leaves its input alone, frozen or not, and does not share it", () => {
    const doses = [dose("Prednisone", 5, "BID")];
    const before = JSON.stringify([doses, gpnotebook]);
    const result = prednisoneEquivalent(doses, gpnotebook);
    expect(JSON.stringify([doses, gpnotebook])).toBe(before);
    expect([Object.isFrozen(doses), Object.isFrozen(doses[0]), Object.isFrozen(doses[0]?.dose)]).toStrictEqual([false, false, false]);
    const frozen = Object.freeze([Object.freeze({ ...dose("Prednisone", 5, "BID"), dose: Object.freeze({ value: 5, unit: "mg" }) })]);
    expect(prednisoneEquivalent(frozen, gpnotebook)).toStrictEqual(result);
  });

  it("repeats drug, dose, frequency and route as recorded", () => {
    expect(prednisoneEquivalent([dose("Prednisone ", 5.0, "b.i.d.", "per os", "MG")], chinese).doses[0]).toMatchObject({
      drug: "Prednisone ", dose: { value: "5", unit: "MG" }, frequency: "b.i.d.", route: "per os",
    });
  });
});

describe("prednisoneEquivalent refuses", () => {
  const good = { drug: "prednisone", dose: { value: 5, unit: "mg" }, frequency: "BID", route: "ORAL" };
  const missing = "is not recorded, and without it the day's dose is unknown: leave prednisoneEquivalent out of the assessment";
  const notDecimal = 'is not a plain decimal, expected zero or more, such as 7.5 or "7.5"';
  const units = "is not a unit of dose, expected one of mg, g, ug, mg/d";

  it.each<[string, unknown, string]>([
    ["no list", undefined, "doses undefined"],
    ["one dose outside a list", good, "doses an object"],
    ["a dose that is no object", [good, 5], "doses[1] 5"],
    ["a hole in the list", [good, , good], "doses[1] undefined"],
    ["an unknown key", [{ ...good, frequenzy: "QD" }], 'doses[0] has an unknown key "frequenzy", the nearest known key is "frequency"'],
    ["an unknown key in the dose", [{ ...good, dose: { value: 5, units: "mg" } }],
      'doses[0] dose has an unknown key "units", the nearest known key is "unit"'],
    ["a missing drug", [{ ...good, drug: undefined }], 'doses[0] drug undefined'],
    ["a blank drug", [{ ...good, drug: " " }], 'doses[0] drug " "'],
    ["a drug by number", [{ ...good, drug: 5 }], 'doses[0] drug 5'],
    ["a missing route", [{ ...good, route: undefined }], 'doses[0] route undefined'],
    ["a blank route", [{ ...good, route: "" }], 'doses[0] route ""'],
    ["a frequency by number", [{ ...good, frequency: 2 }], 'doses[0] frequency 2'],
    ["a missing dose", [{ ...good, dose: undefined }], "doses[0] dose undefined"],
    ["a dose without unit", [{ ...good, dose: 5 }], "doses[0] dose 5"],
    ["a missing unit", [{ ...good, dose: { value: 5 } }], `doses[0] dose unit undefined ${units}`],
    ["a blank unit", [{ ...good, dose: { value: 5, unit: "" } }], `doses[0] dose unit "" ${units}`],
    ["tablets", [{ ...good, dose: { value: 5, unit: "TABLET" } }], `doses[0] dose unit "TABLET" ${units}`],
    ["per cent", [{ ...good, dose: { value: 5, unit: "%" } }], `doses[0] dose unit "%" ${units}`],
    ["mg per kg", [{ ...good, dose: { value: 0.5, unit: "mg/kg" } }], `doses[0] dose unit "mg/kg" ${units}`],
    ["a unit from Object.prototype", [{ ...good, dose: { value: 5, unit: "__proto__" } }], `doses[0] dose unit "__proto__" ${units}`],
    ["constructor as a unit", [{ ...good, dose: { value: 5, unit: "constructor" } }], `doses[0] dose unit "constructor" ${units}`],
    ["a missing value", [{ ...good, dose: { unit: "mg" } }], `doses[0] dose value undefined ${missing}`],
    ["null", [{ ...good, dose: { value: null, unit: "mg" } }], `doses[0] dose value null ${missing}`],
    ["an empty value", [good, { ...good, dose: { value: "", unit: "mg" } }], `doses[1] dose value "" ${missing}`],
    ["NaN", [{ ...good, dose: { value: NaN, unit: "mg" } }], `doses[0] dose value NaN ${notDecimal}`],
    ["Infinity", [{ ...good, dose: { value: Infinity, unit: "mg" } }], `doses[0] dose value Infinity ${notDecimal}`],
    ["a negative dose", [{ ...good, dose: { value: -5, unit: "mg" } }], `doses[0] dose value -5 ${notDecimal}`],
    ["a negative dose as text", [{ ...good, dose: { value: "-5", unit: "mg" } }], `doses[0] dose value "-5" ${notDecimal}`],
    ["a decimal comma", [{ ...good, dose: { value: "7,5", unit: "mg" } }], `doses[0] dose value "7,5" ${notDecimal}`],
    ["a range", [{ ...good, dose: { value: "5-10", unit: "mg" } }], `doses[0] dose value "5-10" ${notDecimal}`],
    ["a bound", [{ ...good, dose: { value: "<10", unit: "mg" } }], `doses[0] dose value "<10" ${notDecimal}`],
    ["a hexadecimal", [{ ...good, dose: { value: "0x1f", unit: "mg" } }], `doses[0] dose value "0x1f" ${notDecimal}`],
    ["full-width digits", [{ ...good, dose: { value: "５", unit: "mg" } }], `doses[0] dose value "５" ${notDecimal}`],
    ["true", [{ ...good, dose: { value: true, unit: "mg" } }], `doses[0] dose value true ${notDecimal}`],
  ])("%s", (_, doses, message) => {
    expect(() => prednisoneEquivalent(doses as GlucocorticoidDose[], chinese)).toThrow(refusing(message));
    expect(() => prednisoneEquivalent(doses as GlucocorticoidDose[], chinese)).toThrow(RangeError);
  });

  it("a missing value or unit even where the dose is unknown anyway", () => {
    expect(() => prednisoneEquivalent([{ ...good, route: "TOPICAL", dose: { unit: "mg" } } as unknown as GlucocorticoidDose],
      chinese)).toThrow(refusing(`doses[0] dose value undefined ${missing}`));
    expect(() => prednisoneEquivalent([{ ...good, route: "TOPICAL", dose: { value: 1 } } as unknown as GlucocorticoidDose],
      chinese)).toThrow(refusing(`doses[0] dose unit undefined ${units}`));
  });

  it("but not the unit or the blank of a dose that is unknown anyway: a cream in per cent says why", () => {
    expect(reason(dose("hydrocortisone", "1", "QD", "TOPICAL", "%"))).toBe('the route "TOPICAL" is not systemic');
    expect(reason(dose("cortisone", "", "QD", "SUBCUTANEOUS", "% (v/v)"))).toContain("is not covered");
  });
});
