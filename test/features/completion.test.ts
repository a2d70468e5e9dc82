import * as assert from 'node:assert';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion, resolveCompletion } from '../../server/src/features/completion';
import { citationStyle, citeInside, citeInText } from '../../server/src/format/citation-style';
import { type Parts, small, URI } from './thesis';

function items(parts: Parts): CompletionItem[] {
  const { document, cursor } = small(parts);
  return completion(document, URI, cursor)?.items ?? [];
}

/** The line of the cursor with each of the first items taken, the caret's own place behind it. */
function taken(parts: Parts, most = 3): string[] {
  const { document, text, cursor } = small(parts);
  return (completion(document, URI, cursor)?.items ?? []).slice(0, most).map(({ textEdit }) => {
    assert.ok(textEdit && 'range' in textEdit);
    assert.strictEqual(textEdit.range.start.line, textEdit.range.end.line);
    const start = document.offsetAt(textEdit.range.start);
    const end = document.offsetAt(textEdit.range.end);
    return `${text.slice(0, start)}${textEdit.newText}${text.slice(end)}`.split('\n')[cursor.line] ?? '';
  });
}

describe('completion', () => {
  describe('of a citation', () => {
    it('offers works behind a bracket, those cited near and often first', () => {
      const found = items({ body: 'So it is (Birch & Cedar, 2005). And so (Birch & Cedar, 2005). So it was (|', second: 'Damson (2012b) agrees.' });
      assert.strictEqual(found[0]?.label, 'Birch & Cedar, 2005');
      assert.strictEqual(found[0]?.labelDetails?.description, 'The price of calm');
      assert.strictEqual(found.length, 6);
    });

    it('by surname, second author, year, words of the title, and what an organisation calls itself', () => {
      assert.deepStrictEqual(taken({ body: 'So it was (Bir|) then.' }), ['So it was (Birch & Cedar, 2005) then.']);
      assert.deepStrictEqual(taken({ body: 'So it was (ced|) then.' }), ['So it was (Birch & Cedar, 2005) then.']);
      assert.deepStrictEqual(taken({ body: 'So it was (2010|) then.' }), ['So it was (BKA, 2010) then.']);
      assert.deepStrictEqual(taken({ body: 'So it was (see 199|) then.' }), ['So it was (see Elder, 1999) then.']);
      assert.deepStrictEqual(taken({ body: 'So it was (price of|) then.' }), ['So it was (Birch & Cedar, 2005) then.']);
      assert.deepStrictEqual(taken({ body: 'So it was (Board of|) then.' })[0], 'So it was (BKA, 2010) then.');
    });

    it('behind a semicolon, and behind a comma where another work begins', () => {
      assert.deepStrictEqual(taken({ body: 'So it was (Alder, 2001, p. 3; Dam|) then.' }), ['So it was (Alder, 2001, p. 3; Damson, 2012a) then.', 'So it was (Alder, 2001, p. 3; Damson, 2012b) then.']);
      assert.deepStrictEqual(taken({ body: 'So it was (Alder, 2001, Eld|) then.' }), ['So it was (Alder, 2001, Elder, 1999) then.']);
    });

    it('over a line end in wrapped text', () => {
      assert.deepStrictEqual(taken({ body: 'So it was, as many of those who fly kites have said (Alder, 2001;\nDamson, 2012a; Bir|) and as\nothers deny.' }), ['Damson, 2012a; Birch & Cedar, 2005) and as']);
    });

    it('in running text behind the beginning of a surname', () => {
      assert.deepStrictEqual(taken({ body: 'As Birc| says, it was.' }), ['As Birch and Cedar (2005) says, it was.']);
      assert.deepStrictEqual(taken({ body: 'As birc| says, it was.' }), []);
    });

    it('not for the article of an organisation', () => {
      const bibliography = '- The Kite Press (2014). *Kites*. Brisk: Gale Press.\n- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.';
      assert.deepStrictEqual(taken({ body: 'The|', bibliography }), []);
      assert.strictEqual(taken({ body: 'Kit|', bibliography }).length, 1);
    });

    it('writes as this document does', () => {
      const body = 'Kites fall (Birch and Cedar 2005: 4), rise (Birch and Cedar 2005: 5) and fall (Alder 2001: 6).';
      assert.deepStrictEqual(taken({ body: `${body} So it was (Bir|).` }), [`${body} So it was (Birch and Cedar 2005).`]);
      assert.deepStrictEqual(items({ body: `${body} So it was (Elder 1999, |).` }).map(({ label }) => label), []);
    });

    it('offers Ibid where the document uses it, for the work cited before', () => {
      const found = items({ body: 'So it is (Alder, 2001). And so (Ibid, p. 5). So it was (Ib|' });
      assert.strictEqual(found[0]?.label, 'Ibid');
      assert.strictEqual(found[0]?.labelDetails?.description, 'Alder, 2001');
    });

    it('adds the formatted reference when asked for more', () => {
      const { document, cursor } = small({ body: 'So it was (Bir|' });
      const [first] = completion(document, URI, cursor)?.items ?? [];
      const more = resolveCompletion(document, first?.data as { id: string });
      assert.match(JSON.stringify(more.documentation), /Birch, Q\., & Cedar, R\. \(2005\)\. The price of calm\. \*Journal of Air\*/);
      assert.deepStrictEqual(resolveCompletion(document, { id: 'work:Nobody' }), {});
    });
  });

  describe('of a locator', () => {
    it('offers the page marker, pages cited before, other years of the author', () => {
      const found = items({ body: 'So (Damson, 2012a, p. 7). So it was (Damson, 2012a, |).' });
      assert.deepStrictEqual(found.map(({ label }) => label), ['p.', 'pp.', 'p. 7', '2012b']);
      assert.strictEqual(found[0]?.detail, 'one page, of 5-15');
    });
    it('goes on within it', () => assert.deepStrictEqual(taken({ body: 'So (Damson, 2012a, pp. 7-9). So it was (Damson, 2012a, pp|).' }, 2), ['So (Damson, 2012a, pp. 7-9). So it was (Damson, 2012a, pp. ).', 'So (Damson, 2012a, pp. 7-9). So it was (Damson, 2012a, pp. 7-9).']));
    it('behind Ibid', () => assert.ok(items({ body: 'So (Alder, 2001, p. 7). So it was (Ibid, |).' }).some(({ label }) => label === 'p. 7')));
  });

  describe('of an abbreviation', () => {
    it('offers short forms with the long one', () => {
      const [first] = items({ body: 'The WS| met.' });
      assert.strictEqual(first?.label, 'WSO');
      assert.strictEqual(first.labelDetails?.description, 'Wind Safety Organization');
    });
    it('introduces it where the text has not yet', () => {
      const parts = { second: 'The Red Kite Union (RKU) met.', body: 'The RK| met.' };
      assert.deepStrictEqual(taken(parts), ['The Red Kite Union (RKU) met.', 'The RKU met.']);
    });
    it('puts the short form for the long one once that was introduced', () => {
      assert.deepStrictEqual(taken({ body: 'The Red Kite Union (RKU) met. The Red Kite Un| met.' }), ['The Red Kite Union (RKU) met. The RKU met.']);
      assert.deepStrictEqual(taken({ body: 'The Red Kite Un| met.', second: 'The Red Kite Union (RKU) met.' }), ['The Red Kite Union (RKU) met.']);
    });
    it('leaves plain words alone', () => {
      for (const body of ['W|', 'ws|', 'Wind|', 'The b|', 'A|', 'B|']) assert.deepStrictEqual(items({ body }), [], body);
      assert.deepStrictEqual(taken({ body: 'The wso| met.' }), ['The WSO met.']);
    });
    it('offers rows the list does not have', () => {
      const found = items({ list: 'BKA\tBoard of Kite Affairs\nR|\nWSO\tWind Safety Organization', body: 'The Red Kite Union (RKU) met. The RKU rested.' });
      assert.deepStrictEqual(found.map(({ textEdit }) => textEdit?.newText), ['RKU\tRed Kite Union']);
    });
  });

  it('offers numbers of sections, annexes, tables and figures behind their words, not the section one is in', () => {
    assert.deepStrictEqual(items({ body: 'We return to this in section |' }).map(({ label }) => label), ['2.2', '1.1', '2.1']);
    assert.deepStrictEqual(taken({ body: 'We return to this in section 2.|' }), ['We return to this in section 2.2', 'We return to this in section 2.1']);
    assert.deepStrictEqual(items({ body: 'See Annex |' }).map(({ label, labelDetails }) => `${label} ${labelDetails?.description}`), ['A Tables of Wind']);
    assert.deepStrictEqual(items({ body: 'See Table |', second: 'Tails.\n\nTable 1: Kites by colour\n\nRed\t3\nBlue\t4' }).map(({ label }) => label), ['1']);
    assert.deepStrictEqual(items({ body: 'He stood at the table |' }), []);
  });

  it('offers nothing in plain words, headings and behind a full stop', () => {
    for (const body of ['Kites are made of |', 'Kites are ma|de', 'Kites rest. |', 'Kites rest.|', '|', 'Kites, |', '2.1.1 Bir|\n\nKites.']) assert.deepStrictEqual(items({ body }), [], body);
  });

  it('survives what is only half there', () => {
    for (const body of ['(|', '((((|', '(;|', '(Alder,|', '(Alder, 2001;;|', '(,,, 2001 p. p. |', '[|', `${'('.repeat(1000)}|`, `${'word '.repeat(500)}|`]) items({ body });
  });
});

describe('citation style', () => {
  const style = (body: string, language?: string) => {
    const { document } = small({ body });
    return citationStyle(document.citations, language);
  };
  it('is APA where nothing tells, with the language\'s own and', () => {
    assert.strictEqual(citationStyle([]).page, 'p. ');
    assert.strictEqual(citationStyle([], 'es').and, ' y ');
  });
  it('is read off what is written', () => {
    const found = style('So (Alder 2001: 4), so (Birch and Cedar 2005: 5-6), and so (Elder 1999: 7; Alder 2001: 9).');
    assert.deepStrictEqual([found.beforeYear, found.and, found.beforeLocator, found.page, found.betweenWorks], [' ', ' and ', ': ', '', '; ']);
  });
  it('shortens long author lists', () => {
    const { document } = small({ body: 'So it is.', bibliography: '- Fern, A., Gorse, B., & Hazel, C. (2011). *Three of a kind*. Brisk: Gale Press.\n- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.' });
    const [work] = document.works;
    assert.ok(work);
    assert.strictEqual(citeInside(work, citationStyle([])), 'Fern et al., 2011');
    assert.strictEqual(citeInText(work, citationStyle([])), 'Fern et al. (2011)');
    assert.strictEqual(citeInside(work, { ...citationStyle([]), etAlFrom: 4 }), 'Fern, Gorse, & Hazel, 2011');
  });
});
