import assert from "node:assert/strict";
import { classifyRenalResponse } from "renal-response";
import { atRiskOn, vertices } from "./curveFrame";
import type { Results } from "./results";

/** What must hold of the results of any trial, whatever its data; an `AssertionError` where it does not. */
export function checkResults({ trial, plan, endpoints, subjects, atWeek, rates, times, sensitivity }: Results): void {
  assert.equal(subjects.length, trial.subjects.length, "every subject of dm.csv is in the results");

  // Everyone has one response, and no one two.
  const single = rates.filter(({ label }) => label === "NR" || label === "NE" || plan.definition.levels.some(({ response }) => response === label));
  const counted = single.flatMap((row) => row.rates.map(({ responders }) => responders)).reduce((sum, count) => sum + count, 0);
  assert.equal(counted, subjects.length, "the responses add up to the subjects");
  for (const { id, response, reasons } of atWeek) assert.equal(reasons.length > 0, response === "NE", `${id} has reasons if and only if not evaluable`);

  // The visit that stands for the week, classified by itself, says the same. What the course dates is not in the visit's own record.
  for (const { id, response, week } of atWeek) {
    const { course } = subjects.find((subject) => subject.id === id) ?? {};
    const visit = course?.visits.find(({ date }) => date === week?.date);
    if (course == null || visit === undefined) continue;
    const alone = classifyRenalResponse(course.baseline, visit, plan.definition).response;
    assert.ok(alone === response || alone === "NE", `${id} is ${response} in the course and ${alone} by its visit alone`);
  }

  // A stricter rule gives no more events and no earlier ones; a curve ends at what it counts.
  for (const endpoint of endpoints) {
    const [first, ...stricter] = times.filter((analysis) => analysis.endpoint === endpoint);
    for (const analysis of stricter) {
      analysis.times.forEach((time, i) => {
        const loose = first?.times[i];
        assert.ok(!time.event || (loose?.event === true && loose.days <= time.days), `${time.id}: ${analysis.ruleText} is not before the first visit`);
      });
    }
  }
  for (const { times: all, arms } of times) {
    assert.equal(arms.reduce((sum, { curve }) => sum + curve.events, 0), all.filter(({ event }) => event).length, "the curves count every event");
    for (const { curve } of arms) {
      assert.equal(atRiskOn(curve.steps, 0), curve.subjects, "everyone is at risk at the start");
      vertices(curve.steps).reduce((low, { share }) => (assert.ok(share >= low, "a curve of responses does not fall"), share), 0);
    }
  }

  // Imputing non-response or the worst gives no responder more, the best no fewer, and none of them leaves anybody open.
  for (const strategy of new Set(sensitivity.map((row) => row.strategy))) {
    const by = (imputation: string) => sensitivity.find((row) => row.strategy === strategy && row.imputation === imputation);
    const responders = (imputation: string, endpoint: number) => (by(imputation)?.endpoints[endpoint]?.counts ?? []).map((count) => count.responders);
    endpoints.forEach((_, i) => {
      assert.deepEqual(responders("imputeNonResponse", i), responders("nothing imputed", i), `${strategy}: non-response adds no responder`);
      responders("bestCase", i).forEach((best, arm) => {
        assert.ok(best >= (responders("worstCase", i)[arm] ?? 0), `${strategy}: the best case is no worse than the worst`);
      });
    });
    for (const imputation of ["imputeNonResponse", "worstCase", "bestCase"]) {
      const open = by(imputation)?.subjects.filter(({ response, week }) => response === "NE" && week !== null) ?? [];
      assert.equal(open.length, 0, `${strategy}, ${imputation}: nobody is left open`);
    }
  }
}
