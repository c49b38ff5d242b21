import { measuredDefinitions, rowsFor } from "./definitionRows.js";
import { type Judge, judging, library, many, over } from "./library.js";
import { type Population, populationOf, populations } from "./populations.js";
import { heading, line, race } from "./race.js";
import type { Row } from "./rows.js";

heading("definition, compiled, times doubles on flat objects", [...populations, "goal", "slowest population / fastest", "goal"]);

/** How many times as long the slowest population takes as the fastest. */
function spread(compiled: Judge, rowsOf: (population: Population) => readonly Row[]): number {
  const ratio = race(Object.fromEntries(populations.map((population) => [population, judging(rowsOf(population), compiled)])));
  const each = populations.map((population) => ratio(population, "complete"));
  return Math.max(...each) / Math.min(...each);
}

for (const measured of measuredDefinitions) {
  const { definition } = measured;
  const compiled = library.compileDefinition(definition);
  const ratios = populations.map((population) => {
    const { rows, flat } = rowsFor(measured, population, many);
    return race({ flat: over(flat, measured.flat), compiled: judging(rows, compiled) })("compiled", "flat");
  });
  const goal = definition.id === "im101075-crr" ? "24" : "12";
  line(definition.id, [...ratios, goal, spread(compiled, (population) => rowsFor(measured, population, 5000).rows)], "3");
}
const respond = library.compileDefinition(library.nct05631717);
line("nct05631717", [...populations.map(() => null), null, spread(respond, (population) => populationOf(population, 5000))], "3");
