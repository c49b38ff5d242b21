const { RECORDS_TIMES: times = "1" } = process.env;

/** How many random records a test draws: so many, and under `npm run test:long` a multiple of them. */
export function records(count: number): { readonly numRuns: number } {
  return { numRuns: count * Number(times) };
}
