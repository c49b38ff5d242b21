/** What a definition's value does not say of itself, written by hand; it stands on the page under "Notes". By id. */
export const notes: Readonly<Record<string, string>> = {
  nct05631717: `Umbilical-cord mesenchymal stem cells versus low-dose interleukin-2 in lupus nephritis, 40 patients, two arms, 24 weeks.

What the literal text implies:

- A creatinine that rises from 0.6 to 1.15 mg/dL satisfies CR through the absolute limit, although it nearly doubled.
- A partial responder with normal creatinine at baseline may have a rising creatinine: the text attaches "no other
  deterioration" to the first case only. The [guarded reading](nct05631717-guarded.md) closes this gap; it is ours, not
  the protocol's.
- A creatinine abnormal at baseline and proteinuria not: no PR exists (it cannot occur under the entry criteria).
- Proteinuria is judged [as measured](../semantics.md#as-measured): with UPCR alone it is UPCR that decides. The
  [reading with both measures in every record](nct05631717-literal.md) bounds what a 24-hour collection could have changed.
- A creatinine that returns from just above 1.2 mg/dL to normal has not "improved by more than 30 %": the
  [normalised reading](nct05631717-normalised.md) counts it.`,
  "nct05631717-guarded": `A second reading of [the same protocol](nct05631717.md), for a sensitivity analysis: CR is the same, and a partial responder of
the text whose creatinine is above 125 % of baseline, or who deteriorated otherwise, is NR here.`,
};
