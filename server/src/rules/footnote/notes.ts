/** Notes and their markers. */
import { textOf } from '../../model/facts/citation-form';
import { insert, replace } from '../../model/facts/edits';
import type { Footnote, Span, ThesisDocument } from '../../model/types';
import { charClass, isDigit, SPACE, superscriptValue } from '../../text/chars';
import type { Rule } from '../rule';
import { minority } from '../shared/majority';
import { outOfOrder } from '../shared/rows';
import { t } from '../../text/l10n';

export const footnoteMissing: Rule = {
  id: 'footnote/missing',
  title: 'A marker without its note',
  docs: {
    what: 'The text carries the number of a note that is not there.',
    why: 'The reader looks for it in vain.',
    good: 'kites¹ … ¹ See Annex A.',
    bad: 'kites[^4], and no note 4',
    source: 'markdown linters',
  },
  severity: 'warning',
  reads: ['footnotes'],
  *check({ footnotes }) {
    for (const { number, marker, definition } of footnotes) if (definition === undefined && marker !== undefined) yield { span: marker, message: t('There is no note {0}.', number) };
  },
};

export const footnoteUnused: Rule = {
  id: 'footnote/unused',
  title: 'A note without its marker',
  docs: {
    what: 'A note stands at the foot of the page, and nothing in the text carries its number.',
    why: 'The reader does not know what it belongs to.',
    good: 'kites¹ … ¹ See Annex A.',
    bad: '⁴ See Annex A., and no ⁴ in the text',
    source: 'markdown linters',
  },
  severity: 'warning',
  reads: ['footnotes'],
  *check({ footnotes }) {
    const marked = footnotes.filter(({ marker }) => marker !== undefined).length;
    // where most markers were lost on the way to plain text, the author is not to blame
    if (marked < footnotes.length / 2) return;
    for (const { number, marker, definition } of footnotes) if (marker === undefined && definition !== undefined) yield { span: definition, message: t('Nothing in the text carries the number {0}.', number) };
  },
};

/** Notes in the order of their markers whose numbers are numbers. */
function numbered({ footnotes }: ThesisDocument): readonly Footnote[] {
  return footnotes.filter(({ number, marker }) => marker !== undefined && number !== '' && [...number].every((sign) => isDigit(sign.charCodeAt(0))));
}

export const footnoteOrder: Rule = {
  id: 'footnote/order',
  title: 'Notes out of order',
  docs: {
    what: 'The markers do not count up. Numbers that begin anew (in a chapter) are left alone.',
    why: 'The reader looks for a note on another page.',
    good: '¹ … ² … ³',
    bad: '¹ … ³ … ²',
    source: 'own',
  },
  severity: 'warning',
  reads: ['footnotes'],
  *check(document) {
    for (const run of runs(numbered(document))) {
      for (const i of outOfOrder(run.map(({ number }) => number.padStart(6, '0')))) {
        const { marker, number } = run[i] as Footnote;
        if (marker !== undefined) yield { span: marker, message: t('Note {0} is out of order here.', number), fixes: () => [{ title: t('Number the notes anew'), edits: () => anew(document) }] };
      }
    }
  },
};

/** Runs that begin with 1 each. */
function runs(notes: readonly Footnote[]): Footnote[][] {
  const out: Footnote[][] = [];
  for (const note of notes) {
    const run = out[out.length - 1];
    if (run === undefined || (note.number === '1' && run.some(({ number }) => number === '1'))) out.push([note]);
    else run.push(note);
  }
  return out;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** New numbers in the order of the markers, in the signs each place uses. */
function anew(document: ThesisDocument): ReturnType<typeof replace> {
  return runs(numbered(document)).flatMap((run) => run.flatMap(({ number, marker, definition }, k) => {
    const next = String(k + 1);
    if (next === number) return [];
    return [marker, definition].flatMap((span) => (span === undefined ? [] : replace(document, span, written(span, number, next))));
  }));
}

function written(span: Span, number: string, next: string): string {
  const text = textOf(span);
  if (superscriptValue(text.charCodeAt(0)) >= 0) return [...next].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join('');
  return text.replace(number, next);
}

export const footnoteDuplicate: Rule = {
  id: 'footnote/duplicate',
  title: 'Two notes with one number',
  docs: {
    what: 'Two notes between two beginnings of the count carry the same number.',
    why: 'The reader cannot tell which one is meant.',
    good: '¹ … ²',
    bad: '¹ See Annex A. … ¹ See Annex B.',
    source: 'markdown linters',
  },
  severity: 'warning',
  reads: ['footnotes'],
  *check(document) {
    const notes = document.footnotes.filter(({ definition }) => definition !== undefined).sort((a, b) => start(document, a) - start(document, b));
    // a count that begins anew carries every number again
    if (notes.filter(({ number }) => number === '1').length > 1 && notes.filter(({ number }) => number === '2').length > 1) return;
    const seen = new Map<string, Footnote>();
    for (const note of notes) {
      const before = seen.get(note.number);
      if (before?.definition !== undefined && note.definition !== undefined) yield { span: note.definition, message: t('There are two notes {0}.', note.number), related: [{ span: before.definition, message: t('The other') }] };
      seen.set(note.number, note);
    }
  },
};

function start(document: ThesisDocument, { definition }: Footnote): number {
  return definition === undefined ? 0 : document.range(definition).start;
}

export const footnoteFormat: Rule = {
  id: 'footnote/format',
  title: 'How notes are written',
  docs: {
    what: 'One way: a space behind the number, a stop at the end, the marker before or behind the punctuation.',
    why: 'One document, one form.',
    good: '¹ See Annex A.',
    bad: '¹See Annex A',
    source: 'APA 7, 2.13; Chicago 18, 13.29 (marker behind punctuation)',
  },
  severity: 'hint',
  reads: ['footnotes'],
  *check(document) {
    const notes = document.footnotes.flatMap(({ definition, body }) => (definition === undefined || body === undefined ? [] : [{ definition, body }]));
    const spaces = minority(notes, ({ definition: { block, end } }) => (block.text.charCodeAt(end) === 58 ? undefined : charClass(block.text.charCodeAt(end)) === SPACE));
    for (const { definition } of spaces.others) {
      const end = { block: definition.block, start: definition.end, end: definition.end };
      const gap = { block: definition.block, start: definition.end, end: definition.end + 1 };
      yield {
        span: definition, message: spaces.usual === true ? t('No space behind the number; the other notes have one.') : t('A space behind the number; the other notes have none.'),
        fixes: () => [{ title: spaces.usual === true ? t('Add the space') : t('Remove the space'), preferred: true, safe: true, edits: () => (spaces.usual === true ? insert(document, end, ' ') : replace(document, gap, '')) }],
      };
    }
    const stops = minority(notes, ({ body }) => endsWithStop(textOf(body)));
    if (stops.usual === true) {
      for (const { body } of stops.others) {
        const tail = { block: body.block, start: Math.max(body.start, body.block.text.lastIndexOf(' ', body.end - 2) + 1), end: body.end };
        const end = { block: body.block, start: body.end, end: body.end };
        yield { span: tail, message: t('No full stop at the end; the other notes have one.'), fixes: () => [{ title: t('Add the full stop'), preferred: true, safe: true, edits: () => insert(document, end, '.') }] };
      }
    }
    const markers = minority(document.footnotes.flatMap(({ marker }) => marker ?? []), markerPlace);
    for (const marker of markers.others) yield { span: marker, message: markers.usual === 'before' ? t('The marker stands behind the punctuation; the others stand before it.') : t('The marker stands before the punctuation; the others stand behind it.') };
  },
};

/** Undefined for a note that ends with an address. */
function endsWithStop(text: string): boolean | undefined {
  const last = text.trimEnd().slice(text.trimEnd().lastIndexOf(' ') + 1);
  if (last.includes('://') || last.startsWith('www.')) return undefined;
  const end = last.charAt(last.length - 1);
  return end === '.' || end === '?' || end === '!' || (/["”’»)]/.test(end) && /[.?!]/.test(last.charAt(last.length - 2)));
}

function markerPlace({ block: { text }, start: from, end }: Span): 'before' | 'after' | undefined {
  const marks = '.,;:?!';
  if (marks.includes(text.charAt(end)) && text.charAt(end) !== '') return 'before';
  return marks.includes(text.charAt(from - 1)) && from > 0 ? 'after' : undefined;
}
