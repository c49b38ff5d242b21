/** The keys that readers ask for by name. */
interface Plain {
  readonly [key: string]: unknown;
  readonly value?: unknown;
  readonly unit?: unknown;
  readonly referenceRange?: unknown;
  readonly derivedBy?: unknown;
}

/** An object as JSON makes it, or without a prototype. Lists, maps, objects of classes and of other realms are left to the exact reader. */
export function isPlainObject(value: unknown): value is Plain {
  if (typeof value !== "object" || value === null) return false;
  const { constructor } = value as { readonly constructor?: unknown };
  return constructor === Object || constructor === undefined;
}

/** The numbers of keys, in the order in which they came last: the key after the one found is most often the next to come. */
export interface KeyOrder {
  readonly numbers: ReadonlyMap<string, number>;
  readonly keys: string[];
  readonly found: number[];
}

export function keyOrder(names: readonly string[]): KeyOrder {
  return { numbers: new Map(names.map((name, number) => [name, number])), keys: [], found: [] };
}

/** The number of a key that does not come where the order has it; undefined where nobody knows it. */
export function numberOfKey({ numbers, keys, found }: KeyOrder, key: string): number | undefined {
  const number = numbers.get(key);
  if (number !== undefined && !keys.includes(key)) {
    keys.push(key);
    found.push(number);
  }
  return number;
}
