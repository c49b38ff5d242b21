import { bilagSystems } from "../../activity/bilag/bilag2004.js";
import { sledaiDescriptorKeys } from "../../activity/sledai/sledai2kDescriptors.js";
import { isPlainDate } from "../../measurement/calendarDate.js";
import { type Placed, placedRows } from "../../sdtm/sdtmRows.js";
import type { ReportActivity } from "../plan/reportPlan.js";
import type { Study } from "../study.js";
import type { DomainUse } from "./rowUse.js";

/** The forms of a subject at a visit. */
export interface ActivityForms {
  date: string;
  number: number;
  readonly sledai: Map<string, boolean>;
  days: number | null;
  readonly bilag: Map<string, string>;
  global: string | null;
}

/** The forms by subject and visit. */
export type ActivityFormsBySubject = ReadonlyMap<string, ReadonlyMap<string, ActivityForms>>;

/** The forms of a study, and what became of the rows of QS that are about them. */
export interface StudyForms {
  readonly bySubject: ActivityFormsBySubject;
  readonly uses: readonly DomainUse[];
}

export const noForms: StudyForms = { bySubject: new Map(), uses: [] };

/** Reads the forms. An item not done or with an answer that is none stays open; of two answers neither counts. */
export function activityForms({ domains }: Study, activity: ReportActivity): StudyForms {
  const [used, unused]: [number[], DomainUse["unused"][number][]] = [[], []];
  const forms = new Map<string, Map<string, ActivityForms>>();
  const answers = new Map<string, string | null>();
  for (const row of placedRows("qs", domains.qs)) {
    const kind = kindOf(row, activity);
    const [visit, result] = [row.text("VISIT"), row.text("QSORRES").toUpperCase()];
    if (kind === null || row.usubjid === null) continue;
    if (visit === "" || result === "") {
      const { usubjid } = row;
      unused.push({ row: row.row, usubjid, reason: result === "" ? "the item has no answer" : "no VISIT says which form it is of" });
      continue;
    }
    used.push(row.row);
    const ofSubject = forms.get(row.usubjid) ?? new Map<string, ActivityForms>();
    forms.set(row.usubjid, ofSubject);
    const date = row.text("QSDTC").slice(0, 10);
    const open = ofSubject.get(visit) ?? {
      date: "",
      number: Number(row.text("VISITNUM") || Infinity),
      sledai: new Map(),
      days: null,
      bilag: new Map(),
      global: null,
    };
    ofSubject.set(visit, open);
    if (isPlainDate(date)) open.date = date;
    const key = `${row.usubjid}|${visit}|${kind.name}|${kind.item}`;
    const known = answers.get(key);
    answers.set(key, known === undefined || known === result ? result : null);
    keep(open, kind, answers.get(key) ?? null, row);
  }
  return { bySubject: forms, uses: [{ domain: "qs", used, unused }] };
}

interface Kind {
  readonly name: "sledai2k" | "bilag2004" | "physicianGlobal";
  readonly item: string;
}

function kindOf({ text }: Placed, { sledai2k: sledai, bilag2004, physicianGlobal }: ReportActivity): Kind | null {
  const [category, test] = [text("QSCAT"), text("QSTEST").toLowerCase()];
  const item = (names: readonly string[]) => names.find((name) => name.toLowerCase() === test);
  if (sledai != null && category === sledai) return named("sledai2k", item(sledaiDescriptorKeys));
  if (bilag2004 != null && category === bilag2004) return named("bilag2004", item(bilagSystems));
  return physicianGlobal != null && category === physicianGlobal ? { name: "physicianGlobal", item: "" } : null;
}

function named(name: Kind["name"], item: string | undefined): Kind | null {
  return item === undefined ? null : { name, item };
}

function keep(forms: ActivityForms, { name, item }: Kind, answer: string | null, { text }: Placed): void {
  const days = /^-P(\d+)D$/.exec(text("QSEVLINT"))?.[1];
  if (name === "sledai2k" && days !== undefined) forms.days = Number(days);
  if (name === "sledai2k") {
    forms.sledai.delete(item);
    if (answer === "Y" || answer === "N") forms.sledai.set(item, answer === "Y");
  } else if (name === "bilag2004") {
    forms.bilag.delete(item);
    if (answer !== null && /^[A-E]$/.test(answer)) forms.bilag.set(item, answer);
  } else forms.global = answer !== null && /^(?:[0-2](?:\.\d+)?|3(?:\.0+)?)$/.test(answer) ? answer : null;
}
