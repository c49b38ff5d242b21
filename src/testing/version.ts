/**
 * The version of this library, as in its package.json.
 *
 * @category Testing
 */
export const libraryVersion = "0.1.0";

/**
 * The version of the format of the vectors.
 *
 * @category Testing
 */
export const vectorFormat = "1.0.0";
