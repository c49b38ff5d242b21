import type { PhysicianGlobalScale } from "../../activity/physicianGlobal.js";
import type { SleDasItems } from "../../activity/sleDas/readSleDas.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { drawn, type IndexRow, indexVectors, type Options, sampledRows, withoutKey } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

const flags = [
  "arthritis",
  "mucocutaneousVasculitis",
  "alopecia",
  "mucosalUlcers",
  "lowComplement",
  "antiDsDna",
  "neuropsychiatric",
  "systemicVasculitis",
  "cardiopulmonary",
  "myositis",
  "serositis",
  "haemolyticAnaemia",
] as const;
const of = (unit: string) => (value: string): Quantity => ({ value, unit });
const cells = of("10*9/L");
const inactive: SleDasItems = {
  ...Object.fromEntries(flags.map((key) => [key, false])),
  rash: "none",
  swollenJoints28: 0,
  urineProtein24h: of("mg/d")("100"),
  platelets: cells("250"),
  leukocytes: cells("6"),
};

/** The continuous items beside and on their thresholds in each unit, and behind signs. */
const thresholds: readonly (readonly [
  item: "urineProtein24h" | "upcr" | "platelets" | "leukocytes",
  unit: string,
  values: readonly string[],
])[] = [
  ["urineProtein24h", "mg/d", ["0", "499.9", "500", "500.1", "3500", "<500", "<=500", ">500", ">=500", "<600", ">400"]],
  ["urineProtein24h", "g/d", ["0.5", "0.501", "1"]],
  ["upcr", "g/g", ["0.5", "0.501", "1"]],
  ["upcr", "mg/g", ["500", "500.1", "1000"]],
  ["platelets", "10*9/L", ["20", "99.9", "100", "100.1", "<100", "<=100", ">100", ">=100", "<120", ">80"]],
  ["platelets", "/uL", ["99999", "100000", "50000"]],
  ["leukocytes", "10*3/uL", ["0.5", "2.99", "3", "3.01", "<3", "<=3", ">3", ">=3", "<4", ">2"]],
  ["leukocytes", "/uL", ["2999", "3000", "1500"]],
];

/** Each item present, each missing, the thresholds, sums around the limits of the categories, and random forms. */
export function sleDasVectors(pick: PickBelow): readonly Vector[] {
  type Row = IndexRow<"sleDas">;
  const row = (reason: string, items: SleDasItems): Row => [reason, { items }];
  const proteinFree = withoutKey(inactive, "urineProtein24h");
  const [flag, joints] = [[true, false, false, undefined], [0, 1, 2, 5, 28, undefined]];
  const options: Options<Omit<SleDasItems, "upcr">> = {
    arthritis: flag,
    mucocutaneousVasculitis: flag,
    alopecia: flag,
    mucosalUlcers: flag,
    lowComplement: flag,
    antiDsDna: flag,
    neuropsychiatric: flag,
    systemicVasculitis: flag,
    cardiopulmonary: flag,
    myositis: flag,
    serositis: flag,
    haemolyticAnaemia: flag,
    rash: ["none", "localised", "generalised", undefined],
    swollenJoints28: joints,
    urineProtein24h: [of("mg/d")("100"), of("mg/d")("800"), of("g/d")("3.2"), undefined],
    platelets: [cells("250"), cells("60"), undefined], leukocytes: [cells("6"), cells("2.1"), undefined],
  };
  const rows: readonly Row[] = [
    row("inactive", inactive),
    row("nothing known", {}),
    row("everything present", {
      ...inactive,
      ...Object.fromEntries(flags.map((key) => [key, true])),
      rash: "generalised",
      swollenJoints28: 28,
    }),
    ...flags.map((key) => row(`only ${key}`, { ...inactive, [key]: true })),
    ...(["localised", "generalised"] as const).map((rash) => row(`only a ${rash} rash`, { ...inactive, rash })),
    ...[1, 14, 28].map((swollenJoints28) => row(`only swollen joints: ${String(swollenJoints28)}`, { ...inactive, swollenJoints28 })),
    ...Object.keys(inactive).map((key) => row(`missing: ${key}`, withoutKey(inactive, key))),
    ...thresholds.flatMap(([item, unit, values]) =>
      values.map((value) =>
        row(`${item} ${value} ${unit}`, {
          ...proteinFree,
          ...(item === "upcr" ? {} : { urineProtein24h: of("mg/d")("100") }),
          [item]: { value, unit },
        }),
      ),
    ),
    // 0.366 + 0.754 + 0.956 = 2.076 is below 2.08, with a swollen joint 2.530 above; 0.366 + 0.454 n passes 7.64 from 16 joints (7.63) to
    // 17 (8.084).
    row("just below 2.08", { ...inactive, lowComplement: true, antiDsDna: true }),
    row("just above 2.08", { ...inactive, lowComplement: true, antiDsDna: true, swollenJoints28: 1 }),
    row("just below 7.64", { ...inactive, swollenJoints28: 16 }),
    row("just above 7.64", { ...inactive, swollenJoints28: 17 }),
    ...sampledRows(80, () => ({ items: drawn(options, pick) })),
  ];
  return indexVectors("sleDas", rows);
}

/** The ends, the middle and small steps of each scale on each scale that it converts to. */
export function physicianGlobalVectors(): readonly Vector[] {
  const scales: readonly (readonly [unit: string, values: readonly string[], to: readonly PhysicianGlobalScale[]])[] = [
    ["{0-3}", ["0", "0.3", "1.5", "2.99", "3"], ["{0-3}"]],
    ["{0-10}", ["0", "0.1", "1", "4.25", "10"], ["{0-3}", "{0-10}", "{0-100}"]],
    ["{0-100}", ["0", "1", "10", "42.5", "100"], ["{0-3}", "{0-10}", "{0-100}"]],
    ["mm", ["10", "99"], ["{0-3}", "{0-100}"]],
  ];
  const rows = scales.flatMap(([unit, values, to]) =>
    to.flatMap((scale) =>
      values.map((value): IndexRow<"physicianGlobal"> => [`${value} ${unit} on ${scale}`, { quantity: { value, unit }, scale }]),
    ),
  );
  return indexVectors("physicianGlobal", rows);
}
