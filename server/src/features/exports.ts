/** References, words and whole texts for other programs. */
import { toBibtex } from '../format/bibtex';
import { toCslJson } from '../format/csl-json';
import { withKeys } from '../format/keys';
import { toPandoc } from '../format/pandoc';
import { formatReference } from '../format/reference';
import { toRis } from '../format/ris';
import { toYaml } from '../format/yaml';
import type { Citation, Entry, ThesisDocument } from '../model/types';
import type { ConvertedRow, ConvertInfo, CopyInfo, ExportInfo, ReferenceFormat } from '../protocol';
import type { CslItem } from '../recognisers/references/csl';
import { findById, outsideIds, workIds } from './shared/ids';

const WRITERS: Readonly<Record<ReferenceFormat, (items: readonly CslItem[]) => string>> = { bibtex: toBibtex, 'csl-json': toCslJson, ris: toRis, yaml: toYaml };

/** `thesis/reference`; null for an id of no work. */
export function reference(document: ThesisDocument, id: string): CopyInfo | null {
  const work = findById(workIds(document), id) ?? findById(outsideIds(document), id);
  if (work === undefined) return null;
  // the key it has among all works, as in an export
  const works = bibliography(document, false);
  const at = works.findIndex((one) => one === work);
  const item = at < 0 ? withKeys([bare(work)])[0] : withKeys(works.map(bare))[at];
  return { item: item ?? work.csl, bibtex: toBibtex([item ?? work.csl]), text: formatReference(work.csl), language: document.language };
}

/** `thesis/exportReferences`. */
export function exportReferences(document: ThesisDocument, format: ReferenceFormat, cited: boolean): ExportInfo {
  const all = bibliography(document, false);
  const wanted = new Set<Entry>(bibliography(document, cited));
  // keys are given out over all works: leaving some out changes no other's
  const items = withKeys(all.map(bare)).filter((_, i) => wanted.has(all[i] as Entry));
  return { text: WRITERS[format](items), count: items.length };
}

/** The document's works, then those of other files that it cites. */
function bibliography({ works, citations }: ThesisDocument, cited: boolean): Entry[] {
  const outside = citations.flatMap((citation) => (citation.works.length > 0 ? [] : citation.outside.slice(0, 1)));
  return [...new Set<Entry>([...(cited ? works.filter((work) => work.citations.length > 0) : works), ...outside])];
}

function bare({ csl }: Entry): CslItem {
  return { ...csl, id: '' };
}

/** Letters, and what may stand within a word. */
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** `thesis/wordList`: short forms, their plurals as the text has them, and words of long forms that begin with a capital; sorted, each once. */
export function wordList({ abbreviations }: ThesisDocument): ExportInfo {
  const words = new Set<string>();
  for (const { short, long, uses } of abbreviations) {
    for (const text of [short, ...uses.map((use) => use.text.replace(/['’]s?$/, ''))]) for (const [word] of text.matchAll(WORD)) if (word.length > 1) words.add(word);
    for (const [word] of long.matchAll(WORD)) if (word.length > 2 && /^\p{Lu}/u.test(word)) words.add(word.replace(/['’]s?$/, ''));
  }
  const list = [...words].sort((a, b) => a.localeCompare(b, 'en'));
  return { text: list.map((word) => `${word}\n`).join(''), count: list.length };
}

/** `thesis/convert`. */
export function convert(document: ThesisDocument, markdown: boolean, bibliographyName: string): ConvertInfo {
  const { converted, left, ...result } = toPandoc(document, { markdown, bibliography: bibliographyName === '' ? undefined : bibliographyName });
  const row = (citation: Citation, reason: string): ConvertedRow => {
    const { block, start, end } = citation.span;
    return { start: document.lineRange(citation.span).start, text: block.text.slice(start, end).replace(/\s+/g, ' '), reason };
  };
  return {
    markdown: result.markdown,
    bibtex: result.bibliography,
    converted: converted.length,
    left: left.map(({ citation, reason }) => row(citation, reason)),
    approximate: converted.filter(({ resolution }) => resolution === 'approximate').map((citation) => row(citation, citation.reason)),
  };
}
