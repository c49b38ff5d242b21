import type { RecordedAssessment, RecordedQuantity } from "../../examples/readTrial";

/** true, false, or undefined = unknown. */
type Truth = boolean | undefined;

const allOf = (...parts: Truth[]): Truth => (parts.includes(false) ? false : parts.includes(undefined) ? undefined : true);
const anyOf = (...parts: Truth[]): Truth => (parts.includes(true) ? true : parts.includes(undefined) ? undefined : false);

/** Each unit in hundred-thousandths of a common one (umol/L, mg/mmol, g/d, mg/d of prednisone): integers only. */
const scale: Readonly<Record<string, bigint>> = {
  "umol/L": 100000n, "µmol/L": 100000n, "mg/dL": 8840000n,
  "mg/mmol": 100000n, "g/g": 11312000n, "mg/g": 11312n,
  "g/d": 100000n, "g/24h": 100000n, "mg/d": 100n,
};

/** Exact, in 10⁻⁸ of the common unit. A result below the limit of quantification counts as just below it. */
function exact({ value, unit }: RecordedQuantity): bigint {
  const [whole = "", fraction = ""] = value.replace("<", "").split(".");
  return BigInt(whole + fraction.padEnd(3, "0")) * (scale[unit] ?? 0n) - (value.startsWith("<") ? 1n : 0n);
}

/** Of two measures those that were recorded count; both where neither was. */
const asMeasured = (...parts: readonly { readonly isHeld: boolean; readonly met: Truth }[]): Truth => {
  const held = parts.filter(({ isHeld }) => isHeld);
  return anyOf(...(held.length > 0 ? held : parts).map(({ met }) => met));
};

type Relation = (value: bigint, base: bigint) => boolean;

const compare = (value: RecordedQuantity | undefined, base: RecordedQuantity | undefined, relation: Relation): Truth =>
  value === undefined || base === undefined ? undefined : relation(exact(value), exact(base));

/**
 * The rule of NCT05631717 as the data set's brief words it, written apart from the library: it checks the mix of responses
 * that the generator promises, not the library.
 */
export function protocolRule(baseline: RecordedAssessment, followUp: RecordedAssessment | undefined): string {
  const { serumCreatinine, upcr, urineProtein24h, prednisoneEquivalent, events } = followUp ?? {};
  const creatinineLimit = { value: "1.2", unit: "mg/dL" };
  const proteinuria = [
    { before: baseline.upcr, after: upcr, half: { value: "0.5", unit: "g/g" } },
    { before: baseline.urineProtein24h, after: urineProtein24h, half: { value: "0.5", unit: "g/d" } },
  ];
  const below = (value: bigint, limit: bigint) => value < limit;
  const abnormal = compare(baseline.serumCreatinine, creatinineLimit, (base, limit) => base > limit);
  const fell = (percent: bigint) =>
    asMeasured(
      ...proteinuria.map(({ before, after, half }) => ({
        isHeld: before !== undefined || after !== undefined,
        met: allOf(
          compare(before, half, (base, limit) => base >= limit),
          compare(after, before, (value, base) => 100n * value < (100n - percent) * base),
        ),
      })),
    );
  const complete = allOf(
    anyOf(
      compare(serumCreatinine, creatinineLimit, (value, limit) => value <= limit),
      compare(serumCreatinine, baseline.serumCreatinine, (value, base) => 100n * value <= 125n * base),
    ),
    asMeasured(...proteinuria.map(({ after, half }) => ({ isHeld: after !== undefined, met: compare(after, half, below) }))),
    compare(prednisoneEquivalent, { value: "10", unit: "mg/d" }, (value, limit) => value <= limit),
  );
  const creatinineFell = compare(serumCreatinine, baseline.serumCreatinine, (value, base) => 10n * value < 7n * base);
  const other = events?.otherDeterioration;
  const partial = anyOf(
    allOf(abnormal, creatinineFell, fell(30n), other === undefined ? undefined : !other),
    allOf(abnormal === undefined ? undefined : !abnormal, fell(50n)),
  );
  if (complete === true) return "CR";
  if (complete === undefined) return "NE";
  return partial === undefined ? "NE" : partial ? "PR" : "NR";
}
