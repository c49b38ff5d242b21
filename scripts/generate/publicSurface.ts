import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type Declared, declarationsOf, type SourceFile } from "./declarations.js";

/** An export that the package hands out. */
export interface PublicExport {
  readonly name: string;
  readonly file: string;
  /** The `@category` of a value; null for a type, which goes where it is needed. */
  readonly category: string | null;
}

/**
 * What a folder hands out: each exported value whose doc comment has a `@category`, each published definition, and each
 * exported type that their signatures lead to, wherever it stands.
 */
export function publicSurface(folder: string, leftOut: readonly string[] = []): readonly PublicExport[] {
  const files = new Map<string, SourceFile>();
  const found = new Map<string, PublicExport>();
  const seen = new Set<string>();
  const read = (file: string): SourceFile => {
    const source = files.get(file) ?? declarationsOf(file);
    files.set(file, source);
    return source;
  };
  const addType = (file: string, name: string): void => {
    const key = `${file} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { declared, imported } = read(file);
    const elsewhere = imported.get(name);
    if (elsewhere !== undefined) addType(elsewhere.file, elsewhere.name);
    const declaration = declared.find(({ names, isType }) => isType && names.includes(name));
    if (declaration === undefined) return;
    if (declaration.isExported) found.set(key, { name, file, category: null });
    addTypesIn(file, declaration.statement);
  };
  const addTypesIn = (file: string, node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) addType(file, node.typeName.getText());
    if (ts.isExpressionWithTypeArguments(node)) addType(file, node.expression.getText());
    ts.forEachChild(node, (child) => { addTypesIn(file, child); });
  };
  for (const file of sourceFiles(folder, leftOut)) {
    for (const one of read(file).declared) {
      const category = categoryOf(one);
      if (category === null) continue;
      for (const name of one.names) found.set(`${file} ${name}`, { name, file, category });
      for (const node of signatureOf(one.statement)) addTypesIn(file, node);
    }
  }
  return [...found.values()];
}

/** The source files below a folder, without indices. */
export function sourceFiles(folder: string, leftOut: readonly string[] = []): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith("index.ts"));
  return names.filter((name) => !leftOut.some((other) => name.startsWith(`${other}/`))).map((name) => join(folder, name)).sort();
}

/** A definition needs no tag: its type and its folder say that it is published. */
export function isDefinition(one: Declared): boolean {
  return one.isExported && typeOf(one).startsWith("ResponseDefinition<");
}

/** Nor does a law of the testing kit. */
function isLaw(one: Declared): boolean {
  return one.isExported && typeOf(one) === "Law";
}

function typeOf({ statement }: Declared): string {
  return ts.isVariableStatement(statement) ? (statement.declarationList.declarations[0]?.type?.getText() ?? "") : "";
}

function categoryOf(one: Declared): string | null {
  if (!one.isExported || one.isType) return null;
  const tag = ts.getJSDocTags(one.statement).find(({ tagName }) => tagName.text === "category");
  if (tag !== undefined) return (ts.getTextOfJSDocComment(tag.comment) ?? "").trim();
  return isDefinition(one) ? "Definitions" : isLaw(one) ? "Testing" : null;
}

/** What a caller sees of a declaration: not its body. */
function signatureOf(statement: ts.Statement): readonly ts.Node[] {
  if (ts.isFunctionDeclaration(statement)) return [...(statement.typeParameters ?? []), ...statement.parameters, ...(statement.type ? [statement.type] : [])];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ type }) => (type ? [type] : []));
  return [];
}
