/** A worker of `parquetInWorkers.ts`: judges a row group of a Parquet file, reading only the columns that the definition asks for. */
import { parentPort } from "node:worker_threads";
import { asyncBufferFromFile, parquetRead } from "hyparquet";
import { compileColumns, kdigo2024 } from "renal-response";

export interface Batch { readonly path: string; readonly rowStart: number; readonly rowEnd: number }
export type Counts = Readonly<Record<string, number>>;

const judge = compileColumns(kdigo2024);

/** How many rows of a batch have each response. Numbers go from the file's columns into those of the definition: no object for a row. */
async function judged({ path, rowStart, rowEnd }: Batch): Promise<Counts> {
  const values: Record<string, Float64Array> = {};
  for (const name of ["upcr_0", "egfr_0", "upcr", "egfr"]) values[name] = new Float64Array(rowEnd - rowStart).fill(NaN);
  await parquetRead({
    file: await asyncBufferFromFile(path),
    columns: Object.keys(values),
    rowStart,
    rowEnd,
    onChunk: ({ columnName, columnData, rowStart: from }) => {
      const own = values[columnName] ?? [];
      for (let i = 0; i < columnData.length; i++) own[from + i - rowStart] = (columnData[i] ?? NaN) as number;
    },
  });
  const column = (name: string, unit: string) => ({ values: values[name] ?? [], unit });
  const at = (upcr: string, egfr: string) => ({ upcr: column(upcr, "g/g"), egfr: column(egfr, "mL/min/{1.73_m2}") });
  const { codes, responses } = judge({ rows: rowEnd - rowStart, baseline: at("upcr_0", "egfr_0"), followUp: at("upcr", "egfr") });
  const counts = responses.map(() => 0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return Object.fromEntries(responses.map((response, code) => [response, counts[code] ?? 0]));
}

parentPort?.on("message", (batch: Batch) => { void judged(batch).then((counts) => parentPort?.postMessage(counts)); });
