/** Rules on citations: what they find, what they leave alone, and the text after each fix. */
import * as assert from 'node:assert';
import { small } from '../features/thesis';
import { difference, finds, fixed } from './support';

const repaired = (id: string, body: string, title: RegExp, bibliography?: string): string[] => {
  const thesis = small({ body, ...(bibliography === undefined ? {} : { bibliography }) });
  return difference(thesis.text, fixed(id, thesis, title));
};

describe('citation/missing-entry', () => {
  it('names works nothing in the list answers', () => {
    const [found] = finds('citation/missing-entry', small({ body: 'It pulls (⟨Fenwick, 1987⟩; Alder, 2001). It stays (Damson, 2012a).' }));
    assert.strictEqual(found?.message, 'No entry in the bibliography answers Fenwick, 1987.');
  });
  it('leaves alone dates, works known at second hand, and authors an entry names elsewhere', () => {
    finds('citation/missing-entry', small({ body: 'We met (May 30, 2012). It is said (Fenwick, 1987, cited in Alder, 2001). He wrote (Gale Press, 2001).' }));
  });
  it('adds an entry in its place, or takes the year of another work', () => {
    assert.deepStrictEqual(repaired('citation/missing-entry', 'It pulls (Cooper, 1987).', /Add an entry/), ['+ - Cooper (1987). [title].']);
    assert.deepStrictEqual(repaired('citation/missing-entry', 'It pulls (Alder, 1987).', /Cite as 2001/), ['It pulls (Alder, 1987). → It pulls (Alder, 2001).']);
  });
  it('says nothing where there is no bibliography', () => finds('citation/missing-entry', 'CHAPTER 1: KITES\n\nIt pulls (Fenwick, 1987, p. 3).\n'));
});

describe('citation/name-mismatch', () => {
  it('finds a slip of the pen in a name, and corrects either side', () => {
    const body = 'It costs (Birch & ⟨Cedra⟩, 2005, p. 4).';
    finds('citation/name-mismatch', small({ body }));
    assert.deepStrictEqual(repaired('citation/name-mismatch', body, /Change to Cedar/), ['It costs (Birch & Cedra, 2005, p. 4). → It costs (Birch & Cedar, 2005, p. 4).']);
    assert.match(repaired('citation/name-mismatch', body, /Change the entry/)[0] ?? '', /→ - Birch, Q., & Cedra, R\. \(2005\)/);
  });
  it('corrects all that are written the same', () => {
    const body = 'It costs (Birch & Cedra, 2005, p. 4). It costs more (Birch & Cedra, 2005).';
    assert.deepStrictEqual(repaired('citation/name-mismatch', body, /Change all 2/), [`${body} → ${body.replaceAll('Cedra', 'Cedar')}`]);
  });
});

describe('citation/year-mismatch', () => {
  it('finds a year that is not the entry’s', () => {
    const body = 'It costs (⟨Birch & Cedar, 2006, p. 4⟩).';
    finds('citation/year-mismatch', small({ body }));
    assert.deepStrictEqual(repaired('citation/year-mismatch', body, /Cite as 2005/), ['It costs (Birch & Cedar, 2006, p. 4). → It costs (Birch & Cedar, 2005, p. 4).']);
    assert.match(repaired('citation/year-mismatch', body, /Change the entry to 2006/)[0] ?? '', /→ - Birch, Q\., & Cedar, R\. \(2006\)/);
  });
});

describe('citation/author-list-mismatch', () => {
  it('finds authors left out without et al.', () => {
    const body = 'It costs (⟨Birch, 2005⟩). It costs (Birch et al., 2005).';
    const [found] = finds('citation/author-list-mismatch', small({ body }));
    assert.strictEqual(found?.message, 'Birch, 2005: Cedar is left out (Birch and Cedar, 2005).');
    assert.deepStrictEqual(repaired('citation/author-list-mismatch', 'It costs (Birch, 2005).', /Cite as Birch & Cedar/), ['It costs (Birch, 2005). → It costs (Birch & Cedar, 2005).']);
  });
});

describe('citation/ambiguous and citation/suffix-unknown', () => {
  it('find a year that two entries answer, and take one of them', () => {
    const body = 'It falls (⟨Damson, 2012⟩).';
    finds('citation/ambiguous', small({ body }));
    assert.deepStrictEqual(repaired('citation/ambiguous', body, /Cite as 2012b/), ['It falls (Damson, 2012). → It falls (Damson, 2012b).']);
  });
  it('find a letter no entry carries', () => {
    const body = 'It falls (⟨Damson, 2012f⟩). It rises (Damson, 2012a).';
    finds('citation/suffix-unknown', small({ body }));
    assert.deepStrictEqual(repaired('citation/suffix-unknown', 'It falls (Damson, 2012f).', /Cite as 2012a/), ['It falls (Damson, 2012f). → It falls (Damson, 2012a).']);
  });
});

describe('citation/page-outside-range', () => {
  it('finds pages an article has not', () => {
    const [found] = finds('citation/page-outside-range', small({ body: 'It costs (⟨Birch & Cedar, 2005, p. 44⟩). It costs (Birch & Cedar, 2005, pp. 3-4). A book (Alder, 2001, p. 400).' }));
    assert.match(found?.message ?? '', /page 44 lies outside/);
  });
});

describe('citation/ibid…', () => {
  it('without a work before it', () => {
    finds('citation/ibid-without-antecedent', 'CHAPTER 1: KITES\n\nIt pulls (⟨Ibid, p. 3⟩). It does (Alder, 2001). It did (Ibid).\n\nBibliography\n\n- Alder, P. (2001). *Strings*. Brisk: Gale.\n- Birch, Q. (2002). *Air*. Brisk: Gale.\n');
  });
  it('whose page fits another work, spelt out', () => {
    const body = 'It costs (Birch & Cedar, 2005, p. 4). It falls (Damson, 2012a, p. 7). It is paid (⟨Ibid, p. 3⟩).';
    const thesis = small({ body: body.replace('12a, p. 7', '12a, p. 12'), bibliography: '- Birch, Q., & Cedar, R. (2005). The price of calm. *Journal of Air*, 3(1), 1-5.\n- Damson, S. (2012a). Falling slowly. *Journal of Air*, 10(2), 8-15.' });
    finds('citation/ibid-suspect', thesis);
    assert.match(difference(thesis.text, fixed('citation/ibid-suspect', thesis, /Birch/))[0] ?? '', /paid \(Birch & Cedar, 2005, p\. 3\)\.$/);
  });
  it('behind several works', () => finds('citation/ibid-ambiguous', small({ body: 'It pulls (Alder, 2001; Damson, 2012a). So it does (⟨Ibid⟩). It costs (Birch & Cedar, 2005). And more (Ibid).' })));
});

describe('citation/secondary-source-unlisted', () => {
  it('finds a citing work that is not listed', () => {
    const [found] = finds('citation/secondary-source-unlisted', small({ body: 'It is said (Oak, 1901, cited in ⟨Fenwick, 1987⟩). It is said (Oak, cited in Alder, 2001).' }));
    assert.match(found?.message ?? '', /Oak, 1901 is cited in Fenwick, 1987/);
  });
});
