import { panelExceptions, panelTests, unscheduled } from "./laboratoryPanel";
import { bySubject, type Attended, type Drawn, type Row } from "./subjects";

/** The range that the laboratory of each site prints beside the renal tests, as it prints it. */
const ranges: Readonly<Record<string, readonly [low: string, high: string]>> = {
  "CREAT mg/dL": ["0.5", "1.2"],
  "CREAT umol/L": ["44", "106"],
  "CREAT µmol/L": ["44", "106"],
  "PROTCRT g/g": ["", "<0.2"],
  "PROTCRT mg/mmol": ["", "<22.6"],
  "PROTCRT mg/g": ["0", "200"],
  "PROTCRT mg/g Cr": ["0", "200"],
  "PROTEXR g/d": ["", "0.15"],
  "PROTEXR g/24h": ["", "0.15"],
  "PROTEXR mg/d": ["", "150"],
};
const names: Readonly<Record<string, string>> = { CREAT: "Creatinine", PROTCRT: "Protein/Creatinine", PROTEXR: "Protein Excretion Rate" };

/** lb: the renal tests as drawn, a safety panel, and the mess of several laboratories. */
export function laboratory(subjects: readonly Drawn[], drawn: readonly Row[]): readonly Row[] {
  const renal = bySubject(drawn);
  return subjects.flatMap((subject) => {
    const rows = subject.visits.flatMap((visit) => {
      const own = (renal.get(subject.id) ?? [])
        .filter(({ VISIT }) => VISIT === visit.named["VISIT"])
        .map((row) => renalRow(row, visit, subject));
      // One laboratory delivers a panel twice.
      const twice = subject.number === 19 && visit.week === 8 ? own.filter(({ LBSTAT }) => LBSTAT === "") : [];
      return [...own, ...twice, ...(visit.week % 12 === 0 || visit.week === 4 ? panel(subject, visit) : [])];
    });
    return [...rows, ...unscheduled(subject)].map((row, i) => ({ USUBJID: subject.id, LBSEQ: String(i + 1), ...row }));
  });
}

function renalRow({ LBTESTCD = "", LBORRES = "", LBORRESU = "" }: Row, { date, named }: Attended, { site, number }: Drawn): Row {
  const unit = site === 4 && LBTESTCD === "PROTCRT" && LBORRESU === "mg/g" ? "mg/g Cr" : LBORRESU;
  const [low, high] = ranges[`${LBTESTCD} ${unit}`] ?? ["", ""];
  const isDone = LBORRES !== "";
  return {
    LBTESTCD,
    LBTEST: names[LBTESTCD] ?? "",
    LBCAT: LBTESTCD === "CREAT" ? "CHEMISTRY" : "URINALYSIS",
    LBSPEC: LBTESTCD === "CREAT" ? "SERUM" : "URINE",
    LBORRES,
    LBORRESU: unit,
    LBORNRLO: isDone ? low : "",
    LBORNRHI: isDone ? high : "",
    LBSTAT: isDone ? "" : "NOT DONE",
    LBREASND: isDone ? "" : "NO SAMPLE",
    ...named,
    LBDTC: `${date}${timeOf(site, number)}`,
  };
}

/** Sites record the time of day in their own way, one of them with a blank in place of the T, or not at all. */
export function timeOf(site: number, number: number): string {
  const time = `0${String(7 + (number % 3))}:${String(10 + (number % 5) * 10)}`;
  return site === 1 ? `T${time}` : site === 4 ? ` ${time}:00` : "";
}

function panel({ site, number, random }: Drawn, { week, date, named }: Attended): readonly Row[] {
  return panelTests.flatMap(({ code, name, category, specimen, conventional, si, drawn: [from, to] }): readonly Row[] => {
    const laboratory = site === 2 || site === 3 ? si : conventional;
    const spread = laboratory.high - laboratory.low;
    const drawn = (laboratory.low + spread * (from + (to - from) * random())).toFixed(laboratory.decimals);
    const change = panelExceptions.find((one) => one.number === number && one.week === week && one.code === code);
    if (change?.value === "") return [];
    return [
      {
        LBTESTCD: code,
        LBTEST: name,
        LBCAT: category,
        LBSPEC: specimen,
        LBORRES: change?.value ?? drawn,
        LBORRESU: laboratory.unit,
        LBORNRLO: String(laboratory.low),
        LBORNRHI: change?.high ?? String(laboratory.high),
        LBSTAT: "",
        LBREASND: "",
        ...named,
        LBDTC: `${date}${timeOf(site, number)}`,
      },
    ];
  });
}
