import { describe, expect, it } from "vitest";
import { earlyResponse08, maintainEarlyResponse05 } from "../../../src/definitions/renal/earlyResponse.js";
import { kagawa2024RenalRemission, kagawa2024SledaiRemission } from "../../../src/definitions/renal/kagawa2024.js";
import { stringentCr2019 } from "../../../src/definitions/renal/stringentCr2019.js";
import { responseOf, type Visit } from "./guidelineRecord.js";

type OneVisit = readonly [title: string, followUp: Visit, response: string];

describe("stringent complete response, 2019", () => {
  it.each<OneVisit>([
    ["stringent at UPCR 0.149", { upcr: "0.149" }, "STRINGENT CR"],
    ["CR at exactly 0.15", { upcr: "0.15" }, "CR"],
    ["CR at 0.499", { upcr: "0.499" }, "CR"],
    ["none at exactly 0.5", { upcr: "0.5" }, "NR"],
    ["none at 0.501", { upcr: "0.501" }, "NR"],
    ["stringent below quantification", { upcr: "<0.1" }, "STRINGENT CR"],
    ["one or the other at <0.2", { upcr: "<0.2" }, "STRINGENT CR|CR"],
    ["open without UPCR", {}, "STRINGENT CR|CR|NR"],
  ])("%s", (_title, followUp, response) => {
    expect(responseOf(stringentCr2019, {}, followUp)).toBe(response);
  });
});

describe("Kagawa 2024, SLEDAI-2K", () => {
  it.each<OneVisit>([
    ["remission at 0 on exactly 5 mg/d", { sledai: "0", dose: "5" }, "REMISSION"],
    ["none at a score of 1", { sledai: "1", dose: "5" }, "NR"],
    ["none on 5.01 mg/d", { sledai: "0", dose: "5.01" }, "NR"],
    ["remission without prednisolone", { sledai: "0", dose: "0" }, "REMISSION"],
    ["open without a dose", { sledai: "0" }, "REMISSION|NR"],
    ["open without a score", { dose: "5" }, "REMISSION|NR"],
  ])("%s", (_title, followUp, response) => {
    expect(responseOf(kagawa2024SledaiRemission, {}, followUp)).toBe(response);
  });
});

describe("Kagawa 2024, kidney", () => {
  const good = { up24: "0.1", scr: "1.0 [0.5-1.2]", dose: "5" };
  it.each<OneVisit>([
    ["remission at 0.199 g/d", { ...good, up24: "0.199" }, "REMISSION"],
    ["remission at exactly 0.2 g/d", { ...good, up24: "0.2" }, "REMISSION"],
    ["none at 0.201 g/d", { ...good, up24: "0.201" }, "NR"],
    ["remission at exactly the upper limit of creatinine", { ...good, scr: "1.2 [0.5-1.2]" }, "REMISSION"],
    ["none above it", { ...good, scr: "1.21 [0.5-1.2]" }, "NR"],
    ["none on 5.01 mg/d", { ...good, dose: "5.01" }, "NR"],
    ["open without a reference range", { ...good, scr: "1.0" }, "REMISSION|NR"],
    ["open without protein", { scr: "1.0 [0.5-1.2]", dose: "5" }, "REMISSION|NR"],
  ])("%s", (_title, followUp, response) => {
    expect(responseOf(kagawa2024RenalRemission, {}, followUp)).toBe(response);
  });
});

describe("early responses, protein in 24 hours below 0.8 g and below 0.5 g", () => {
  it.each<readonly [title: string, followUp: Visit, below08: string, below05: string]>([
    ["0.499 g", { up24: "0.499" }, "EARLY RESPONSE", "EARLY RESPONSE"],
    ["exactly 0.5 g", { up24: "0.5" }, "EARLY RESPONSE", "NR"],
    ["0.501 g", { up24: "0.501" }, "EARLY RESPONSE", "NR"],
    ["0.799 g", { up24: "0.799" }, "EARLY RESPONSE", "NR"],
    ["exactly 0.8 g", { up24: "0.8" }, "NR", "NR"],
    ["0.801 g", { up24: "0.801" }, "NR", "NR"],
    ["799 mg/d", { up24: "799 mg/d" }, "EARLY RESPONSE", "NR"],
    ["not measured, whatever UPCR is", { upcr: "0.1" }, "EARLY RESPONSE|NR", "EARLY RESPONSE|NR"],
  ])("%s", (_title, followUp, below08, below05) => {
    expect([responseOf(earlyResponse08, {}, followUp), responseOf(maintainEarlyResponse05, {}, followUp)]).toEqual([below08, below05]);
  });
});
