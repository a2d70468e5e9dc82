/** What is written is read back by a reader nobody here wrote: citation-js, for BibTeX, RIS and CSL-JSON. */
import assert from 'node:assert/strict';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { toBibtex } from '../../server/src/format/bibtex';
import { toCslJson } from '../../server/src/format/csl-json';
import { toRis } from '../../server/src/format/ris';
import { toYaml } from '../../server/src/format/yaml';
import type { CslItem } from '../../server/src/recognisers/references/csl';

const year = (...parts: number[]): CslItem['issued'] => ({ 'date-parts': [parts] });

const ITEMS: readonly CslItem[] = [
  { id: '', type: 'book', author: [{ family: 'Kern', given: 'Margaret E.' }, { family: 'Sund', given: 'K.' }], issued: year(1998), title: 'Activists Beyond Rivers',
    publisher: 'Mill & Quay', 'publisher-place': 'Ithaca, NY', edition: '2nd' },
  { id: '', type: 'article-journal', author: [{ family: 'Velden', given: 'H.', 'non-dropping-particle': 'van der' }, { family: 'King', given: 'M. L.', suffix: 'Jr.' }], issued: year(2010),
    'year-suffix': 'a', title: 'Costs of 50% & more: the case_of #1', 'container-title': 'Media, Culture & Society', volume: '12', issue: '3', page: '201-230', DOI: '10.1000/a_b(1)' },
  { id: '', type: 'chapter', author: [{ family: 'Núñez Ruíz', given: 'Á.' }], editor: [{ family: 'Østby', given: 'Å.' }, { literal: 'Centre for Rivers and Seas' }], issued: year(2001),
    title: 'El río: «agua» y ~ sal', 'container-title': 'Handbook of Water', page: '1-17', publisher: 'Polity', 'publisher-place': 'Cambridge' },
  { id: '', type: 'report', author: [{ literal: 'World Wind Organization' }], issued: year(2012, 5, 10), title: 'Wind {report}', number: '14', publisher: 'WWO', URL: 'http://wwo.example/a?b=1&c=50%25#x_y' },
  { id: '', type: 'thesis', author: [{ family: 'Lunt', given: 'Sarah' }], issued: year(2005), title: 'Toll and Tide', genre: 'PhD thesis', publisher: 'University of Westerby' },
  { id: '', type: 'webpage', author: [{ literal: 'Harbour Board' }], issued: { literal: 'n.d.' }, title: 'About us', URL: 'https://harbour.example/', accessed: year(2013, 5, 5) },
  { id: '', type: 'article-newspaper', author: [{ family: 'Kern', given: 'M.' }], issued: year(1998, 3, 1), title: 'Dredger back', 'container-title': 'The Gazette', page: 'A4' },
  { id: '', type: 'paper-conference', author: [{ family: 'Li', given: 'W.' }], issued: year(2007), title: 'On nets', 'container-title': 'Proceedings of the Net Conference', page: '3-9' },
  { id: '', type: 'document', note: 'no reference at all } here' },
];
const KEYS = ['kern1998', 'vandervelden2010a', 'nunezruiz2001', 'worldwindorganization2012', 'lunt2005', 'harbourboardnd', 'kern1998a', 'li2007', 'refnd'];

type Read = { readonly [field: string]: unknown };
const people = (value: unknown): string => (Array.isArray(value) ? value as Read[] : []).map((name) => [name['non-dropping-particle'] ?? name['dropping-particle'], name['family'], name['given'], name['suffix'], name['literal']]
  .filter((part) => part !== undefined).join(' ')).join('; ');
const plain = (value: unknown): string => String(value ?? '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim();

describe('references in other formats', () => {
  it('BibTeX is read by citation-js, field by field', () => {
    const read = new Cite(toBibtex(ITEMS)).data;
    assert.equal(read.length, ITEMS.length);
    ITEMS.forEach((item, i) => {
      const got = read[i] ?? {};
      assert.equal(people(got['author']), people(item.author), `authors of ${i}`);
      assert.equal(people(got['editor']), people(item.editor), `editors of ${i}`);
      for (const field of ['title', 'container-title', 'volume', 'page', 'DOI', 'URL'] as const) assert.equal(plain(got[field]), plain(item[field]), `${field} of ${i}`);
      assert.equal(plain(got['publisher']), plain(item.publisher), `publisher of ${i}`);
      if (item.issued?.['date-parts'] !== undefined) assert.deepEqual((got['issued'] as Read)['date-parts'], item.issued['date-parts'], `date of ${i}`);
    });
    assert.deepEqual(read.map((item) => item['id']), ['kern1998', ...read.slice(1).map((item) => item['id'])]);
  });

  it('BibTeX keys are plain, each once, and stay when works are added at the end', () => {
    const keys = (items: readonly CslItem[]): string[] => [...toBibtex(items).matchAll(/^@\w+\{([^,]*),$/gm)].map((m) => m[1] ?? '');
    const all = keys(ITEMS);
    assert.equal(new Set(all).size, ITEMS.length);
    for (const key of all) assert.match(key, /^[a-z0-9]+$/);
    assert.equal(all[0], KEYS[0]);
    assert.equal(all[6], KEYS[6]);
    assert.deepEqual(keys([...ITEMS, ITEMS[0]!]).slice(0, ITEMS.length), all);
  });

  it('RIS is read by citation-js', () => {
    const read = new Cite(toRis(ITEMS.slice(0, 8))).data;
    assert.equal(read.length, 8);
    assert.deepEqual(read.map((item) => plain(item['title'])), ITEMS.slice(0, 8).map((item) => plain(item.title)));
    assert.equal(people(read[0]?.['author']), 'Kern Margaret E.; Sund K.');
    assert.equal(read[1]?.['page'], '201-230');
  });

  it('CSL-JSON is read and set by a CSL processor in APA style', () => {
    const text = toCslJson(ITEMS);
    const parsed = JSON.parse(text) as CslItem[];
    assert.deepEqual(parsed.map(({ id: _, ...rest }) => rest), ITEMS.map(({ id: _, ...rest }) => rest));
    const lines = new Cite(parsed).format('bibliography', { format: 'text', template: 'apa' }).trim().split('\n');
    assert.equal(lines.length, ITEMS.length);
    assert.ok(lines.some((line) => line.startsWith('Kern, M. E., & Sund, K. (1998). Activists Beyond Rivers (2nd ed.). Mill & Quay.')), lines.join('\n'));
    assert.ok(lines.some((line) => line.includes('Media, Culture & Society, 12(3), 201–230. https://doi.org/10.1000/a_b(1)')), lines.join('\n'));
  });

  it('YAML names every work under references', () => {
    const text = toYaml(ITEMS);
    assert.match(text, /^---\nreferences:\n- id: kern1998\n {2}type: book\n/);
    assert.equal(text.match(/^- id: /gm)?.length, ITEMS.length);
    assert.match(text, /title: "Costs of 50% & more: the case_of #1"/);
  });

  it('nothing gives an empty list', () => {
    assert.equal(toBibtex([]), '');
    assert.equal(toRis([]), '');
    assert.equal(toCslJson([]), '[]\n');
    assert.equal(toYaml([]), '---\nreferences: []\n...\n');
  });
});
