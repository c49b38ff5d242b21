import type { DrawnCourse, ShownAtVisit } from "./kidneyEventVectors.js";
import { type KidneyLimit, pair, quiet, series } from "./kidneyTables.js";

function kdigo(): readonly KidneyLimit[] {
  const creatinine = (from: string, ...to: readonly string[]) =>
    to.map((value) => [`creatinine from ${from} to ${value}`, pair({ serumCreatinine: from }, { serumCreatinine: value }, quiet)] as const);
  const protein = (from: string, ...to: readonly string[]) =>
    to.map((value) => [`UPCR from ${from} to ${value}`, pair({ upcr: from }, { upcr: value }, quiet)] as const);
  const cells = (from: string, ...to: readonly string[]) =>
    to.map(
      (value) =>
        [
          `red cells from ${from} to ${value} with a cast`,
          pair({ urineRedCells: from }, { urineRedCells: value, redCellCasts: true }, quiet),
        ] as const,
    );
  const rows = [
    ...creatinine("1", "1.19", "1.2", "1.21", "1.99", "2", "2.01"),
    ...creatinine("1.99", "2.18", "2.19", "3", "3.01"),
    ...creatinine("2", "2.39", "2.4", "3.49", "3.5", "3.51"),
    ...protein("0.49", "0.99", "1", "1.01"),
    ...protein("0.5", "1.99", "2", "2.01"),
    ...protein("1", "1.99", "2", "5.99", "6", "6.01"),
    ...protein("1.01", "2.01", "2.02", "2.03"),
    ...cells("4", "14", "15", "16"),
    ...cells("5", "16"),
    ["red cells up without a cast", pair({ urineRedCells: "4" }, { urineRedCells: "16" }, quiet)] as const,
  ];
  return rows.map(([reason, course]) => ["kdigo2012-relapse", reason, course]);
}

function maintain(): readonly KidneyLimit[] {
  const same = { urineProtein24h: "1", serumCreatinine: "1", serumAlbumin: "40", urineRedCells: "5" };
  const rows: readonly (readonly [string, DrawnCourse])[] = [
    ...["3.49", "3.5", "3.51"].map(
      (urineProtein24h) => [`protein ${urineProtein24h}, albumin 29`, pair({}, { urineProtein24h, serumAlbumin: "29" }, same)] as const,
    ),
    ...["29", "30", "31"].map(
      (serumAlbumin) =>
        [`protein 3.5, albumin ${serumAlbumin}`, pair({ urineProtein24h: "2" }, { urineProtein24h: "3.5", serumAlbumin }, same)] as const,
    ),
    ["nephrotic already", pair({ urineProtein24h: "3.5" }, { urineProtein24h: "4", serumAlbumin: "20" }, same)],
    ...["1.32", "1.33", "1.34"].map(
      (serumCreatinine) => [`creatinine from 1 to ${serumCreatinine}`, pair({}, { serumCreatinine }, same)] as const,
    ),
    ...["2.99", "3", "3.01"].map(
      (urineProtein24h) =>
        [`protein from 1 to ${urineProtein24h} with red cells`, pair({}, { urineProtein24h, urineRedCells: "6" }, same)] as const,
    ),
    ...["5", "6"].map(
      (urineRedCells) => [`protein tripled, ${urineRedCells} red cells`, pair({}, { urineProtein24h: "3", urineRedCells }, same)] as const,
    ),
    ...[91, 92, 93].map(
      (day) =>
        [
          `protein tripled in ${String(day)} days`,
          { baseline: same, visits: [[day, { ...same, urineProtein24h: "3", urineRedCells: "6" }]] } as DrawnCourse,
        ] as const,
    ),
  ];
  return rows.map(([reason, course]) => ["maintain-flare", reason, course]);
}

function moroni(): readonly KidneyLimit[] {
  const same = { serumCreatinine: "1", urineProtein24h: "1.5", activeSediment: true };
  const flares: readonly (readonly [string, DrawnCourse])[] = [
    ...["3.49", "3.5", "3.51"].map(
      (urineProtein24h) => [`protein from 1.5 to ${urineProtein24h}`, pair({}, { urineProtein24h }, same)] as const,
    ),
    ...["6.99", "7", "7.01"].map(
      (urineProtein24h) => [`protein from 3.5 to ${urineProtein24h}`, pair({ urineProtein24h: "3.5" }, { urineProtein24h }, same)] as const,
    ),
    ["protein from 3.49 to 5.49", pair({ urineProtein24h: "3.49" }, { urineProtein24h: "5.49" }, same)],
    ...["1.29", "1.3", "1.31"].map(
      (serumCreatinine) => [`creatinine from 1 to ${serumCreatinine}, active sediment`, pair({}, { serumCreatinine }, same)] as const,
    ),
    ["creatinine up, sediment inactive", pair({}, { serumCreatinine: "1.3", activeSediment: false }, same)],
  ];
  const loss = (reason: string, ...values: readonly (readonly [number, string])[]): KidneyLimit => [
    "moroni-kidney-function-impairment",
    reason,
    { baseline: { egfr: "100" }, visits: series("egfr", ...values) },
  ];
  return [
    ...flares.map(([reason, course]): KidneyLimit => ["moroni-flare", reason, course]),
    ...["69", "70", "71"].map((value) => loss(`eGFR ${value} of 100, three times over 90 days`, [28, value], [56, value], [118, value])),
    ...[89, 90, 91].map((days) => loss(`the third ${String(days)} days after the first`, [28, "70"], [56, "69"], [28 + days, "70"])),
    loss("two determinations", [28, "70"], [118, "70"]),
    loss("better between", [28, "70"], [56, "71"], [84, "70"], [118, "70"]),
    loss("from the highest before", [28, "120"], [56, "84"], [84, "84"], [146, "84"]),
  ];
}

function paediatric(): readonly KidneyLimit[] {
  const well = { upcr: "0.2", egfr: "95", urineRedCells: "5" };
  const flare = (reason: string, response: ShownAtVisit, upcr: string, days: readonly number[]): KidneyLimit => [
    "paediatric-flare-2024",
    reason,
    {
      baseline: { upcr: "2", egfr: "95", urineRedCells: "5" },
      visits: [[28, { ...well, ...response }], ...days.map((day) => [day, { ...well, upcr }] as const)],
    },
  ];
  const nephritic = (reason: string, before: ShownAtVisit, after: ShownAtVisit): KidneyLimit => [
    "paediatric-flare-2024",
    reason,
    {
      baseline: { upcr: "1", egfr: "95", urineRedCells: "5", ...before },
      visits: [28, 30, 32, 36].map((day) => [day, { upcr: "1", egfr: "94", urineRedCells: "11", ...after }] as const),
    },
  ];
  const four = [56, 58, 60, 64];
  return [
    ...["0.49", "0.5", "0.51"].map((upcr) => flare(`UPCR ${upcr} after complete response`, {}, upcr, four)),
    ...[
      ["upcr", "0.19"],
      ["upcr", "0.21"],
      ["egfr", "96"],
      ["egfr", "94"],
      ["urineRedCells", "4"],
      ["urineRedCells", "6"],
    ].map(([measure = "", value = ""]) => flare(`response with ${measure} ${value}`, { [measure]: value }, "0.51", four)),
    ...[63, 65].map((day) => flare(`reproduced to day ${String(day)}`, {}, "0.51", [56, 58, 60, day])),
    flare("three visits only", {}, "0.51", [56, 58, 64]),
    ...["94", "95", "96"].map((egfr) => nephritic(`eGFR from 95 to ${egfr}`, {}, { egfr })),
    ...["80", "81", "82"].map((egfr) => nephritic(`eGFR from 90 to ${egfr}`, { egfr: "90" }, { egfr })),
    ...[
      ["5", "10"],
      ["5", "11"],
      ["6", "25"],
      ["10", "26"],
      ["11", "50"],
      ["25", "51"],
      ["26", "51"],
      ["50", "51"],
      ["51", "60"],
    ].map(([from = "", to = ""]) => nephritic(`red cells from ${from} to ${to}`, { urineRedCells: from }, { urineRedCells: to })),
  ];
}

/** Every limit of relapses and flares of KDIGO, MAINTAIN, Moroni and the paediatric programme, inside, at and outside. */
export function kidneyRelapseLimits(): readonly KidneyLimit[] {
  return [...kdigo(), ...maintain(), ...moroni(), ...paediatric()];
}
