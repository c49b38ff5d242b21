import { describe, expect, it } from "vitest";
import { trialReport } from "../../src/report/trialReport.js";
import { safetyPlan, safetyStudy } from "./safetyTrial.js";

const { safety: _, ...plan } = safetyPlan;

describe("entry criteria of the six invented subjects", () => {
  const cm = [
    { USUBJID: "01", CMTRT: "RITUXIMAB", CMSTDTC: "2023-07-05", CMENDTC: "2023-07-05" }, // 168 days before 2023-12-20: on the first day
    { USUBJID: "02", CMTRT: "RITUXIMAB", CMSTDTC: "2023-07-04", CMENDTC: "2023-07-04" }, // a day earlier
    { USUBJID: "03", CMTRT: "RITUXIMAB", CMSTDTC: "2023-07", CMENDTC: "2023-07" }, // some day of that month
  ];
  const mh = ["malar rash", "arthritis", "renal", "ana"].map((MHTERM) => ({ USUBJID: "01", MHTERM, MHCAT: "ACR" }));
  const items = { "malar rash": "malarRash", arthritis: "arthritis", renal: "renal", ana: "antinuclearAntibody" };
  const ie = [{ USUBJID: "04", IETESTCD: "EXCL09", IECAT: "EXCLUSION", IEORRES: "Y" }];
  const study = { ...safetyStudy, domains: { ...safetyStudy.domains, cm, mh, ie } };
  const { eligibility, unused } = trialReport(study, {
    ...plan,
    eligibility: {
      definition: "nct05631717-eligibility",
      screening: "RFICDTC",
      randomisation: "RFXSTDTC",
      age: "notAtConsent",
      histories: [{ domain: "cm", variable: "CMTRT", values: ["RITUXIMAB"], history: "bCellDepletion", as: "course" }],
      complete: ["bCellDepletion"],
      items: [{ domain: "mh", where: { MHCAT: "ACR" }, variable: "MHTERM", classification: "acr-1997", items, notRecorded: "unknown" }],
      facts: [],
      criteria: { EXCL09: "E9" },
    },
  });
  const of = (id: string) => eligibility?.subjects.find((one) => one.id === id);

  it("excludes by a window that holds its first day, not the day before; a partial date leaves it open", () => {
    expect(of("01")?.fails.map(({ criterion, by, freeFrom }) => [criterion, by, freeFrom])).toEqual([["E1", ["records"], "2023-12-21"]]);
    expect([of("02")?.fails, of("02")?.open.includes("E1")]).toEqual([[], false]);
    expect([of("03")?.fails, of("03")?.open.includes("E1")]).toEqual([[], true]);
    expect(of("05")?.open.includes("E1")).toBe(false); // the history is complete, and nothing is in it
  });

  it("counts four items of the ACR criteria; what is not recorded is not known to be absent", () => {
    expect([of("01")?.open.includes("I1"), of("02")?.open.includes("I1")]).toEqual([false, true]);
  });

  it("takes what IE records beside what the records show, and says which it was", () => {
    expect(of("04")?.fails.map(({ criterion, by }) => [criterion, by])).toEqual([["E9", ["IE"]]]);
    expect(of("04")?.eligibility).toBe("notEligible");
  });

  it("states once what no record decides for anyone; consent has a date", () => {
    expect(eligibility?.undecidedForAll).toContain("E10");
    expect(eligibility?.undecidedForAll).not.toContain("I7");
  });

  it("uses the rows that it reads", () => {
    expect(unused.counts.filter(({ domain }) => ["cm", "mh", "ie"].includes(domain))).toEqual([]);
  });
});
