import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom/worker";
import { visibleText } from "../visibleText.js";

/** A figure: what it shows in words, the data that it draws as a table, and the drawing. */
export interface ReportFigure {
  readonly id: string;
  readonly title: string;
  /** What a reader who does not see it must know. */
  readonly description: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** SVG that stands alone; text from the data is escaped in it. */
  readonly svg: string;
}

/** One entry of a legend: how it is drawn, and what it means. */
export interface LegendEntry {
  readonly text: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly dashes?: string;
  readonly symbol?: string;
}

/** Dark to light, so that a print without colour keeps the order; blue and orange are told apart by everyone. */
export const responseFills = ["#08306b", "#4292c6", "#9ecae1"] as const;
export const noResponseFill = "#fdc086";
export const openFill = "#ffffff";
export const ink = "#222222";
/** The lines of the arms: colour, dashes and symbol, each enough by itself. */
export const armStyles = [
  { stroke: "#08306b", dashes: "", symbol: "circle" },
  { stroke: "#c2500a", dashes: "7 4", symbol: "square" },
  { stroke: "#4d4d4d", dashes: "2 3", symbol: "triangle" },
] as const;

export function armStyle(i: number): (typeof armStyles)[number] {
  return armStyles[i % armStyles.length] ?? armStyles[0];
}

/** The fill of a response: by its rank among the definition's own. */
export function responseFill(response: string, levels: readonly string[]): string {
  if (response === "NE") return openFill;
  if (response === "NR") return noResponseFill;
  return responseFills[Math.min(Math.max(levels.indexOf(response), 0), responseFills.length - 1)] ?? responseFills[0];
}

/** Marks that write a legend in a row above the frame. */
export function legend(entries: readonly LegendEntry[], dy: number, left = 0): readonly Plot.Markish[] {
  const starts = entries.map((_, i) => left + entries.slice(0, i).reduce((sum, { text }) => sum + 34 + 6.6 * visibleText(text).length, 0));
  return entries.flatMap(({ text, fill = "none", stroke = ink, dashes, symbol = "square" }, i) => {
    const dx = starts[i] ?? 0;
    const sign =
      dashes === undefined
        ? Plot.dot([0], { frameAnchor: "top-left", dx: dx + 6, dy, r: 5, symbol: symbol as "square", fill, stroke, strokeWidth: 1 })
        : Plot.text([dashes === "" ? "━━" : dashes === "7 4" ? "╍╍" : "┅┅"], {
            frameAnchor: "top-left",
            dx: dx - 2,
            dy,
            textAnchor: "start",
            fill: stroke,
            fontSize: 13,
          });
    return [
      sign,
      Plot.text([visibleText(text)], { frameAnchor: "top-left", dx: dx + (dashes === undefined ? 16 : 26), dy, textAnchor: "start" }),
    ];
  });
}

/** Draws a plot as SVG with title and description for a screen reader. */
export function drawn(id: string, title: string, description: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const style = { fontFamily: "system-ui, sans-serif", fontSize: "12px", color: ink, background: "white" };
  const svg = Plot.plot({
    ...options,
    style: style as unknown as string,
    document,
  } as unknown as Plot.PlotOptions) as unknown as SvgElement;
  for (const sheet of Array.from(svg.querySelectorAll("style"))) sheet.remove();
  for (const inner of Array.from(svg.querySelectorAll("[aria-label]"))) inner.removeAttribute("aria-label");
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("class", "figure");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-description`);
  for (const [name, text] of [
    ["desc", description],
    ["title", title],
  ] as const) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name) as unknown as SvgElement;
    element.setAttribute("id", `${id}-${name === "desc" ? "description" : "title"}`);
    element.textContent = visibleText(text);
    svg.insertBefore(element, svg.firstChild);
  }
  return svg.outerHTML;
}

/** The part of an element of the drawing library that is used here: the library's own types would ask for a browser's. */
interface SvgElement {
  readonly outerHTML: string;
  readonly firstChild: unknown;
  textContent: string;
  readonly querySelectorAll: (selector: string) => ArrayLike<SvgElement>;
  readonly remove: () => void;
  readonly removeAttribute: (name: string) => void;
  readonly setAttribute: (name: string, value: string) => void;
  readonly insertBefore: (element: unknown, before: unknown) => void;
}
