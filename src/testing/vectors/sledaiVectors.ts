import { laboratoryMeasures, type LaboratoryMeasure } from "../../activity/sledai/judgeMeasurement.js";
import { sledai2kDescriptors } from "../../activity/sledai/sledai2kDescriptors.js";
import type {
  LaboratoryDescriptorKey,
  Sledai2kLaboratory,
  Sledai2kLaboratoryOptions,
} from "../../activity/sledai/sledai2kFromLaboratory.js";
import type { SledaiDescriptors } from "../../activity/sledai/sledaiScore.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { drawn, type IndexRow, indexVectors, sampledRows, withoutKey } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

const keys = sledai2kDescriptors.map(({ key }) => key);

export function descriptorsBy(found: (key: string) => boolean | null): SledaiDescriptors {
  return Object.fromEntries(keys.map((key) => [key, found(key)])) as SledaiDescriptors;
}

export function sampledDescriptors(pick: PickBelow, mayBeUnknown: boolean): SledaiDescriptors {
  return descriptorsBy(() => [true, false, false, null][pick(mayBeUnknown ? 4 : 3)] ?? null);
}

/** Each descriptor alone, each alone unknown, all, none, nothing, and random ones. */
export function sledaiVectors(kind: "sledai2k" | "selenaSledai", pick: PickBelow): readonly Vector[] {
  const rows: readonly (readonly [reason: string, SledaiDescriptors])[] = [
    ["none present", descriptorsBy(() => false)],
    ["all present", descriptorsBy(() => true)],
    ["nothing known", {}],
    ...keys.map((key) => [`only ${key} present`, descriptorsBy((own) => own === key)] as const),
    ...keys.map((key) => [`only ${key} unknown`, descriptorsBy((own) => (own === key ? null : false))] as const),
    ...sampledRows(60, () => sampledDescriptors(pick, pick(2) === 0)),
  ];
  return indexVectors(kind, rows.map(([reason, descriptors]) => [reason, { descriptors }] as const));
}

type Beside = readonly [below: string, at: string, above: string];

const cells: Readonly<Record<string, Beside>> = { "/[HPF]": ["4", "5", "6"] };
const counts = (below: Beside, perMicrolitre: Beside) => ({ "10*9/L": below, "10*3/uL": below, "/nL": below, "/uL": perMicrolitre });
const ofRange: Readonly<Record<string, Beside>> = { "g/L": ["0.89", "0.90", "0.91"] };

/** Values below, on and above each limit, in each unit. */
const limits: Readonly<Record<LaboratoryMeasure, Readonly<Record<string, Beside>>>> = {
  urineProtein24h: { "g/d": ["0.499", "0.5", "0.501"], "mg/d": ["499.9", "500", "500.1"] },
  upcr: { "g/g": ["0.499", "0.5", "0.501"], "mg/g": ["499.9", "500", "500.1"], "mg/mmol": ["56.55", "56.56", "56.57"] },
  urineRedCells: cells,
  urineWhiteCells: cells,
  platelets: counts(["99.9", "100", "100.1"], ["99999", "100000", "100001"]),
  leukocytes: counts(["2.99", "3", "3.01"], ["2999", "3000", "3001"]),
  temperature: { Cel: ["37.9", "38", "38.1"], "[degF]": ["100.3", "100.4", "100.5"] },
  c3: ofRange,
  c4: ofRange,
  ch50: ofRange,
  antiDna: ofRange,
};
const range = { low: "0.90", high: "0.9" };

/** A value; complement and anti-DNA carry their reference range. */
function recorded(measure: LaboratoryMeasure, value: string, unit: string): Quantity {
  return "g/L" in limits[measure] ? { value, unit, referenceRange: range } : { value, unit };
}

const spotRatio: Sledai2kLaboratoryOptions = { proteinuriaBy: "upcr" };
const belowIsAbnormal: readonly LaboratoryMeasure[] = ["platelets", "leukocytes", "c3", "c4", "ch50"];

/** A value beside each limit, on the side that is normal or on the other one. */
function laboratory(isNormal: boolean): Sledai2kLaboratory {
  return Object.fromEntries(
    laboratoryMeasures.map((measure) => {
      const [unit, [below, , above]] = Object.entries(limits[measure])[0] as [string, Beside];
      return [measure, recorded(measure, belowIsAbnormal.includes(measure) === isNormal ? above : below, unit)];
    }),
  );
}

const [normal, abnormal] = [laboratory(true), laboratory(false)];
const excludable: readonly LaboratoryDescriptorKey[] = [
  "haematuria", "proteinuria", "pyuria", "lowComplement", "increasedDnaBinding", "fever", "thrombocytopenia", "leukopenia",
];

/** Each limit in each unit, also behind a sign; each value missing; exclusions and choices; random laboratories. */
export function laboratoryVectors(pick: PickBelow): readonly Vector[] {
  type Row = IndexRow<"sledai2kFromLaboratory">;
  const optionsOf = (measure: LaboratoryMeasure) => (measure === "upcr" ? spotRatio : {});
  const atLimits = laboratoryMeasures.flatMap((measure) =>
    Object.entries(limits[measure]).flatMap(([unit, [below, at, above]]) =>
      [below, at, above, `<${at}`, `<=${at}`, `>${at}`, `>=${at}`].map(
        (value): Row => [
          `${measure} ${value} ${unit}`,
          { laboratory: { ...normal, [measure]: recorded(measure, value, unit) }, options: optionsOf(measure) },
        ],
      ),
    ),
  );
  const complement = { ...normal, c4: recorded("c4", "0.89", "g/L") };
  const rows: readonly Row[] = [
    ["normal", { laboratory: normal, options: {} }],
    ["nothing known", { laboratory: {}, options: {} }],
    ...atLimits,
    ...laboratoryMeasures.map(
      (measure): Row => [`missing: ${measure}`, { laboratory: withoutKey(normal, measure), options: optionsOf(measure) }],
    ),
    ["C3 without a reference range", { laboratory: { ...normal, c3: { value: "0.5", unit: "g/L" } }, options: {} }],
    ["a spot ratio that is not asked for", { laboratory: { upcr: { value: "2", unit: "g/g" } }, options: {} }],
    ["C4 below its range", { laboratory: complement, options: {} }],
    ["C4 below its range, not among the tests", { laboratory: complement, options: { complementBy: ["c3", "ch50"] } }],
    ["CH50 missing, not among the tests", { laboratory: withoutKey(normal, "ch50"), options: { complementBy: ["c3", "c4"] } }],
    ["C4 below its range, the others missing", { laboratory: { c4: recorded("c4", "0.89", "g/L") }, options: {} }],
    ...excludable.map((key): Row => [`excluded: ${key}`, { laboratory: abnormal, options: { exclusions: { [key]: true } } }]),
    ...excludable.map(
      (key): Row => [`excluded, of nothing recorded: ${key}`, { laboratory: {}, options: { exclusions: { [key]: true } } }],
    ),
    ["abnormal, and nothing excluded", { laboratory: abnormal, options: { exclusions: { fever: false } } }],
    ...sampledRows(60, () => ({ laboratory: sampledLaboratory(pick), options: pick(2) === 0 ? {} : spotRatio })),
  ];
  return indexVectors("sledai2kFromLaboratory", rows);
}

function sampledLaboratory(pick: PickBelow): Sledai2kLaboratory {
  const options = laboratoryMeasures.map((measure) => {
    const values = Object.entries(limits[measure]).flatMap(([unit, beside]) => beside.map((value) => recorded(measure, value, unit)));
    return [measure, [...values, undefined]] as const;
  });
  return drawn<Sledai2kLaboratory>(Object.fromEntries(options) as never, pick);
}
