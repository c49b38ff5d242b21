/** The scale of one panel: from 0 to its greatest value, with about four ticks. */
export interface PanelScale {
  readonly most: number;
  readonly ticks: readonly number[];
}

/** A scale that holds every value, in steps of 1, 2 or 5 times a power of ten. */
export function scaleOf(values: readonly number[]): PanelScale {
  const greatest = Math.max(0, ...values) || 1;
  const power = 10 ** Math.floor(Math.log10(greatest / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => greatest / one <= 4) ?? power;
  const count = Math.ceil(greatest / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
  return { most: count * step, ticks };
}
