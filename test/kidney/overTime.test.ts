import { describe, expect, it } from "vitest";
import { egfrSlope } from "../../src/kidney/egfrSlope.js";
import { proteinuriaMilestones } from "../../src/kidney/proteinuriaMilestones.js";
import { ratioToBaseline } from "../../src/kidney/ratioToBaseline.js";
import { timeAveraged } from "../../src/kidney/timeAveraged.js";
import { timeToFall, timeToValueAtMost } from "../../src/kidney/timeToValue.js";
import { onlySpecimens, urineCollection } from "../../src/kidney/urineSpecimens.js";
import { geometricMean, geometricMeanRatio } from "../../src/summary/geometricMeans.js";
import { studentCriticalValue } from "../../src/summary/studentT.js";
import { agrees } from "../summary/closeTo.js";
import { course, dateOf, type Drawn } from "./drawn.js";
import reference from "./fixtures/overTimeR.json";
import { refusing } from "../measurement/refusal.js";

type Visit = readonly [day: number, drawn: Drawn];
const egfr = (day: number, value: string): Visit => [day, { egfr: value }];
const upcr = (day: number, value: string): Visit => [day, { upcr: value }];

describe("egfrSlope", () => {
  it.each(reference.slopes)("agrees with R's lm: days $days", ({ days, egfr: values, slope, error, intercept }) => {
    const result = egfrSlope(
      {
        ...course(
          {},
          days.map((day, i) => egfr(day, String(values[i]))),
        ),
        baseline: { date: dateOf(-1) },
        origin: dateOf(0),
      },
      { fromWeek: 0 },
    );
    expect([agrees(result.slopePerYear, slope), agrees(result.standardError, error), agrees(result.intercept, intercept)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("the total slope has the baseline, the chronic slope begins with its week: day 84 is week 12", () => {
    const one = course({ egfr: "90" }, [egfr(83, "70"), egfr(84, "80"), egfr(449.25 - 0.25, "79")]);
    expect(egfrSlope(one, { fromWeek: 0 }).values).toBe(4);
    const chronic = egfrSlope(one, { fromWeek: 12 });
    expect([chronic.values, chronic.firstDay, chronic.slopePerYear?.toFixed(3), chronic.standardError]).toEqual([2, 84, "-1.001", null]);
    expect(egfrSlope(one, { fromWeek: 0, untilWeek: 12 }).lastDay).toBe(84);
  });

  it("says why there is none, and which values no line can use", () => {
    const one = course({ egfr: "90" }, [egfr(28, "<15")]);
    expect(egfrSlope(one, { fromWeek: 0 })).toMatchObject({
      slopePerYear: null,
      values: 1,
      notQuantified: [dateOf(28)],
      reason: "one value of eGFR gives no slope",
    });
    expect(egfrSlope(one, { fromWeek: 4 })).toMatchObject({ slopePerYear: null, reason: "no value of eGFR in the time asked about" });
    expect(() => egfrSlope(one, {} as never)).toThrow(refusing("fromWeek undefined"));
  });
});

describe("geometric means", () => {
  it.each(reference.means)("agree with R's t.test of logarithms: $a.length and $b.length at $level", ({ a, b, level, ...expected }) => {
    const [one, two] = [geometricMean(a, { confidenceLevel: level }), geometricMeanRatio(a, b, { confidenceLevel: level })];
    expect([
      agrees(one.geometricMean, expected.mean),
      agrees(one.interval?.lower, expected.lower),
      agrees(one.interval?.upper, expected.upper),
    ]).toEqual([true, true, true]);
    expect([
      agrees(two.ratio, expected.ratio),
      agrees(two.interval?.lower, expected.ratioLower),
      agrees(two.interval?.upper, expected.ratioUpper),
    ]).toEqual([true, true, true]);
    expect(agrees(two.pValue, expected.p)).toBe(true);
  });

  it("has the quantiles of Student's t", () => {
    for (const [level = NaN, freedom = NaN, t = NaN] of reference.quantiles)
      expect([level, freedom, agrees(studentCriticalValue(level, freedom), t)]).toEqual([level, freedom, true]);
  });

  it("counts what is missing, and refuses 0", () => {
    expect(geometricMean([2, null, 8])).toMatchObject({ n: 2, missing: 1, geometricMean: 4 });
    expect(geometricMean([])).toMatchObject({ geometricMean: null, interval: null });
    expect(geometricMeanRatio([1], [2])).toMatchObject({ ratio: 0.5, interval: null, pValue: null });
    expect(() => geometricMean([0])).toThrow(refusing("values[0] 0"));
  });
});

describe("ratioToBaseline and timeAveraged", () => {
  it("takes the nearest value in the window, of two the earlier, across units", () => {
    const one = course({ upcr: "3" }, [upcr(160, "2"), upcr(176, "1")]);
    expect(ratioToBaseline(one, "upcr", { day: 168, daysBefore: 14, daysAfter: 14 })).toMatchObject({
      days: 160,
      percentFall: 100 * (1 - 2 / 3),
    });
    expect(ratioToBaseline(one, "upcr", { day: 170, daysBefore: 14, daysAfter: 14 })).toMatchObject({ days: 176 });
    expect(ratioToBaseline(one, "upcr", { day: 84, daysBefore: 14, daysAfter: 14 })).toMatchObject({
      ratio: null,
      reason: "no value in the window that was quantified",
    });
    const mixed = { ...one, visits: [{ date: dateOf(168), upcr: { value: 1500, unit: "mg/g" } }] };
    expect(ratioToBaseline(mixed, "upcr", { day: 168, daysBefore: 0, daysAfter: 0 }).ratio).toBeCloseTo(0.5, 15);
    expect(ratioToBaseline({ ...one, baseline: { date: dateOf(0) } }, "upcr", { day: 168, daysBefore: 14, daysAfter: 14 }).reason).toMatch(
      /no baseline value/,
    );
  });

  it("averages by the area, by hand: (3+1)/2 × 10 + 1 × 20 = 40 over 30 days", () => {
    const one = course({ upcr: "3" }, [upcr(10, "1"), upcr(30, "1")]);
    expect(timeAveraged(one, "upcr").average).toBeCloseTo(40 / 30, 15);
    // From day 5 (2 by the line) to day 20: (2+1)/2 × 5 + 1 × 10 = 17.5 over 15 days.
    expect(timeAveraged(one, "upcr", { fromDay: 5, untilDay: 20 }).average).toBeCloseTo(17.5 / 15, 15);
    expect(timeAveraged(one, "upcr", { untilDay: 40 })).toMatchObject({ average: null, reason: "the last value is on day 30" });
    expect(timeAveraged(course({}, []), "upcr")).toMatchObject({ average: null, reason: "no value that was quantified" });
    expect(() => timeAveraged(one, "upcr", { fromDay: 9, untilDay: 3 })).toThrow(refusing("untilDay 3"));
    expect(() => timeAveraged(one, "protein" as "upcr")).toThrow(/measure "protein" /);
  });
});

describe("first values", () => {
  it.each([
    ["0.5", 56],
    ["0.501", null],
  ])("UPCR at most 0.5: %s on day 56", (value, day) => {
    const time = timeToValueAtMost(course({ upcr: "3" }, [upcr(28, "0.6"), upcr(56, value)]), {
      measure: "upcr",
      atMost: "0.5",
      unit: "g/g",
    });
    expect([time.event ? time.days : null, time.lastDayWithout]).toEqual([day, day === null ? 56 : 28]);
  });

  it.each([
    ["1.5", 56],
    ["1.51", null],
  ])("UPCR 3 down by half: %s on day 56", (value, day) => {
    const time = timeToFall(course({ upcr: "3" }, [upcr(28, "2"), upcr(56, value)]), { measure: "upcr", percent: 50 });
    expect(time.event ? time.days : null).toBe(day);
  });

  it("refuses a limit, a unit or a percentage that is none", () => {
    expect(() => timeToValueAtMost(course({}, []), { measure: "upcr", atMost: "low", unit: "g/g" })).toThrow(refusing('atMost "low"'));
    expect(() => timeToValueAtMost(course({}, []), { measure: "upcr", atMost: 1, unit: "mg/dL" })).toThrow(/unit "mg\/dL" /);
    expect(() => timeToFall(course({}, []), { measure: "upcr", percent: 0 })).toThrow(/percent 0/);
  });
});

describe("proteinuriaMilestones", () => {
  it.each([
    ["25 % by month 3 and 50 % by month 6, exactly", "3", "2", ["MILESTONE", "MILESTONE", "NE"]],
    ["a hair less", "3.01", "2.01", ["NR", "NR", "NE"]],
  ])("%s", (_, month3, month6, expected) => {
    const value = (day: number, grams: string): Visit => [day, { urineProtein24h: grams, upcr: grams }];
    const answers = proteinuriaMilestones(course({ urineProtein24h: "4", upcr: "4" }, [value(91, month3), value(182, month6)]), {
      daysBefore: 14,
      daysAfter: 14,
      tie: "earlier",
    });
    expect(answers.map(({ result }) => result.response)).toEqual(expected);
  });

  it.each([
    ["below 700 mg/g by month 12, without eGFR", "0.4", "MILESTONE"],
    ["a hair below", "0.699", "MILESTONE"],
    ["exactly 700 mg/g is not below", "0.7", "NR"],
  ])("%s", (_, month12, expected) => {
    const one = course({ upcr: "4" }, [upcr(91, "3"), upcr(182, "2"), upcr(364, month12)]);
    const answers = proteinuriaMilestones(one, { daysBefore: 14, daysAfter: 14, tie: "earlier" });
    expect(answers.map(({ result }) => result.response)).toEqual(["MILESTONE", "MILESTONE", expected]);
  });
});

describe("urine specimens", () => {
  it("leaves out what was not asked for, with a warning that reaches the result, and leaves the course alone", () => {
    const one = course({ upcr: "3" }, [upcr(28, "0.4"), upcr(56, "0.6")]);
    const specimens = { [dateOf(0)]: "24h", [dateOf(28)]: "spot" } as const;
    const only = onlySpecimens(one, { accepted: ["24h"], specimens, unknownSpecimen: "leftOut" });
    expect(only.visits.map((visit) => visit.upcr ?? null)).toEqual([null, null]);
    const time = timeToValueAtMost(only, { measure: "upcr", atMost: "0.5", unit: "g/g" });
    expect([time.event, time.warnings.slice(0, 2)]).toEqual([
      false,
      [`UPCR of ${dateOf(28)} left out: spot, accepted 24h`, `UPCR of ${dateOf(56)} left out: specimen not recorded, accepted 24h`],
    ]);
    expect(one.visits[0]?.upcr?.value).toBe("0.4");
    expect(
      onlySpecimens(one, { accepted: ["24h"], specimens, unknownSpecimen: "kept" }).visits.map((visit) => visit.upcr?.value ?? null),
    ).toEqual([null, "0.6"]);
    expect(() => onlySpecimens(one, { accepted: ["morning" as "spot"], specimens, unknownSpecimen: "kept" })).toThrow(
      /accepted\[0\] "morning" /,
    );
  });

  it.each([
    ["0.49", "tooIncomplete", false, false],
    ["0.5", "incomplete", true, false],
    ["0.89", "incomplete", true, false],
    ["0.9", "complete", true, true],
    ["1.1", "complete", true, true],
    ["1.11", "overcollected", true, false],
  ])("%s of 1 expected is %s", (measuredCreatinine, kind, isRatioUsable, isTotalUsable) => {
    expect(urineCollection({ measuredCreatinine, expectedCreatinine: 1 })).toMatchObject({ kind, isRatioUsable, isTotalUsable });
  });

  it("refuses 0", () => {
    expect(() => urineCollection({ measuredCreatinine: 0, expectedCreatinine: 1 })).toThrow(refusing("measuredCreatinine 0"));
  });
});
