import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by `npm run vectors`. */
export const frozenVectors: FrozenVectors = { count: 8601, digest: "0070488d860787" };
