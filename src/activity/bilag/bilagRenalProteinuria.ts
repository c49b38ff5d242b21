import { verdictOf } from "../../criteria/verdict.js";
import { exact } from "../../measurement/quantity.js";
import { point, scaled } from "../../measurement/span.js";
import { type BilagRenalLimb, compared, limbOf, type RenalVisits } from "./bilagRenalLimb.js";

const proteinMeasures = ["urineProtein24h", "upcr", "uacr"] as const;
type Level = "severe" | "moderate" | "mild";

/** In mg/d and mg/mmol. */
const proteinLimits: Readonly<Record<Level, Readonly<Record<(typeof proteinMeasures)[number], string>>>> = {
  severe: { urineProtein24h: "1000", upcr: "100", uacr: "100" },
  moderate: { urineProtein24h: "500", upcr: "50", uacr: "50" },
  mild: { urineProtein24h: "250", upcr: "25", uacr: "25" },
};

/** Whichever quantitative values are recorded decide; the dipstick only where there is none. */
export function proteinuriaLimbs(visits: RenalVisits, level: Level): readonly BilagRenalLimb[] {
  const { current, previous } = visits;
  const recorded = proteinMeasures.filter((measure) => current.values[measure] !== undefined);
  if (recorded.length === 0) return [dipstick(visits, level)];
  return recorded.map((measure) => {
    const value = current.values[measure];
    const limit = proteinLimits[level][measure];
    const isTouching = level === "moderate" || (level === "mild" && measure === "uacr" && previous !== null);
    const reached = compared(value, isTouching ? ">=" : ">", point(exact(limit)));
    const rule = `${isTouching ? ">=" : ">"} ${limit} ${measure === "urineProtein24h" ? "mg/d" : "mg/mmol"}`;
    if (level === "mild") return limbOf(visits, measure, rule, [reached]);
    // An albumin ratio that fell by exactly a quarter has improved; the other two have not.
    const before = previous?.values[measure];
    const [relation, fall] = measure === "uacr" ? ([">", "25 %"] as const) : ([">=", "more than 25 %"] as const);
    const notImproved = previous === null ? "met" : compared(value, relation, before && scaled(before, exact("0.75")));
    return limbOf(visits, measure, `${rule}, not improved by ${fall}`, [reached, notImproved]);
  });
}

function dipstick(visits: RenalVisits, level: Level): BilagRenalLimb {
  const now = visits.current.dipstick;
  const before = visits.previous?.dipstick ?? null;
  if (level === "mild") return limbOf(visits, "dipstickProtein", "at least +", [verdictOf(now === null ? null : now > 0)]);
  const least = level === "severe" ? 2 : 1;
  const rise = now === null || before === null ? null : now - before >= least;
  const rule = level === "severe" ? "risen by at least 2 levels" : "risen by at least 1 level to at least ++";
  return limbOf(visits, "dipstickProtein", rule, [verdictOf(now === null ? null : now >= 2), verdictOf(rise)]);
}
