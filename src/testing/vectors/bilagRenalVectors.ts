import type { BilagRenalVisit } from "../../activity/bilag/readBilagRenalVisit.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { drawn, type IndexRow, indexVectors, type Options, sampledRows, withoutKey } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

type Row = IndexRow<"bilag2004Renal">;

const of = (unit: string) => (value: string): Quantity => ({ value, unit });
const [perDay, ratio, creatinine, egfr, pressure] = [of("mg/d"), of("mg/mmol"), of("umol/L"), of("mL/min/{1.73_m2}"), of("mm[Hg]")];

const flags = ["acceleratedHypertension", "activeSediment", "activeNephritis", "nephroticSyndrome"] as const;
const quiet: BilagRenalVisit = {
  urineProtein24h: perDay("100"), serumCreatinine: creatinine("70"), egfr: egfr("95"), systolicBloodPressure: pressure("120"), diastolicBloodPressure: pressure("70"),
  acceleratedHypertension: false, activeSediment: false, activeNephritis: false, nephroticSyndrome: false, previouslyInvolved: true,
};
const withoutProtein = withoutKey(quiet, "urineProtein24h");

/** Both visits quiet but for what is stated. */
function changed(reason: string, now: BilagRenalVisit, before: BilagRenalVisit | null = {}, rest: BilagRenalVisit = quiet): Row {
  return [reason, { current: { ...rest, ...now }, previous: before === null ? null : { ...rest, ...before } }];
}

/** Each level of each measure of proteinuria, at a first visit and after more; and a fall by less than, by and by more than a quarter. */
function proteinRows(): readonly Row[] {
  const measures = [
    ["urineProtein24h", "mg/d", ["249", "250", "251", "499", "500", "501", "999", "1000", "1001"], ["1333.3", "1334", "1600"]],
    ["urineProtein24h", "g/d", ["0.249", "0.25", "0.251", "0.499", "0.5", "0.501", "0.999", "1", "1.001"], []],
    ["upcr", "mg/mmol", ["24.9", "25", "25.1", "49.9", "50", "50.1", "99.9", "100", "100.1"], ["133", "134", "160"]],
    ["upcr", "g/g", ["0.22", "0.23", "0.44", "0.45", "0.88", "0.89"], []],
    ["uacr", "mg/mmol", ["24.9", "25", "25.1", "49.9", "50", "50.1", "99.9", "100", "100.1"], ["133", "134", "160"]],
    ["uacr", "mg/g", ["221", "222", "442", "443", "884", "885"], []],
  ] as const;
  return measures.flatMap(([measure, unit, values, before]) => [
    ...values.flatMap((value): readonly Row[] => [
      changed(`${measure} ${value} ${unit} at a first visit`, { [measure]: { value, unit } }, null, withoutProtein),
      changed(`${measure} ${value} ${unit}, as before`, { [measure]: { value, unit } }, { [measure]: { value, unit } }, withoutProtein),
      changed(`${measure} ${value} ${unit}, not measured before`, { [measure]: { value, unit } }, {}, withoutProtein),
    ]),
    ...before.map((value) => {
      const now = measure === "urineProtein24h" ? "1000.5" : "100.5";
      return changed(`${measure} ${now} ${unit} after ${value}`, { [measure]: { value: now, unit } }, { [measure]: { value, unit } }, withoutProtein);
    }),
    ...before.slice(-1).map((value) => {
      const exact = measure === "urineProtein24h" ? "1200" : "120";
      return changed(`${measure} ${exact} ${unit} after ${value}, a fall by exactly a quarter`, { [measure]: { value: exact, unit } }, { [measure]: { value, unit } }, withoutProtein);
    }),
  ]);
}

function dipstickRows(): readonly Row[] {
  const levels = [0, 1, 2, 3, null] as const;
  return levels.flatMap((now) => [
    changed(`dipstick ${String(now)} at a first visit`, { dipstickProtein: now }, null, withoutProtein),
    ...levels.map((before) => changed(`dipstick ${String(now)} after ${String(before)}`, { dipstickProtein: now }, { dipstickProtein: before }, withoutProtein)),
  ]);
}

function functionRows(): readonly Row[] {
  const rises = [["130", "100"], ["130.1", "100"], ["149.4", "130"], ["149.5", "130"], ["149.6", "130"], ["168.9", "130"], ["169", "130"], ["169.1", "130"]] as const;
  const falls = [["79.9", "120"], ["80", "120"], ["67", "100"], ["66.9", "100"], ["49.9", "50"], ["49.9", "50.1"], ["50", "50.1"], ["49.9", "60"]] as const;
  return [
    ...rises.map(([now, before]) => changed(`creatinine ${now} umol/L after ${before}`, { serumCreatinine: creatinine(now) }, { serumCreatinine: creatinine(before) })),
    ...["130", "130.1"].map((now) => changed(`creatinine ${now} umol/L at a first visit`, { serumCreatinine: creatinine(now) }, null)),
    changed("creatinine 1.5 mg/dL after 1.3", { serumCreatinine: of("mg/dL")("1.5") }, { serumCreatinine: of("mg/dL")("1.3") }),
    changed("creatinine 140 umol/L, not measured before", { serumCreatinine: creatinine("140") }, { serumCreatinine: null }),
    ...falls.map(([now, before]) => changed(`eGFR ${now} after ${before}`, { egfr: egfr(now) }, { egfr: egfr(before) })),
    ...["49.9", "70"].flatMap((now) => [
      changed(`eGFR ${now} at a first visit`, { egfr: egfr(now) }, null), changed(`eGFR ${now}, not measured before`, { egfr: egfr(now) }, { egfr: null }),
    ]),
  ];
}

function pressureRows(): readonly Row[] {
  const rows = [["141", "91", "111", "76"], ["140", "91", "110", "76"], ["141", "90", "111", "75"], ["141", "91", "112", "76"], ["141", "91", "111", "77"], ["180", "110", "120", "70"]] as const;
  return rows.flatMap(([systolic, diastolic, before, beforeDiastolic]) => {
    const now = { systolicBloodPressure: pressure(systolic), diastolicBloodPressure: pressure(diastolic) };
    const then = { systolicBloodPressure: pressure(before), diastolicBloodPressure: pressure(beforeDiastolic) };
    const reason = `blood pressure ${systolic}/${diastolic}`;
    return [changed(`${reason} after ${before}/${beforeDiastolic}`, now, then), changed(`${reason} at a first visit`, now, null)];
  });
}

/** Present or not, alone and in pairs, with and without severe proteinuria; involved before or not. */
function flagRows(): readonly Row[] {
  const present = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true])) as BilagRenalVisit;
  const severe = { urineProtein24h: perDay("2000") };
  return [
    ...flags.flatMap((name, i) => [
      changed(`only ${name}`, present(name)),
      changed(`${name} and severe proteinuria`, { ...present(name), ...severe }, severe),
      changed(`${name} not recorded`, { [name]: null }),
      ...flags.slice(i + 1).map((other) => changed(`${name} and ${other}`, present(name, other))),
    ]),
    ...[true, false, null].map((was) => changed(`quiet, previously involved: ${String(was)}`, { previouslyInvolved: was })),
    ["nothing known", { current: {}, previous: {} }],
    ["nothing known at a first visit", { current: {}, previous: null }],
    ...Object.keys(quiet).flatMap((key): readonly Row[] => [
      [`missing: ${key}`, { current: withoutKey(quiet, key), previous: quiet }],
      [`missing before: ${key}`, { current: quiet, previous: withoutKey(quiet, key) }],
    ]),
    ...["<500", "<=500", ">500", ">=500", "<1000", ">1000"].map((value) => changed(`proteinuria ${value} mg/d`, { urineProtein24h: perDay(value) }, { urineProtein24h: perDay("600") })),
  ];
}

/** The limits of each feature, and random pairs of visits. */
export function bilagRenalVectors(pick: PickBelow): readonly Vector[] {
  const flag = [true, false, false, undefined];
  const options: Options<BilagRenalVisit> = {
    urineProtein24h: [undefined, perDay("200"), perDay("300"), perDay("600"), perDay("1200"), perDay("1600")],
    upcr: [undefined, undefined, ratio("20"), ratio("60"), ratio("120")],
    uacr: [undefined, undefined, ratio("25"), ratio("75")],
    dipstickProtein: [undefined, 0, 1, 2, 3],
    serumCreatinine: [undefined, creatinine("70"), creatinine("131"), creatinine("160"), creatinine("200")],
    egfr: [undefined, egfr("95"), egfr("60"), egfr("45")],
    systolicBloodPressure: [undefined, pressure("110"), pressure("145")],
    diastolicBloodPressure: [undefined, pressure("70"), pressure("95")],
    acceleratedHypertension: flag, activeSediment: flag, activeNephritis: flag, nephroticSyndrome: flag, previouslyInvolved: flag,
  };
  const sampled = sampledRows(120, () => ({ current: drawn(options, pick), previous: pick(5) === 0 ? null : drawn(options, pick) }));
  return indexVectors("bilag2004Renal", [...proteinRows(), ...dipstickRows(), ...functionRows(), ...pressureRows(), ...flagRows(), ...sampled]);
}
