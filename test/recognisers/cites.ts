/** A paragraph with citations drawn in it, over a bibliography: the helper of the tests on citations. */
import * as assert from 'node:assert';
import { analyze, type Citation, type ThesisDocument } from '../../server/src/analysis';

export const LIST = `Bibliography

- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.
- Birch, Q., & Cedar, R. (2005). The price of calm. *Journal of Air*, 3(1), 1-20.
- Board of Kite Affairs (BKA). (2010). *Rules for a windy day*. Brisk: BKA.
- Damson, S. (2012a). Falling slowly. *Journal of Air*, 10(2), 5-15.
- Damson, S. (2012b). *Rising*. Brisk: Gale Press.
- Elder, T., Fir, U., & Gorse, V. (1999). *Nobody reads this*. Brisk: Gale Press.
- Hazel, W. (2003). A short wind. *Journal of Air*, 1(1), 100-120.
- van der Iris, X. (n.d.). *Knots*. Brisk: Gale Press.
`;

/** Reads a paragraph (marks `⟨…⟩` taken out) over a list of entries. */
export function read(drawn: string, list = LIST): { document: ThesisDocument; text: string; marks: string[] } {
  const text = drawn.replace(/[⟨⟩]/g, '');
  const marks = [...drawn.matchAll(/⟨([^⟨⟩]*)⟩/g)].map((match) => match[1] ?? '');
  return { document: analyze(`${text}\n\n${list}`, { recognition: 'always' }), text, marks };
}

/** The citations of the paragraph, as the reader would mark them. */
export function citationsOf({ document, text }: { document: ThesisDocument; text: string }): Citation[] {
  return document.citations.filter((citation) => document.range(citation.span).start < text.length);
}

export function shown({ span }: Citation): string {
  return span.block.text.slice(span.start, span.end);
}

/** Asserts that exactly the drawn stretches are citations. */
export function cites(drawn: string, list = LIST): Citation[] {
  const paragraph = read(drawn, list);
  const found = citationsOf(paragraph);
  assert.deepStrictEqual(
    found.map(shown),
    paragraph.marks.map((mark) => mark.replace(/\s*\n\s*/g, ' ')),
  );
  return found;
}
