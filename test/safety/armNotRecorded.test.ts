import { expect, it } from "vitest";
import { adverseEventTable } from "../../src/report/tables/adverseEventTables.js";
import { trialReport } from "../../src/report/trialReport.js";
import { adverseEventsFromSdtm } from "../../src/sdtm/adverseEventsFromSdtm.js";
import { safetyPlan, safetyStudy } from "../report/safetyTrial.js";

const treated = { ARM: "Active", ARMCD: "A", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" };
const unknownArm = [
  { ...treated, USUBJID: "08", ACTARM: "", DTHFL: "Y" },
  { ...treated, USUBJID: "09" },
];

it("a treated subject without ACTARM is not one who was never treated, and the death is named", () => {
  const options = { lagDays: 30, worsening: "notCollected", severity: "AESEV", endOfFollowUp: "RFXENDTC" } as const;
  const dm = [...unknownArm, { USUBJID: "10", ACTARM: "Active" }];
  const ae = ["08", "10"].map((USUBJID) => ({ USUBJID, AESEQ: 1, AESTDTC: "2024-04-01" }));
  const { unused, warnings } = adverseEventsFromSdtm({ dm, ae }, options);
  expect(unused.map(({ domain, usubjid, reason }) => [domain, usubjid, reason])).toEqual([
    ["dm", "08", "the subject was treated and died, but no single arm as treated is recorded in ACTARM: the subject is in no arm"],
    ["dm", "09", "the subject was treated, but no single arm as treated is recorded in ACTARM: the subject is in no arm"],
    ["dm", "10", "no first dose is recorded in RFXSTDTC: the subject is in no arm"],
    ["ae", "08", "the subject was treated, but no single arm as treated is recorded"],
    ["ae", "10", "the subject was not treated, or the arm as treated is not recorded"],
  ]);
  expect(warnings).toEqual([
    "DM of 08: treated and died, but no single arm as treated is recorded",
    "DM of 09: treated, but no single arm as treated is recorded",
  ]);
});

it("the report lists them with their death, apart from the two who were never treated", () => {
  const domains = { ...safetyStudy.domains, dm: [...safetyStudy.domains.dm, ...unknownArm] };
  const report = trialReport({ ...safetyStudy, domains }, safetyPlan);
  expect([report.safety?.notTreated, report.safety?.otherArms]).toEqual([2, 0]);
  expect(report.safety?.armNotRecorded).toEqual([{ subject: "08", died: true }, { subject: "09", died: false }]);
  expect(adverseEventTable(report)?.notes).toContain("Treated, no single arm as treated recorded, in no arm here: 08 (died), 09.");
});
