export const text = { type: "string", minLength: 1 } as const;
export const texts = { type: "array", items: text } as const;
export const days = { type: "integer", minimum: 0 } as const;

export function optional(schema: object): object {
  return { anyOf: [schema, { type: "null" }] };
}

/** An object in which comments may stand: keys that begin with `//`. */
export function object(required: readonly string[], properties: Readonly<Record<string, object>>) {
  return { type: "object", required, properties, patternProperties: { "^//": {} }, additionalProperties: false };
}
