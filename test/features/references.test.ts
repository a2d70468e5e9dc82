import * as assert from 'node:assert';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlight } from '../../server/src/features/document-highlight';
import { references } from '../../server/src/features/references';
import { show } from '../fixture';
import { type Parts, small, URI } from './thesis';

/** Every range drawn is found, in text order; without declarations those of `declarations` (indices) are left out. */
function check(parts: Parts, declarations: number[]): void {
  const { document, text, cursor, ranges } = small(parts);
  const places = (include: boolean): string[] => references(document, URI, cursor, include).map((one) => show(text, one.range));
  const expected = ranges.map((range) => show(text, range));
  assert.deepStrictEqual(places(true), expected);
  assert.deepStrictEqual(places(false), expected.filter((_, index) => !declarations.includes(index)));
  const marks = documentHighlight(document, cursor);
  assert.deepStrictEqual(marks.map((one) => show(text, one.range)).sort(), [...expected].sort());
  const writes = marks.filter((one) => one.kind === DocumentHighlightKind.Write).map((one) => show(text, one.range));
  assert.deepStrictEqual(writes, expected.filter((_, index) => declarations.includes(index)));
}

const BOOK = '- ⟨Birch, Q., & Cedar, R. (2005). The price of calm. *Journal of Air*, 3(1), 1-20.⟩';

describe('references and highlights', () => {
  const cited = { second: 'Again ⟨Birch and Cedar (2005, p. 2)⟩ say so.', bibliography: BOOK };
  it('from an entry: every place that cites it, Ibids included', () => check({
    ...cited, body: 'So it is (⟨Birch & Cedar, 2005⟩), and so (⟨Ibid, p. 3⟩).', bibliography: BOOK.replace('price', 'pr|ice'),
  }, [3]));
  it('from a citation: the same', () => check({ ...cited, body: 'So it is (⟨Birch & Ce|dar, 2005⟩), and so (⟨Ibid, p. 3⟩).' }, [3]));
  it('from an Ibid: the same', () => check({ ...cited, body: 'So it is (⟨Birch & Cedar, 2005⟩), and so (⟨Ib|id, p. 3⟩).' }, [3]));
  it('from a citation without an entry: the others that say the same', () => check({ body: 'So (⟨Fen|wick, 1987⟩), and so (⟨Fenwick, 1987, p. 2⟩).' }, []));
  it('from an abbreviation: all its uses and definitions', () => check({
    list: '⟨WSO⟩\tWind Safety Organization\nBKA\tBoard of Kite Affairs', body: 'The ⟨W|SO⟩ met.', second: "The ⟨WSO⟩ rested; all ⟨WSOs⟩ slept.",
  }, [0]));
  it('from a definition in the text: no place twice', () => check({
    list: '⟨WSO⟩\tWind Safety Organization\nBKA\tBoard of Kite Affairs', body: 'The Wind Safety Organization (⟨W|SO⟩) met. The ⟨WSO⟩ rested.',
  }, [0, 1]));
  it('from a heading: all that refers to it', () => check({
    body: 'See ⟨section 2.3⟩ below.', second: 'As ⟨Section 2.3⟩ says.\n\n⟨2.3 Lo|ng Tails⟩\n\nThey are long.',
  }, [2]));
  it('from a reference to a heading: the same', () => check({
    body: 'See ⟨section 2|.3⟩ below.', second: 'As ⟨Section 2.3⟩ says.\n\n⟨2.3 Long Tails⟩\n\nThey are long.',
  }, [2]));
  it('from a footnote: marker and note', () => check({ body: 'Kites fall⟨|¹⟩ at night.\n\n⟨¹⟩ So it is said.' }, [1]));
  it('from plain words: nothing', () => check({ body: 'Kites are ma|de of paper.' }, []));
});
