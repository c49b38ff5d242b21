/** The keys that readers ask for by name. */
export interface Plain {
  readonly [key: string]: unknown;
  readonly value?: unknown;
  readonly unit?: unknown;
  readonly referenceRange?: unknown;
  readonly derivedBy?: unknown;
  readonly constructor?: unknown;
}

/** An object as JSON makes it, or without a prototype. Lists, maps, objects of classes and of other realms are left to the exact reader. */
export function isPlainObject(value: unknown): value is Plain {
  if (typeof value !== "object" || value === null) return false;
  const { constructor } = value as Plain;
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

/** The place in the order of a key that is not the next one there; -1 where nobody knows it. */
export function placeOfKey({ numbers, keys, found }: KeyOrder, key: string, next: number): number {
  for (let place = next + 1; place < keys.length; place++) if (keys[place] === key) return place;
  const number = numbers.get(key);
  if (number === undefined) return -1;
  const known = keys.indexOf(key);
  if (known >= 0) return known;
  found.push(number);
  return keys.push(key) - 1;
}
