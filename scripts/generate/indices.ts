import { existsSync } from "node:fs";
import { relative } from "node:path";
import { declarationsOf } from "./declarations.js";
import { isDefinition, type PublicExport, publicSurface, sourceFiles } from "./publicSurface.js";

/** The sections of src/index.ts, in its order; a `@category` that is not listed here is an error. */
const sections = [
  "Classify", "Explain", "Definitions", "Vocabulary", "Measurement", "Glucocorticoid", "eGFR", "Activity", "Courses", "Summary", "Kidney", "Safety",
  "Eligibility", "SDTM", "FHIR", "ADaM", "SQL",
];
const header = "// Written by `npm run generate` from the doc comments in the folders; what is public, its @category says.\n";

/** Every generated index by path. The same sources give the same texts. */
export function indices(): ReadonlyMap<string, string> {
  return new Map([
    ["src/definitions/renal/index.ts", definitionsIndex(
      "src/definitions/renal", "publishedDefinitions", "Every renal response definition that this library ships: of trials, cohorts and guidelines.",
      `publishedDefinitions.some(({ id }) => id === "kdigo2024"); // => true`,
    )],
    ["src/definitions/activity/index.ts", definitionsIndex(
      "src/definitions/activity", "publishedActivityDefinitions", "Every shipped definition of activity, response, low activity, remission, flare and dose reduction.",
      `publishedActivityDefinitions.some(({ id }) => id === "lldas-2016"); // => true`,
    )],
    ["src/index.ts", libraryIndex()],
    ["src/testing/index.ts", subpathIndex("src/testing", ["Testing"])],
    ...(existsSync("src/report") ? [["src/report/index.ts", subpathIndex("src/report", ["Report"])] as const] : []),
  ]);
}

function libraryIndex(): string {
  const lists: readonly PublicExport[] = [
    { name: "publishedDefinitions", file: "src/definitions/renal/index.ts", category: "Definitions" },
    { name: "publishedActivityDefinitions", file: "src/definitions/activity/index.ts", category: "Definitions" },
  ];
  return indexText("src", [...lists, ...publicSurface("src", ["testing", "report", "cli"])], sections);
}

/** Of a subpath of the package: its own exports and types, not those of the library. */
function subpathIndex(folder: string, ownSections: readonly string[]): string {
  return indexText(folder, publicSurface(folder).filter(({ file }) => file.startsWith(`${folder}/`)), ownSections);
}

function indexText(folder: string, surface: readonly PublicExport[], ownSections: readonly string[]): string {
  const names = surface.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length > 0) throw new Error(`exported twice: ${twice.join(", ")}`);
  const stray = surface.find(({ category }) => category !== null && !ownSections.includes(category));
  if (stray !== undefined) throw new Error(`${stray.file} ${stray.name} has the category "${String(stray.category)}", expected one of ${ownSections.join(", ")}`);
  const values = ownSections.flatMap((section) => sectionText(folder, section, "export", surface.filter(({ category }) => category === section)));
  const types = sectionText(folder, "Types", "export type", surface.filter(({ category }) => category === null));
  return [header, ...values, ...types].join("\n");
}

function sectionText(folder: string, title: string, keyword: string, exports: readonly PublicExport[]): readonly string[] {
  const files = [...new Set(exports.map(({ file }) => file))].sort();
  const lines = files.map((file) => {
    const names = exports.filter((one) => one.file === file).map(({ name }) => name).sort();
    return exportLine(keyword, names, `./${relative(folder, file).replace(/\.ts$/, ".js")}`);
  });
  return lines.length === 0 ? [] : [`// ${title}`, ...lines, ""];
}

function exportLine(keyword: string, names: readonly string[], from: string): string {
  const line = `${keyword} { ${names.join(", ")} } from "${from}";`;
  return line.length <= 140 ? line : `${keyword} {\n${wrapped(names)}\n} from "${from}";`;
}

/** Names in lines of at most 140 characters. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = [];
  let line = " ";
  for (const name of names) {
    if (line.length + name.length + 2 > 140) {
      lines.push(line);
      line = " ";
    }
    line += ` ${name},`;
  }
  return [...lines, line].join("\n");
}

function definitionsIndex(folder: string, list: string, sentence: string, example: string): string {
  const isFirst = (file: string) => file.endsWith("/nct05631717.ts"); // the library's own trial leads its lists
  const files = [...sourceFiles(folder).filter(isFirst), ...sourceFiles(folder).filter((file) => !isFirst(file))];
  const found = files.flatMap((file) =>
    declarationsOf(file).declared.filter(isDefinition).map(({ names }) => ({ file: `./${relative(folder, file).replace(/\.ts$/, ".js")}`, names })));
  const byFile = new Map<string, string[]>();
  for (const { file, names } of found) byFile.set(file, [...(byFile.get(file) ?? []), ...names]);
  const depth = "../".repeat(folder.split("/").length - 1);
  return [
    "// Written by `npm run generate` from the files of this folder.",
    `import type { ResponseDefinition } from "${depth}criteria/responseDefinition.js";`,
    ...[...byFile].map(([file, names]) => exportLine("import", [...names].sort(), file)),
    "",
    `export {\n${wrapped(found.flatMap(({ names }) => names))}\n};`,
    "",
    `/**\n * ${sentence}\n *\n * @example\n * ${example}\n * @category Definitions\n */`,
    `export const ${list}: readonly ResponseDefinition[] = /* @__PURE__ */ Object.freeze([\n${wrapped(found.flatMap(({ names }) => names))}\n]);`,
    "",
  ].join("\n");
}
