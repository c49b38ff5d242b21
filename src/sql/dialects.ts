import { misuse } from "../measurement/misuse.js";
import { isNotOneOf } from "../measurement/wordings.js";

/**
 * A SQL dialect in which a definition can be written. The text is the same in all of them but for casts, dates and quotation marks.
 */
export type SqlDialect = "duckdb" | "postgresql" | "spark" | "clickhouse" | "bigquery" | "snowflake";

/** How a dialect writes what the others write otherwise. */
export interface Dialect {
  readonly name: SqlDialect;
  /** An exact decimal of at least nine digits before and six behind the point. */
  readonly decimal: (sql: string) => string;
  /** The whole number that a double multiplied by a power of ten stands for, as a double. */
  readonly nearest: (product: string) => string;
  /** A double that is a whole number, as one of 64 bits. */
  readonly whole: (nearest: string) => string;
  /** A whole number in a type that holds its products. */
  readonly wide: (whole: string) => string;
  /** A decimal column may have more digits than the type that it is cast to. */
  readonly castMayRound: boolean;
  /** Whether a double is NaN, where NaN is not above every number. */
  readonly isNotANumber: ((sql: string) => string) | null;
  readonly text: (text: string) => string;
  readonly date: (sql: string) => string;
  readonly plusDays: (date: string, days: string) => string;
  /** From one date to another, in days. */
  readonly daysBetween: (from: string, to: string) => string;
  readonly unknown: string;
  readonly noText: string;
}

const doubled = (text: string) => `'${text.replace(/'/g, "''")}'`;
const escaped = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
// @__NO_SIDE_EFFECTS__
const castTo = (type: string) => (sql: string) => `CAST(${sql} AS ${type})`;

const common = /* @__PURE__ */ (() => ({
  decimal: castTo("DECIMAL(18, 6)"),
  nearest: (product: string) => `ROUND(${product})`,
  whole: castTo("BIGINT"),
  wide: castTo("DECIMAL(20, 0)"),
  castMayRound: true,
  isNotANumber: null,
  text: doubled,
  date: castTo("DATE"),
  plusDays: (date: string, days: string) => `(${date} + ${days})`,
  daysBetween: (from: string, to: string) => `(${to} - ${from})`,
  unknown: "CAST(NULL AS BOOLEAN)",
  noText: "CAST(NULL AS VARCHAR(1))",
} as const))();

const dialects: Readonly<Record<SqlDialect, Dialect>> = /* @__PURE__ */ ((): Readonly<Record<SqlDialect, Dialect>> => ({
  duckdb: { ...common, name: "duckdb", plusDays: (date, days) => `(${date} + CAST(${days} AS INTEGER))` },
  postgresql: { ...common, name: "postgresql", decimal: castTo("NUMERIC"), wide: castTo("NUMERIC"), castMayRound: false },
  spark: {
    ...common,
    name: "spark",
    // ROUND makes an object of each number there.
    nearest: (product) => `RINT(${product})`,
    text: escaped,
    noText: "CAST(NULL AS STRING)",
    plusDays: (date, days) => `DATE_ADD(${date}, ${days})`,
    daysBetween: (from, to) => `DATEDIFF(${to}, ${from})`,
  },
  clickhouse: {
    ...common,
    name: "clickhouse",
    // A cast keeps NULL only in these functions.
    decimal: (sql) => `toDecimal128(${sql}, 6)`,
    whole: (nearest) => `toInt64(${nearest})`,
    wide: (whole) => `toDecimal128(${whole}, 0)`,
    isNotANumber: (sql) => `isNaN(${sql})`,
    text: escaped,
    date: (sql) => `toDate32(${sql})`,
    plusDays: (date, days) => `addDays(${date}, ${days})`,
    daysBetween: (from, to) => `dateDiff('day', ${from}, ${to})`,
    unknown: "CAST(NULL AS Nullable(Bool))",
    noText: "CAST(NULL AS Nullable(String))",
  },
  bigquery: {
    ...common,
    name: "bigquery",
    decimal: castTo("NUMERIC"),
    whole: castTo("INT64"),
    wide: castTo("NUMERIC"),
    isNotANumber: (sql) => `IS_NAN(${sql})`,
    text: escaped,
    plusDays: (date, days) => `DATE_ADD(${date}, INTERVAL ${days} DAY)`,
    daysBetween: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`,
    unknown: "CAST(NULL AS BOOL)",
    noText: "CAST(NULL AS STRING)",
  },
  snowflake: {
    ...common,
    name: "snowflake",
    decimal: castTo("NUMBER(18, 6)"),
    whole: castTo("NUMBER(19, 0)"),
    wide: (whole) => whole,
    text: (text) => doubled(text.replace(/\\/g, "\\\\")),
    plusDays: (date, days) => `DATEADD(day, ${days}, ${date})`,
    daysBetween: (from, to) => `DATEDIFF(day, ${from}, ${to})`,
  },
}))();

/** The dialects, in the order of the documentation. */
export const sqlDialects = /* @__PURE__ */ (() => (Object.keys(dialects) as readonly SqlDialect[]))();

/** The dialect of a name, or a RangeError that lists the names. */
export function requireDialect(argument: string, name: unknown): Dialect {
  const found = sqlDialects.find((known) => known === name);
  if (found === undefined) throw misuse(argument, name, isNotOneOf(sqlDialects));
  return dialects[found];
}
