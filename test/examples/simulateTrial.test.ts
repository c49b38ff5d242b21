import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exceptions } from "../../examples/data/exceptions";
import { simulateTrial } from "../../examples/data/simulateTrial";
import { readTrial, type RecordedAssessment, type RecordedDose, type Subject } from "../../examples/readTrial";
import { protocolRule } from "./protocolRule";

const folder = fileURLToPath(new URL("../../examples/data/nct05631717-simulated", import.meta.url));
const text = (name: string) => readFileSync(join(folder, name), "utf8");
const rows = (name: string) => text(name).trimEnd().split("\n").slice(2).map((line) => line.split(","));

const prednisoneEquivalent = (doses: readonly RecordedDose[]) => {
  const sum = doses.reduce((total, { drug, dose, frequency }) => {
    const strength = drug === "METHYLPREDNISOLONE" ? 1.25 : 1;
    return total + Number(dose.value) * strength * (frequency === "BID" ? 2 : 1);
  }, 0);
  return { dose: { value: String(sum), unit: "mg/d" as const }, reasons: [] };
};

const trial = readTrial(folder, { check: () => undefined, prednisoneEquivalent });

const at = ({ visits }: Subject, visit: string): RecordedAssessment | undefined =>
  visits.find((each) => each.visit === visit)?.assessment;
const responses = trial.subjects.map((subject) => protocolRule(at(subject, "BASELINE") ?? {}, at(subject, "WEEK 24")));
const responseOf = (subjectNumber: number) => responses[subjectNumber - 1];
const count = <Item>(items: readonly Item[], wanted: (item: Item) => boolean) => items.filter(wanted).length;

describe("the simulated trial", () => {
  it("is what the generator writes, byte for byte, at every call", () => {
    const written = simulateTrial();
    expect(Object.keys(written).sort()).toEqual(readdirSync(folder).sort());
    for (const [name, contents] of Object.entries(written)) expect(text(name), name).toBe(contents);
    expect(simulateTrial()).toEqual(written);
  });

  it.each(["dm.csv", "lb.csv", "cm.csv", "ce.csv", "ds.csv", "qs.csv"])("%s says in its first line that it is simulated", (name) => {
    expect(text(name)).toMatch(/^# SIMULATED DATA, not patients: .*simulateTrial\.ts with seed 5631717\n/);
  });

  it("has 40 subjects in two arms of 20, and the visits of the trial", () => {
    expect(count(trial.subjects, ({ arm }) => arm === "UC-MSC")).toBe(20);
    expect(count(trial.subjects, ({ arm }) => arm === "low-dose IL-2")).toBe(20);
    expect([...new Set(trial.subjects.flatMap(({ visits }) => visits.map(({ visit }) => visit)))]).toEqual([
      "BASELINE", "WEEK 4", "WEEK 8", "WEEK 12", "WEEK 16", "WEEK 20", "WEEK 24",
    ]);
  });

  it("meets the entry criteria: UPCR > 1.0 g/g or 24-h protein > 1.0 g", () => {
    const perGram: Readonly<Record<string, number>> = {
      "g/g": 1, "mg/g": 1000, "mg/mmol": 113.12, "g/d": 1, "g/24h": 1, "mg/d": 1000,
    };
    const enters = trial.subjects.filter((subject) => {
      const { upcr, urineProtein24h } = at(subject, "BASELINE") ?? {};
      return [upcr, urineProtein24h].some((each) => each !== undefined && Number(each.value) > (perGram[each.unit] ?? Infinity));
    });
    expect(enters).toHaveLength(40);
  });

  it("has all four responses at week 24: CR 35 %, PR 25 %, NR 28 %, NE 13 %", () => {
    const of = (response: string) => count(responses, (each) => each === response);
    expect([of("CR"), of("PR"), of("NR"), of("NE")]).toEqual([14, 10, 11, 5]);
  });

  it.each([
    [1, "CR"], [2, "PR"], [3, "CR"], [4, "CR"], [5, "NR"], [6, "NR"], [7, "NE"], [8, "NE"], [9, "CR"],
    [11, "CR"], [12, "NR"], [13, "NE"], [14, "CR"], [16, "CR"], [22, "PR"], [23, "NE"], [24, "NR"], [25, "PR"],
    [31, "NE"], [32, "CR"], [35, "CR"], [39, "PR"],
  ])("subject %i is %s by its exception", (subjectNumber, response) => {
    expect(responseOf(subjectNumber), exceptions[subjectNumber]?.why).toBe(response);
  });
});

describe("the mess of the simulated trial", () => {
  const laboratory = rows("lb.csv").map((row) => ({ subject: row[1], code: row[6], value: row[7] ?? "", unit: row[8] ?? "" }));

  it("has every unit in use", () => {
    const units = new Set(laboratory.map(({ code = "", unit }) => `${code} ${unit}`.trim()));
    expect([...units].sort()).toEqual([
      "CREAT", "CREAT mg/dL", "CREAT umol/L", "CREAT µmol/L",
      "PROTCRT g/g", "PROTCRT mg/g", "PROTCRT mg/mmol",
      "PROTEXR", "PROTEXR g/24h", "PROTEXR g/d", "PROTEXR mg/d",
    ]);
  });

  it("has results below the limit of quantification and tests not done", () => {
    expect(count(laboratory, ({ value }) => value === "<0.05")).toBe(4);
    expect(count(laboratory, ({ value }) => value === "")).toBe(31);
  });

  it("has subjects with one proteinuria measure only", () => {
    const subjectsWith = (test: string) =>
      new Set(laboratory.filter(({ code }) => code === test).map(({ subject }) => subject)).size;
    expect([subjectsWith("PROTCRT"), subjectsWith("PROTEXR")]).toEqual([39, 38]);
  });

  it("has missed visits, dropouts, rescue, a deterioration and a missing dose", () => {
    const last = trial.subjects.map(({ visits }) => visits.at(-1)?.visit);
    expect(count(last, (visit) => visit !== "WEEK 24")).toBe(3);
    expect(count(trial.subjects, ({ visits }) => visits.length < 7)).toBe(10);
    expect(count(rows("ce.csv"), (row) => row[2] === "RESCUE THERAPY" && row[3] === "Y")).toBe(4);
    expect(count(rows("ce.csv"), (row) => row[2] === "OTHER DETERIORATION" && row[3] === "Y")).toBe(1);
    expect(trial.problems).toEqual([
      { file: "cm.csv", line: 47, reason: "NCT05631717-01-007, WEEK 24: CMDOSE of PREDNISONE is empty: the dose is unknown" },
    ]);
  });

  it("dates every event that occurred, and none that did not", () => {
    for (const [, visit, term, occurred, date] of rows("ce.csv")) expect([visit, term, date !== ""]).toEqual([visit, term, occurred === "Y"]);
  });

  it("has an end of treatment and of participation for everyone: four stopped early and went on, one was lost, one died", () => {
    const disposition = rows("ds.csv");
    expect(disposition).toHaveLength(80);
    const early = disposition.filter((row) => row[2] !== "COMPLETED").map((row) => [row[0]?.slice(-3), row[1], row[2]]);
    expect(early).toEqual([
      ["008", "STUDY PARTICIPATION", "LOST TO FOLLOW-UP"],
      ["020", "STUDY TREATMENT", "ADVERSE EVENT"],
      ["021", "STUDY TREATMENT", "ADVERSE EVENT"],
      ["028", "STUDY TREATMENT", "LACK OF EFFICACY"],
      ["030", "STUDY TREATMENT", "PHYSICIAN DECISION"],
      ["031", "STUDY TREATMENT", "DEATH"],
      ["031", "STUDY PARTICIPATION", "DEATH"],
    ]);
  });

  it("has no visit after the end of participation", () => {
    for (const { id, visits, lastContact } of trial.subjects) expect([id, (visits.at(-1)?.assessment.date ?? "") <= (lastContact ?? "")]).toEqual([id, true]);
  });

  it("has three glucocorticoids", () => {
    expect([...new Set(rows("cm.csv").map((row) => row[3]))].sort()).toEqual([
      "METHYLPREDNISOLONE", "PREDNISOLONE", "PREDNISONE",
    ]);
  });
});

describe("disease activity in the simulated trial", () => {
  const activity = rows("qs.csv");
  const visitsOf = (week: string) => trial.subjects.filter((subject) => subject.visits.some(({ visit }) => visit === week)).length;

  it.each(["BASELINE", "WEEK 4", "WEEK 8", "WEEK 16", "WEEK 20", "WEEK 24"])("has 24 descriptors, 9 systems and a global assessment of everyone seen at %s", (visit) => {
    const at = activity.filter((row) => row[1] === visit);
    const category = (name: string) => count(at, (row) => row[2] === name);
    expect([category("SLEDAI-2K"), category("BILAG-2004"), category("PGA 0-3")]).toEqual([24, 9, 1].map((items) => items * visitsOf(visit)));
  });

  it("has none at week 12, where the protocol has none", () => {
    expect(count(activity, (row) => row[1] === "WEEK 12")).toBe(0);
  });

  it("meets the entry criterion of a SLEDAI-2K of at least 6: proteinuria 4, low complement 2", () => {
    for (const { id, visits } of trial.subjects) {
      const { proteinuria, lowComplement } = visits[0]?.activity?.sledai ?? {};
      expect([id, proteinuria, lowComplement]).toEqual([id, true, true]);
    }
  });

  it("has items not done: serology, a global assessment", () => {
    const notDone = activity.filter((row) => row[5] === "");
    expect([...new Set(notDone.map((row) => row[4]))].sort()).toEqual(["increasedDnaBinding", "lowComplement", "physicianGlobal"]);
    expect(notDone.length).toBeGreaterThan(5);
  });

  it("never takes a system back to never involved", () => {
    for (const { id, visits } of trial.subjects) {
      const involved = new Set<string>();
      for (const { visit, activity: found } of visits) {
        for (const [system, grade] of Object.entries(found?.bilag ?? {})) {
          if (grade !== "E") involved.add(system);
          expect([id, visit, system, grade === "E" && involved.has(system)]).toEqual([id, visit, system, false]);
        }
      }
    }
  });
});
