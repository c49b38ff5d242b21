import { bench, describe } from "vitest";
import { classifyRenalResponse, compileDefinition, nct05631717 } from "renal-response";
import { decimalEverywhere, decimalShortCircuit, handWrittenDoubles } from "./handWritten.js";
import { simulatedRows } from "./rows.js";

const rows = simulatedRows(1000);
const respond = compileDefinition(nct05631717);

describe("1,000 simulated rows, NCT05631717", () => {
  bench("hand-written doubles", () => {
    for (const { baseline, followUp } of rows) handWrittenDoubles(baseline, followUp);
  });
  bench("compileDefinition", () => {
    for (const { baseline, followUp } of rows) respond(baseline, followUp);
  });
  bench("classifyRenalResponse", () => {
    for (const { baseline, followUp } of rows) classifyRenalResponse(baseline, followUp, nct05631717);
  });
  bench("decimal.js on every comparison", () => {
    for (const { baseline, followUp } of rows) decimalEverywhere(baseline, followUp);
  });
  bench("decimal.js, short-circuiting, values converted once", () => {
    for (const { baseline, followUp } of rows) decimalShortCircuit(baseline, followUp);
  });
});
