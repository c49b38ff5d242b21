import type { TimePoint } from "../../criteria/criterion.js";
import { earlierTime, type MeasureLeaf, timeOf, timesAsked } from "../oracle/plainLimit.js";
import { compare, divide, placesOf } from "../oracle/rational.js";
import type { UnitWorth } from "../oracle/unitWorths.js";
import { candidatesAt } from "./candidatesAt.js";
import { holdsIn, limitIn, type MeasureSetting } from "./measureSetting.js";

const order: readonly TimePoint[] = ["baseline", "preFlare", "followUp", "next"];

/** The times of which a measure's criteria speak, the earlier ones first. */
function timesOf(leaves: readonly MeasureLeaf[]): readonly TimePoint[] {
  const times = leaves.flatMap(timesAsked);
  return order.filter((time) => times.includes(time));
}

/** Settings of one measure, one for each combination of verdicts that its criteria were found to reach; what is pinned stays. */
export function measureSettings(
  leaves: readonly MeasureLeaf[],
  unit: UnitWorth,
  pinned: MeasureSetting = {},
): readonly MeasureSetting[] {
  let settings: readonly MeasureSetting[] = [pinned];
  for (const time of timesOf(leaves)) {
    if (pinned[time] !== undefined) continue;
    const withValue = (setting: MeasureSetting) =>
      candidatesAt(time, leaves, setting, unit).map((amount): MeasureSetting => ({ ...setting, [time]: { amount, unit } }));
    settings = settings.flatMap(withValue);
  }
  // What need not lie on a limit does not: beside it a neighbouring value would turn another criterion over as well.
  const onLimits = new Map(settings.map((setting) => [setting, leaves.filter((leaf) => isOnLimit(leaf, setting)).length]));
  const distinct = new Map<string, MeasureSetting>();
  for (const setting of [...settings].sort((a, b) => (onLimits.get(a) ?? 0) - (onLimits.get(b) ?? 0))) {
    const truths = leaves.map((leaf) => holdsIn(leaf, setting)).join();
    if (!distinct.has(truths)) distinct.set(truths, setting);
  }
  return [...distinct.values()];
}

function isOnLimit(leaf: MeasureLeaf, setting: MeasureSetting): boolean {
  const value = setting[timeOf(leaf)];
  const limit = value && limitIn(leaf, setting, value.unit.unit);
  return value !== undefined && limit !== undefined && compare(value.amount, limit) === 0;
}

/** Settings that put the value of a criterion exactly on its limit, the value in one unit and what it is related to in another. */
export function settingsAtLimit(
  leaf: MeasureLeaf,
  leaves: readonly MeasureLeaf[],
  unit: UnitWorth,
  earlierUnit: UnitWorth,
  home: UnitWorth,
): readonly MeasureSetting[] {
  const at = (pinned: MeasureSetting): readonly MeasureSetting[] => {
    const limit = limitIn(leaf, pinned, unit.unit);
    if (limit === undefined || placesOf(divide(limit, unit.worth)) === undefined) return [];
    return measureSettings(leaves, home, { ...pinned, [timeOf(leaf)]: { amount: limit, unit } });
  };
  const earlier = earlierTime(leaf);
  if (earlier === null) return at({});
  const amounts = [home, earlierUnit, unit].flatMap((grid) => candidatesAt(earlier, leaves, {}, grid));
  const writable = amounts.filter((amount) => placesOf(divide(amount, earlierUnit.worth)) !== undefined);
  return writable.flatMap((amount) => at({ [earlier]: { amount, unit: earlierUnit } }));
}
