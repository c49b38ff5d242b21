/** What NCT05631717 leaves to its reader: shared by every reading of it. */
export const sharedReadings = [
  "The signs of the CR limits (<=, <=, <, <, <=) are the registry record's own. The PR sentence was read in the protocol text only, " +
    "and its two '>' signs are taken at face value.",
  "The protocol does not say when a value is abnormal before treatment. The limits of CR are mirrored: creatinine is abnormal above " +
    "1.2 mg/dL at baseline, a proteinuria measure from 0.5 (g/g or g/24 h) at baseline. A cohort of the same hospital calls creatinine " +
    "above 106 umol/L and 24-hour protein above 0.5 g impaired; exactly 0.5 cannot occur under the entry criteria (above 1.0).",
  "'Improved by more than 30 % (50 %)' is a relative fall from baseline: the follow-up value is below 0.7 (0.5) × baseline. A fall " +
    "of exactly 30 % (50 %) is no partial response.",
  "The fall in proteinuria is judged within one measure: UPCR against UPCR, 24-hour protein against 24-hour protein, and only if " +
    "that measure was abnormal at baseline.",
  "'Or' between UPCR and 24-hour protein lists two admissible instruments for one thing. No source says what holds when both were " +
    "measured and differ: here either suffices, a reading. A first-morning ratio errs low, so it favours response.",
  "No proteinuria measure abnormal at baseline: no partial response exists.",
  "CR takes precedence over PR, and everything else is NR.",
  "PR has no prednisone limit: none is printed.",
  "The prednisone-equivalent dose is the dose at the visit: no window is printed.",
] as const;
export const asMeasuredReading =
  "Judged by what was measured: a proteinuria measure of which nothing is recorded at the times that a criterion asks is left out, " +
    "since a trial takes one of the two; where both were recorded, a value that is missing stays open.";
export const cliff =
  "The printed text makes a cliff at a baseline creatinine of 1.2 mg/dL: with proteinuria down 80 %, 1.20 to 0.92 mg/dL is PR and " +
    "1.21 to 0.92 mg/dL is NR, since 0.92 is not below 0.7 × 1.21. It stands as printed; nct05631717-normalised repairs it.";
export const firstCaseOnly =
  "'No other indicator of deterioration' belongs to the first case of PR only, where the text puts it; with normal creatinine at " +
    "baseline neither it nor a limit on creatinine is asked for.";
