import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by `npm run vectors`. */
export const frozenVectors: FrozenVectors = { count: 8601, digest: "03aaef6df2aae9" };
