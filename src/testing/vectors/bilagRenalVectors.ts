import type { BilagRenalVisit } from "../../activity/bilag/readBilagRenalVisit.js";
import { changedRenalVisit, creatinine, egfr, perDay, pressure, quietVisit, ratio, type RenalRow } from "./changedRenalVisit.js";
import { drawn, indexVectors, type Options, sampledRows, withoutKey } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import { renalFunctionRows, renalPressureRows } from "./renalFunctionRows.js";
import { renalDipstickRows, renalProteinRows } from "./renalProteinRows.js";
import type { Vector } from "./vector.js";

const flags = ["acceleratedHypertension", "activeSediment", "activeNephritis", "nephroticSyndrome"] as const;

/** Present or not, alone and in pairs, with and without severe proteinuria; involved before or not. */
function flagRows(): readonly RenalRow[] {
  const present = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true])) as BilagRenalVisit;
  const severe = { urineProtein24h: perDay("2000") };
  return [
    ...flags.flatMap((name, i) => [
      changedRenalVisit(`only ${name}`, present(name)),
      changedRenalVisit(`${name} and severe proteinuria`, { ...present(name), ...severe }, severe),
      changedRenalVisit(`${name} not recorded`, { [name]: null }),
      ...flags.slice(i + 1).map((other) => changedRenalVisit(`${name} and ${other}`, present(name, other))),
    ]),
    ...[true, false, null].map((was) => changedRenalVisit(`quiet, previously involved: ${String(was)}`, { previouslyInvolved: was })),
    ["nothing known", { current: {}, previous: {} }],
    ["nothing known at a first visit", { current: {}, previous: null }],
    ...Object.keys(quietVisit).flatMap((key): readonly RenalRow[] => [
      [`missing: ${key}`, { current: withoutKey(quietVisit, key), previous: quietVisit }],
      [`missing before: ${key}`, { current: quietVisit, previous: withoutKey(quietVisit, key) }],
    ]),
    ...["<500", "<=500", ">500", ">=500", "<1000", ">1000"].map((value) => {
      const before = { urineProtein24h: perDay("600") };
      return changedRenalVisit(`proteinuria ${value} mg/d`, { urineProtein24h: perDay(value) }, before);
    }),
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
    acceleratedHypertension: flag,
    activeSediment: flag,
    activeNephritis: flag,
    nephroticSyndrome: flag,
    previouslyInvolved: flag,
  };
  const sampled = sampledRows(120, () => ({ current: drawn(options, pick), previous: pick(5) === 0 ? null : drawn(options, pick) }));
  return indexVectors("bilag2004Renal", [
    ...renalProteinRows(),
    ...renalDipstickRows(),
    ...renalFunctionRows(),
    ...renalPressureRows(),
    ...flagRows(),
    ...sampled,
  ]);
}
