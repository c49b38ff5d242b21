import { addDays, type Drawn, type Row } from "./subjects";

const codes: Readonly<Record<string, string>> = { "UC-MSC": "MSC", "low-dose IL-2": "IL2" };
/** Two subjects who received the other arm's treatment. */
const treatedOtherwise = [17, 27];

/** dm: one row a subject, with the partial dates of birth and the treatments that real data have. */
export function demographics(subjects: readonly Drawn[]): readonly Row[] {
  return subjects.map((subject) => {
    const { id, number, site, arm, start, treatmentEnd, studyEnd, isDead, random } = subject;
    const actual = actualArm(subject);
    const age = 18 + Math.floor(random() * 43);
    const screened = start === "" ? "2024-01-30" : addDays(start, -14);
    const born = `${String(Number(screened.slice(0, 4)) - age)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-11`;
    return {
      STUDYID: "NCT05631717",
      DOMAIN: "DM",
      USUBJID: id,
      SUBJID: id.slice(-3),
      SITEID: `0${String(site)}`,
      RFSTDTC: start,
      RFENDTC: treatmentEnd,
      RFXSTDTC: start,
      RFXENDTC: lastDose(subject),
      RFICDTC: screened,
      RFPENDTC: studyEnd,
      DTHDTC: isDead ? studyEnd : "",
      DTHFL: isDead ? "Y" : "",
      BRTHDTC: number === 16 ? "1998" : born,
      AGE: String(age),
      AGEU: "YEARS",
      SEX: random() < 0.88 ? "F" : "M",
      RACE: "ASIAN",
      ARMCD: codes[arm] ?? "",
      ARM: arm,
      ACTARMCD: codes[actual] ?? "",
      ACTARM: actual,
      ARMNRS: actual === "" ? "ASSIGNED, NOT TREATED" : "",
    };
  });
}

/** The treatment received; "" for none. */
function actualArm({ number, arm, start }: Drawn): string {
  if (start === "") return "";
  return treatedOtherwise.includes(number) ? (arm === "UC-MSC" ? "low-dose IL-2" : "UC-MSC") : arm;
}

/** Treatment is given for twelve weeks; who died had the last dose days before. */
function lastDose({ start, treatmentEnd, isDead }: Drawn): string {
  return isDead ? addDays(treatmentEnd, -33) : start === "" ? "" : treatmentEnd;
}

/** ex: the study treatment, in one row a subject. */
export function exposure(subjects: readonly Drawn[]): readonly Row[] {
  return subjects
    .filter(({ start }) => start !== "")
    .map((subject) => {
      const isCells = actualArm(subject) === "UC-MSC";
      return {
        USUBJID: subject.id,
        EXSEQ: "1",
        EXTRT: actualArm(subject),
        EXDOSE: isCells ? "70" : "1",
        EXDOSU: isCells ? "10^6 CELLS" : "10^6 IU",
        EXDOSFRQ: isCells ? "EVERY 2 WEEKS" : "QOD",
        EXROUTE: isCells ? "INTRAVENOUS" : "SUBCUTANEOUS",
        EXSTDTC: subject.start,
        EXENDTC: lastDose(subject),
      };
    });
}

const items = [
  "malar rash",
  "photosensitivity",
  "arthritis",
  "renal disorder",
  "haematologic disorder",
  "immunologic disorder",
  "antinuclear antibody",
];

/** mh: the classification criteria of the diagnosis, and some history. */
export function medicalHistory(subjects: readonly Drawn[]): readonly Row[] {
  return subjects.flatMap(({ id, number, start, random }) => {
    const terms = items.filter((item) => item === "renal disorder" || item === "antinuclear antibody" || random() < 0.7);
    const criteria = terms.map((term): Row => ({
      MHTERM: term,
      MHCAT: "ACR 1997",
      MHSTDTC: String(2010 + Math.floor(random() * 12)),
      MHENDTC: "",
    }));
    const history: Row[] = [
      ...(number % 9 === 0 ? [{ MHTERM: "HERPES ZOSTER", MHCAT: "INFECTION", MHSTDTC: "2022-11", MHENDTC: "2022-12" }] : []),
      ...(number === 28
        ? [{ MHTERM: "APPENDICECTOMY", MHCAT: "SURGERY", MHSTDTC: addDays(start, -400), MHENDTC: addDays(start, -398) }]
        : []),
    ];
    return [...criteria, ...history].map((row, i) => ({ USUBJID: id, MHSEQ: String(i + 1), ...row }));
  });
}

/** ie: the entry criteria that were not met. */
export function inclusionExclusion(subjects: readonly Drawn[]): readonly Row[] {
  return subjects
    .filter(({ number }) => number === 20 || number === 36)
    .map(({ id, number, start }) => ({
      USUBJID: id,
      IESEQ: "1",
      IETESTCD: number === 20 ? "INCL04" : "EXCL07",
      IECAT: number === 20 ? "INCLUSION" : "EXCLUSION",
      IEORRES: number === 20 ? "N" : "Y",
      IEDTC: addDays(start, -14),
    }));
}
