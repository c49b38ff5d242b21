import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by `npm run generate`. */
export const frozenVectors: FrozenVectors = { count: 9899, digest: "01e9e306be9385" };
