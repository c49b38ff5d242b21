import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by `npm run generate`. */
export const frozenVectors: FrozenVectors = { count: 8601, digest: "19f7be3465e26d" };
