import { courseSeconds } from "./courseFigures.js";
import { library } from "./library.js";
import { populationOf } from "./populations.js";
import { heading, line, median, secondsFor } from "./race.js";

const { compileDefinition, publishedActivityDefinitions, publishedDefinitions } = library;
const definitions = [...publishedDefinitions, ...publishedActivityDefinitions];

heading("in all", ["figure", "goal"]);
const [complete, upcrOnly] = (["complete", "UPCR only"] as const).map((population) =>
  courseSeconds(library, populationOf(population, 7000)));
line("100,000 courses of 7 visits, UPCR only / complete", [(upcrOnly?.seconds ?? NaN) / (complete?.seconds ?? NaN)], "1.5");
line("heap before and after them, MB", [`${complete?.before ?? ""} and ${complete?.after ?? ""}`], "flat");
const patients = populationOf("complete", 10_000);
const all = definitions.map((definition) => compileDefinition(definition));
const judgeAll = () => { for (const respond of all) for (const { baseline, followUp } of patients) respond(baseline, followUp); };
const seconds = median([1, 2, 3].map(() => secondsFor(judgeAll)));
line(`${String(definitions.length)} definitions, compiled, x 10,000 patients, seconds`, [seconds], "3 (for 83)");
