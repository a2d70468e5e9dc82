/** Citations per work by place, and where they lead. */
import type { Citation } from '../../../server/src/analysis';
import { type GoldCitation, type Labelled, lineOf } from '../gold';
import { tally, type Tally } from '../tally';

/** A label is found by a citation that overlaps its text and has its year; right where that one leads to a line the label names (or nowhere, as it says). */
export function scoreCitations({ document, labels, upTo }: Labelled): Tally[] {
  const lines = document.getText().split(/\r\n|\r|\n/);
  const out = tally('citations', labels.citations.length, true);
  const taken = new Set<Citation>();
  for (const item of labels.citations) {
    const best = overlapping(document, lines, item, taken);
    const where = `${item.line} ${JSON.stringify(item.anchor)} ${item.year}`;
    if (best === undefined) {
      out.misses.push(where);
      continue;
    }
    taken.add(best);
    out.found++;
    const targets = best.works.map((work) => lineOf(document, work.span));
    const right = item.targets.length === 0 ? targets.length === 0 : targets.length > 0 && item.targets.includes(targets[0] as number);
    if (right && out.right !== undefined) out.right++;
    else
      out.wrong.push(
        `${where} → ${targets.join(',') || 'none'} for ${item.targets.join(',') || 'none'} (${best.resolution}: ${best.reason})`,
      );
  }
  for (const citation of document.citations) {
    const line = lineOf(document, citation.span);
    if (line > upTo.text || taken.has(citation)) continue;
    out.extra++;
    out.extras.push(`${line} ${JSON.stringify(citation.span.block.text.slice(citation.span.start, citation.span.end))} ${citation.form}`);
  }
  return [out];
}

function overlapping(
  document: Labelled['document'],
  lines: readonly string[],
  item: GoldCitation,
  taken: ReadonlySet<Citation>,
): Citation | undefined {
  const text = lines[item.line - 1] ?? '';
  let column = -1;
  for (let k = 0; k <= item.nth; k++) column = text.indexOf(item.anchor, column + 1);
  if (column < 0) return undefined;
  const start = document.offsetAt({ line: item.line - 1, character: column });
  const end = start + item.anchor.length;
  let best: Citation | undefined;
  let most = 0;
  for (const citation of document.citations) {
    if (taken.has(citation)) continue;
    if (item.year !== '' && base(citation.year) !== base(item.year) && citation.form !== 'ibid') continue;
    for (const range of document.parts(citation.span)) {
      const shared = Math.min(end, range.end) - Math.max(start, range.start);
      const score = shared + (base(citation.year) === base(item.year) ? 0.5 : 0);
      if (shared > 0 && score > most) {
        best = citation;
        most = score;
      }
    }
  }
  return best;
}

/** A year without its letter. */
function base(year: string): string {
  return year.replace(/(\d)-?[a-z]$/, '$1');
}
