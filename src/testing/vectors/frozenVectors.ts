import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by `npm run generate`. */
export const frozenVectors: FrozenVectors = { count: 15029, digest: "0e2072743937c6" };
