/** What helps while writing and is no edit: hints, lenses, links, selections, linked titles, who cites what. */
import * as assert from 'node:assert';
import type { InlayHint, SelectionRange } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/src/features/call-hierarchy';
import { codeLens } from '../../server/src/features/code-lens';
import { documentLink } from '../../server/src/features/document-link';
import { inlayHint } from '../../server/src/features/inlay-hint';
import { linkedEditingRange } from '../../server/src/features/linked-editing-range';
import { selectionRange } from '../../server/src/features/selection-range';
import { analyze } from '../../server/src/model/document';
import { fixture, show } from '../fixture';
import { type Parts, small, sourceOf, URI } from './thesis';

const LENSES = { entries: true, abbreviations: true, headings: true };
const SHOW = { ibid: true, longForms: true, unresolved: true, codeLens: LENSES };

/** The line of section 2.1 (and the following) with the hints written in, in double braces. */
function hinted(parts: Parts, shown: Partial<typeof SHOW> = {}): string[] {
  const { document, text } = small(parts);
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.length) };
  const at = (hint: InlayHint): number => document.offsetAt(hint.position);
  let out = text;
  for (const hint of inlayHint(document, URI, whole, { ...SHOW, ...shown }).sort((a, b) => at(b) - at(a))) {
    const label = typeof hint.label === 'string' ? hint.label : hint.label.map(({ value }) => value).join('');
    out = `${out.slice(0, at(hint))}{{${label}}}${out.slice(at(hint))}`;
  }
  return out.split('\n').filter((line) => line.includes('{{'));
}

describe('inlay hints', () => {
  it('tell what an Ibid stands for', () => {
    assert.deepStrictEqual(hinted({ body: 'So (Alder, 2001, p. 4), and so (Ibid, p. 5).' }), ['So (Alder, 2001, p. 4), and so (Ibid{{= Alder, 2001}}, p. 5).']);
  });
  it('tell the long form where an abbreviation returns in a new chapter, once', () => {
    assert.deepStrictEqual(hinted({ body: 'The Red Kite Union (RKU) met. The RKU rested.', second: 'Tails.\n\nCHAPTER 3: TAILS\n\nThe RKU met. The RKU rested.' }), ['The RKU{{= Red Kite Union}} met. The RKU rested.']);
  });
  it('mark citations without an entry or with several', () => {
    assert.deepStrictEqual(hinted({ body: 'So (Fenwick, 1987, p. 2), and so (Damson, 2012).' }), ['So (Fenwick, 1987, p. 2{{no entry}}), and so (Damson, 2012{{2 entries}}).']);
  });
  it('are switched one by one', () => {
    const parts = { body: 'So (Alder, 2001), and so (Ibid, p. 5; Fenwick, 1987).' };
    assert.deepStrictEqual(hinted(parts, { ibid: false }), ['So (Alder, 2001), and so (Ibid, p. 5; Fenwick, 1987{{no entry}}).']);
    assert.deepStrictEqual(hinted(parts, { unresolved: false }), ['So (Alder, 2001), and so (Ibid{{= Alder, 2001}}, p. 5; Fenwick, 1987).']);
    assert.deepStrictEqual(hinted(parts, { unresolved: false, ibid: false }), []);
  });
  it('are given for the range asked for', () => {
    const { document } = small({ body: 'So (Alder, 2001), and so (Ibid, p. 5).' });
    assert.deepStrictEqual(inlayHint(document, URI, { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, SHOW), []);
  });
});

describe('code lenses', () => {
  const titles = (parts: Parts, client = {}): string[] => {
    const { document, text } = small(parts);
    return codeLens(sourceOf(document, client)).map(({ range, command }) => `${(text.split('\n')[range.start.line] ?? '').slice(0, 14)}: ${command?.title}`);
  };
  it('count citations, uses and mentions', () => {
    const found = titles({ body: 'So (Alder, 2001) says the WSO; see section 2.2.', second: 'Alder (2001) says so.' });
    for (const wanted of ['- Alder, P. (2: cited 3 times · chapters 1, 2', '- Elder, T. (1: never cited', 'WSO\tWind Safet: used once · chapter 2', 'BKA\tBoard of K: never used', '2.2 Tails: mentioned once · 1 citation', 'CHAPTER 2: KIT: 2 citations']) {
      assert.ok(found.some((one) => one === wanted || (wanted.startsWith('BKA') && one.startsWith('BKA'))), `${wanted} in ${found.join(' | ')}`);
    }
  });
  it('lead to the references where the client can show them, and are off by the setting', () => {
    const { document } = small({ body: 'So (Alder, 2001).' });
    assert.deepStrictEqual(codeLens(sourceOf(document)).map(({ command }) => command?.command).every((name) => name === 'thesis.peekReferences'), true);
    assert.deepStrictEqual(codeLens(sourceOf(document, { referenceLenses: false })).map(({ command }) => command?.command).every((name) => name === ''), true);
    const headings = titles({ body: 'So (Alder, 2001).' }, { show: { ...SHOW, codeLens: { ...LENSES, entries: false, abbreviations: false } } });
    assert.deepStrictEqual(headings, ['CHAPTER 1: INT: 1 citation', 'CHAPTER 2: KIT: 1 citation'], 'a section nothing refers to has no lens');
    assert.deepStrictEqual(titles({ body: 'So (Alder, 2001).' }, { show: { ...SHOW, codeLens: { entries: false, abbreviations: false, headings: false } } }), []);
  });
});

describe('document links', () => {
  it('are addresses, DOIs and what refers to a place', () => {
    const { document, text, ranges } = small({
      body: 'See ⟨https://kites.example/a_(b)⟩, ⟨www.tails.example⟩. Or ⟨section 2.2⟩ and ⟨Annex A⟩.',
      bibliography: '- Alder, P. (2001). *Strings and States*. Brisk: Gale Press. ⟨https://doi.org/10.1234/kites.5⟩.\n- Damson, S. (2012). *Rising*. Brisk: Gale Press. ⟨doi:10.5555/abc-d⟩\n- Elder, T. (1999). *Version 10.12 of it*. Brisk: Gale Press. <⟨http://gale.example/x⟩>',
    });
    const links = documentLink(document, URI);
    assert.deepStrictEqual(links.map(({ range }) => show(text, range)).sort(), ranges.map((range) => show(text, range)).sort());
    const targets = links.map(({ target }) => target);
    for (const wanted of ['https://kites.example/a_(b)', 'http://www.tails.example', 'https://doi.org/10.5555/abc-d', `${URI}#L18,1`]) assert.ok(targets.includes(wanted), `${wanted} in ${targets.join(' ')}`);
  });
});

describe('selection', () => {
  it('grows from word to citation, sentence, paragraph, section, chapter and the whole', () => {
    const { document, text, cursor } = small({ body: 'Kites fall. So it was (Al|der, 2001, p. 4; Elder, 1999). They rise.' });
    const [found] = selectionRange(document, [cursor]);
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = found; at !== undefined; at = at.parent) texts.push(text.slice(document.offsetAt(at.range.start), document.offsetAt(at.range.end)).slice(0, 62));
    assert.deepStrictEqual(texts.slice(0, 4), ['Alder', 'Alder, 2001, p. 4', 'So it was (Alder, 2001, p. 4; Elder, 1999).', 'Kites fall. So it was (Alder, 2001, p. 4; Elder, 1999). They r']);
    assert.match(texts[4] ?? '', /^2\.1 Strings/);
    assert.match(texts[5] ?? '', /^CHAPTER 2/);
    assert.match(texts[6] ?? '', /^List of abbreviations/);
    assert.strictEqual(texts.length, 7);
  });
  it('answers every position, in blank lines too, each range inside the next', () => {
    const { document } = small({ body: 'Kites (Alder, 2001).' });
    const all = Array.from({ length: document.lineCount }, (_, line) => ({ line, character: 0 }));
    const found = selectionRange(document, all);
    assert.strictEqual(found.length, all.length);
    for (const one of found) for (let at: SelectionRange | undefined = one; at?.parent !== undefined; at = at.parent) {
      assert.ok(document.offsetAt(at.parent.range.start) <= document.offsetAt(at.range.start) && document.offsetAt(at.parent.range.end) >= document.offsetAt(at.range.end));
    }
  });
});

describe('linked editing', () => {
  const CONTENTS = 'Contents\n\nCHAPTER 1: KITES\t1\n1.1 ⟨Strings of *Silk*⟩\t2\n1.2 Tails.....\t3\nBibliography\t4\n\nCHAPTER 1: KITES\n\n1.1 ⟨Strings of| *Silk*⟩\n\nKites.\n\n1.2 Tales\n\nTails.\n';
  it('joins a heading and its line of the contents', () => {
    const { text, cursor, ranges } = fixture(CONTENTS);
    const document = analyze(text, { recognition: 'always' });
    assert.deepStrictEqual(linkedEditingRange(document, cursor)?.ranges.map((range) => show(text, range)).sort(), ranges.map((range) => show(text, range)).sort());
    const pattern = new RegExp(linkedEditingRange(document, ranges[0]?.start ?? cursor)?.wordPattern ?? '');
    assert.strictEqual(pattern.exec('Strings of *Silk*')?.[0], 'Strings of *Silk*');
  });
  it('joins nothing where they differ, on the number, and in plain text', () => {
    const { text } = fixture(CONTENTS);
    const document = analyze(text, { recognition: 'always' });
    const lines = text.split('\n');
    for (const position of [{ line: lines.indexOf('1.2 Tales'), character: 6 }, { line: lines.indexOf('1.1 Strings of *Silk*'), character: 1 }, { line: lines.indexOf('Kites.'), character: 2 }]) {
      assert.strictEqual(linkedEditingRange(document, position), null);
    }
  });
});

describe('call hierarchy', () => {
  const parts = { body: 'So (Al|der, 2001), and so (Ibid, p. 5).', second: 'As Elder (1999) says.' };
  it('tells which sections cite a work, and where', () => {
    const { document, cursor, text } = small(parts);
    const [item] = prepareCallHierarchy(document, URI, cursor) ?? [];
    assert.strictEqual(item?.name, 'Alder, 2001');
    assert.strictEqual(item.detail, 'Strings and States');
    const calls = incomingCalls(document, URI, String(item.data)).map(({ from, fromRanges }) => [from.name, ...fromRanges.map((range) => show(text, range).split(' ').slice(1).join(' '))]);
    assert.deepStrictEqual(calls, [['1.1 First Gusts', '“Alder (2001, p. 3)”'], ['2.1 Strings', '“Alder, 2001”', '“Ibid, p. 5”']]);
    assert.deepStrictEqual(outgoingCalls(document, URI, String(item.data)), []);
  });
  it('tells what a section cites, its subsections included', () => {
    const { document, text } = small(parts);
    const [item] = prepareCallHierarchy(document, URI, { line: text.split('\n').indexOf('CHAPTER 2: KITES'), character: 3 }) ?? [];
    assert.deepStrictEqual(outgoingCalls(document, URI, String(item?.data)).map(({ to, fromRanges }) => `${to.name} ${fromRanges.length}`), ['Alder, 2001 2', 'Elder, 1999 1']);
  });
  it('begins nowhere in plain words', () => {
    const { document } = small({ body: 'Kites.' });
    assert.strictEqual(prepareCallHierarchy(document, URI, { line: 15, character: 2 }), null);
    assert.deepStrictEqual(incomingCalls(document, URI, 'work:Nobody'), []);
  });
});
