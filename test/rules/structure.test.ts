/** Rules on headings, contents, captions, references, notes, quotations and slips. */
import * as assert from 'node:assert';
import { small } from '../features/thesis';
import { difference, finds, fixed } from './support';

const TEXT = 'Kites are held by strings, and strings are held by people who look up. They rarely look down.';

const numbered = (...heads: string[]): string => `CHAPTER 1: KITES\n\n${heads.map((head) => `${head}\n\n${TEXT}`).join('\n\n')}\n\nCHAPTER 2: TAILS\n\n${TEXT}\n`;

function repairs(id: string, drawn: string, title: RegExp, expected: string[]): string {
  finds(id, drawn);
  const before = drawn.replace(/[⟨⟩]/g, '');
  const after = fixed(id, before, title);
  assert.deepStrictEqual(difference(before, after), expected);
  finds(id, after);
  return after;
}

describe('heading/…', () => {
  it('number-gap, renumbered with what refers to it', () => {
    const text = `${numbered('1.1 Winds', '1.2 Strings', '⟨1.4⟩ Tails', '1.5 Knots')}\nAs section 1.4 shows, and section 1.5 denies.\n`;
    repairs('heading/number-gap', text, /Renumber/, ['1.4 Tails → 1.3 Tails', '1.5 Knots → 1.4 Knots', 'As section 1.4 shows, and section 1.5 denies. → As section 1.3 shows, and section 1.4 denies.']);
  });
  it('number-repeat', () => { repairs('heading/number-repeat', numbered('1.1 Winds', '1.2 Strings', '⟨1.2⟩ Tails'), /Renumber/, ['1.2 Tails → 1.3 Tails']); });
  it('number-format', () => { repairs('heading/number-format', numbered('1.1. Winds', '1.2. Strings', '1.3. Tails', '⟨1.4⟩ Knots'), /Add the stop/, ['1.4 Knots → 1.4. Knots']); });
  it('level-skip', () => { finds('heading/level-skip', '# 1 Kites\n\nText.\n\n⟨1.1.1⟩ Strings\n\nText.\n\n# 2 Tails\n\nText.\n\n## 2.1 Knots\n\nText.\n'.replace('⟨1.1.1⟩', '### ⟨1.1.1⟩'), true); });
});

const CONTENTS = (lines: string): string => `Contents

${lines}

CHAPTER 1: KITES

1.1 Winds

${TEXT}

Figure 1: A kite in flight

${TEXT}

1.2 Strings

As Figure 1 shows. ${TEXT}

CHAPTER 2: TAILS

2.1 Knots

${TEXT}

CHAPTER 3: END

${TEXT}
`;
const LINES = 'CHAPTER 1: KITES\t1\n1.1 Winds\t1\n1.2 Strings\t4\nCHAPTER 2: TAILS\t8\n2.1 Knots\t8\nCHAPTER 3: END\t12';

describe('contents/… and caption/…', () => {
  it('contents/missing', () => { finds('contents/missing', CONTENTS(LINES.replace('CHAPTER 2', '1.3 ⟨Ladders⟩\t6\nCHAPTER 2'))); });
  it('contents/extra', () => { finds('contents/extra', CONTENTS(LINES).replace('CHAPTER 3: END\n\n', '⟨2.2 Bows⟩\n\nText of bows.\n\nCHAPTER 3: END\n\n')); });
  it('contents/mismatch, in words and in numbers', () => {
    repairs('contents/mismatch', CONTENTS(LINES.replace('1.2 Strings', '1.2 ⟨Ropes⟩')), /words of the heading/, ['1.2 Ropes\t4 → 1.2 Strings\t4']);
    repairs('contents/mismatch', CONTENTS(LINES.replace('1.2 Strings', '⟨1.2. Strings⟩')), /Write 1\.2/, ['1.2. Strings\t4 → 1.2 Strings\t4']);
  });
  it('the whole contents brought up to date, pages kept', () => {
    const text = CONTENTS(LINES.replace('1.2 Strings\t4', '1.2 Ropes\t4\n1.3 Ladders\t6')).replace('CHAPTER 3: END\n\n', '2.2 Bows\n\nText of bows.\n\nCHAPTER 3: END\n\n');
    const after = fixed('contents/missing', text, /Bring the whole contents/);
    assert.strictEqual(after.slice(0, after.indexOf('\n\nCHAPTER 1: KITES\n\n')), 'Contents\n\nCHAPTER 1: KITES\t1\n1.1 Winds\t1\n1.2 Strings\t4\nCHAPTER 2: TAILS\t8\n2.1 Knots\t8\n2.2 Bows\nCHAPTER 3: END\t12');
    assert.strictEqual(after.slice(after.indexOf('\n\nCHAPTER 1: KITES\n\n')), text.slice(text.indexOf('\n\nCHAPTER 1: KITES\n\n')));
  });
  it('contents/order', () => { finds('contents/order', CONTENTS(LINES.replace('2.1 Knots\t8', '2.1 Knots\t⟨3⟩'))); });
  it('caption/missing and caption/mismatch', () => {
    const lists = `${LINES}\n\nList of Figures\n\nFigure 1: A kite in ⟨sleep⟩\t2\nFigure 2: No kite at all\t9`;
    finds('caption/missing', CONTENTS(lists.replace(/[⟨⟩]/g, '').replace('Figure 2: No kite at all', '⟨Figure 2: No kite at all⟩')));
    repairs('caption/mismatch', CONTENTS(lists.replace(/[⟨⟩]/g, '').replace('A kite in sleep', '⟨A kite in sleep⟩')), /words of the caption/, ['Figure 1: A kite in sleep\t2 → Figure 1: A kite in flight\t2']);
  });
  it('caption/number and caption/unreferenced', () => {
    const two = CONTENTS(LINES).replace('2.1 Knots\n\n', '2.1 Knots\n\nFigure ⟨1⟩: A kite asleep\n\n');
    repairs('caption/number', two, /anew/, ['Figure 1: A kite asleep → Figure 2: A kite asleep']);
    finds('caption/unreferenced', CONTENTS(LINES).replace('2.1 Knots\n\n', '2.1 Knots\n\nFigure ⟨2⟩: A kite asleep\n\n'));
  });
});

describe('reference-to/…', () => {
  it('missing', () => { finds('reference-to/missing', numbered('1.1 Winds', '1.2 Strings').replace('down.', 'down, as ⟨section 1.7⟩ shows and section 1.2 denies; see chapter 3 of his book.')); });
  it('format', () => {
    const drawn = small({ body: 'See section 2.2, section 1.1, section 2.1 and section 2.2. Also in ⟨Section⟩ 2.2. Section 2.1 is another.' });
    finds('reference-to/format', drawn);
    assert.match(difference(drawn.text, fixed('reference-to/format', drawn, /Change to section/))[0] ?? '', /in section 2\.2\. Section 2\.1/);
  });
});

describe('text/…', () => {
  it('broken-field', () => { finds('text/broken-field', 'CHAPTER 1: KITES\n\nSee ⟨Error! Reference source not found.⟩ and page ⟨{ PAGEREF _Ref1 \\h }⟩ there.\n'); });
  it('doubled-word', () => { repairs('text/doubled-word', 'CHAPTER 1: KITES\n\nThey fly in ⟨the the⟩ sky that that man had had. He said “in the the sky” and left. Duran Duran sang.\n', /Keep one/, ['They fly in the the sky that that man had had. He said “in the the sky” and left. Duran Duran sang. → They fly in the sky that that man had had. He said “in the the sky” and left. Duran Duran sang.']); });
  it('doubled-punctuation', () => { repairs('text/doubled-punctuation', 'CHAPTER 1: KITES\n\nThey fly⟨..⟩ They wait... and wait, etc., again.\n', /Write \./, ['They fly.. They wait... and wait, etc., again. → They fly. They wait... and wait, etc., again.']); });
  it('split-paragraph', () => {
    const text = 'CHAPTER 1: KITES\n\nThe kite was held by a very long string that numerous activists and\n\n¹ A note.\n\nscholars have argued about for years¹ without an end.\n\nThe next paragraph.\n';
    assert.match(fixed('text/split-paragraph', text, /Join/), /activists and scholars have argued about for years¹ without an end\.\n\n¹ A note\.\n\nThe next/);
  });
});

describe('quotation/…', () => {
  it('unbalanced', () => {
    finds('quotation/unbalanced', 'CHAPTER 1: KITES\n\nHe said ⟨“it flies and it flies.⟩\n\nShe said “it falls.”\n\n“A long quotation begins.\n\n“It goes on here.”\n');
    repairs('quotation/unbalanced', 'CHAPTER 1: KITES\n\nHe said “it flies⟨"⟩ and left.\n', /Write ”/, ['He said “it flies" and left. → He said “it flies” and left.']);
  });
  it('without-source', () => {
    const long = '“the string holds the whole sky together, and nobody has ever asked it why it does so”';
    finds('quotation/without-source', small({ body: `He says ⟨“the string holds the whole sky together, and nobody has ever asked it why it does so”⟩.\n\nShe says ${long} (Alder, 2001, p. 3).`, second: 'Nothing.' }));
  });
});

describe('footnote/…', () => {
  const notes = (text: string, below: string): string => `CHAPTER 1: KITES\n\n${text}\n\n${below}\n\nThe end of it.\n`;
  it('missing and unused', () => {
    finds('footnote/missing', notes('A kite[^1] and a string⟨[^4]⟩.', '[^1]: A note.'));
    finds('footnote/unused', notes('A kite[^1] and a string[^2].', '[^1]: A note.\n\n[^2]: A note.\n\n⟨[^3]⟩: A note.'));
  });
  it('order', () => { repairs('footnote/order', notes('A kite[^1], a string⟨[^3]⟩ and a tail[^2].', '[^1]: One.\n\n[^3]: Three.\n\n[^2]: Two.'), /anew/, ['A kite[^1], a string[^3] and a tail[^2]. → A kite[^1], a string[^2] and a tail[^3].', '[^3]: Three. → [^2]: Three.', '[^2]: Two. → [^3]: Two.']); });
  it('duplicate', () => { finds('footnote/duplicate', notes('A kite[^1] and a string[^2].', '[^1]: One.\n\n[^2]: Two.\n\n⟨[^2]⟩: Two again.')); });
  it('format', () => {
    const text = notes('A¹ b² c³ d⁴ e⁵.', '¹ See one.\n\n² See two.\n\n³ See three.\n\n⟨⁴⟩See four.\n\n⁵ See ⟨five⟩');
    finds('footnote/format', text);
    assert.deepStrictEqual(difference(text.replace(/[⟨⟩]/g, ''), fixed('footnote/format', text, /Add the space/)), ['⁴See four. → ⁴ See four.']);
    assert.deepStrictEqual(difference(text.replace(/[⟨⟩]/g, ''), fixed('footnote/format', text, /Add the full stop/, 1)), ['⁵ See five → ⁵ See five.']);
  });
});
