/** Draws a whole number from 0 up to, not including, a limit. */
export type PickBelow = (below: number) => number;

/** Whole numbers from 0 up to, not including, a limit: the same for the same seed and name everywhere (mulberry32). */
export function seededPick(seed: number, name = ""): PickBelow {
  let state = seed | 0;
  for (let i = 0; i < name.length; i++) state = (Math.imul(state, 31) + name.charCodeAt(i)) | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
