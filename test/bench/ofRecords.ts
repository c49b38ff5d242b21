import { decimalEverywhere, handWrittenDoubles } from "./handWritten.js";
import { judging, library, many, over } from "./library.js";
import { flatDoubles, flatRow, populationOf, populations } from "./populations.js";
import { heading, line, race } from "./race.js";

const { classifyRenalResponse, compileDefinition, nct05631717 } = library;
const respond = compileDefinition(nct05631717);
const few = 300;

heading(`NCT05631717, ${String(many)} records`, [...populations, "goal"]);
const ratios = populations.map((population) => {
  const rows = populationOf(population, many);
  const some = rows.slice(0, few);
  return race({
    flat: over(rows.map(flatRow), flatDoubles),
    records: judging(rows, handWrittenDoubles),
    compiled: judging(rows, respond),
    compiledFew: judging(some, respond),
    unread: judging(some, (baseline, followUp) => classifyRenalResponse(baseline, followUp, nct05631717)),
    read: judging(some, (baseline, followUp) => classifyRenalResponse(baseline, followUp, nct05631717).levels),
    // decimal.js alone cannot read "<0.1"
    decimal: population === "realistic" ? { items: 1, run: () => undefined } : judging(some, decimalEverywhere),
  });
});
line("compiled, times doubles on flat objects", ratios.map((ratio) => ratio("compiled", "flat")), "7 (complete, UPCR only, limits)");
const alike = "compiled, times doubles that read the library's records";
line(alike, ratios.map((ratio) => ratio("compiled", "records")), "2 (realistic, texts)");
line("classifyRenalResponse, findings unread, times compiled", ratios.map((ratio) => ratio("unread", "compiledFew")), "10");
const decimals = ratios.map((ratio, i) => (populations[i] === "realistic" ? null : ratio("read", "decimal")));
line("findings read, times decimal.js on every comparison", decimals, "0.3");
