/** On which side of a limit a value lies: inside meets the criterion, at is exactly on the limit, outside does not meet it. */
export type Side = "inside" | "at" | "outside";

export const sides: readonly Side[] = ["inside", "at", "outside"];
