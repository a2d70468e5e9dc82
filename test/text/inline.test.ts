/** Inline markup: what is marked, what stays text, and that a link never leads where it could do harm. */
import * as assert from 'node:assert';
import { inlineMarks, safeAddress } from '../../server/src/text/inline';

/** The text as shown: notation left out, styles as `{kind:…}`. */
function shown(text: string): string {
  const marks = inlineMarks(text);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    for (const mark of marks) if (mark.start === i && !['hidden', 'entity', 'break', 'item'].includes(mark.kind)) out += `{${mark.kind}:`;
    const cut = marks.find((mark) => (mark.kind === 'break' || mark.kind === 'item') && mark.start === i);
    if (cut !== undefined) out += cut.kind === 'item' ? '⏎•' : '⏎';
    const entity = marks.find((mark) => mark.kind === 'entity' && mark.start === i);
    if (entity !== undefined) out += entity.as;
    if (!marks.some((mark) => ['hidden', 'entity', 'break', 'item'].includes(mark.kind) && mark.start <= i && i < mark.end)) out += text[i];
    for (const mark of marks) if (mark.end === i + 1 && !['hidden', 'entity', 'break', 'item'].includes(mark.kind)) out += '}';
  }
  return out;
}

describe('inline markup', () => {
  for (const [text, expected] of [
    ['a *word* of **weight** and ***both***', 'a {em:word} of {strong:weight} and {em:{strong:both}}'],
    ['an _italic_ and a snake_case_name', 'an {em:italic} and a snake_case_name'],
    ['2 * 3 * 4 and a lone * star', '2 * 3 * 4 and a lone * star'],
    ['**never closed', '**never closed'],
    ['\\*not emphasis\\*', '*not emphasis*'],
    ['`code *here*`', '{code:code *here*}'],
    ['<i>Ley</i> and <b>law</b>, 10<sup>2</sup>', '{em:Ley} and {strong:law}, 10{sup:2}'],
    ['H~2~O and 10^3^, about ~5 days', 'H{sub:2}O and 10{sup:3}, about ~5 days'],
    ['A &amp; B &lt;c&gt; &unknown;', 'A & B <c> &unknown;'],
    ['<p>One</p> <ul><li>two</li></ul>', '⏎One ⏎⏎•two'],
    ['_____. 1994.', '_____. 1994.'],
    ['a [page](https://example.org/a(b)c "title")', 'a {link:page}'],
  ] as const) it(`${text} is shown as ${expected}`, () => assert.strictEqual(shown(text), expected));

  it('links of a kind that could do harm stay text', () => {
    for (const text of [
      '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x](data:text/html,x)', '[x](vbscript:x)', '[x](command:quit)', '[x](file:///etc/passwd)', '[x](//example.org)',
      '[x](java\tscript:alert(1))', '[x]( javascript:alert(1))', '[x](<javascript:alert(1)>)',
    ]) {
      assert.deepStrictEqual(inlineMarks(text).filter(({ kind }) => kind === 'link'), [], text);
      assert.ok(shown(text).includes('[x]('), text);
    }
    assert.strictEqual(safeAddress('https://example.org'), 'https://example.org');
    assert.strictEqual(safeAddress('mailto:a@example.org'), 'mailto:a@example.org');
    assert.strictEqual(safeAddress('https:\u0000//x'), undefined);
  });

  it('tags that are not markup of a text stay text', () => {
    for (const text of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<iframe src="x">', '<svg/onload=alert(1)>', '<style>p{}</style>']) assert.strictEqual(shown(text), text);
  });

  it('takes time in proportion to the text, whatever stands in it', () => {
    for (const piece of ['*', '_a', '[', '](', '<', '<i>', '&', '`', '^', '~a', '**a', '\\', '•', '[a](b', '<a ']) {
      const start = performance.now();
      inlineMarks(piece.repeat(40_000));
      assert.ok(performance.now() - start < 1_500, piece);
    }
  });
});
