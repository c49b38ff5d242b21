/**
 * Draws the SIMULATED trial that simulateSdtm.ts writes: the shape of NCT05631717 (two arms of 20, baseline and weeks 4 to 24), with
 * the mess of real data (exceptions.ts). No patient is in it, and neither arm wins.
 */
import { exceptions, type Exception, type TestCode } from "./exceptions";
import { mulberry32 } from "./mulberry32";
import { simulatedActivity } from "./simulatedActivity";
import { simulatedCourse, weeks, type Fate } from "./simulatedCourse";

export const seed = 5631717;
const study = "NCT05631717";
const arms = ["UC-MSC", "low-dose IL-2"] as const;
const testCodes: readonly TestCode[] = ["CREAT", "PROTCRT", "PROTEXR"];

/** The subjects of each site, in the order of enrolment, and the units of its laboratory. */
const sites: readonly { readonly fates: string; readonly units: Readonly<Record<TestCode, string>> }[] = [
  { fates: "CPcCNnCNCp", units: { CREAT: "mg/dL", PROTCRT: "g/g", PROTEXR: "g/d" } },
  { fates: "cpCCNCPPnC", units: { CREAT: "umol/L", PROTCRT: "mg/mmol", PROTEXR: "g/24h" } },
  { fates: "CPNNCNpnCP", units: { CREAT: "µmol/L", PROTCRT: "mg/g", PROTEXR: "mg/d" } },
  { fates: "PCNNCpNCPc", units: { CREAT: "mg/dL", PROTCRT: "mg/g", PROTEXR: "g/d" } },
];

/** From mg/dL, g/g and g/d to each unit: factor, decimals reported, limit of quantification. */
const reporting: Readonly<Record<string, readonly [factor: number, decimals: number, limit: string]>> = {
  "mg/dL": [1, 2, "0.10"], "umol/L": [88.4, 0, "9"], "µmol/L": [88.4, 0, "9"],
  "g/g": [1, 2, "0.05"], "mg/g": [1000, 0, "50"], "mg/mmol": [113.12, 1, "5.0"],
  "g/d": [1, 2, "0.05"], "g/24h": [1, 2, "0.05"], "mg/d": [1000, 0, "50"],
};

function report(value: number, unit: string): string {
  const [factor, decimals, limit] = reporting[unit] ?? [1, 2, "0"];
  return value * factor < Number(limit) ? `<${limit}` : (value * factor).toFixed(decimals);
}

const isoDate = (dayOf2023: number) => new Date(Date.UTC(2023, 0, 1 + dayOf2023)).toISOString().slice(0, 10);

/** The rows drawn, by file, each with its header: from which the domains are made. */
export type DrawnTables = Readonly<Record<"dm" | "lb" | "cm" | "ce" | "ds" | "qs", readonly (readonly string[])[]>>;

/** Draws the trial: one row a subject, visit and test, dose or answer. */
export function drawTrial(): DrawnTables {
  const random = mulberry32(seed);
  const integer = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const dm: string[][] = [["STUDYID", "USUBJID", "ARM", "RFSTDTC"]];
  const lb: string[][] = [
    ["STUDYID", "USUBJID", "LBSEQ", "VISITNUM", "VISIT", "LBDTC", "LBTESTCD", "LBORRES", "LBORRESU"],
  ];
  const cm: string[][] = [
    ["USUBJID", "CMSEQ", "VISIT", "CMTRT", "CMDOSE", "CMDOSU", "CMDOSFRQ", "CMROUTE", "CMDTC"],
  ];
  const ce: string[][] = [["USUBJID", "VISIT", "CETERM", "CEOCCUR", "CESTDTC"]];
  const ds: string[][] = [["USUBJID", "DSSCAT", "DSDECOD", "DSSTDTC"]];
  const qs: string[][] = [["USUBJID", "VISIT", "QSCAT", "QSEVLINT", "QSTEST", "QSORRES"]];

  // Dealt alternately among the subjects of one fate, so that neither arm wins; the start makes it 20 and 20.
  const dealt = { C: 0, P: 1, N: 0 };
  sites.forEach(({ fates, units }, site) => {
    [...fates].forEach((fate, index) => {
      const number = site * 10 + index + 1;
      const id = `${study}-0${site + 1}-${String(number).padStart(3, "0")}`;
      const arm = arms[dealt[fate.toUpperCase() as "C" | "P" | "N"]++ % 2] ?? arms[0];
      const start = integer(20, 420);
      const course = simulatedCourse(fate as Fate, random);
      const exception = exceptions[number];
      dm.push([study, id, arm, isoDate(start)]);

      let labSequence = 0;
      let doseSequence = 0;
      const protein = [...course.tests.PROTEXR];
      const attended = new Map<number, string>();
      weeks.forEach((week, visitIndex) => {
        const jitter = week === 0 ? integer(-3, 0) : integer(-3, 3);
        const skipped = random() < 0.04 && week !== 0 && week !== 24;
        const noCollection = random() < 0.15 && week !== 0 && week !== 24;
        if (skipped || exception?.missedWeeks?.includes(week) || week > (exception?.lastWeek ?? 24)) return;
        const visit = week === 0 ? "BASELINE" : `WEEK ${String(week)}`;
        const date = isoDate(start + week * 7 + jitter);
        attended.set(week, date);

        for (const code of testCodes) {
          const only = exception?.onlyProteinuria;
          if (code !== "CREAT" && only !== undefined && only !== code) continue;
          const simulated = report(course.tests[code][visitIndex] ?? 0, units[code]);
          const notDone = noCollection && code === "PROTEXR" && only === undefined;
          const recorded = exception?.results?.[week]?.[code] ?? (notDone ? "" : simulated);
          const [value = "", unit = units[code]] = recorded.split(" ");
          const row = [study, id, ++labSequence, visitIndex + 1, visit, date, code, value, value === "" ? "" : unit];
          lb.push(row.map(String));
          if (code === "PROTEXR" && value !== "") protein[visitIndex] = unit === "mg/d" ? Number(value) / 1000 : Number(value.replace("<", ""));
        }

        const dose = exception?.dose?.[week] ?? [course.drug, String(course.doses[visitIndex]), "QD"];
        const rescued = exception?.rescueWeek === week;
        cm.push([id, String(++doseSequence), visit, dose[0], dose[1], "mg", dose[2], "ORAL", date]);
        if (rescued) {
          cm.push([id, String(++doseSequence), visit, "METHYLPREDNISOLONE", "500", "mg", "QD", "INTRAVENOUS", date]);
        }
        const deteriorated = exception?.deteriorationWeek === week;
        ce.push([id, visit, "OTHER DETERIORATION", ...(deteriorated ? ["Y", date] : ["N", ""])]);
        ce.push([id, visit, "RESCUE THERAPY", ...(rescued ? ["Y", date] : ["N", ""])]);
      });

      for (const [week, rows] of simulatedActivity(number, fate as Fate, seed, protein)) {
        if (attended.has(week)) qs.push(...rows.map((row) => [id, week === 0 ? "BASELINE" : `WEEK ${String(week)}`, ...row]));
      }
      ds.push(...disposition(start, exception, [...attended.values()].at(-1) ?? "").map((row) => [id, ...row]));
    });
  });

  return { dm, lb, cm, ce, ds, qs };
}

/** How the study treatment and the study ended, one row each. The treatment of twelve weeks ends on day 84. */
function disposition(start: number, exception: Exception | undefined, lastVisit: string): readonly (readonly string[])[] {
  const end = isoDate(start + 171);
  const [leftOn, how] = exception?.left ?? [null, "COMPLETED"];
  const lastDay = leftOn === null ? (lastVisit > end ? lastVisit : end) : isoDate(start + leftOn);
  const [stoppedOn, why] = exception?.stoppedTreatment ?? (leftOn !== null && leftOn < 84 ? [leftOn, how] : [84, "COMPLETED"]);
  return [["STUDY TREATMENT", why, isoDate(start + stoppedOn)], ["STUDY PARTICIPATION", how, lastDay]];
}
