import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readTrial, type Trial } from "../../examples/readTrial";
import { checks } from "./standInChecks";

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

const assessment = (trial: Trial, id: string, visit: string) =>
  trial.subjects.find((subject) => subject.id === id)?.visits.find((each) => each.visit === visit)?.assessment;

describe("readTrial, a spreadsheet's export: BOM, CRLF, other columns, any case and order", () => {
  const trial = readTrial(fixture("tidy"), checks);

  it("reads it without a problem", () => {
    expect(trial.problems).toEqual([]);
  });

  it("gives the visits in the order of VISITNUM, with the strings of the file", () => {
    expect(trial.subjects).toEqual([
      {
        id: "S-1",
        arm: "A",
        visits: [
          {
            visit: "BASELINE",
            visitNumber: 1,
            assessment: {
              visit: "BASELINE",
              date: "2024-01-08",
              serumCreatinine: { value: "1.40", unit: "mg/dL" },
              upcr: { value: "2.80", unit: "g/g" },
              urineProtein24h: { value: "<0.05", unit: "g/d" },
            },
          },
          {
            visit: "WEEK 4",
            visitNumber: 2,
            assessment: { visit: "WEEK 4", date: "2024-02-06", serumCreatinine: { value: "97", unit: "µmol/L" } },
          },
        ],
      },
      { id: "S-2", arm: "B", visits: [] },
    ]);
  });

  it("counts the tests that it does not use", () => {
    expect(trial.ignored).toEqual([{ file: "lb.csv", column: "LBTESTCD", value: "ALB", rows: 2 }]);
  });
});

describe("readTrial, one fault per row", () => {
  const trial = readTrial(fixture("badRows"), checks);

  it.each([
    ["dm.csv", 5, "S-1: this subject occurs twice; the first row is used"],
    ["dm.csv", 6, "USUBJID is empty"],
    ["dm.csv", 7, "S-3: ARM is empty"],
    ["lb.csv", 4, "10 cells where the header has 9"],
    ["lb.csv", 5, 'S-1, BASELINE: PROTCRT: upcr value "2,80" is not a plain decimal'],
    ["lb.csv", 6, 'S-1, BASELINE: PROTEXR: urineProtein24h unit "g per day" is not known'],
    ["lb.csv", 7, 'S-1, WEEK 4: CREAT: date "08.02.2024" is not a calendar date YYYY-MM-DD'],
    ["lb.csv", 8, 'S-1, WEEK 4: PROTCRT: date "2024-02-30" is not a calendar date YYYY-MM-DD'],
    ["lb.csv", 9, "S-9, WEEK 4: this subject is not in dm.csv"],
    ["lb.csv", 11, "S-2, BASELINE: CREAT is 0.99 mg/dL here but 0.90 mg/dL on line 10; neither is used"],
    ["lb.csv", 12, 'S-2, BASELINE: PROTCRT: VISITNUM is "7" here but 1 in other rows of this VISIT'],
    ["lb.csv", 13, "S-2: VISIT is empty"],
    ["lb.csv", 14, "S-2, WEEK 99: no row of lb.csv gives this VISIT a VISITNUM"],
    ["lb.csv", 17, "2 cells where the header has 9"],
    ["cm.csv", 5, "S-1, WEEK 4: CMDOSE of PREDNISONE is empty: the dose is unknown"],
    ["cm.csv", 7, 'S-2, BASELINE: unknown drug "TACROLIMUS"'],
    ["cm.csv", 9, "S-2, WEEK 4: CMSEQ 3 was already used on line 8"],
    ["cm.csv", 10, "S-2, WEEK 42: no row of lb.csv gives this VISIT a VISITNUM"],
    ["cm.csv", 11, "S-1, WEEK 4: dose is not a plain decimal"],
    ["cm.csv", 12, 'S-1, WEEK 4: date "05/02/2024" is not a calendar date YYYY-MM-DD'],
    ["ce.csv", 4, "S-1, WEEK 4: RESCUE THERAPY is Y here but N on line 3; neither is used"],
    ["ce.csv", 5, 'S-1, WEEK 4: OTHER DETERIORATION: CEOCCUR "perhaps" is neither Y nor N'],
  ])("%s line %i: %s", (file, line, reason) => {
    expect(trial.problems.filter((problem) => problem.file === file && problem.line === line)).toEqual([
      { file, line, reason },
    ]);
  });

  it("reports nothing else, in the order of the files", () => {
    expect(trial.problems).toHaveLength(22);
    expect([...new Set(trial.problems.map(({ file }) => file))]).toEqual(["dm.csv", "lb.csv", "cm.csv", "ce.csv"]);
  });

  it("goes on after the bad rows", () => {
    expect(assessment(trial, "S-2", "WEEK 4")).toEqual({
      visit: "WEEK 4",
      date: "2024-02-06",
      serumCreatinine: { value: "0.91", unit: "mg/dL" },
      urineProtein24h: { value: "0.61", unit: "g/d" },
      events: { otherDeterioration: false },
    });
  });

  it("uses neither of two different results, and no sum of doses of which one is unknown", () => {
    expect(assessment(trial, "S-2", "BASELINE")).toEqual({ visit: "BASELINE", date: "2024-01-09" });
  });

  it("adds up the doses of a visit", () => {
    expect(assessment(trial, "S-1", "BASELINE")?.prednisoneEquivalent).toEqual({ value: "25", unit: "mg/d" });
  });

  it("leaves out a visit's measures and events that no good row gives", () => {
    expect(assessment(trial, "S-1", "WEEK 4")).toEqual({ visit: "WEEK 4" });
  });
});

describe("readTrial, stray quotation marks", () => {
  const trial = readTrial(fixture("badQuotes"), checks);

  it("spoil their own line only", () => {
    expect(trial.problems.filter(({ file }) => file === "lb.csv").map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(trial.problems[0]?.reason).toMatch(/^a quotation mark opens or closes in the wrong place/);
    expect(assessment(trial, "S-1", "BASELINE")?.upcr).toEqual({ value: "2.80", unit: "g/g" });
    expect(assessment(trial, "S-2", "BASELINE")?.urineProtein24h).toEqual({ value: "1.90", unit: "g/d" });
  });

  it("an unreadable dose row leaves the sum of its visit unknown, not too low", () => {
    expect(trial.problems.at(-1)).toEqual({ file: "cm.csv", line: 3, reason: "8 cells where the header has 7" });
    expect(assessment(trial, "S-1", "BASELINE")?.prednisoneEquivalent).toBeUndefined();
    expect(assessment(trial, "S-2", "BASELINE")?.prednisoneEquivalent).toEqual({ value: "7.5", unit: "mg/d" });
  });
});

describe("readTrial, a file that is not UTF-8", () => {
  it("says how to save it, and reads the rows that are not affected", () => {
    const trial = readTrial(fixture("latin1"), checks);
    expect(trial.problems).toEqual([
      { file: "lb.csv", line: 3, reason: "from here on not UTF-8; save the file as “CSV UTF-8”" },
      { file: "lb.csv", line: 3, reason: 'S-1, BASELINE: CREAT: serumCreatinine unit "\uFFFDmol/L" is not known' },
    ]);
    expect(assessment(trial, "S-1", "BASELINE")?.upcr).toEqual({ value: "2.80", unit: "g/g" });
  });
});

describe("readTrial, a folder that cannot be used", () => {
  it.each([
    ["missingColumn", "lb.csv: column LBORRESU is missing; found USUBJID, VISITNUM, VISIT, LBDTC, LBTESTCD, LBORRES"],
    ["semicolons", "(is the file separated by commas?)"],
    ["noLaboratory", "no lb.csv in "],
    ["noSuchFolder", "no dm.csv, no lb.csv in "],
    ["noLaboratory", "\n  lb.csv: USUBJID, VISITNUM, VISIT, LBDTC, LBTESTCD, LBORRES, LBORRESU\n  cm.csv (optional): "],
  ])("%s: the error says %j", (folder, message) => {
    expect(() => readTrial(fixture(folder), checks)).toThrow(message);
  });

  it("does not hide a fault of the caller's own functions", () => {
    const check = () => {
      throw new TypeError("a bug");
    };
    expect(() => readTrial(fixture("tidy"), { ...checks, check })).toThrow(TypeError);
  });
});

describe("readTrial, how treatment and study ended, what was active", () => {
  const trial = readTrial(fixture("badDisposition"), checks);
  const subject = (id: string) => trial.subjects.find((each) => each.id === id);

  it("dates what happened, and knows of what did not that it did not", () => {
    expect(subject("S-1")).toMatchObject({
      firstDose: "2024-01-09",
      events: [{ event: "rescueTherapy", date: "2024-01-07" }, { event: "treatmentDiscontinued", date: "2024-02-01" }],
      eventsRecorded: ["treatmentDiscontinued", "death"],
      lastContact: "2024-06-20",
    });
  });

  it("keeps the events of a visit, dated or not, but neither of two answers", () => {
    expect(subject("S-2")?.visits[0]?.assessment.events).toEqual({ rescueTherapy: true });
  });

  it("knows nothing from a row that cannot be read", () => {
    expect(subject("S-2")).not.toHaveProperty("events");
    expect(subject("S-2")).not.toHaveProperty("eventsRecorded");
    expect(subject("S-2")).not.toHaveProperty("firstDose");
    expect(subject("S-3")).not.toHaveProperty("lastContact");
  });

  it("keeps neither of two ends of one treatment", () => {
    expect(subject("S-3")).not.toHaveProperty("eventsRecorded");
    expect(subject("S-3")).not.toHaveProperty("events");
  });

  it("gives the items that were answered, one visit at a time", () => {
    expect(subject("S-1")?.visits[0]?.activity).toEqual({ sledai: { proteinuria: true, rash: false }, sledaiDays: 30, bilag: { renal: "B" }, physicianGlobal: null });
    expect(subject("S-2")?.visits[0]?.activity).toEqual({ sledai: {}, sledaiDays: null, bilag: {}, physicianGlobal: null });
  });

  it("names the study and the last date that was read", () => {
    expect([trial.study, trial.dataCut, trial.isSimulated]).toEqual(["T", "2024-06-20", false]);
  });

  it("reports each row that cannot be used, and counts those about something else", () => {
    expect(trial.problems.map(({ file, line, reason }) => `${file}:${String(line)} ${reason}`)).toEqual([
      'dm.csv:3 S-2: RFSTDTC: date "2024-02-30" is not a calendar date YYYY-MM-DD; days are counted from baseline',
      'ce.csv:3 S-2, BASELINE: RESCUE THERAPY: CESTDTC date "2024-02-30" is not a calendar date YYYY-MM-DD; taken as not dated',
      "ce.csv:5 S-2, BASELINE: OTHER DETERIORATION is N here but Y from 2024-01-05 on line 4; neither is used",
      "ds.csv:4 S-2: STUDY TREATMENT: DSSTDTC is empty",
      "ds.csv:5 S-2: STUDY PARTICIPATION: DSDECOD is empty",
      'ds.csv:6 S-3: STUDY PARTICIPATION: date "2024-02-30" is not a calendar date YYYY-MM-DD',
      "ds.csv:8 S-3: STUDY TREATMENT is LACK OF EFFICACY on 2024-03-01 here but COMPLETED on 2024-04-01 on line 7; neither is used",
      "ds.csv:9 S-9: this subject is not in dm.csv",
      'qs.csv:5 S-1, BASELINE: pyuria: QSORRES "maybe" is not Y or N',
      'qs.csv:7 S-1, BASELINE: mucocutaneous: QSORRES "F" is not a grade from A to E',
      'qs.csv:8 S-1, BASELINE: physicianGlobal: QSORRES "3.1" is not a number from 0 to 3',
      "qs.csv:10 S-2, BASELINE: PGA 0-3 physicianGlobal is 1.3 here but 1.2 on line 9; neither is used",
    ]);
    expect(trial.ignored).toEqual([
      { file: "ds.csv", column: "DSSCAT", value: "PROTOCOL MILESTONE", rows: 1 },
      { file: "qs.csv", column: "QSCAT", value: "SF-36", rows: 1 },
    ]);
  });
});
