import * as assert from 'node:assert';
import { semanticTokens, tokenModifiers, tokenTypes } from '../../server/src/features/semantic-tokens';
import { type Parts, type Small, small } from './thesis';

function decode({ document, text }: Small, range?: Parameters<typeof semanticTokens>[1], headings = false): string[] {
  const { data } = semanticTokens(document, range, headings);
  const lines = text.split('\n');
  const found: string[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    if (down > 0) { character = 0; end = 0; }
    line += down;
    character += right;
    assert.ok(character >= end && length > 0, 'tokens stand in order, none over another');
    end = character + length;
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push([tokenTypes[type], ...names, (lines[line] ?? '').slice(character, end)].join(' '));
  }
  return found;
}

/** The tokens of section 2.1 alone. */
function body(parts: Parts): string[] {
  const made = small(parts);
  const first = made.text.split('\n').indexOf('2.1 Strings') + 1;
  const last = made.text.split('\n').indexOf('2.2 Tails') - 1;
  return decode(made, { start: { line: first, character: 0 }, end: { line: last, character: 0 } });
}

describe('semantic tokens', () => {
  it('tell author, year and locator of a citation apart', () => {
    assert.deepStrictEqual(body({ body: 'So (Birch & Cedar, 2005, p. 3).' }), ['author Birch & Cedar', 'year 2005', 'locator p. 3']);
  });
  it('say how sure a link is', () => {
    assert.deepStrictEqual(body({ body: 'So (Fenwick, 1987; Alder, 2002).' }), ['author missing Fenwick', 'year missing 1987', 'author approximate Alder', 'year approximate 2002']);
  });
  it('tell defined, undefined and defining abbreviations apart', () => {
    assert.deepStrictEqual(body({ body: 'The WSO and the QRTV; the QRTV and Red Kite Union (RKU).' }), [
      'abbreviation WSO', 'undefinedAbbreviation QRTV', 'undefinedAbbreviation QRTV', 'abbreviation definition RKU',
    ]);
  });
  it('mark footnotes and cross-references, those that lead nowhere too', () => {
    assert.deepStrictEqual(body({ body: 'Kites¹ fall, see section 2.2 and section 7.9.\n\n¹ So it is said.' }), [
      'footnote ¹', 'crossReference section 2.2', 'crossReference missing section 7.9', 'footnote definition ¹',
    ]);
  });
  it('colour headings where asked, round what stands in them', () => {
    const made = small({ body: 'One.\n\n2.1.1 The WSO and Its Wind\n\nTwo.' });
    assert.ok(!decode(made).some((one) => one.startsWith('heading')));
    const line = made.text.split('\n').indexOf('2.1.1 The WSO and Its Wind');
    const range = { start: { line, character: 0 }, end: { line, character: 20 } };
    assert.deepStrictEqual(decode(made, range, true), ['heading 2.1.1 The ', 'abbreviation WSO', 'heading  and Its Wind']);
    assert.ok(decode(made, undefined, true).includes('heading CHAPTER 2: KITES'));
  });
  it('of the whole are those of all ranges', () => {
    const made = small({ body: 'The WSO (Alder, 2001) says so (BKA, 2010); see section 2.2.\nThe WSO again¹.\n\n¹ Ibid.' });
    const whole = decode(made);
    const end = { line: made.text.split('\n').length, character: 0 };
    assert.deepStrictEqual(decode(made, { start: { line: 0, character: 0 }, end }), whole);
    assert.ok(whole.length > 8);
  });
});
