/**
 * The pseudo-random generator mulberry32 (Tommy Ettinger, public domain): 32 bits of state, one seed, numbers in [0, 1).
 * Integer arithmetic only, so that every machine draws the same numbers. Good enough to simulate, not for cryptography.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
