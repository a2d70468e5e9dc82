/** Plot's drawings made fit for the page: no style element (the policy forbids it, `map.css` has its rules), every mark with its datum. */
import { plot, type PlotOptions } from '@observablehq/plot';

export function drawn(options: PlotOptions): SVGSVGElement {
  const made = plot({ ...options, className: 'plot', figure: false });
  // before it is put into the page: a style element works only there, and only there is it refused
  for (const style of made.querySelectorAll('style')) style.remove();
  // Plot names its layers by their kind, in English: marks have names of their own
  for (const layer of made.querySelectorAll('g')) { layer.removeAttribute('aria-label'); layer.removeAttribute('aria-description'); }
  return made as SVGSVGElement;
}

/** The elements of the marks drawn with this class name, each with its place in the data. */
export function elementsOf(svg: SVGSVGElement, className: string): Array<{ element: SVGElement; index: number }> {
  const found: Array<{ element: SVGElement; index: number }> = [];
  for (const element of svg.querySelectorAll<SVGElement>(`g.${className} > *`)) {
    // d3 keeps the datum there; Plot's datum is the index
    const index = (element as SVGElement & { __data__?: unknown }).__data__;
    if (typeof index === 'number') found.push({ element, index });
  }
  return found;
}

/** Rough width of text in pixels: charts need no more. */
export function widthOf(text: string, size = 12): number {
  let units = 0;
  for (const sign of text) units += sign >= 'A' && sign <= 'Z' ? 0.68 : sign === ' ' || 'il.,;:()|'.includes(sign) ? 0.33 : 0.56;
  return units * size;
}

/** Text cut to a width, with an ellipsis; empty where not even three letters fit. */
export function fitted(text: string, width: number, size = 12): string {
  if (widthOf(text, size) <= width) return text;
  let end = Math.min(text.length, Math.ceil(width / (size * 0.33)));
  while (end > 0 && widthOf(text.slice(0, end), size) + size * 0.8 > width) end--;
  return end < 3 ? '' : `${text.slice(0, end).trimEnd()}…`;
}

/** `1 citation`, `12 citations`, figures as the reader's language writes them. */
export function figure(value: number, digits = 0): string {
  return value.toLocaleString(document.documentElement.lang || undefined, { maximumFractionDigits: digits });
}
