import { expect, it } from "vitest";
import { bilag2004Score, classifyRenalResponse, nct05631717, sledai2k, sleDas } from "../../src/index.js";

// That this compiles under exactOptionalPropertyTypes is the test: a form hands over undefined for what is empty.
it("undefined may stand for what is missing, as null and a left-out key do", () => {
  const empty = { date: undefined, visit: undefined, upcr: undefined, serumCreatinine: undefined, events: { death: undefined }, sediment: undefined };
  const creatinine = { value: 1, unit: "mg/dL", referenceRange: { low: undefined, high: undefined }, derivedBy: undefined };
  const result = classifyRenalResponse({ ...empty, preFlare: undefined }, { ...empty, serumCreatinine: creatinine, doses: undefined, next: undefined }, nct05631717);
  expect(result.response).toBe("NE");
  expect(result.possible).toEqual(classifyRenalResponse({}, { serumCreatinine: { value: 1, unit: "mg/dL" } }, nct05631717).possible);
  expect(sledai2k({ seizure: undefined }).total).toBeNull();
  expect(bilag2004Score({ renal: undefined }).total).toBeNull();
  expect(sleDas({ alopecia: undefined, rash: undefined }).total).toBeNull();
});
