import { addDays, type Drawn, type Row } from "./subjects";

interface Reported {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

interface PanelTest {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly specimen: string;
  /** As the laboratories of the sites 1 and 4 report it, and those of the sites 2 and 3. */
  readonly conventional: Reported;
  readonly si: Reported;
  /** Where values are drawn: from and to which share of the range; below 0 and above 1 lie beyond it. */
  readonly drawn: readonly [from: number, to: number];
}

/** Patients with lupus nephritis are anaemic, lymphopenic and lose albumin. The shares are invented. */
const drawnWithin: Readonly<Record<string, readonly [from: number, to: number]>> = {
  ALB: [-0.5, 0.6],
  HGB: [-0.7, 0.6],
  WBC: [-0.05, 0.7],
  LYM: [-0.15, 0.5],
  PLAT: [-0.1, 0.8],
  ALT: [0.1, 0.95],
  K: [0.1, 0.95],
  GLUC: [0.1, 1.2],
};

const reported = (unit: string, low: number, high: number, decimals: number): Reported => ({ unit, low, high, decimals });
function chemistry(code: string, name: string, conventional: Reported, si = conventional): PanelTest {
  return { code, name, category: "CHEMISTRY", specimen: "SERUM", conventional, si, drawn: drawnWithin[code] ?? [0.2, 0.8] };
}
function haematology(code: string, name: string, conventional: Reported, si = conventional): PanelTest {
  return { code, name, category: "HEMATOLOGY", specimen: "BLOOD", conventional, si, drawn: drawnWithin[code] ?? [0.2, 0.8] };
}

/** The safety panel of baseline and the weeks 4, 12 and 24. Ranges are invented, of the usual size. */
export const panelTests: readonly PanelTest[] = [
  chemistry("ALT", "Alanine Aminotransferase", reported("U/L", 7, 45, 0)),
  chemistry("AST", "Aspartate Aminotransferase", reported("U/L", 8, 40, 0)),
  chemistry("ALP", "Alkaline Phosphatase", reported("U/L", 40, 120, 0)),
  chemistry("BILI", "Bilirubin", reported("mg/dL", 0.2, 1.1, 1), reported("umol/L", 3, 19, 0)),
  chemistry("ALB", "Albumin", reported("g/dL", 3.5, 5, 1), reported("g/L", 35, 50, 0)),
  chemistry("K", "Potassium", reported("mmol/L", 3.5, 5.1, 1)),
  chemistry("SODIUM", "Sodium", reported("mmol/L", 136, 145, 0)),
  chemistry("CA", "Calcium", reported("mg/dL", 8.6, 10.3, 1), reported("mmol/L", 2.15, 2.57, 2)),
  chemistry("GLUC", "Glucose", reported("mg/dL", 70, 100, 0), reported("mmol/L", 3.9, 5.6, 1)),
  haematology("HGB", "Hemoglobin", reported("g/dL", 12, 15.5, 1), reported("g/L", 120, 155, 0)),
  haematology("WBC", "Leukocytes", reported("10^3/uL", 4, 10.5, 1), reported("10^9/L", 4, 10.5, 1)),
  haematology("NEUT", "Neutrophils", reported("10^3/uL", 1.8, 7.5, 1), reported("10^9/L", 1.8, 7.5, 1)),
  haematology("LYM", "Lymphocytes", reported("10^3/uL", 1, 4, 1), reported("10^9/L", 1, 4, 1)),
  haematology("PLAT", "Platelets", reported("10^3/uL", 150, 400, 0), reported("10^9/L", 150, 400, 0)),
];

interface PanelException {
  readonly why: string;
  readonly number: number;
  readonly week: number;
  readonly code: string;
  /** The result in the site's unit; "" = no row at all. */
  readonly value?: string;
  /** Another upper limit of the range. */
  readonly high?: string;
}

/** What is special in the panel, with the reason. */
export const panelExceptions: readonly PanelException[] = [
  { why: "below the limit of quantification", number: 3, week: 12, code: "ALT", value: "<5" },
  { why: "no baseline of one test", number: 5, week: 0, code: "GLUC", value: "" },
  { why: "the laboratory's range changes", number: 12, week: 12, code: "ALT", high: "40" },
  { why: "exactly on the upper limit", number: 13, week: 12, code: "ALT", value: "45" },
  { why: "exactly three times the upper limit", number: 33, week: 12, code: "BILI", value: "3.3" },
  {
    why: "ALT above three times the limit; bilirubin above twice the limit ten days later (unscheduled)",
    number: 17,
    week: 12,
    code: "ALT",
    value: "150",
  },
  { why: "ALT above three times the limit", number: 25, week: 12, code: "ALT", value: "162" },
  { why: "and bilirubin above twice the limit, three months later", number: 25, week: 24, code: "BILI", value: "44" },
  { why: "leukopenia", number: 6, week: 24, code: "WBC", value: "2.6" },
  { why: "grade 3 hyponatraemia", number: 14, week: 12, code: "SODIUM", value: "124" },
  { why: "grade 3 hyperkalaemia", number: 18, week: 4, code: "K", value: "6.2" },
  { why: "grade 3 lymphopenia", number: 22, week: 12, code: "LYM", value: "0.4" },
  { why: "grade 3 neutropenia, gone at the next visit", number: 31, week: 4, code: "NEUT", value: "0.9" },
  { why: "no baseline of a test", number: 9, week: 0, code: "SODIUM", value: "" },
  { why: "that is low later: a shift from an unknown place", number: 9, week: 12, code: "SODIUM", value: "131" },
];

/** Rows of unscheduled visits: the worst values of two subjects, and a body weight that came with the laboratory. */
export function unscheduled({ number, site, visits }: Drawn): readonly Row[] {
  const found: readonly (readonly [number: number, day: number, code: string, value: string])[] = [
    [10, 40, "ALT", "160"],
    [10, 40, "K", "5.9"],
    [17, 94, "BILI", "41"],
  ];
  const [baseline] = visits;
  return found
    .filter(([subject]) => subject === number)
    .flatMap(([, day, code, value]): readonly Row[] => {
      const test = panelTests.find((one) => one.code === code);
      const laboratory = site === 2 || site === 3 ? test?.si : test?.conventional;
      if (test === undefined || laboratory === undefined || baseline === undefined) return [];
      return [
        {
          LBTESTCD: code,
          LBTEST: test.name,
          LBCAT: test.category,
          LBSPEC: test.specimen,
          LBORRES: value,
          LBORRESU: laboratory.unit,
          LBORNRLO: String(laboratory.low),
          LBORNRHI: String(laboratory.high),
          LBSTAT: "",
          LBREASND: "",
          VISITNUM: "99",
          VISIT: "UNSCHEDULED",
          LBDTC: addDays(baseline.date, day),
        },
      ];
    });
}
