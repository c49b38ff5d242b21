import type { SdtmOptions } from "./sdtmOptions.js";
import type { SdtmDomain } from "./sdtmRows.js";
import type { SdtmWarning } from "./sdtmWarning.js";

/** What the options name and no row has: a misspelt variable or test code loses every row of it, and nothing else would say so. */
export interface Seen {
  readonly see: (domain: SdtmDomain, row: Readonly<Record<string, unknown>>) => void;
  readonly missing: (domains: Readonly<Partial<Record<SdtmDomain, unknown>>>) => SdtmWarning[];
}

export function notFound({ tests, events }: SdtmOptions): Seen {
  const codes = new Map(
    (tests ?? []).map(
      ({ domain, testCode }) =>
        [`${domain} ${testCode.trim().toUpperCase()}`, `options tests: no row of ${domain} has the test code "${testCode}"`] as const,
    ),
  );
  const variables = new Map(
    (events ?? [])
      .filter(({ domain }) => domain !== "dm")
      .flatMap(({ domain, variable, date, where }) =>
        [variable, date, ...Object.keys(where ?? {})].map(
          (name) => [`${domain} ${name}`, `options events: no row of ${domain} has the variable "${name}"`] as const,
        ),
      ),
  );
  return {
    see: (domain, row) => {
      if (codes.size > 0 && (domain === "lb" || domain === "qs")) {
        const code = row[domain === "lb" ? "LBTESTCD" : "QSTESTCD"];
        if (typeof code === "string") codes.delete(`${domain} ${code.trim().toUpperCase()}`);
      }
      if (variables.size === 0) return;
      for (const key of variables.keys()) {
        const [of, name = ""] = key.split(" ");
        if (of === domain && name in row) variables.delete(key);
      }
    },
    missing: (domains) =>
      [...codes, ...variables]
        .filter(([key]) => {
          const rows = domains[key.split(" ")[0] as SdtmDomain];
          return Array.isArray(rows) && rows.length > 0;
        })
        .map(([, message]) => ({ code: "notFound", message, usubjid: null, field: null, from: null, to: null })),
  };
}
