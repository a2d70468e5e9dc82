/** Narrows rows to those that hold what was typed, with the rows above them. */
import type { Row } from './row';

/** Without case and accents, so that `analisis` finds `Análisis`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How many rows hold the text themselves, and what is left: a row above a found one keeps only what leads there and stands open. */
export function filterRows(rows: readonly Row[], text: string): { rows: Row[]; found: number } {
  const words = folded(text).split(/\s+/).filter((word) => word !== '');
  let found = 0;
  const keep = (row: Row): Row[] => {
    const hay = folded(`${row.label} ${row.description}`);
    const own = words.every((word) => hay.includes(word));
    // A note whose passage is lost has no place, and is looked for all the same.
    const counts = own && (row.place !== undefined || row.kind === 'orphan');
    if (counts) found++;
    const below = row.children.flatMap(keep);
    if (below.length > 0) return [{ ...row, id: `${row.id} (filtered)`, children: below, open: true }];
    return counts ? [row] : [];
  };
  return { rows: rows.flatMap(keep), found };
}
