/** Note marks side by side: reading a line that ends in two once never ended. */
import assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

describe('note marks', () => {
  it('stand side by side at the end of a line', () => {
    const document = analyze('Ships wait in port.[^1][^2]\n\n[^1]: One.\n\n[^2]: Two.\n');
    assert.deepStrictEqual(document.footnotes.map((note) => note.number), ['1', '2']);
  });

  it('change their form with no more than an edit', () => {
    const document = analyze('word¹ ');
    document.update([{ start: 4, end: 5, text: '[^1]' }]);
    assert.deepStrictEqual(document.footnotes.map((note) => note.number), ['1']);
  });
});
