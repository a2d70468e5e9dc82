/** Slips of the keyboard and of the word processor. */
import { textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import { proseOf, type Slip } from '../../model/facts/prose';
import type { BlockRole, TextChange, ThesisDocument } from '../../model/types';
import type { Rule } from '../rule';
import { t } from '../../text/l10n';

const PROSE = new Set<BlockRole>(['paragraph', 'list-item', 'footnote', 'quotation', 'heading', 'caption']);

function* slips(document: ThesisDocument, kind: Slip['kind'], roles: ReadonlySet<BlockRole> | undefined): Generator<Slip> {
  for (const block of document.blocks) {
    if (block.role === 'code' || block.role === 'blank' || (roles !== undefined && !roles.has(block.role))) continue;
    for (const slip of proseOf(block).slips) if (slip.kind === kind) yield slip;
  }
}

export const brokenField: Rule = {
  id: 'text/broken-field',
  title: 'A reference of the word processor is broken',
  docs: {
    what: 'The text holds what Word or LibreOffice put where a cross-reference lost its target, or the code of a field instead of its value.',
    why: 'The reader sees an error message instead of a page number.',
    good: 'Figure 2: Kites … 40',
    bad: 'Figure 2: Kites … Error! Bookmark not defined.',
    source: 'own',
  },
  severity: 'warning',
  reads: ['blocks'],
  *check(document) {
    for (const { span } of slips(document, 'broken-field', undefined)) yield { span, message: t('A broken reference of the word processor: update its fields, or write the number.') };
  },
};

export const doubledWord: Rule = {
  id: 'text/doubled-word',
  title: 'A word twice in a row',
  docs: {
    what: 'The same word stands twice in a row. Words that may do so (had had, that that) are left alone.',
    why: 'It is a slip of editing.',
    good: 'in the sky',
    bad: 'in the the sky',
    source: 'Vale, textlint',
  },
  severity: 'information',
  reads: ['blocks'],
  exempt: 'quotations',
  *check(document) {
    for (const { span } of slips(document, 'doubled-word', PROSE)) {
      const text = textOf(span);
      const first = text.slice(0, text.search(/\s/));
      yield { span, message: t('{0} stands twice.', first), fixes: () => [{ title: t('Keep one {0}', first), preferred: true, safe: true, edits: () => replace(document, span, first) }] };
    }
  },
};

export const doubledPunctuation: Rule = {
  id: 'text/doubled-punctuation',
  title: 'A mark twice in a row',
  docs: {
    what: 'Two stops or commas in a row that are no ellipsis.',
    why: 'It is a slip of editing.',
    good: 'the end of society.',
    bad: 'the end of society..',
    source: 'Vale, textlint',
  },
  severity: 'information',
  reads: ['blocks'],
  exempt: 'quotations',
  *check(document) {
    for (const { span } of slips(document, 'doubled-punctuation', PROSE)) {
      const mark = textOf(span).slice(-1);
      yield { span, message: t('{0} for {1}', textOf(span), mark), fixes: () => [{ title: t('Write {0}', mark), preferred: true, safe: true, edits: () => replace(document, span, mark) }] };
    }
  },
};

export const splitParagraph: Rule = {
  id: 'text/split-paragraph',
  title: 'A paragraph cut by a page break',
  docs: {
    what: 'A sentence breaks off, notes or a page number follow, and it goes on below: what a page break leaves in text taken from PDF. Off by default, since it is the rule in such texts.',
    why: 'Joined, the paragraph can be read and edited as one.',
    good: 'what numerous activists and scholars argue',
    bad: 'what numerous activists and ¶ ¹ A note. ¶ scholars argue',
    source: 'own',
  },
  severity: 'off',
  reads: ['blocks'],
  *check(document) {
    for (const block of document.blocks) {
      if (block.role !== 'paragraph' && block.role !== 'quotation' && block.role !== 'list-item') continue;
      const parts = document.parts({ block, start: 0, end: block.text.trimEnd().length });
      if (parts.length < 2) continue;
      const cut = (parts[0]?.end ?? 0) - (parts[0]?.start ?? 0);
      const start = Math.max(0, block.text.lastIndexOf(' ', Math.max(0, cut - 30)));
      yield { span: { block, start: start === 0 ? 0 : start + 1, end: Math.min(cut, block.text.length) }, message: t('A page break cuts this paragraph.'), fixes: () => [{ title: t('Join the paragraph and move what stands between behind it'), preferred: true, edits: () => join(document, parts) }] };
    }
  },
};

/** The second part behind the first, what stood between them behind both. */
function join(document: ThesisDocument, parts: readonly { readonly start: number; readonly end: number }[]): TextChange[] {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return [];
  const head = document.getText(first);
  const between = document.getText({ start: first.end, end: second.start });
  const joined = head.endsWith('-') || head.endsWith(' ') ? '' : ' ';
  return [{ start: first.end, end: second.end, text: `${joined}${document.getText(second)}${between.trimEnd()}` }];
}
