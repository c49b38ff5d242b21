/** Numbers between 0 and 1 that are the same in every run (a linear congruential generator): for simulations in tests alone. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}
