/** Footnotes and their marks: superscripts, `[^1]`, and plain digits at the foot of a page. */
import * as assert from 'node:assert';
import { analyze, type Span } from '../../server/src/analysis';

const P = 'The harbour has been dredged twice since the war, and each time the town was asked beforehand and not listened to.';
/** `number: word before the mark → start of the note`, `-` for what is not there. */
const notes = (text: string): string[] => analyze(text).footnotes.map(({ number, marker, body }) => `${number}: ${before(marker)} → ${body === undefined ? '-' : body.block.text.slice(0, 14)}`);
const before = (span: Span | undefined): string => (span === undefined ? '-' : /\p{L}+[^\p{L}]*$/u.exec(span.block.text.slice(0, span.start))?.[0] ?? '');

describe('footnotes', () => {
  it('are marked by superscripts', () => {
    assert.deepStrictEqual(notes(`${P}¹ It was so², they say.\n\n¹ See the minutes.\n\n²So it was.\n`), ['1: to. → ¹ See the minu', '2: so → ²So it was.']);
  });

  it('are marked by [^1], wherever the note stands', () => {
    assert.deepStrictEqual(notes(`${P}[^1] It was so.[^a]\n\n${P}\n\n[^1]: See the minutes.\n[^a]: So it was.\n`), ['1: to. → [^1]: See the ', 'a: so. → [^a]: So it wa']);
  });

  it('are marked by digits glued to a word where the notes stand at the foot of a page', () => {
    const text = `${P}1 It was so,2 they say, and the pilots knew of it as\n\n1 See the minutes of that year.\n2 So it was,\nas the other said.\n\n17\n\f\nwell as the clerks did.3 ${P}\n\n3 “As well” is too much.\n\n18\n\f\n${P}\n`;
    assert.deepStrictEqual(notes(text), ['1: to. → 1 See the minu', '2: so, → 2 So it was, a', '3: did. → 3 “As well” is']);
    assert.ok(analyze(text).blocks.some((block) => block.text.includes('knew of it as well as the clerks did')));
  });

  it('are not made of lists, rows and headings at the foot of a page', () => {
    for (const foot of ['1 Yes\n2 No\n3 Perhaps', '4 Methods', '1. See the list.\n2. And the other.', '12 boats were lost.']) {
      assert.deepStrictEqual(notes(`${P} It was so in vol.1 of it, and in 2.2 of them.\n\n${foot}\n\n17\n\f\n${P}\n`), [], foot);
    }
  });

  it('are not made of exponents', () => {
    assert.deepStrictEqual(notes(`${P} It was 12 m² wide, and COVID19 was far off.\n`), []);
  });
});
