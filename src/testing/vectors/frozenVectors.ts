import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by `npm run generate`. */
export const frozenVectors: FrozenVectors = { count: 9284, digest: "057bb4ec622942" };
