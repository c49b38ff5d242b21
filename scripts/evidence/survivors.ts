import { existsSync, readFileSync } from "node:fs";

/** A change of the source that no test of its folder tells, and why none can or need. */
export interface Survivor {
  /** The path below src. */
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly why: string;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The survivors in Stryker's report, each with the reason that was given for it before, if it was. */
export function survivorsOf(file: string, before: readonly Survivor[]): readonly Survivor[] {
  const { files } = JSON.parse(readFileSync(file, "utf8")) as Report;
  const found = Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(({ location, replacement = "" }) => ({ file: path.replace(/^src\//, ""), original: onOneLine(textAt(source, location)), replacement: onOneLine(replacement) })),
  );
  const texts = found.map((each) => JSON.stringify(each));
  return found
    .filter((_, i) => texts.indexOf(texts[i] ?? "") === i)
    .sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1))
    .map((each) => ({ ...each, why: before.find(({ why: _, ...known }) => JSON.stringify(known) === JSON.stringify(each))?.why ?? "" }));
}

function textAt(source: string, { start, end }: Mutant["location"]): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  return lines.map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === lines.length - 1 ? end.column - 1 : undefined)).join("\n");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether what a survivor changed still stands in the source. */
export function isInSource({ file, original }: Survivor): boolean {
  const path = `src/${file}`;
  return existsSync(path) && onOneLine(readFileSync(path, "utf8")).includes(original);
}
