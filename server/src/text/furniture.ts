/** Page furniture: page numbers, running heads and feet that stand between the halves of the text. */
import type { Line } from './lines';

/** Marks lines that belong to the page, not to the text: 1 where so. */
export function findFurniture(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const counts = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const { shape } = lines[i] as Line;
    if (shape.blank) continue;
    if (shape.page && standsAlone(lines, i)) marks[i] = 1;
    if (shape.headKey !== '' && shape.tabs === 0 && shape.bullet === 0 && !shape.pipes) {
      const places = counts.get(shape.headKey);
      if (places === undefined) counts.set(shape.headKey, [i]);
      else places.push(i);
    }
  }
  for (const places of counts.values()) {
    if (places.length < 3) continue;
    const onPageEdge = places.filter((i) => nearPageEdge(lines, marks, i)).length;
    if (onPageEdge >= 3 && onPageEdge * 2 >= places.length) for (const i of places) if (nearPageEdge(lines, marks, i)) marks[i] = 1;
  }
  return marks;
}

function standsAlone(lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1];
  const after = lines[i + 1];
  const self = lines[i] as Line;
  const open = (line: Line | undefined): boolean => line === undefined || line.shape.blank || line.shape.formFeed;
  return self.shape.formFeed || (open(before) && open(after)) || (after?.shape.formFeed ?? false) || (open(before) && /^\s*\d/.test(self.text) && (after?.shape.headKey ?? '') !== '' && (lines[i + 2]?.shape.blank ?? true));
}

/** Next to a form feed or a page number, or carrying a number of its own between blank lines. */
function nearPageEdge(lines: readonly Line[], marks: Uint8Array, i: number): boolean {
  const self = lines[i] as Line;
  if (self.shape.formFeed || (lines[i + 1]?.shape.formFeed ?? false)) return true;
  for (let k = i - 1, seen = 0; k >= 0 && seen < 2 && k >= i - 5; k--) {
    const line = lines[k] as Line;
    if (marks[k] === 1 || line.shape.formFeed) return true;
    if (!line.shape.blank) { seen++; break; }
  }
  for (let k = i + 1; k < lines.length && k <= i + 5; k++) {
    const line = lines[k] as Line;
    if (marks[k] === 1 || line.shape.formFeed) return true;
    if (!line.shape.blank) break;
  }
  const alone = (lines[i - 1]?.shape.blank ?? true) && (lines[i + 1]?.shape.blank ?? true);
  return alone && self.shape.headKey.includes('#') && /(?:^\s*#|#\s*$|\|)/.test(self.shape.headKey) && self.shape.heading === undefined;
}
