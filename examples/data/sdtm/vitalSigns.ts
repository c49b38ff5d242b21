import type { Drawn, Row } from "./subjects";

interface VitalException {
  readonly why: string;
  readonly number: number;
  readonly week: number;
  readonly code: string;
  readonly value?: string;
  readonly unit?: string;
  readonly position?: string;
  readonly status?: string;
}

const exceptions: readonly VitalException[] = [
  { why: "160 to 180: exactly on both limits", number: 1, week: 0, code: "SYSBP", value: "160" },
  { why: "160 to 180: exactly on both limits", number: 1, week: 12, code: "SYSBP", value: "180" },
  { why: "161 to 180: a rise of 19", number: 2, week: 0, code: "SYSBP", value: "161" },
  { why: "161 to 180: a rise of 19", number: 2, week: 12, code: "SYSBP", value: "180" },
  { why: "standing, with a supine baseline only", number: 4, week: 12, code: "SYSBP", position: "STANDING" },
  { why: "weight in pounds", number: 6, week: 12, code: "WEIGHT", value: "139.0", unit: "LB" },
  { why: "weight exactly 10 % up", number: 9, week: 0, code: "WEIGHT", value: "60.0" },
  { why: "weight exactly 10 % up", number: 9, week: 24, code: "WEIGHT", value: "66.0" },
  { why: "not done", number: 11, week: 12, code: "PULSE", value: "", status: "NOT DONE" },
];

/** vs: blood pressure, pulse and temperature at each visit, weight at baseline and the weeks 12 and 24. */
export function vitalSigns(subjects: readonly Drawn[]): readonly Row[] {
  return subjects.flatMap(({ id, number, visits, random }) => {
    const weight = 48 + 30 * random();
    const rows = visits.flatMap(({ week, date, named }) => {
      const drawn: readonly (readonly [code: string, value: string, unit: string])[] = [
        ["SYSBP", (112 + 28 * random()).toFixed(0), "mmHg"],
        ["DIABP", (68 + 18 * random()).toFixed(0), "mmHg"],
        ["PULSE", (62 + 24 * random()).toFixed(0), "beats/min"],
        ["TEMP", (36.2 + 0.9 * random()).toFixed(1), "C"],
        ...(week % 12 === 0 ? [["WEIGHT", (weight * (0.98 + 0.04 * random())).toFixed(1), "kg"] as const] : []),
      ];
      return drawn.map(([code, value, unit]): Row => {
        const change = exceptions.find((one) => one.number === number && one.week === week && one.code === code);
        const isSeated = code === "TEMP" || code === "WEIGHT";
        const result = change?.value ?? value;
        return {
          VSTESTCD: code,
          VSPOS: isSeated ? "" : (change?.position ?? "SUPINE"),
          VSORRES: result,
          VSORRESU: result === "" ? "" : (change?.unit ?? unit),
          VSSTAT: change?.status ?? "",
          VSTPT: isSeated ? "" : "AFTER 5 MINUTES",
          ...named,
          VSDTC: date,
        };
      });
    });
    return rows.map((row, i) => ({ USUBJID: id, VSSEQ: String(i + 1), ...row }));
  });
}
