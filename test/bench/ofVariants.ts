import { commonJs, judging, library } from "./library.js";
import { populationOf } from "./populations.js";
import { heading, line, race } from "./race.js";
import type { Row } from "./rows.js";

/** As records come from a file: all objects of one kind. */
const parsed = (rows: readonly object[]) => JSON.parse(JSON.stringify(rows)) as readonly Row[];
const complete = populationOf("complete", 3000);
const withKeys = (further: object) =>
  parsed(complete.map(({ baseline, followUp }) => ({ baseline: { ...baseline, ...further }, followUp: { ...followUp, ...further } })));
const spelt = parsed(complete.map(({ baseline, followUp }) => ({
  baseline: { ...baseline, upcr: { ...baseline.upcr, unit: "mg/mg" } },
  followUp: { ...followUp, upcr: { ...followUp.upcr, unit: "mg/mg" } },
})));
const respond = library.compileDefinition(library.nct05631717);
const plain = parsed(complete);

const ratio = race({
  plain: judging(plain, respond),
  commonJs: judging(plain, commonJs.compileDefinition(commonJs.nct05631717)),
  nulls: judging(withKeys({ egfr: null, serumAlbumin: null, sediment: null }), respond),
  spelt: judging(spelt, respond),
  unasked: judging(withKeys({ egfr: { value: 80.5, unit: "mL/min/{1.73_m2}" } }), respond),
});
heading("NCT05631717, 3000 complete records, compiled", ["figure", "goal"]);
line("null cells / plain", [ratio("nulls", "plain")], "1.5");
line("other spellings / plain", [ratio("spelt", "plain")], "1.5");
line("an unasked measure / plain", [ratio("unasked", "plain")], "1.5");
line("CommonJS / ES modules", [ratio("commonJs", "plain")], "1.2");
