/** The version of this library, as in its package.json. */
export const libraryVersion = "0.1.0";

/** The version of the format of the vectors. */
export const vectorFormat = "1.0.0";
