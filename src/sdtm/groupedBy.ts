/** The list in groups of one key, the groups and their members in the order of the list. */
export function groupedBy<One, Key>(list: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly [One, ...One[]]> {
  const groups = new Map<Key, [One, ...One[]]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
