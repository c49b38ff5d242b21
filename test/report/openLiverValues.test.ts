import { expect, it } from "vitest";
import { liverFigure } from "../../src/report/figures/liverFigure.js";
import { trialReport } from "../../src/report/trialReport.js";
import { safetyPlan, safetyStudy } from "./safetyTrial.js";

const value = (USUBJID: string, LBTESTCD: string, LBORRES: string, LBDTC: string) => ({
  USUBJID, LBTESTCD, LBORRES, LBDTC,
  ...(LBTESTCD === "ALT" ? { LBORRESU: "U/L", LBORNRHI: "40" } : { LBORRESU: "mg/dL", LBORNRHI: "1.2" }),
});

// 1000/40 = 25, 90/40 = 2.25, 60/40 = 1.5; bilirubin 3/1.2 = 2.5.
it("an ALT above the limit of quantification stands in the plot and its table; what it leaves open is open, never cholestasis", () => {
  const lb = [
    value("01", "ALT", "30", "2024-02-05"),
    value("01", "ALT", ">1000", "2024-02-05"),
    value("01", "BILI", "3", "2024-02-08"),
    value("02", "ALT", "90", "2024-02-05"),
    value("02", "ALT", ">60", "2024-02-05"),
    value("02", "BILI", "3", "2024-02-08"),
  ];
  const report = trialReport({ ...safetyStudy, domains: { ...safetyStudy.domains, lb } }, safetyPlan);
  const found = liverFigure(report)?.rows.map(([subject, , times, , , , , ...answers]) => [subject, times, ...answers]);
  expect(found).toEqual([
    ["01", "at least 25", "potential Hy's law", "potential injury"],
    ["02", "at least 2.25", "open", "open"],
  ]);
  const warning = "LB of 02, alt on 2024-02-05: which of 90, >60 is the highest multiple cannot be told";
  expect(JSON.stringify(report)).toContain(warning);
});
