import { describe, expect, it } from "vitest";
import { paediatricCrr, paediatricCrrNoRedCells } from "../../../src/definitions/renal/paediatricCrr.js";
import { responseOf, type Visit } from "./guidelineRecord.js";

const good = { upcr: "0.1", egfr: "110", rbc: "0" };

const rows: readonly (readonly [title: string, followUp: Visit, category: string, footnote: string])[] = [
  ["UPCR 0.199", { ...good, upcr: "0.199" }, "CRR", "CRR"],
  ["UPCR exactly 0.2", { ...good, upcr: "0.2" }, "CRR", "CRR"],
  ["UPCR 0.201", { ...good, upcr: "0.201" }, "NR", "NR"],
  ["eGFR 95.1", { ...good, egfr: "95.1" }, "CRR", "CRR"],
  ["eGFR exactly 95", { ...good, egfr: "95" }, "CRR", "CRR"],
  ["eGFR 94.9", { ...good, egfr: "94.9" }, "NR", "NR"],
  ["no red cells", { ...good, rbc: "0" }, "CRR", "CRR"],
  ["1 red cell", { ...good, rbc: "1" }, "CRR", "NR"],
  ["exactly 5 red cells", { ...good, rbc: "5" }, "CRR", "NR"],
  ["6 red cells", { ...good, rbc: "6" }, "NR", "NR"],
  ["at most 5 red cells", { ...good, rbc: "<=5" }, "CRR", "CRR|NR"],
  ["no sediment", { upcr: "0.1", egfr: "110" }, "CRR|NR", "CRR|NR"],
  ["no eGFR", { upcr: "0.1", rbc: "0" }, "CRR|NR", "CRR|NR"],
];

describe("paediatric steroid programme", () => {
  it.each(rows)("%s", (_title, followUp, category, footnote) => {
    expect([responseOf(paediatricCrr, {}, followUp), responseOf(paediatricCrrNoRedCells, {}, followUp)]).toEqual([category, footnote]);
  });
});
