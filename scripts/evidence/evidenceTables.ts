import { readFileSync } from "node:fs";

/** What was measured last, by folder of src. */
export interface Measured {
  readonly coverage: Readonly<Record<string, Coverage>>;
  readonly mutation: Readonly<Record<string, Mutation>>;
}

interface Coverage {
  readonly statements: readonly [covered: number, total: number];
  readonly branches: readonly [covered: number, total: number];
}

interface Mutation {
  readonly detected: number;
  readonly undetected: number;
  /** Which tests the mutants had to pass. */
  readonly tests: string;
}

const folderOf = (path: string): string | undefined => /(?:^|\/)src\/(\w+)\//.exec(path)?.[1];

/** Coverage by folder, from the summary that vitest writes. */
export function measuredCoverage(file: string): Measured["coverage"] {
  const summary = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, Readonly<Record<"statements" | "branches", { covered: number; total: number }>>>>;
  const folders: Record<string, Coverage> = {};
  for (const [path, { statements, branches }] of Object.entries(summary)) {
    const folder = folderOf(path);
    if (folder === undefined) continue;
    const so = folders[folder] ?? { statements: [0, 0], branches: [0, 0] };
    folders[folder] = {
      statements: [so.statements[0] + statements.covered, so.statements[1] + statements.total],
      branches: [so.branches[0] + branches.covered, so.branches[1] + branches.total],
    };
  }
  return folders;
}

/** Mutants by folder, from the report that Stryker writes. Ignored ones (see docs/validation.md) do not count. */
export function measuredMutation(file: string, tests = "the case tables of the folder, without the random laws"): Measured["mutation"] {
  const { files } = JSON.parse(readFileSync(file, "utf8")) as { readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>> };
  const folders: Record<string, Mutation> = {};
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = folderOf(path);
    if (folder === undefined) continue;
    const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
    const so = folders[folder] ?? { detected: 0, undetected: 0, tests };
    folders[folder] = { detected: so.detected + count("Killed", "Timeout"), undetected: so.undetected + count("Survived", "NoCoverage"), tests };
  }
  return folders;
}

const percent = (part: number, total: number): string => (total === 0 ? "–" : `${((100 * part) / total).toFixed(1)} %`);

/** The two tables, as they stand in docs/validation.md between the marks. */
export function evidenceTables({ coverage, mutation }: Measured): string {
  const covered = Object.entries(coverage).map(
    ([folder, { statements, branches }]) => `| ${folder} | ${percent(...statements)} of ${String(statements[1])} | ${percent(...branches)} of ${String(branches[1])} |`,
  );
  const mutated = Object.entries(mutation).map(
    ([folder, { detected, undetected, tests }]) => `| ${folder} | ${percent(detected, detected + undetected)} of ${String(detected + undetected)} | ${tests} |`,
  );
  return ["| folder | statements | branches |", "|---|---|---|", ...covered, "", "| folder | mutants told | by |", "|---|---|---|", ...mutated].join("\n");
}

const [begin, end] = ["<!-- measured: begin -->", "<!-- measured: end -->"];

/** The page with the tables between its two marks. */
export function withTables(page: string, tables: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/validation.md has no ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n${tables}\n${page.slice(to)}`;
}
