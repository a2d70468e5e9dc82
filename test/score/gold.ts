/** Scores recognition against labels made by hand: `../shared/gold` for the real thesis (lines 1–380), `labels/` for our own documents. */
import type { Citation, Span, ThesisDocument } from '../../server/src/analysis';

export interface GoldCitation { line: number; anchor: string; nth: number; kind: string; authors: string[]; year: string; locator: string; targets: number[]; status: string; note?: string }

export interface CitationScore { found: number; labelled: number; extra: number; linked: number; misses: string[]; extras: string[]; wrong: string[] }

export const lineOf = (document: ThesisDocument, span: Span): number => document.lineRange(span).start.line + 1;

/** @param upTo Last line labelled; citations after it are not counted as extra. */
export function scoreCitations(document: ThesisDocument, gold: readonly GoldCitation[], upTo: number): CitationScore {
  const lines = document.getText().split(/\r\n|\r|\n/);
  const score: CitationScore = { found: 0, labelled: gold.length, extra: 0, linked: 0, misses: [], extras: [], wrong: [] };
  const taken = new Set<Citation>();
  for (const item of gold) {
    const text = lines[item.line - 1] ?? '';
    let column = -1;
    for (let k = 0; k <= item.nth; k++) column = text.indexOf(item.anchor, column + 1);
    const start = document.offsetAt({ line: item.line - 1, character: column });
    const end = start + item.anchor.length;
    let best: Citation | undefined;
    let overlap = 0;
    for (const citation of document.citations) {
      if (taken.has(citation)) continue;
      const range = document.range(citation.span);
      const shared = Math.min(end, range.end) - Math.max(start, range.start);
      const same = sameYear(citation.year, item.year) ? 0.5 : 0;
      if (shared > 0 && shared + same > overlap && (item.year === '' || sameYear(citation.year, item.year) || citation.form === 'ibid')) { best = citation; overlap = shared + same; }
    }
    const where = `${item.line} ${JSON.stringify(item.anchor)} ${item.year}`;
    if (best === undefined) { score.misses.push(where); continue; }
    taken.add(best);
    score.found++;
    const targets = best.works.map((work) => lineOf(document, work.span));
    const right = item.targets.length === 0 ? targets.length === 0 : targets.length > 0 && item.targets.includes(targets[0] as number);
    if (right) score.linked++;
    else score.wrong.push(`${where} → ${targets.join(',') || 'none'} for ${item.targets.join(',') || 'none'} (${best.resolution}: ${best.reason})`);
  }
  for (const citation of document.citations) {
    const line = lineOf(document, citation.span);
    if (line <= upTo && !taken.has(citation)) { score.extra++; score.extras.push(`${line} ${JSON.stringify(citation.span.block.text.slice(citation.span.start, citation.span.end))} ${citation.form}`); }
  }
  return score;
}

function sameYear(a: string, b: string): boolean {
  return a === b || a.replace(/[a-z]$/, '') === b.replace(/[a-z]$/, '');
}
