/** The words of JSON Schema that vectors.schema.json uses, and no others: what it does not know it refuses. */
export type Schema = Readonly<Record<string, unknown>>;

/** Where a value does not fit a schema; nothing where it does. */
export function misfits(value: unknown, schema: Schema, root: Schema = schema, at = "$"): readonly string[] {
  const own = (key: string) => (schema[key] ?? {}) as Schema;
  return Object.entries(schema).flatMap(([word, wanted]): readonly string[] => {
    const wrong = (isWrong: boolean) => (isWrong ? [`${at} ${word} ${JSON.stringify(wanted)}`] : []);
    switch (word) {
      case "$schema": case "title": case "description": case "$defs":
        return [];
      case "$ref":
        return misfits(value, String(wanted).slice(2).split("/").reduce<Schema>((part, key) => part[key] as Schema, root), root, at);
      case "const":
        return wrong(value !== wanted);
      case "enum":
        return wrong(!(wanted as unknown[]).includes(value));
      case "type":
        return wrong(wanted === "integer" ? !Number.isInteger(value) : (value === null ? "null" : Array.isArray(value) ? "array" : typeof value) !== wanted);
      case "pattern":
        return wrong(typeof value === "string" && !new RegExp(String(wanted), "u").test(value));
      case "minLength":
        return wrong(typeof value === "string" && value.length < Number(wanted));
      case "minItems":
        return wrong(Array.isArray(value) && value.length < Number(wanted));
      case "required":
        return (wanted as string[]).flatMap((key) => wrong(isObject(value) && !(key in value)));
      case "properties":
        return isObject(value) ? Object.entries(value).flatMap(([key, member]) => (key in own(word) ? misfits(member, own(word)[key] as Schema, root, `${at}.${key}`) : [])) : [];
      case "additionalProperties":
        return isObject(value)
          ? Object.entries(value).filter(([key]) => !(key in own("properties"))).flatMap(([key, member]) => (wanted === false ? [`${at}.${key} is not known`] : misfits(member, wanted as Schema, root, `${at}.${key}`)))
          : [];
      case "items":
        return Array.isArray(value) ? value.flatMap((member, i) => misfits(member, wanted as Schema, root, `${at}[${String(i)}]`)) : [];
      case "oneOf":
        return wrong((wanted as Schema[]).filter((each) => misfits(value, each, root, at).length === 0).length !== 1);
      default:
        throw new Error(`the check does not know the word ${word}`);
    }
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
