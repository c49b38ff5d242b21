import { describe, expect, it } from "vitest";
import { adtte } from "../../src/adam/adtteColumns.js";
import { adtteEventRow } from "../../src/adam/adtteEventRow.js";
import { egfrDecline, timeToEgfrDecline } from "../../src/kidney/kidneyFunctionEvents.js";
import { timeToEvent } from "../../src/kidney/timeToEvent.js";
import { course, dateOf } from "../kidney/drawn.js";

const parameter = { PARAMCD: "TTDECL40", PARAM: "Time to eGFR decline of 40 %" };
const decline = egfrDecline({ percent: 40, confirmedAfterDays: null });
const of = (visits: Parameters<typeof course>[1], died: boolean) =>
  ({ ...course({ egfr: "100" }, visits, died ? [{ event: "death", date: dateOf(200) }] : []), subject: "01" });
const row = (one: ReturnType<typeof of>) => adtteEventRow(one, timeToEvent(one, decline, { competing: ["death"] }), { parameter, count: "fromOrigin", studyId: "S" });

describe("adtteEventRow", () => {
  it.each([
    ["the event", of([[28, { egfr: "60" }]], false), 28, 0, "egfrDecline40: eGFR down by 40 % (egfr-decline-40 1.0.0)", null],
    ["a competing event", of([[28, { egfr: "90" }]], true), 200, 6, "death before eGFR down by 40 % (egfr-decline-40 1.0.0)", "Day of the competing event"],
    ["censored", of([[28, { egfr: "90" }]], false), 28, 1, "Without eGFR down by 40 % (egfr-decline-40 1.0.0)", "Last visit known to be without the event"],
    ["no visit", of([], false), 0, 3, "Without eGFR down by 40 % (egfr-decline-40 1.0.0)", "Start: no visit after baseline"],
  ])("%s", (_, one, AVAL, CNSR, EVNTDESC, CNSDTDSC) => {
    expect(row(one)).toMatchObject({ AVAL, CNSR, EVNTDESC, CNSDTDSC, USUBJID: "01", STARTDT: dateOf(0), ADT: dateOf(AVAL), ADY: AVAL + 1 });
  });

  it("makes rows of the data set ADTTE, for times without competing events too", () => {
    const one = of([[28, { egfr: "60" }]], true);
    const censored = adtteEventRow(one, timeToEgfrDecline(one, { percent: 50, confirmedAfterDays: 28 }), { parameter: { PARAMCD: "TTDECL50", PARAM: "Time to 50 %" }, count: "fromOriginPlusOne", studyId: "S" });
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
