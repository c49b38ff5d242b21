/** What each printed page of simulated data says in its margin. */
const simulatedMargin =
  '@page { @top-center { content: "SIMULATED DATA: no patient is in this report"; font: bold 9pt system-ui, sans-serif; color: #7a1f00; ' +
  '} }';

/** The styles of the page, for a screen of any width and for paper. No script, nothing from elsewhere. */
const styles = `
:root { color-scheme: light; --ink: #222; --soft: #595959; --line: #c8c8c8; --blue: #08306b; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 0 1rem 4rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink);
  background: #fff; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; padding-top: .5rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 2rem 0 .1rem; }
a { color: var(--blue); }
.about { margin: 0 0 .75rem; color: var(--soft); font-size: .85rem; }
.simulated { background: #7a1f00; color: #fff; font-weight: 700; padding: .35rem .75rem; position: sticky; top: 0;
  z-index: 1; margin: 0 -1rem; }
nav ol { columns: 22rem; margin: .5rem 0 0; padding-left: 1.4rem; font-size: .92rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid #4292c6; outline-offset: 2px; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .2rem .9rem .2rem 0; }
thead th, thead td { border-top: 1.5px solid var(--ink); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 1.5px solid var(--ink); }
tbody th[scope="row"] { font-weight: 400; min-width: 7rem; }
tbody th[scope="rowgroup"] { padding-top: .5rem; font-weight: 700; }
.number { white-space: nowrap; }
.note { font-size: .82rem; color: var(--soft); margin: .35rem 0 0; max-width: 60rem; }
figure { margin: 1rem 0 0; }
figcaption { font-size: .85rem; color: var(--soft); max-width: 60rem; margin-bottom: .5rem; }
svg.figure { display: block; height: auto; max-width: 100%; min-width: 42rem; background: #fff; color: var(--ink); overflow: visible; }
svg.figure text { white-space: pre; }
details { margin: .5rem 0; }
summary { cursor: pointer; color: var(--blue); font-size: .9rem; }
pre { font: .8rem/1.45 ui-monospace, monospace; overflow-x: auto; background: #f6f6f6; padding: .75rem; }
.profiles > details { border-top: 1px solid var(--line); }
@media (max-width: 40rem) { h1 { font-size: 1.3rem; } }
@media print {
  @page { size: A4 landscape; margin: 14mm; @bottom-right { content: counter(page) " / " counter(pages);
    font: 8pt system-ui, sans-serif; } }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .simulated { position: static; margin: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, details:not([open]) { display: none; }
  .scroll { overflow: visible; }
  svg.figure { min-width: 0; width: auto; max-width: 100%; max-height: 138mm; print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
  @page upright { size: A4 portrait; }
  .tall { page: upright; }
  .tall svg.figure { max-height: 225mm; }
  .short { break-inside: avoid; }
  table { font-size: 8pt; }
  th, td { padding-right: .5rem; }
  .number { white-space: normal; }
  tr, figure, h2, h3 { break-inside: avoid; }
  h2, h3, .about { break-after: avoid; }
  section { break-before: page; }
  section:first-of-type { break-before: auto; }
  pre { white-space: pre-wrap; background: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
}
`;

/** The styles of a page; printed pages of simulated data say so, each of them. */
export function styleSheet(isSimulated: boolean): string {
  return isSimulated ? `${styles}@media print { ${simulatedMargin} }\n` : styles;
}
