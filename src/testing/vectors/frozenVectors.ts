import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by `npm run generate`. */
export const frozenVectors: FrozenVectors = { count: 9284, digest: "0e8a7daf5d9bc5" };
