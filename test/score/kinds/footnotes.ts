/** Notes by the place of their marker; right where the note they lead to begins on its line. */
import { type Labelled, lineOf } from '../gold';
import { tally, type Tally } from '../tally';

export function scoreFootnotes({ document, labels, upTo }: Labelled): Tally[] {
  const out = tally('footnotes', labels.footnotes.length, true);
  const marked = new Map(
    document.footnotes.flatMap((note) => {
      if (note.marker === undefined) return [];
      const { line, character } = document.lineRange(note.marker).start;
      return [[placeOf(line + 1, character), note] as const];
    }),
  );
  for (const item of labels.footnotes) {
    const place = placeOf(item.marker_line, item.marker_col);
    const note = marked.get(place);
    if (note === undefined) {
      out.misses.push(`${place} note ${item.n}`);
      continue;
    }
    marked.delete(place);
    out.found++;
    const line = note.definition === undefined ? undefined : lineOf(document, note.definition);
    if (line === item.definition_line) out.right = (out.right ?? 0) + 1;
    else out.wrong.push(`${place} note ${item.n} → ${line ?? 'none'} for ${item.definition_line}`);
  }
  // labels that stop within the text say nothing of notes after the last labelled one
  const last = Number.isFinite(upTo.text) ? Math.max(0, ...labels.footnotes.map((item) => item.marker_line)) : upTo.text;
  for (const place of marked.keys()) {
    if (Number.parseInt(place, 10) > last) continue;
    out.extra++;
    out.extras.push(place);
  }
  return [out];
}

function placeOf(line: number, column: number): string {
  return `${line}:${column}`;
}
