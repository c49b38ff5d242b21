import { bySubject, type Drawn, type Row } from "./subjects";

/** The sponsor's test codes: CDISC has none for the lupus indices. QSTEST keeps the name of the item. */
const codes: Readonly<Record<string, string>> = { "SLEDAI-2K": "SLED", "BILAG-2004": "BILG", "PGA 0-3": "PGA" };

/** qs: the indices of activity, and the question for another deterioration of the kidney. */
export function questionnaires(subjects: readonly Drawn[], activity: readonly Row[], events: readonly Row[]): readonly Row[] {
  const [items, asked] = [bySubject(activity), bySubject(events)];
  return subjects.flatMap(({ id, visits }) => {
    const rows = visits.flatMap(({ date, named }): readonly Row[] => {
      const own = (items.get(id) ?? []).filter(({ VISIT }) => VISIT === named["VISIT"]);
      const counts = new Map<string, number>();
      const scored = own.map(({ QSCAT = "", QSEVLINT = "", QSTEST = "", QSORRES = "" }): Row => {
        const place = (counts.get(QSCAT) ?? 0) + 1;
        counts.set(QSCAT, place);
        const code = `${codes[QSCAT] ?? ""}${String(place).padStart(2, "0")}`;
        return { QSTESTCD: code, QSTEST, QSCAT, QSEVLINT, QSORRES, QSSTAT: QSORRES === "" ? "NOT DONE" : "", ...named, QSDTC: date };
      });
      const answer = asked.get(id)?.find(({ VISIT, CETERM }) => VISIT === named["VISIT"] && CETERM === "OTHER DETERIORATION");
      return [
        ...scored,
        { QSTESTCD: "XDETER", QSTEST: "Other deterioration", QSCAT: "RENAL", QSORRES: answer?.["CEOCCUR"] ?? "", ...named, QSDTC: date },
      ];
    });
    return rows.map((row, i) => ({ USUBJID: id, QSSEQ: String(i + 1), ...row }));
  });
}

/** ce: whether rescue therapy was given since the visit before, asked at each visit. */
export function clinicalEvents(subjects: readonly Drawn[], events: readonly Row[]): readonly Row[] {
  const asked = bySubject(events.filter(({ CETERM }) => CETERM === "RESCUE THERAPY"));
  return subjects.flatMap(({ id, visits }) =>
    (asked.get(id) ?? []).map(({ VISIT = "", CETERM = "", CEOCCUR = "", CESTDTC = "" }, i): Row => {
      const visit = visits.find(({ named }) => named["VISIT"] === VISIT);
      return {
        USUBJID: id,
        CESEQ: String(i + 1),
        CETERM,
        CEDECOD: CETERM,
        CEPRESP: "Y",
        CEOCCUR,
        ...visit?.named,
        CEDTC: visit?.date ?? "",
        CESTDTC,
      };
    }),
  );
}

/** ds: consent, and how study treatment and study participation ended. */
export function dispositions(subjects: readonly Drawn[], drawn: readonly Row[]): readonly Row[] {
  const ended = bySubject(drawn);
  return subjects.flatMap(({ id, start, studyEnd }) => {
    const untreated: Row = { DSSCAT: "STUDY PARTICIPATION", DSDECOD: "WITHDRAWAL BY SUBJECT", DSSTDTC: studyEnd };
    const rows = (start === "" ? [untreated] : (ended.get(id) ?? [])).map(({ DSSCAT = "", DSDECOD = "", DSSTDTC = "" }): Row => {
      return { DSTERM: DSDECOD, DSDECOD, DSCAT: "DISPOSITION EVENT", DSSCAT, DSSTDTC };
    });
    return rows.map((row, i) => ({ USUBJID: id, DSSEQ: String(i + 1), ...row }));
  });
}
