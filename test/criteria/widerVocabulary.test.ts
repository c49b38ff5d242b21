import { describe, expect, it } from "vitest";
import {
  allOf, anyOf, type Assessment, atNext, type Baseline, classifyRenalResponse, compileDefinition, type Criterion, doseWindow, explainResponse, is, isEither, no,
  noSediment, openQuestions, referenceRange, relativeToBaseline, relativeToPreFlare, riseFromBaseline,
} from "../../src/index.js";
import { definitionOf } from "./definitionOf.js";
import { refusing } from "../measurement/refusal.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, response: "CR" | "NR" | "NE"];

const scr = (value: number | string, unit = "mg/dL", range?: { low?: number; high?: number }) =>
  ({ serumCreatinine: { value, unit, ...(range === undefined ? {} : { referenceRange: range }) } }) as const;
const upcr = (value: number | string, unit = "g/g") => ({ upcr: { value, unit } }) as const;
const egfr = (value: number | string, range?: { low?: number; high?: number }) =>
  ({ egfr: { value, unit: "mL/min/1.73m2", ...(range === undefined ? {} : { referenceRange: range }) } }) as const;

/** Both ways to decide must agree on every row. */
function holds(criterion: Criterion, rows: readonly Row[]): void {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    const definition = definitionOf(criterion);
    const result = classifyRenalResponse(baseline, followUp, definition);
    expect([result.response, compileDefinition(definition)(baseline, followUp)]).toEqual([response, response]);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    expect(openQuestions(result).length > 0).toBe(response === "NE");
    expect(explainResponse(result)).toContain(response);
  });
}

describe("a limit printed in two units, 0.5 g/g or 50 mg/mmol, which are not conversions of each other", () => {
  holds(isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]), [
    ["below in g/g", {}, upcr(0.499), "CR"],
    ["at 0.5 g/g", {}, upcr("0.50"), "NR"],
    ["mg/g converts to g/g: below", {}, upcr(499, "mg/g"), "CR"],
    ["mg/g converts to g/g: at 500 mg/g", {}, upcr(500, "mg/g"), "NR"],
    ["below in mg/mmol", {}, upcr("49.9", "mg/mmol"), "CR"],
    ["at 50 mg/mmol, though 0.5 g/g would be 56.56 mg/mmol", {}, upcr(50, "mg/mmol"), "NR"],
    ["at 50 g/mol", {}, upcr(50, "g/mol"), "NR"],
    ["missing", {}, {}, "NE"],
  ]);

  it("names the limit that was used", () => {
    const definition = definitionOf(isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]));
    const used = [upcr(0.4), upcr(40, "mg/mmol")].map((followUp) => classifyRenalResponse({}, followUp, definition).levels[0]?.finding);
    expect(used).toMatchObject([{ limit: { value: "0.5", unit: "g/g" } }, { limit: { value: "50", unit: "mg/mmol" } }]);
  });
});

describe("no more than 20 % below the value before the flare", () => {
  // 0.8 × 75 = 60
  holds(relativeToPreFlare("egfr", ">=", "0.8"), [
    ["above", { preFlare: egfr(75), ...egfr(40) }, egfr(61), "CR"],
    ["exactly 20 % below", { preFlare: egfr(75) }, egfr(60), "CR"],
    ["more than 20 % below, though above baseline", { preFlare: egfr(75), ...egfr(40) }, egfr("59.9"), "NR"],
    ["the value before the flare missing", egfr(40), egfr(70), "NE"],
  ]);
});

describe("creatinine less than 0.3 mg/dL above baseline", () => {
  // 0.9 + 0.3 = 1.2 mg/dL = 106.08 umol/L; in doubles 0.9 + 0.3 is 1.2 and 1.2 - 0.9 is 0.29999999999999993
  holds(riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), [
    ["just below", scr(0.9), scr(1.19), "CR"],
    ["exactly 0.3 above", scr(0.9), scr(1.2), "NR"],
    ["exactly 0.3 above, in umol/L", scr(0.9), scr("106.08", "umol/L"), "NR"],
    ["just below, in umol/L", scr(0.9), scr("106.07", "umol/L"), "CR"],
    // 80 + 0.3 × 88.4 = 106.52 umol/L
    ["baseline in umol/L: at", scr(80, "umol/L"), scr("106.52", "umol/L"), "NR"],
    ["baseline in umol/L: below", scr(80, "umol/L"), scr("106.51", "umol/L"), "CR"],
    ["baseline <0.9: below whatever it was", scr("<0.9"), scr("0.29"), "CR"],
    ["baseline <0.9: not below whatever it was", scr("<0.9"), scr(1.2), "NR"],
    ["baseline <0.9: open", scr("<0.9"), scr(1.1), "NE"],
    ["baseline missing", {}, scr(1), "NE"],
  ]);
});

describe("normal: within the laboratory's own range of the record", () => {
  holds(allOf(referenceRange("serumCreatinine", "<=", "high"), referenceRange("egfr", ">=", "low")), [
    ["both on their limits", {}, { ...scr(1.1, "mg/dL", { high: 1.1 }), ...egfr(90, { low: 90 }) }, "CR"],
    ["creatinine above its range", {}, { ...scr(1.11, "mg/dL", { low: 0.6, high: 1.1 }), ...egfr(90, { low: 90 }) }, "NR"],
    ["eGFR below its range", {}, { ...scr(1.1, "mg/dL", { high: 1.1 }), ...egfr(89, { low: 90 }) }, "NR"],
    ["no range on the record", {}, { ...scr(1.1), ...egfr(90, { low: 90 }) }, "NE"],
    ["only the other end of the range", {}, { ...scr(1.1, "mg/dL", { low: 0.6 }), ...egfr(90, { low: 90 }) }, "NE"],
  ]);
  holds(referenceRange("serumCreatinine", ">", "high", "baseline"), [
    ["abnormal at baseline", scr(1.2, "mg/dL", { high: 1.1 }), {}, "CR"],
    ["not abnormal at baseline, on the limit", scr(1.1, "mg/dL", { high: 1.1 }), {}, "NR"],
  ]);
});

describe("no confirmed decrease: a decrease counts only when the next measurement shows it too", () => {
  const decrease = relativeToBaseline("egfr", ">=", "0.8");
  holds(anyOf(decrease, atNext(decrease)), [
    ["no decrease", egfr(100), egfr(80), "CR"],
    ["a decrease that the next measurement does not confirm", egfr(100), { ...egfr(79), next: egfr(80) }, "CR"],
    ["a decrease that it confirms", egfr(100), { ...egfr(79), next: egfr(79.9) }, "NR"],
    ["a decrease that was not measured again", egfr(100), egfr(79), "NE"],
  ]);
});

describe("a response at two consecutive visits", () => {
  const criterion = allOf(is("upcr", "<", "0.5", "g/g"), noSediment("redCellCasts"), no("rescueTherapy"));
  const visit = { ...upcr(0.4), sediment: { redCellCasts: false } };
  holds(allOf(criterion, atNext(criterion)), [
    ["at both", {}, { ...visit, events: { rescueTherapy: false }, next: visit }, "CR"],
    ["not at the second", {}, { ...visit, events: { rescueTherapy: false }, next: { ...visit, ...upcr(0.5) } }, "NR"],
    ["casts at the second", {}, { ...visit, events: { rescueTherapy: false }, next: { ...upcr(0.4), sediment: { redCellCasts: true } } }, "NR"],
    ["casts at the first", {}, { ...upcr(0.4), sediment: { redCellCasts: true }, events: { rescueTherapy: false }, next: visit }, "NR"],
    ["the second visit missing", {}, { ...visit, events: { rescueTherapy: false } }, "NE"],
    ["the sediment not looked at", {}, { ...upcr(0.4), events: { rescueTherapy: false }, next: visit }, "NE"],
  ]);
});

describe("a steroid rule over a window: not above 10 mg/d on 3 days in a row or 7 days in all, weeks 1 to 2", () => {
  const rule = doseWindow({
    first: { from: "baseline", days: 7 }, last: { from: "baseline", days: 20 },
    relation: "<=", limit: { value: "10", unit: "mg/d" }, failsFromDays: 7, failsFromDaysInARow: 3,
  });
  const mg = (start: string, end: string | null, value: number | string) => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });
  const before = { date: "2024-03-01" }; // the window is 8 to 21 March
  const after = (...doses: readonly ReturnType<typeof mg>[]) => ({ date: "2024-03-29", doses });
  holds(rule, [
    ["10 mg throughout", before, after(mg("2024-03-01", null, 10)), "CR"],
    ["two days above in a row", before, after(mg("2024-03-01", "2024-03-09", 10), mg("2024-03-10", "2024-03-11", 20), mg("2024-03-12", null, 10)), "CR"],
    ["three days above in a row", before, after(mg("2024-03-01", "2024-03-09", 10), mg("2024-03-10", "2024-03-12", 20), mg("2024-03-13", null, 10)), "NR"],
    ["the first three days of the window above", before, after(mg("2024-03-01", "2024-03-10", 20), mg("2024-03-11", null, 10)), "NR"],
    ["the last three days of the window above", before, after(mg("2024-03-01", "2024-03-18", 10), mg("2024-03-19", null, 20)), "NR"],
    ["the last two days of the window above, and the day after it", before, after(mg("2024-03-01", "2024-03-19", 10), mg("2024-03-20", null, 20)), "CR"],
    ["above only before the window and after it", before, after(mg("2024-03-01", "2024-03-07", 40), mg("2024-03-08", "2024-03-21", 5), mg("2024-03-22", null, 40)), "CR"],
    [
      "seven days above, never three in a row", before,
      after(
        ...["08", "10", "12", "14", "16", "18", "20"].map((day) => mg(`2024-03-${day}`, `2024-03-${day}`, "10.5")),
        ...["09", "11", "13", "15", "17", "19", "21"].map((day) => mg(`2024-03-${day}`, `2024-03-${day}`, 5)),
      ), "NR",
    ],
    ["two doses of one day add up: 5 + 5.5", before, after(mg("2024-03-01", null, 5), mg("2024-03-10", "2024-03-12", "5.5")), "NR"],
    ["two doses of one day add up: 5 + 5", before, after(mg("2024-03-01", null, 5), mg("2024-03-10", "2024-03-12", 5)), "CR"],
    ["two days without a dose could not suffice", before, after(mg("2024-03-01", "2024-03-09", 5), mg("2024-03-12", null, 5)), "CR"],
    ["three days without a dose could", before, after(mg("2024-03-01", "2024-03-09", 5), mg("2024-03-13", null, 5)), "NE"],
    ["known days suffice, whatever the others were", before, after(mg("2024-03-10", "2024-03-12", 20)), "NR"],
    ["no doses recorded", before, { date: "2024-03-29" }, "NE"],
    ["no date to count from", {}, after(mg("2024-03-01", null, 5)), "NE"],
  ]);

  it("counts the days and names the window", () => {
    const result = classifyRenalResponse(before, after(mg("2024-03-01", "2024-03-09", 10), mg("2024-03-10", "2024-03-11", 20), mg("2024-03-13", null, 10)), definitionOf(rule));
    expect(result.levels[0]?.finding).toMatchObject({
      found: { firstDate: "2024-03-08", lastDate: "2024-03-21", days: 14, daysAbove: 2, daysUnknown: 1, daysInARowAbove: 2 },
      verdict: "unknown",
    });
  });

  it("counts back from the follow-up too", () => {
    const last28 = doseWindow({ first: { from: "followUp", days: -27 }, last: { from: "followUp", days: 0 }, relation: "<", limit: { value: "11", unit: "mg/d" }, failsFromDays: 1 });
    const of = (value: string) => classifyRenalResponse({}, after(mg("2024-03-02", null, value)), definitionOf(last28)).response;
    expect([of("10.9"), of("11")]).toEqual(["CR", "NR"]);
  });

  it.each<[string, unknown, string]>([
    ["no list", {}, "followUp doses an object"],
    ["an end before its start", [mg("2024-03-02", "2024-03-01", 5)], 'followUp doses[0] end "2024-03-01"'],
    ["a partial date", [mg("2024-03", null, 5)], 'followUp doses[0] start "2024-03"'],
    ["a dose that is not quantified", [mg("2024-03-01", null, "<5")], 'followUp doses[0] prednisoneEquivalent value "<5"'],
    ["an unknown key", [{ ...mg("2024-03-01", null, 5), drug: "prednisone" }], 'followUp doses[0] has an unknown key "drug", the nearest known key is "end"'],
  ])("refuses %s", (_, doses, message) => {
    const call = () => classifyRenalResponse({}, { doses } as unknown as Assessment, definitionOf(rule));
    expect(call).toThrow(refusing(message));
  });
});

describe("the next measurement and the value before the flare are read like any other", () => {
  const definition = definitionOf(is("upcr", "<", "0.5", "g/g"));
  it.each<[string, Baseline, Assessment, string]>([
    ["an unknown unit", {}, { next: { upcr: { value: 1, unit: "mg" } } }, 'followUp next upcr unit "mg"'],
    ["a next measurement before the follow-up", {}, { date: "2024-03-02", next: { date: "2024-03-02" } }, 'followUp next date "2024-03-02"'],
    ["an unknown key before the flare", { preFlare: { efgr: null } as unknown as Baseline }, {}, 'baseline preFlare has an unknown key "efgr", the nearest known key is "egfr"'],
  ])("refuses %s", (_, baseline, followUp, message) => {
    expect(() => classifyRenalResponse(baseline, followUp, definition)).toThrow(refusing(message));
    expect(() => compileDefinition(definition)(baseline, followUp)).toThrow(refusing(message));
  });
});
