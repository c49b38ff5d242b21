import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** A statement that declares names. */
export interface Declared {
  readonly statement: ts.Statement;
  readonly names: readonly string[];
  readonly isType: boolean;
  readonly isExported: boolean;
}

/** What a file declares, and where its imported names stand. */
export interface SourceFile {
  readonly declared: readonly Declared[];
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

/** Reads the declarations and the relative imports of a source file. */
export function declarationsOf(file: string): SourceFile {
  const { statements } = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const imported = new Map<string, { file: string; name: string }>();
  for (const statement of statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const { text } = statement.moduleSpecifier;
    const bindings = statement.importClause?.namedBindings;
    if (!text.startsWith(".") || bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const from = join(dirname(file), text).replace(/\.js$/, ".ts");
    for (const { name, propertyName } of bindings.elements) imported.set(name.text, { file: from, name: (propertyName ?? name).text });
  }
  return { declared: statements.filter((statement) => !ts.isImportDeclaration(statement)).map(declaredBy), imported };
}

function declaredBy(statement: ts.Statement): Declared {
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  const isExported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  return { statement, names: namesOf(statement), isType, isExported };
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}
