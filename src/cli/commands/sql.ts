import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { publishedActivityDefinitions } from "../../definitions/activity/index.js";
import { publishedDefinitions } from "../../definitions/renal/index.js";
import { type SqlDialect, sqlDialects } from "../../sql/dialects.js";
import { responseInputCheck } from "../../sql/responseInputCheck.js";
import { responseSql } from "../../sql/responseSql.js";
import { responseView } from "../../sql/responseView.js";
import type { SqlColumns } from "../../sql/sqlColumns.js";
import { type Command, type CommandCall, usageError } from "../command.js";
import { readJson } from "../readStudy.js";

export const sql: Command = {
  name: "sql",
  summary: "A published definition as SQL: an expression, a query that shows why, or a query of the rows that are refused.",
  words: "ID",
  options: [
    { name: "dialect", value: "NAME", help: sqlDialects.join(", ") },
    { name: "columns", value: "FILE", help: "JSON: where in the table the values stand (docs/sql.md)" },
    { name: "view", value: null, help: "a query with a column for each criterion, for each level, and the response" },
    { name: "check", value: null, help: "a query of the rows that are refused, each with its reason" },
    { name: "from", value: "TABLE", help: "what --view and --check read from" },
    { name: "compact", value: null, help: "the expression on one line, without comments" },
  ],
  examples: [
    ["renal-response sql kdigo2024 --dialect duckdb --columns examples/data/sql-columns.json", "prints an expression for a SELECT"],
    [
      "renal-response sql kdigo2024 --dialect duckdb --columns examples/data/sql-columns.json --view --from visits",
      "prints a query that shows why",
    ],
  ],
  findings: "is not used",
  run: (call, { write }) => {
    const definition = definitionOf(call.words[0] ?? "");
    const dialect = (call.text("dialect") ?? missing("dialect")) as SqlDialect;
    const columns = columnsFrom(call.text("columns") ?? missing("columns"));
    const isQuery = call.has("view") || call.has("check");
    if (call.has("view") && call.has("check")) throw usageError("--view and --check are two queries, expected one of them");
    if (!isQuery) write(`${responseSql(definition, { dialect, columns, comments: !call.has("compact") })}\n`);
    else write((call.has("view") ? responseView : responseInputCheck)(definition, { dialect, columns, from: fromOf(call) }));
    return 0;
  },
};

function definitionOf(id: string): ResponseDefinition {
  const all: readonly ResponseDefinition[] = [...publishedDefinitions, ...publishedActivityDefinitions];
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw usageError(`no definition "${id}", expected one of ${all.map((one) => one.id).join(", ")}`);
  return found;
}

function fromOf(call: CommandCall): string {
  return call.text("from") ?? missing("from");
}

function missing(option: string): never {
  throw usageError(`--${option} is missing; see renal-response sql --help`);
}

function columnsFrom(path: string): SqlColumns {
  return readJson(path) as SqlColumns;
}
