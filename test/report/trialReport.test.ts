import { describe, expect, it } from "vitest";
import { trialReport } from "../../src/report/trialReport.js";
import { expectedResponses, plan, study } from "./trial.js";

const report = trialReport(study, plan);
const row = (label: string) => report.rates.find((rate) => rate.label === label);

describe("the report of six invented subjects", () => {
  it.each(Object.entries(expectedResponses))("subject %s is %s", (id, response) => {
    expect(report.subjects.find((subject) => subject.id === id)?.response).toBe(response);
  });

  it("counts everyone of the arms, and whom it leaves out", () => {
    expect(
      report.rates.map(({ label, rates }) => [label, ...rates.map(({ responders, total }) => `${String(responders)}/${String(total)}`)]),
    ).toEqual([
      ["CR", "1/3", "0/3"],
      ["PR", "1/3", "0/3"],
      ["CR or PR", "2/3", "0/3"],
      ["NR", "1/3", "1/3"],
      ["NE", "0/3", "2/3"],
    ]);
    expect(report.otherArms).toEqual([{ arm: "Screen Failure", subjects: 1 }]);
  });

  it("compares the arms: 2 of 3 against none is a difference of two thirds, Fisher's P 0.4", () => {
    const { difference, fisherExactP } = row("CR or PR")?.comparison ?? {};
    expect(difference?.estimate).toBeCloseTo(2 / 3, 12);
    expect(fisherExactP).toBeCloseTo(0.4, 12); // 2 × (3 choose 2)(3 choose 0) / (6 choose 2)
    expect(row("NR")?.comparison).toBeNull();
  });

  it("says why somebody is not evaluable, and what is left possible", () => {
    const reasons = Object.fromEntries(report.subjects.map(({ id, possible, reasons: why }) => [id, [possible, why]]));
    expect(reasons["05"]).toEqual([["CR", "PR", "NR"], ["no visit from day 154 to day 182"]]);
    expect(reasons["06"]).toEqual([["CR", "NR"], ["eGFR at follow-up is missing"]]);
    expect(reasons["01"]).toEqual([["CR"], []]);
  });

  it("dates the first response: day 84 of the first subject's PR, day 168 of the second's, by first visit", () => {
    const any = report.times.find(({ endpoint, rule }) => endpoint.label === "CR or PR" && rule.kind === "firstVisit");
    expect(any?.times.map(({ id, event, days }) => [id, event, days]).slice(0, 3)).toEqual([
      ["01", true, 84],
      ["02", true, 168],
      ["03", false, 164],
    ]);
  });

  it("imputes non-response for who is not evaluable, and the best for the best case", () => {
    const by = (imputation: string) =>
      report.sensitivity.find((one) => one.imputation === imputation)?.endpoints[1]?.counts.map(({ responders }) => responders);
    expect([by("nothing imputed"), by("imputeNonResponse"), by("worstCase"), by("bestCase")]).toEqual([
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 2],
    ]);
  });

  it("accounts for every row that is not used: by code, and with file and line", () => {
    const counts = Object.fromEntries(report.unused.counts.map(({ domain, code, rows }) => [`${domain} ${code}`, rows]));
    expect(counts).toEqual({ "lb resultMissing": 1, "lb date": 1 });
    expect(report.unused.listed.map(({ place, usubjid, code }) => [place, usubjid, code])).toContainEqual(["lb.csv line 33", "04", "date"]);
    expect(report.unused.listed[0]).toEqual({
      place: "lb.csv:90",
      usubjid: null,
      code: "unreadable",
      reason: "3 cells where the header has 7",
    });
    expect([report.unused.unread, report.warnings[0]]).toEqual([1, { subject: null, about: "lb.csv", message: "lb.csv: doubtful" }]);
  });

  it("holds the subjects against every definition, the plan's own first and with the same answers", () => {
    expect(report.definitions[0]?.id).toBe("kdigo2024");
    expect(report.definitions[0]?.responses).toEqual(report.subjects.map(({ response }) => response));
    expect(report.definitions.length).toBeGreaterThan(50);
  });

  it("is plain frozen JSON", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(Object.isFrozen(report.subjects[0])).toBe(true);
  });
});

describe("proteinuria by instrument", () => {
  const both = {
    ...study,
    domains: {
      ...study.domains,
      lb: [
        ...(study.domains.lb ?? []),
        { USUBJID: "01", LBTESTCD: "PROTEXR", LBORRES: "3.1", LBORRESU: "g/d", LBDTC: "2024-01-08" },
        { USUBJID: "01", LBTESTCD: "PROTEXR", LBORRES: "2.9", LBORRESU: "g/d", LBDTC: "2024-06-24" },
        { USUBJID: "01", LBTESTCD: "CREAT", LBSPEC: "SERUM", LBORRES: "0.9", LBORRESU: "mg/dL", LBDTC: "2024-01-08" },
        { USUBJID: "01", LBTESTCD: "CREAT", LBSPEC: "SERUM", LBORRES: "0.9", LBORRESU: "mg/dL", LBDTC: "2024-06-24" },
        { USUBJID: "01", QSTESTCD: "XDETER" },
      ],
    },
  };
  const { instruments } = trialReport(both, { ...plan, definition: "nct05631717" });

  it("names what each subject was measured with", () => {
    expect(instruments.map(({ baseline, week }) => [baseline, week]).slice(0, 2)).toEqual([
      ["UPCR and 24-h urine", "UPCR and 24-h urine"],
      ["UPCR only", "UPCR only"],
    ]);
    expect(instruments[4]?.week).toBeNull();
  });

  it("judged by one instrument is another definition, whose id says so", () => {
    const { identification } = trialReport(both, { ...plan, definition: "nct05631717", by: ["upcr"] });
    expect(identification.definition.id).toBe("nct05631717-by-upcr");
  });
});
