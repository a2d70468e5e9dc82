/** Dissertations made up from a seed and laid out in many ways, each line labelled. */
import { type BackMatter, backMatter, chapterHeading, type Headings, type Manner, note, oddReferences, paragraph, type Reference, references, sectionHeading } from './material';
import { Random } from './random';
import { type Element, type Layout, type TypedLine, typeset } from './typeset';

export interface Dissertation { readonly name: string; readonly lines: readonly TypedLine[]; readonly text: string }

interface Kind extends Partial<Omit<Layout, 'entries'>> {
  readonly entries?: Partial<Layout['entries']>;
  readonly headings?: Headings;
  readonly manner?: Manner;
  readonly title?: string;
  readonly back?: BackMatter;
  readonly contents?: 'dots' | 'bare' | 'none';
  /** Share of sources that no style guide foresees. */
  readonly odd?: number;
  /** Subheadings inside the list, references per chapter, author dashes. */
  readonly lists?: 'one' | 'subheads' | 'letters' | 'per-chapter' | 'dashes';
}

const PLAIN: Layout = {
  columns: 80, margin: 0, paragraphIndent: 0, paragraphGap: 1, double: false, centred: false, page: 46, pageNumber: 'bottom', runningHeads: 'none', formFeed: true,
  hyphenate: false, justified: false, entryColumns: 0, tight: false, sway: 0, entries: { first: 0, rest: 0, gap: 1, double: false, mark: '', holes: 0 },
};

/** Ways of laying out, after what `pdftotext` gives with and without `-layout`. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'hanging, blank between': { entries: { rest: 6 } },
  'hanging, no blanks': { entries: { rest: 8, gap: 0 }, paragraphIndent: 8, paragraphGap: 0, title: 'REFERENCES', headings: 'chapter', back: 'appendix' },
  'flush, blank between': { entries: { rest: 0 }, columns: 68, headings: 'chapter-two-lines', title: 'Works Cited', back: 'vita' },
  'flush, no blanks': { entries: { gap: 0 }, columns: 90, title: 'References', runningHeads: 'alternate', pageNumber: 'top', headings: 'numbered', back: 'appendix' },
  'flush, no blanks, narrow': { entries: { gap: 0 }, columns: 62, hyphenate: true, title: 'BIBLIOGRAPHY', headings: 'caps', back: 'index' },
  'flush, author and title': { entries: { gap: 0 }, columns: 84, manner: 'author-title', title: 'Bibliography', headings: 'chapter', runningHeads: 'section' },
  'double spaced, hanging': { double: true, paragraphIndent: 8, paragraphGap: 0, columns: 74, entries: { rest: 8, double: true }, centred: true, title: 'REFERENCES', headings: 'chapter', margin: 4, back: 'appendix' },
  'double spaced, flush': { double: true, paragraphIndent: 5, paragraphGap: 0, columns: 72, entries: { double: true }, title: 'References', headings: 'chapter-two-lines', page: 50, pageNumber: 'top', back: 'vita' },
  'layout, deep margin': { margin: 12, centred: true, pageNumber: 'centre', paragraphIndent: 5, paragraphGap: 0, entries: { rest: 5 }, title: 'BIBLIOGRAPHY', justified: true, columns: 76, headings: 'roman', back: 'appendix' },
  'author and title, hanging': { manner: 'author-title', entries: { rest: 4, gap: 0 }, title: 'Works Cited', runningHeads: 'alternate', pageNumber: 'top', headings: 'caps', back: 'index' },
  'numbered in brackets': { manner: 'any', entries: { mark: '[n] ', rest: 5, gap: 0 }, title: 'References', headings: 'numbered', back: 'appendix', columns: 78 },
  'numbered with stop, flush': { manner: 'any', entries: { mark: 'n. ', gap: 0 }, title: 'REFERENCES', headings: 'chapter', columns: 86 },
  'numbered, blank between': { manner: 'any', entries: { mark: 'n. ', gap: 1, rest: 3 }, title: 'Literature Cited', headings: 'numbered', back: 'vita', columns: 70 },
  'bullets': { entries: { mark: '• ', rest: 2, gap: 0 }, title: 'Bibliografía', headings: 'numbered', page: 0 },
  'no pages, one paragraph a line': { columns: 100000, page: 0, entries: { gap: 0, mark: '- ' }, title: 'Literaturverzeichnis', headings: 'chapter', back: 'appendix' },
  'no pages, entries a line, blank between': { columns: 100000, page: 0, title: 'Bibliographie', headings: 'numbered', back: 'appendix' },
  'subheadings': { lists: 'subheads', entries: { rest: 6, gap: 0 }, title: 'BIBLIOGRAPHY', headings: 'chapter', back: 'appendix' },
  'letters': { lists: 'letters', entries: { gap: 0 }, title: 'Bibliography', headings: 'chapter', columns: 88 },
  'per chapter': { lists: 'per-chapter', entries: { rest: 6, gap: 0 }, title: 'References', headings: 'chapter', back: 'appendix' },
  'dashes': { lists: 'dashes', entries: { rest: 6, gap: 0 }, title: 'Works Cited', headings: 'chapter', columns: 66, hyphenate: true },
  'numbered heading': { entries: { gap: 1, holes: 0.15 }, title: '6 References', headings: 'numbered', back: 'appendix' },
  'chapter heading': { entries: { gap: 0, rest: 4 }, title: 'Chapter 6: References', headings: 'chapter', back: 'appendix', formFeed: false },
  'plain headings, no blanks': { entries: { gap: 0 }, title: 'Referencias', headings: 'plain', runningHeads: 'section', pageNumber: 'top', columns: 76, back: 'appendix' },
  'spaced capitals': { entries: { gap: 0, rest: 5 }, title: 'R EFERENCES', headings: 'chapter', back: 'guide', paragraphGap: 0, paragraphIndent: 4 },
  'odd sources, flush': { entries: { gap: 0 }, odd: 0.2, title: 'BIBLIOGRAPHY', headings: 'chapter', back: 'guide', columns: 76 },
  'odd sources, hanging': { entries: { rest: 5 }, odd: 0.25, title: 'Works Cited', headings: 'numbered', back: 'guide', pageNumber: 'centre' },
  'any style, flush': { manner: 'any', entries: { gap: 0 }, title: 'References', headings: 'numbered', back: 'appendix' },
  'any style, blank between': { manner: 'any', title: 'LIST OF REFERENCES', headings: 'caps', back: 'guide', columns: 72, contents: 'bare' },
  'bare contents': { entries: { gap: 0, rest: 4 }, contents: 'bare', title: 'References', headings: 'numbered', back: 'appendix' },
  'tight pages': { entries: { gap: 0, rest: 4 }, tight: true, paragraphGap: 0, paragraphIndent: 4, title: 'REFERENCES', headings: 'chapter', back: 'appendix' },
  'tight pages, flush': { entries: { gap: 0 }, tight: true, title: 'References', headings: 'numbered', back: 'appendix', runningHeads: 'section', hyphenate: true },
  'swaying pages': { entries: { gap: 0, rest: 4 }, sway: 6, margin: 3, title: 'Bibliography', headings: 'chapter', back: 'appendix' },
  'swaying pages, blank between': { entries: { rest: 4 }, sway: 9, margin: 1, title: 'Bibliography', headings: 'chapter', back: 'guide' },
  'prose a line, entries wrapped': { columns: 100000, entryColumns: 78, page: 0, entries: { gap: 0 }, title: 'References', headings: 'chapter', back: 'appendix' },
  'prose wrapped, entries a line': { entryColumns: 100000, entries: { gap: 0 }, title: 'References', headings: 'chapter', back: 'guide' },
  'double spaced, single entries': { double: true, paragraphIndent: 6, paragraphGap: 0, columns: 70, entries: { rest: 6, gap: 1 }, title: 'REFERENCES', headings: 'caps', centred: true, margin: 5, back: 'guide' },
  'double spaced, odd sources': { double: true, paragraphIndent: 6, paragraphGap: 0, columns: 78, odd: 0.2, entries: { rest: 6, double: true }, title: 'BIBLIOGRAPHY', headings: 'chapter', back: 'guide' },
  'blank inside entries': { entries: { gap: 1, rest: 4, holes: 0.3 }, title: 'References', headings: 'caps', pageNumber: 'none', back: 'appendix' },
};

/** One dissertation of a kind; the same for the same seed. */
export function dissertation(name: string, seed: number): Dissertation {
  const kind = KINDS[name] ?? {};
  const random = new Random(seed * 7919 + Object.keys(KINDS).indexOf(name));
  const layout: Layout = { ...PLAIN, ...kind, entries: { ...PLAIN.entries, ...kind.entries } };
  const pool = references(kind.manner ?? 'author-date');
  const chosen = random.sample(pool, random.between(40, 110));
  if (kind.odd !== undefined) for (const item of oddReferences(random)) if (random.chance(kind.odd * 4)) chosen.push(item);
  if (layout.entries.mark === '' || layout.entries.mark.trim().length === 1) chosen.sort((a, b) => (a.author < b.author ? -1 : 1));
  const headings = kind.headings ?? 'chapter';
  const elements: Element[] = [
    { kind: 'heading', level: 1, text: 'Abstract' }, { kind: 'paragraph', text: paragraph(chosen, random) }, { kind: 'page' },
  ];
  const chapters = 5;
  const listing = kind.contents ?? 'dots';
  if (listing !== 'none') {
    elements.push({ kind: 'heading', level: 1, text: random.pick(['Contents', 'TABLE OF CONTENTS', 'Table of Contents']) }, { kind: 'contents', text: 'Abstract|ii' });
    for (let n = 1; n <= chapters; n++) elements.push({ kind: 'contents', text: `${chapterHeading(headings, n).map((item) => ('text' in item ? item.text : '')).join(': ')}|${n * 11}` });
    elements.push({ kind: 'contents', text: `${kind.title ?? 'Bibliography'}|${chapters * 12}` });
    if (kind.back === 'appendix') elements.push({ kind: 'contents', text: 'Appendix A: A Guide to the Interviews that Were Held in the Four Districts of the Study|99' });
    elements.push({ kind: 'page' });
    if (listing === 'bare') for (const [i, element] of elements.entries()) if (element.kind === 'contents') elements[i] = { kind: 'contents', text: element.text.replace(/\|.*/, '') };
  }
  let notes = 0;
  const list = (items: readonly Reference[], title: string): void => {
    elements.push({ kind: 'page' }, { kind: 'heading', level: kind.lists === 'per-chapter' ? 2 : 1, text: title });
    let letter = '';
    let before: Reference | undefined;
    for (const [i, item] of items.entries()) {
      if (kind.lists === 'subheads' && i % Math.ceil(items.length / 3) === 0) elements.push({ kind: 'heading', level: 2, text: ['Primary Sources', 'Books and Articles', 'Newspapers'][i / Math.ceil(items.length / 3)] ?? 'Other' });
      if (kind.lists === 'letters' && item.surname[0] !== letter) { letter = item.surname[0] ?? ''; elements.push({ kind: 'heading', level: 2, text: letter }); }
      elements.push({ kind: 'entry', text: kind.lists === 'dashes' && before?.surname === item.surname ? item.text.replace(item.author, random.pick(['———.', '---.', '_____.'])) : item.text });
      before = item;
    }
  };
  for (let n = 1; n <= chapters; n++) {
    elements.push(...chapterHeading(headings, n));
    for (let s = 1; s <= 3; s++) {
      if (s > 1) elements.push(sectionHeading(headings, n, s, random));
      for (let p = random.between(2, 5); p > 0; p--) {
        const noted = random.chance(0.2);
        elements.push({ kind: 'paragraph', text: `${paragraph(chosen, random)}${noted ? ++notes : ''}` });
        if (noted) elements.push({ kind: 'note', text: note(notes, chosen, random) });
        if (random.chance(0.15)) elements.push({ kind: 'quote', text: paragraph(chosen, random, 2) });
        if (random.chance(0.1)) for (const [i, text] of ['a demand with a date', 'a meeting of both sides', 'a record that was kept'].entries()) elements.push({ kind: 'item', text: `${i + 1}. ${text}` });
        if (random.chance(0.1)) elements.push({ kind: 'caption', text: `Table ${n}.${s}: Complaints by district and year` }, { kind: 'row', text: '  District        2009      2010' }, { kind: 'row', text: '  Upper Town        12        31' });
      }
    }
    if (kind.lists === 'per-chapter') list(chosen.filter((_, i) => i % chapters === n - 1), kind.title ?? 'References');
    if (random.chance(0.5)) elements.push({ kind: 'page' });
  }
  if (kind.lists !== 'per-chapter') list(chosen, kind.title ?? 'Bibliography');
  elements.push(...backMatter(kind.back ?? 'none', chosen, random));
  const lines = typeset(elements, layout, { author: 'Marit Oseland', title: 'Who Is Heard: Petitions in Four Districts' }, random);
  return { name, lines, text: lines.map((line) => line.text).join('\n') };
}
