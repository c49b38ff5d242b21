import type { Quantity } from "../../measurement/readQuantity.js";
import { liverRules } from "../../safety/limits/liverRules.js";
import type { TreatmentEmergentOptions } from "../../safety/treatmentEmergent.js";
import type { LiverRecord } from "../../safety/potentialLiverInjury.js";
import { distinctRows, type IndexRow, indexVectors } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

/** Each rule: aminotransferase and bilirubin beside their limits, together and days apart, with and without phosphatase and range. */
export function liverVectors(): readonly Vector[] {
  const of = (value: string, high: string | null, unit: string): Quantity => ({
    value,
    unit,
    ...(high === null ? {} : { referenceRange: { high } }),
  });
  const alt = (value: string, high: string | null = "40") => of(value, high, "U/L");
  const bilirubin = (value: string, high: string | null = "1.2") => of(value, high, "mg/dL");
  const on = (day: number, values: Omit<LiverRecord, "date">): LiverRecord => ({
    date: `2024-03-${String(day).padStart(2, "0")}`,
    ...values,
  });
  const records: readonly (readonly [reason: string, records: readonly LiverRecord[]])[] = [
    ...["119", "120", "121"].flatMap((a) =>
      ["2.3", "2.4", "2.5"].map(
        (b) => [`ALT ${a}, bilirubin ${b}`, [on(1, { alt: alt(a), bilirubin: bilirubin(b), alkalinePhosphatase: alt("60") })]] as const,
      ),
    ),
    ...["79", "80", "81"].map(
      (p) => [`phosphatase ${p}`, [on(1, { ast: alt("121"), bilirubin: bilirubin("2.5"), alkalinePhosphatase: alt(p) })]] as const,
    ),
    ["phosphatase not measured", [on(1, { ast: alt("121"), bilirubin: bilirubin("2.5") })]],
    ["3.3 at 1.1 ukat/L", [on(1, { alt: of("3.3", "1.1", "ukat/L"), bilirubin: bilirubin("2.5"), alkalinePhosphatase: alt("60") })]],
    ...[0, 1, 13, 14, 15, 29, 30].map(
      (days) =>
        [
          `bilirubin ${String(days)} days after`,
          [
            on(1, { alt: alt("130"), alkalinePhosphatase: alt("60") }),
            ...(days === 0 ? [] : [on(1 + days, { bilirubin: bilirubin("3"), alkalinePhosphatase: alt("60") })]),
          ],
        ] as const,
    ),
    [
      "bilirubin before",
      [on(1, { bilirubin: bilirubin("3"), alkalinePhosphatase: alt("60") }), on(9, { alt: alt("130"), alkalinePhosphatase: alt("60") })],
    ],
    ["ALT without its range", [on(1, { alt: alt("130", null), bilirubin: bilirubin("3"), alkalinePhosphatase: alt("60") })]],
    ["bilirubin without its range", [on(1, { alt: alt("130"), bilirubin: bilirubin("3", null), alkalinePhosphatase: alt("60") })]],
    ["ALT >100", [on(1, { alt: alt(">100"), bilirubin: bilirubin("3"), alkalinePhosphatase: alt("60") })]],
    ["no bilirubin", [on(1, { alt: alt("130") })]],
    ["nothing", []],
  ];
  const rows = liverRules.flatMap(({ id, days }) =>
    records.map(([reason, list]): IndexRow<"liverInjury"> => [
      `${id}: ${reason}`,
      { records: list, options: { rule: id, ...(days === null ? { withinDays: 14 } : {}) } },
    ]),
  );
  return indexVectors("liverInjury", rows);
}

/** Whole, partial and missing dates around the first dose and the end of the window, with and without worsening. */
export function emergenceVectors(pick: PickBelow): readonly Vector[] {
  const dates = [
    "2024-02-28",
    "2024-03-09",
    "2024-03-10",
    "2024-03-11",
    "2024-08-25",
    "2024-09-22",
    "2024-09-23",
    "2024-03",
    "2024-02",
    "2024-09",
    "2024-10",
    "2024",
    "2023",
    null,
  ];
  const severities = ["mild", "moderate", "severe", null] as const;
  const rows = Array.from({ length: 600 }, (): IndexRow<"treatmentEmergence"> => {
    const [start = null, end = null] = [dates[pick(dates.length)], dates[pick(dates.length)]];
    const ongoing = end === null && pick(2) === 0;
    const event = {
      start,
      end,
      ...(ongoing ? { ongoing } : {}),
      severityAtStart: severities[pick(4)] ?? null,
      severity: severities[pick(4)] ?? null,
    };
    const treatment = { start: pick(12) === 0 ? null : "2024-03-10", end: pick(4) === 0 ? null : "2024-08-25" };
    const options = {
      lagDays: [0, 28, null][pick(3)] ?? null,
      worsening: pick(2) === 0 ? "notCollected" : "recorded",
      ...(pick(4) === 0 ? { openTiming: "conservative" as const } : {}),
    } as const satisfies TreatmentEmergentOptions;
    return ["sampled", { event, treatment, options }];
  });
  return indexVectors(
    "treatmentEmergence",
    distinctRows(
      rows.filter(
        ([
          ,
          {
            event: { start, end },
          },
        ]) => start == null || end == null || start <= end,
      ),
    ),
  );
}

/** The flag, each criterion alone, all that is missing, and what is no criterion of ICH E2A. */
export function seriousnessVectors(): readonly Vector[] {
  const criteria = ["AESDTH", "AESLIFE", "AESHOSP", "AESDISAB", "AESCONG", "AESMIE"];
  const none = Object.fromEntries(criteria.map((name) => [name, "N"]));
  const rows = ["Y", "N", ""].flatMap((AESER): readonly IndexRow<"seriousness">[] => [
    ["no criterion", { row: { AESER, ...none } }],
    ["nothing recorded", { row: { AESER } }],
    ["cancer and overdose", { row: { AESER, ...none, AESCAN: "Y", AESOD: "Y" } }],
    ...criteria.flatMap((name): readonly IndexRow<"seriousness">[] => [
      [`${name} alone`, { row: { AESER, ...none, [name]: "Y" } }],
      [`${name} missing`, { row: { AESER, ...none, [name]: "" } }],
      [`${name} and nothing else`, { row: { AESER, [name]: "Y" } }],
    ]),
  ]);
  return indexVectors("seriousness", rows);
}
