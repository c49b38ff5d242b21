import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";

/** Days from 2024-01-01 on. */
export const days = Array.from({ length: 250_000 }, (_, i) => new Date(Date.UTC(2024, 0, 1) + i * 86_400_000).toISOString().slice(0, 10));

export const dm = (count: number): SdtmRow[] =>
  Array.from({ length: count }, (_, i) => ({ USUBJID: `S${String(i)}`, RFSTDTC: "2024-01-08", ARM: "A" }));

/** Creatinine and UPCR of each subject on one day after the other. */
export const lb = (count: number, subjects: number): SdtmRow[] =>
  Array.from({ length: count }, (_, i) => {
    const nth = Math.floor(i / subjects);
    const test = nth % 2 === 0 ? { LBTESTCD: "CREAT", LBSPEC: "SERUM", LBORRESU: "mg/dL" } : { LBTESTCD: "PROTCRT", LBSPEC: "URINE", LBORRESU: "g/g" };
    return {
      STUDYID: "X",
      DOMAIN: "LB",
      USUBJID: `S${String(i % subjects)}`,
      LBSEQ: i,
      ...test,
      LBORRES: String(0.5 + (i % 97) / 100),
      LBORNRLO: "0.5",
      LBORNRHI: "1.2",
      LBSTAT: "",
      VISITNUM: 1,
      VISIT: "V",
      LBDTC: days[8 + (nth >> 1)] ?? "",
    };
  });

export const cm = (count: number, change: (i: number) => SdtmRow): SdtmRow[] =>
  Array.from({ length: count }, (_, i) => ({
    USUBJID: "S0",
    CMSEQ: i,
    CMTRT: "PREDNISONE",
    CMDOSE: 5,
    CMDOSU: "mg",
    CMDOSFRQ: "QD",
    CMROUTE: "ORAL",
    ...change(i),
  }));
