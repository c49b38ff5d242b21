import { describe, expect, it } from "vitest";
import { adtte } from "../../src/adam/adtteColumns.js";
import { adtteEventRow } from "../../src/adam/adtteEventRow.js";
import type { AnalysisRow } from "../../src/adam/analysisDataSet.js";
import { analysisRowFaults } from "../../src/adam/analysisRowFaults.js";
import { egfrDecline, timeToEgfrDecline } from "../../src/kidney/kidneyFunctionEvents.js";
import { timeToEvent } from "../../src/kidney/timeToEvent.js";
import { course, dateOf } from "../kidney/drawn.js";

const parameter = { PARAMCD: "TTDECL40", PARAM: "Time to eGFR decline of 40 %" };
const what = "eGFR down by 40 % (egfr-decline-40 1.0.0)";
const decline = egfrDecline({ percent: 40, confirmedAfterDays: null });
const of = (visits: Parameters<typeof course>[1], died: boolean) =>
  ({ ...course({ egfr: "100" }, visits, died ? [{ event: "death", date: dateOf(200) }] : []), subject: "01" });
const row = (one: ReturnType<typeof of>) => adtteEventRow(one, timeToEvent(one, decline, { competing: ["death"] }),
  { parameter, count: "fromOrigin", studyId: "S" });

describe("adtteEventRow", () => {
  it.each([
    ["the event", of([[14, { egfr: "61" }], [28, { egfr: "60" }]], false), 28, 14, 0, `egfrDecline40: ${what}`, null],
    ["a competing event", of([[28, { egfr: "90" }]], true), 200, 28, 6, `death before ${what}`, "Day of the competing event"],
    ["censored", of([[28, { egfr: "90" }]], false), 28, 28, 1, `Without ${what}`, "Last visit known to be without the event"],
    ["no visit", of([], false), 0, null, 3, `Without ${what}`, "Start: no visit after baseline"],
    ["no eGFR", of([[28, { upcr: "1" }]], false), 0, null, 2, `Without ${what}`, "Start: no visit is known to be without the event"],
  ])("%s", (_, one, AVAL, AVALWO, CNSR, EVNTDESC, CNSDTDSC) => {
    const expected = { AVAL, AVALWO, CNSR, EVNTDESC, CNSDTDSC, USUBJID: "01", STARTDT: dateOf(0), ADT: dateOf(AVAL), ADY: AVAL + 1 };
    expect(row(one)).toMatchObject(expected);
    expect(analysisRowFaults(adtte, [row(one) as unknown as AnalysisRow])).toEqual([]);
  });

  it("the end of observation; AVALWO counts as AVAL", () => {
    const one = { ...of([[28, { egfr: "90" }]], false), endOfObservation: dateOf(40) };
    const time = timeToEvent(one, decline, { competing: [], censorAt: "endOfObservation" });
    const made = adtteEventRow(one, time, { parameter, count: "fromOriginPlusOne", studyId: "S" });
    expect(made).toMatchObject({ AVAL: 41, AVALWO: 29, CNSR: 4, CNSDTDSC: "End of observation" });
  });

  it("makes rows of the data set ADTTE, for times without competing events too", () => {
    const one = of([[28, { egfr: "60" }]], true);
    const censored = adtteEventRow(one, timeToEgfrDecline(one, { percent: 50, confirmedAfterDays: 28 }),
      { parameter: { PARAMCD: "TTDECL50", PARAM: "Time to 50 %" }, count: "fromOriginPlusOne", studyId: "S" });
    expect(censored).toMatchObject({ AVAL: 29, CNSR: 1 });
    const names = adtte.columns.map(({ name }) => name);
    expect(Object.keys(censored)).toEqual(names.filter((name) => name in censored));
  });

  it("refuses another course's time, a subject without id, an unknown option", () => {
    const one = of([[28, { egfr: "60" }]], false);
    const time = timeToEvent(one, decline, { competing: [] });
    const options = { parameter, count: "fromOrigin" } as const;
    expect(() => adtteEventRow({ ...one, origin: dateOf(-3) }, time, options)).toThrow(/time origin .* /);
    expect(() => adtteEventRow({ ...one, subject: null }, time, options)).toThrow(/course subject null/);
    expect(() => adtteEventRow(one, time, { ...options, adrs: [] } as never)).toThrow(/unknown key "adrs"/);
  });
});
