import { publishedKidneyEvents } from "../../src/kidney/events/publishedKidneyEvents.js";
import type { KidneyEventComponent, KidneyEventDefinition, Persistence } from "../../src/kidney/kidneyEvent.js";

/** docs/kidneyEvents.md: every published kidney event with what the source says and how it was read. */
export function kidneyEventsPage(): string {
  return [
    "# Kidney events over a course",
    "",
    "Written by `npm run generate` from `src/kidney/events`. How they are judged, and how to define your own: [kidney outcomes](kidney.md).",
    "",
    "| id | event | evidence |",
    "|---|---|---|",
    ...publishedKidneyEvents.map(({ id, title, source }) => `| [\`${id}\`](#${id}) | ${title} | ${source.evidence} |`),
    ...publishedKidneyEvents.flatMap(section),
    "",
  ].join("\n");
}

function section({ id, version, title, source, components, readings }: KidneyEventDefinition): readonly string[] {
  const trial = source.trial === undefined ? "" : ` ${source.trial}.`;
  const doi = source.doi === undefined ? "" : ` doi ${source.doi}.`;
  return [
    "",
    `## ${id}`,
    "",
    `${title}, version ${version}. ${source.citation};${trial}${doi} Read in: ${source.locator} (${source.evidence} evidence).`,
    "",
    "| event | what the source says | comes after | must last |",
    "|---|---|---|---|",
    ...components.map(row),
    "",
    "Readings:",
    "",
    ...readings.map((reading) => `- ${reading}`),
  ];
}

function row({ event, statement, after, persistence }: KidneyEventComponent): string {
  const prior = after == null ? "" : `${after.name}${after.persistence == null ? "" : `, ${lasting(after.persistence)}`}`;
  return `| \`${event}\` | ${statement} | ${prior} | ${persistence == null ? "" : lasting(persistence)} |`;
}

function lasting({ laterVisits, minDays }: Persistence): string {
  return `shown at ${String(laterVisits)} later visit${laterVisits === 1 ? "" : "s"} or more, the last at least ${String(minDays)} day${minDays === 1 ? "" : "s"} after the first`;
}
