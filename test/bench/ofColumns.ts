import { columnsOf, duckdbMilliseconds, typedDoubles } from "./columnFigures.js";
import { library, many } from "./library.js";
import { flatRow, populationOf } from "./populations.js";
import { heading, line, race, secondsFor } from "./race.js";

const goals = { complete: "3", "UPCR only": "6", "on the limits": "3" } as const;
const judge = library.compileColumns(library.nct05631717);

heading(`NCT05631717, columns of ${String(many)} rows`, ["times typed-array doubles", "goal", "DuckDB's DECIMAL, times columns", "goal"]);
for (const population of ["complete", "UPCR only", "on the limits"] as const) {
  const flat = populationOf(population, many).map(flatRow);
  const { typed, columns } = columnsOf(flat);
  const out = new Uint8Array(many);
  let fastest = Infinity;
  const ratio = race({
    typed: { items: many, run: () => { typedDoubles(typed, out); } },
    columns: { items: many, run: () => { fastest = Math.min(fastest, secondsFor(() => judge(columns)) * 1000); } },
  });
  line(population, [ratio("columns", "typed"), goals[population], (await duckdbMilliseconds(flat)) / fastest], "above 1");
}
