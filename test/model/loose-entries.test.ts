/** References without a list of works: one stands by itself below the sentence that cites it. And lists in parts. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

/** Each citation's resolution and the opening of the entry it leads to. */
const links = (text: string): string[] => analyze(text).citations.map((citation) => `${citation.resolution}: ${citation.works.map((work) => work.text.slice(0, 12)).join('|')}`);

describe('references that stand alone', () => {
  const PAIRS: Readonly<Record<string, [string, string]>> = {
    Harvard: ['Recent work has shown that sleep affects memory (Harker, 2016).', 'Harker, T. (2016) Sleep and the remembering mind. London: Routledge.'],
    APA: ['One study (Kowalski et al., 2019) found that cats know their names.', 'Kowalski, A., Nowak, B., & Wojcik, D. (2019). Cats and names. *Animal Cognition*, *12*(3), 45–56. https://doi.org/10.1000/cats'],
    Chicago: ['“Gardens are a kind of argument” (Lowell and Pryce 2003, 45).', 'Lowell, Anna, and Simon Pryce. 2003. *Gardens of Argument*. Chicago: University of Chicago Press.'],
    organisation: ['The Department of Health (2012) advises caution.', 'Department of Health (2012) Health and social care act explained. Available at: https://www.gov.uk/example (Accessed: 3 May 2014).'],
    undated: ['In-text citation: (National Trust, no date)', 'Reference: National Trust (no date) *Stourbridge House*. Available at: https://nt.example.org (Accessed: 1 June 2020).'],
    title: ['The film (*The Boats That Never Came Home*, 1997) divides critics.', '*The Boats That Never Came Home* (1997) Directed by D. Lunt [Film]. Los Angeles: October.'],
    law: ['This was settled by law (Data Protection Act 1998).', 'Data Protection Act 1998, c. 29. Available at: http://www.legislation.example/x (Accessed: 2 May 2011).'],
    newspaper: ['This was reported in The Guardian (2015).', "The Guardian (2015) 'Rivers rise again', 4 March, p. 7."],
  };
  for (const [style, [sentence, entry]] of Object.entries(PAIRS)) {
    it(`${style}: the citation leads to the reference below it`, () => {
      const start = entry.replace(/^Reference: /, '').slice(0, 12);
      assert.deepStrictEqual(links(`${sentence}\n\n${entry}\n`), [`exact: ${start}`]);
      assert.deepStrictEqual(links(`${sentence}\n${entry}`), [`exact: ${start}`]);
    });
  }

  it('a sentence that begins with a citation is no reference', () => {
    for (const text of [
      'Patel (2012) argues that beaches are made. London: the city that was asked.',
      'Ahmed (2012), Bose (2013) and Chan (2014) agree.',
      'According to Foucault (1975) Discipline was a book, available at https://a.example.',
      'In the view of Brown (1999) The Guardian was wrong (see Press, 2001).',
      'London, Paris and Rome were visited in 1999. The Press came too.',
    ]) assert.deepStrictEqual(analyze(text).works.map((work) => work.text), [], text);
  });

  it('where a list of works is announced, only it holds references', () => {
    const list = ['Adams', 'Brown', 'Clark', 'Evans', 'Patel'].map((name) => `${name}, R. (2012) Beaches. London: Sage.\n`).join('');
    const text = `Gibbs, M. (2010) Shells. London: Sage.\n\nShells are old (Patel, 2012).\n\nReferences\n\n${list}`;
    assert.deepStrictEqual(analyze(text).works.map((work) => work.text.slice(0, 5)), ['Adams', 'Brown', 'Clark', 'Evans', 'Patel']);
  });

  it('a guide announces some of its examples and not others', () => {
    const text = '## One author\n\nRivers are political (Holt, 2017).\n\nReference list:\n\nHolt, S. (2017) *Rivers of Power*. London: Verso.\n\n## Two authors\n\n(Bell and Dunn, 2011)\n\n' +
      "Bell, A. and Dunn, C. (2011) 'Salt', *Journal of Marsh Studies*, 4(2), pp. 1–9.\n\n## Newspaper\n\n- In-text: (Carver, 2014)\n- Reference: Carver, J. (2014) 'Flood money', *The Guardian*, 4 May, p. 8.\n";
    assert.deepStrictEqual(links(text), ['exact: Holt, S. (20', 'exact: Bell, A. and', 'exact: Carver, J. (']);
  });

  it('parts of a bibliography under deeper headings belong to it', () => {
    const text = '# Salt\n\n## Introduction\n\nSalt (Weiss 1994) was dear.\n\n## Bibliography\n\n### Archival Sources\n\nStadtarchiv Hall. Ratsprotokolle.\n\n### Studies\n\n' +
      'Ebner, Robert. 1936. *Das Salz*. Salzburg: Müller.\n\nWeiss, Hannah. 1994. *Salt and Power*. Oxford: Clarendon Press.\n\n## Appendix\n\nEbner was born in 1901.\n';
    assert.deepStrictEqual(analyze(text).works.map((work) => work.text.slice(0, 5)), ['Stadt', 'Ebner', 'Weiss']);
    assert.deepStrictEqual(links(text), ['exact: Weiss, Hanna']);
  });
});
