/** What the reading aids ask: passages about one thing, the glossary of a chapter, the sentences progress is counted in. */
import * as assert from 'node:assert';
import { citedWorks } from '../../server/src/features/cited-works';
import { glossary } from '../../server/src/features/glossary';
import { passages, passagesAt } from '../../server/src/features/passages';
import { reading } from '../../server/src/features/reading';
import { analyze } from '../../server/src/model/document';
import type { Rng } from '../../server/src/protocol';
import { type Parts, small } from './thesis';

function texts(text: string, ranges: readonly Rng[]): string[] {
  const lines = text.split('\n');
  return ranges.map(({ start, end }) => {
    const inside = lines.slice(start.line, end.line + 1);
    inside[inside.length - 1] = (inside.at(-1) ?? '').slice(0, end.character);
    inside[0] = (inside[0] ?? '').slice(start.character);
    return inside.join(' ');
  });
}

function at(parts: Parts): { sentences: string[]; uses: string[]; definitions: string[]; label: string } {
  const { document, text, cursor } = small(parts);
  const found = passagesAt(document, cursor);
  assert.ok(found, 'the cursor is on something');
  assert.deepStrictEqual(passages(document, found.id), found, 'its id leads to the same');
  return { label: found.label, sentences: texts(text, found.sentences), uses: texts(text, found.uses), definitions: texts(text, found.definitions) };
}

describe('passages about one thing', () => {
  it('of an abbreviation are the sentences that use it, and its row in the list', () => {
    const found = at({ body: 'Wind is free. The ⟨W|SO⟩ met (again), as Dr. Alder says. It slept.', second: 'Nothing. “The WSO rested.” Then\nthe WSO left. Calm.' });
    assert.strictEqual(found.label, 'WSO');
    assert.deepStrictEqual(found.uses, ['WSO', 'WSO', 'WSO']);
    assert.deepStrictEqual(found.definitions, ['WSO']);
    assert.deepStrictEqual(found.sentences, ['WSO\tWind Safety Organization', 'The WSO met (again), as Dr. Alder says.', '“The WSO rested.”', 'Then the WSO left.']);
  });

  it('of a work are the sentences that cite it, the Ibids that mean it among them, and its entry', () => {
    const found = at({ body: 'It rained. It blew (⟨Birch & Ce|dar, 2005⟩). It was said again (Ibid, p. 3). Others differ (Alder, 2001).' });
    assert.strictEqual(found.label, 'Birch & Cedar, 2005');
    assert.deepStrictEqual(found.sentences.slice(0, 2), ['It blew (Birch & Cedar, 2005).', 'It was said again (Ibid, p. 3).']);
    assert.strictEqual(found.sentences.length, 3);
    assert.match(found.sentences[2] ?? '', /^(?:- )?Birch, Q\., & Cedar, R\. \(2005\)/);
  });

  it('of a case study are its section and the sentences that name it', () => {
    const text = `CHAPTER 1: INTRODUCTION

1.1 Aims

We look at two. The second case study is about rope. Nothing else matters.

CHAPTER 3: CASE STUDIES

3.1 Kites of the North

They fly.

3.2 Ropes of the South

They hold. They fray.

CHAPTER 4: CONCLUSION

The end.
`;
    const document = analyze(text, { recognition: 'always' });
    const line = text.split('\n').indexOf('3.2 Ropes of the South');
    const found = passagesAt(document, { line, character: 6 });
    assert.ok(found);
    assert.deepStrictEqual([found.kind, found.label], ['case-study', '3.2 Ropes of the South']);
    assert.deepStrictEqual(texts(text, found.sentences), ['The second case study is about rope.', '3.2 Ropes of the South  They hold. They fray.']);
    assert.strictEqual(passagesAt(document, { line: text.split('\n').indexOf('1.1 Aims'), character: 5 }), null);
  });

  it('are none over plain words, and none for an id that is gone', () => {
    const { document, cursor } = small({ body: 'Kites are ma|de of paper.' });
    assert.strictEqual(passagesAt(document, cursor), null);
    assert.strictEqual(passages(document, 'abbreviation:GONE'), null);
  });
});

describe('the glossary of a chapter', () => {
  it('holds what the chapter uses and nothing else, with long form, place and uses', () => {
    const { document, cursor, text } = small({ body: 'The WSO met twi|ce. The Sail Repair Union (SRU) met the WSO and the QRTV. The QRTV left; the SRU stayed.' });
    const { chapter, rows } = glossary(document, cursor);
    assert.strictEqual(chapter, '2 KITES');
    assert.deepStrictEqual(rows.map(({ short, long, where, uses }) => [short, long, where, texts(text, uses)]), [
      ['QRTV', '', '', ['QRTV', 'QRTV']],
      ['SRU', 'Sail Repair Union', 'section 2.1, line 16', ['SRU', 'SRU']],
      ['WSO', 'Wind Safety Organization', 'list of abbreviations, line 4', ['WSO', 'WSO']],
    ]);
    assert.deepStrictEqual(glossary(document, { line: 10, character: 0 }).rows, []);
  });
});

describe('what there is to read', () => {
  const rows = (text: string): { words: number; hash: number; section: string; text: string }[] => {
    const { sentences, sections } = reading(analyze(text, { recognition: 'always' }));
    const out = [];
    for (let i = 0; i < sentences.length; i += 7) {
      const [a = 0, b = 0, c = 0, d = 0, words = 0, hash = 0, section = -1] = sentences.slice(i, i + 7);
      out.push({ words, hash, section: sections[section] ?? '', text: texts(text, [{ start: { line: a, character: b }, end: { line: c, character: d } }])[0] ?? '' });
    }
    return out;
  };

  it('is its sentences, with words and section; lists to look things up in are left out', () => {
    const { text } = small({ body: 'Kites fly. They do so (Alder, 2001) – daily.' });
    const found = rows(text);
    assert.deepStrictEqual(found.slice(2, 4).map((one) => [one.text, one.words, one.section]), [
      ['Kites fly.', 2, 'section:2.1:Strings'], ['They do so (Alder, 2001) – daily.', 6, 'section:2.1:Strings'],
    ]);
    assert.ok(found.every((one) => !/Wind Safety|Gale Press|CHAPTER/.test(one.text)));
  });

  it('knows a sentence again when its lines are wrapped anew and another sentence has changed', () => {
    const before = rows('1.1 First\n\nThe kites that we had flew all day. Then they fell, as it is said, from the sky into the sea.\n');
    const after = rows('1.1 First\n\nThe ropes held. Then they fell, as it\nis said, from the sky\ninto the sea.\n');
    assert.strictEqual(before.length, 2);
    assert.strictEqual(after.at(-1)?.hash, before[1]?.hash);
    assert.notStrictEqual(after[0]?.hash, before[0]?.hash);
  });
});

describe('works with their citations', () => {
  it('are told with the citations that can mean nothing else', () => {
    const { document, text } = small({ body: 'So it is (Alder, 2001; Damson, 2012). And so (Ibid).' });
    const found = citedWorks(document);
    const alder = found.find(({ id }) => id === 'work:Alder, 2001');
    assert.deepStrictEqual(alder && texts(text, alder.citations), ['Alder (2001, p. 3)', 'Alder, 2001']);
    assert.deepStrictEqual(found.filter(({ id }) => id.startsWith('work:Damson')).map(({ citations }) => citations), [[], []]);
  });
});
