import { describe, expect, it } from "vitest";
import { type Assessment, classifyRenalResponse } from "../../../src/index.js";
import { orchidLn } from "../../../src/definitions/renal/orchidLn.js";

type Row = readonly [title: string, before: string | null, followUp: Assessment, possible: string];

const upcr = (value: string | null) => ({ upcr: value === null ? null : { value, unit: "g/g" } });

const rows: readonly Row[] = [
  ["a fall of more than 50 %", "3.0", upcr("1.499"), "UPCR50"],
  ["a fall of exactly 50 %", "3.0", upcr("1.5"), "UPCR50"],
  ["a fall of less than 50 %", "3.0", upcr("1.501"), "NR"],
  ["a fall of exactly 50 % in other units", "3.0", { upcr: { value: 1500, unit: "mg/g" } }, "UPCR50"],
  ["halved, however high it stays", "12", upcr("6"), "UPCR50"],
  ["nothing is asked of function, steroid or events", "3.0", { ...upcr("1.0"), events: { rescueTherapy: true } }, "UPCR50"],
  ["24-hour protein does not stand in for UPCR", "3.0", { urineProtein24h: { value: 0.1, unit: "g/d" } }, "UPCR50 or NR"],
  ["no UPCR at follow-up", "3.0", upcr(null), "UPCR50 or NR"],
  ["no UPCR at baseline", null, upcr("0.4"), "UPCR50 or NR"],
];

describe("ORCHID-LN", () => {
  it.each(rows)("%s", (_title, before, followUp, expected) => {
    expect(classifyRenalResponse(upcr(before), followUp, orchidLn).possible.join(" or ")).toBe(expected);
  });
});
