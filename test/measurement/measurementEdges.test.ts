import { describe, expect, it } from "vitest";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { dateOfDay, dayNumber } from "../../src/measurement/calendarDate.js";
import { decimalText, exact, quotient } from "../../src/measurement/quantity.js";
import { implausibleValues, readPair } from "../../src/measurement/readAssessment.js";
import { flipped, judge, scaled, spanText } from "../../src/measurement/span.js";
import { refusal } from "./refusal.js";
import { spanOf } from "./spans.js";

const refused = (baseline: unknown, followUp: unknown) => refusal(() => readPair(baseline as Baseline, followUp as Assessment));

describe("dated doses", () => {
  const mg = (value: unknown, start: unknown = "2024-03-01", end?: unknown) => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });
  const read = (...doses: readonly unknown[]) => readPair({}, { date: "2024-03-11", doses } as Assessment).doses;
  const first = dayNumber("2024-03-01");

  it.each<[string, object, number, string]>([
    ["one day", mg("5", "2024-03-01", "2024-03-01"), first, "5"],
    ["to the end of the month", mg(7.5, "2024-03-01", "2024-03-31"), first + 30, "7.5"],
    ["still going on: up to the visit", mg("0", "2024-03-01", null), first + 10, "0"],
    ["no end given: up to the visit", mg("0.0"), first + 10, "0"],
    ["still going on, begun on the day of the visit", mg("0", "2024-03-11", null), first + 10, "0"],
    ["still going on, to begin after the visit: its first day", mg("0", "2024-03-12", null), first + 11, "0"],
    ["an end after the visit stays", mg("0", "2024-03-01", "2024-03-31"), first + 30, "0"],
    ["with the time of day", mg("5.50", "2024-03-01T08:00", "2024-03-02T08:00Z"), first + 1, "5.5"],
  ])("%s", (_, dose, last, amount) => {
    const [only, ...others] = read(dose) ?? [];
    expect(others).toStrictEqual([]);
    expect([only?.last, only && decimalText(only.dose)]).toStrictEqual([last, amount]);
    expect(only?.first).toBe(dayNumber(String((dose as { readonly start: string }).start).slice(0, 10)));
  });

  it("still going on, without a date of the visit: its first day", () => {
    expect(readPair({}, { doses: [mg("5", "2024-03-01", null)] } as Assessment).doses?.map(({ last }) => last)).toStrictEqual([first]);
  });

  it("left out, null and none are not the same", () => {
    expect([readPair({}, {}).doses, readPair({}, { doses: null }).doses, read()]).toStrictEqual([null, null, []]);
  });

  it.each<[string, unknown, string]>([
    ["a dose above what can be said", mg(">5"), '[0] prednisoneEquivalent value ">5"'],
    ["a dose between two", mg("4 to 8"), '[0] prednisoneEquivalent value "4 to 8"'],
    ["a dose below or at a limit", mg("<=5"), '[0] prednisoneEquivalent value "<=5"'],
    ["a negative dose", mg(-5), '[0] prednisoneEquivalent value -5'],
    ["no dose", { start: "2024-03-01" }, "[0] prednisoneEquivalent undefined"],
    ["no unit", { start: "2024-03-01", prednisoneEquivalent: { value: 5 } }, "[0] prednisoneEquivalent unit undefined"],
    ["no start", { prednisoneEquivalent: { value: 5, unit: "mg/d" } }, "[0] start undefined"],
    ["half an end", mg(5, "2024-03-01", "2024-04"), '[0] end "2024-04"'],
    ["an end that is no day", mg(5, "2024-03-01", "2024-04-31"), '[0] end "2024-04-31"'],
    ["an entry that is no object", "5 mg", '[0] "5 mg"'],
    ["an entry that is missing", null, "[0] null"],
  ])("%s is refused", (_, dose, message) => {
    expect(refused({}, { doses: [dose] })).toBe(`RangeError: followUp doses${message}`);
  });

  it("a gap in the list is refused, not skipped", () => {
    const doses: unknown[] = [mg(5)];
    doses[2] = mg(5);
    expect(refused({}, { doses })).toBe("RangeError: followUp doses[1] undefined");
  });

  it.each([["2 tablets", '"2 tablets"'], [5, "5"], [false, "false"]])("%s is no list of doses", (doses, named) => {
    expect(refused({}, { doses })).toBe(`RangeError: followUp doses ${named}`);
  });
});

describe("only a value that was quantified can look like a wrong unit", () => {
  it.each<[string, Baseline, readonly string[]]>([
    ["a creatinine of 97 mg/dL", { serumCreatinine: { value: 97, unit: "mg/dL" } }, ["baseline serumCreatinine 97 mg/dL is implausible, check the unit"]],
    ["more than 97 mg/dL", { serumCreatinine: { value: ">97", unit: "mg/dL" } }, []],
    ["97 to 98 mg/dL", { serumCreatinine: { value: "97 to 98", unit: "mg/dL" } }, []],
    ["less than 0.01 mg/dL", { serumCreatinine: { value: "<0.01", unit: "mg/dL" } }, []],
    ["a creatinine of nothing", { serumCreatinine: { value: 0, unit: "mg/dL" } }, ["baseline serumCreatinine 0 mg/dL is implausible, check the unit"]],
    ["an eGFR of nothing", { egfr: { value: "0", unit: "mL/min/1.73m2" } }, ["baseline egfr 0 mL/min/1.73m2 is implausible, check the unit"]],
    ["an albumin of nothing", { serumAlbumin: { value: "0.0", unit: "g/L" } }, ["baseline serumAlbumin 0.0 g/L is implausible, check the unit"]],
    ["no protein in the urine", { upcr: { value: 0, unit: "g/g" }, urineProtein24h: { value: 0, unit: "g/d" } }, []],
    ["no glucocorticoid, no activity", { prednisoneEquivalent: { value: 0, unit: "mg/d" }, sledai2k: { value: 0, unit: "{score}" } }, []],
  ])("%s", (_, baseline, warnings) => {
    expect(implausibleValues(readPair(baseline, {}))).toStrictEqual(warnings);
  });
});

describe("a reference range that is no pair of numbers", () => {
  it.each<[unknown, string]>([
    [{ low: ["0.1"] }, "low value an array"],
    [{ high: true }, "high value true"],
    [{ high: { value: "0.2" } }, "high value an object"],
    [{ low: "" }, 'low value ""'],
    [{ low: -0.1 }, "low value -0.1"],
    [{ high: Infinity }, "high value Infinity"],
  ])("%j", (referenceRange, named) => {
    expect(refused({ upcr: { value: 1, unit: "g/g", referenceRange } }, {})).toBe(
      `RangeError: baseline upcr referenceRange ${named}`,
    );
  });

  it.each<[unknown, string, string]>([
    [{ low: 0, high: 1e-7 }, "0", "0.0000001"],
    [{ low: "0.10", high: 1.5 }, "0.1", "1.5"],
    [{ high: 1e21 }, "none", "1000000000000000000000"],
    [{ low: 60 }, "60", "none"],
  ])("%j is one", (referenceRange, low, high) => {
    const range = readPair({ upcr: { value: 1, unit: "g/g", referenceRange } } as Baseline, {}).baseline.measures.upcr?.range;
    expect([range?.low, range?.high].map((end) => (end ? decimalText(end) : "none"))).toStrictEqual([low, high]);
  });
});

describe("a value between two", () => {
  it.each<[string, string, string]>([
    ["4 to 8", "4", "8"],
    ["0 to 0.5", "0", "0.5"],
    ["0.40 to 0.41", "0.4", "0.41"],
  ])("%s: both ends included, kept as reported", (value, low, high) => {
    const read = readPair({ upcr: { value, unit: "g/g" } }, {}).baseline.measures.upcr;
    expect([read?.low && decimalText(read.low), read?.lowOpen, read?.high && decimalText(read.high), read?.highOpen]).toStrictEqual([low, false, high, false]);
    expect([read?.reported, read?.text]).toStrictEqual([{ value, unit: "g/g" }, `${low} to ${high}`]);
  });

  it.each(["8 to 4", "4 to 4", "4 to 4.0", "4 to 5 to 6", "<4 to 8", "4 to >8", "4  to 8", "4 to", " to 8", "4-8", "4 bis 8", "-4 to 8"])("%j is refused", (value) => {
    expect(refused({ upcr: { value, unit: "g/g" } }, {})).toBe(
      `RangeError: baseline upcr value ${JSON.stringify(value)}`,
    );
  });
});

describe("spans", () => {
  it.each<[string, string | null, boolean, string | null, boolean]>([
    ["0.5", "0.50", false, "0.50", false],
    ["4 to 8", "4", false, "8", false],
    [">4 to 8", "4", true, "8", false],
    ["4 to <8", "4", false, "8", true],
    [">4 to <8", "4", true, "8", true],
    [">4", "4", true, null, true],
    [">=4", "4", false, null, true],
    ["<8", null, false, "8", true],
    ["<=8", null, false, "8", false],
    [">=0", null, false, null, true],
  ])("%s as text", (text, low, lowOpen, high, highOpen) => {
    const from = low === null ? null : exact(low);
    expect(spanText(from, lowOpen, high === low ? from : high === null ? null : exact(high), highOpen)).toBe(text);
  });

  it("a multiple of one number is one number", () => {
    const { low, high } = scaled(spanOf("1.2"), exact("88.4"));
    expect(low).toBe(high);
    expect(low && decimalText(low)).toBe("106.08");
  });

  it("read the other way round: a below b is b above a", () => {
    expect((["<", "<=", ">", ">="] as const).map(flipped)).toStrictEqual([">", ">=", "<", "<="]);
  });

  it.each([
    ["4 to 8", "<", "8", null, "0 to 4"],
    ["4 to 8", "<=", "8", true, "0 to 4"],
    ["4 to 8", ">", "8", false, "-4 to 0"],
    ["4 to 8", ">=", "8", null, "-4 to 0"],
    ["4 to 8", "<", "4", false, "-4 to 0"],
    ["4 to 8", "<=", "4", null, "-4 to 0"],
    ["4 to 8", ">", "4", null, "0 to 4"],
    ["4 to 8", ">=", "4", true, "0 to 4"],
  ] as const)("%s %s %s: %s, margin %s", (value, relation, limit, holds, margin) => {
    const [low = "", high = ""] = value.split(" to ");
    const between = { low: exact(low), lowOpen: false, high: exact(high), highOpen: false };
    expect(judge(between, relation, spanOf(limit))).toStrictEqual({ holds, margin });
  });
});

describe("the nearest known key", () => {
  it.each([
    ["ser", "serumCreatinine"], // three letters are a beginning
    ["se", "date"], // two are not: nearest by letters, d-a-t-e has the e
  ])("%s: %s", (key, nearest) => {
    expect(refused({ [key]: null }, {})).toBe(`RangeError: baseline has an unknown key "${key}", the nearest known key is "${nearest}"`);
  });
});

describe("dates and quotients far from the usual", () => {
  it.each(["0987-06-05", "0001-01-01", "1900-02-28", "2000-02-29", "9998-12-31"])("%s is the date of its day", (date) => {
    expect(dateOfDay(dayNumber(date))).toBe(date);
  });

  it("a quotient of 30 digits: 10^15 / (3 × 10^-15)", () => {
    expect(quotient(exact("1000000000000000"), exact("0.000000000000003"), 1)).toStrictEqual({ text: `${"3".repeat(30)}.3`, isExact: false });
  });
});
