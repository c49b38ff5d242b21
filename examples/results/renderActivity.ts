import type { Description } from "renal-response";
import { sri4 } from "renal-response";
import { titled } from "./renderTables";
import type { Results } from "./results";
import { sriRates } from "./sriAtWeek";
import { percent, textTable } from "./textTable";
import { armsOf } from "./weekResponses";

/** Activity and prednisone by visit and arm: values and changes from baseline. */
export function renderActivity(results: Results): string {
  const { activity } = results;
  const head = ["", "", "n", "mean (SD)", "median [range]", "change: n", "mean (SD)", "median [range]"];
  const rows = activity.flatMap(({ title, visit, arm, values, changes }, i) => [
    ...(title === activity[i - 1]?.title ? [] : [[title]]),
    [`  ${visit}`, arm, ...described(values), ...(changes === null ? [] : described(changes))],
  ]);
  return titled("Disease activity and prednisone by visit", results, [
    ...(activity.length === 0 ? ["  No activity is recorded: there is no qs.csv."] : textTable([head, ...rows])),
    "",
    "  n: with a value; a score with an item not done has none. Nothing is imputed. Prednisone is the dose of the day, rescue included.",
  ]);
}

/** SRI-4 at the week of the plan, by arm. */
export function renderSri(results: Results): string {
  const { subjects, plan, sri } = results;
  const rows = sriRates(sri).map(({ label, rates }) => [
    label,
    ...rates.map(({ responders, total, rate, clopperPearson: { lower, upper } }) =>
      `${String(responders).padStart(2)}/${String(total)}  ${percent(rate)} % (${percent(lower)} to ${percent(upper)})`),
  ]);
  return titled(`SLE Responder Index SRI-4 at week ${String(plan.window.week)}`, { ...results, plan: { ...plan, definition: sri4 } }, [
    ...textTable([["", ...armsOf(subjects)], ...rows]),
    "",
    "  SLEDAI-2K down by at least 4, no new BILAG-2004 A and at most one new B, physician's global assessment up by less than 0.30 of 3,",
    "  at the visit that stands for the week. Medication is not judged. NE: an item not done leaves both answers open. Nothing is imputed.",
  ]);
}

function described({ n, mean, sd, median, min, max }: Description): readonly string[] {
  const number = (value: number | null, digits: number) => (value === null ? "-" : value.toFixed(digits));
  return [String(n), `${number(mean, 2)} (${number(sd, 2)})`, `${number(median, 1)} [${number(min, 1)} to ${number(max, 1)}]`];
}
