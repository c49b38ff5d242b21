import { expect } from "vitest";

interface Published {
  readonly version: string;
  readonly source: { readonly citation: string; readonly locator?: string | null | undefined };
  readonly readings: readonly string[];
}

/** What a published description says is said in full: sentences that begin and end, and a citation from its first author to its pages. */
export function expectWholeTexts({ version, source, readings }: Published, begins: string, ends: string): void {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect([source.citation.startsWith(begins), source.citation.endsWith(ends)]).toStrictEqual([true, true]);
  expect(source.locator).toMatch(/\w{3}.*[\w)]$/);
  for (const reading of readings) expect(reading).toMatch(/^["A-Z0-9].{20,}[.]$/);
}
