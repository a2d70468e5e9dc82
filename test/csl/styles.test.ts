/** References in citation styles, by the file that is shipped: required, and as a worker. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vm from 'node:vm';
import { stylesInWorker, type StyleWorker } from '../../client/src/exports/styles';

const FILE = path.resolve('dist/csl.js');
const load = (): { format(wanted: object): string } => require(FILE) as { format(wanted: object): string };

const ARTICLE = {
  id: 'x', type: 'article-journal', author: [{ family: 'Alder', given: 'Ruth E.' }, { family: 'van der Elm', given: 'Piet' }], issued: { 'date-parts': [[2012, 5]] }, 'year-suffix': 'b',
  title: 'Kites over the harbour', 'container-title': 'Journal of Kites', volume: '12', issue: '3', page: '45-67', DOI: '10.1000/a_b',
};

describe('references in citation styles', () => {
  const write = (style: string, language = 'en', markdown = false, item: object = ARTICLE): string => load().format({ item, style, language, markdown });

  it('are APA 7, with the letter of the year', () => {
    assert.equal(write('apa'), 'Alder, R. E., & van der Elm, P. (2012b). Kites over the harbour. Journal of Kites, 12(3), 45–67. https://doi.org/10.1000/a_b');
  });

  it('are Chicago author–date', () => {
    assert.equal(write('chicago'), 'Alder, Ruth E., and Piet van der Elm. 2012b. “Kites over the Harbour.” Journal of Kites 12 (3): 45–67. https://doi.org/10.1000/a_b.');
  });

  it('are MLA 9, which knows no letters', () => {
    assert.equal(write('mla'), 'Alder, Ruth E., and Piet van der Elm. “Kites over the Harbour.” Journal of Kites, vol. 12, no. 3, May 2012, pp. 45–67, https://doi.org/10.1000/a_b.');
  });

  it('speak the language of the document', () => {
    assert.match(write('mla', 'es'), /Alder, Ruth E\., y Piet van der Elm\. «Kites over the harbour»\. Journal of Kites, vol\. 12, n\.º 3, mayo de 2012, pp\. 45-67/);
    assert.match(write('chicago', 'fr'), /Alder, Ruth E\., et Piet van der Elm\. 2012b\./);
    assert.equal(write('apa', 'de'), write('apa', 'en'));
  });

  it('have their italics in Markdown, with its signs escaped', () => {
    assert.equal(write('apa', 'en', true, { ...ARTICLE, title: 'A *b* & <c> _d_' }), 'Alder, R. E., & van der Elm, P. (2012b). A \\*b\\* & <c> \\_d\\_. *Journal of Kites*, *12*(3), 45–67. https://doi.org/10.1000/a_b');
  });

  it('do not fail on items of little, and say what style is unknown', () => {
    for (const item of [{}, { type: 'nonsense' }, { type: 'book', title: '' }, { type: 'book', issued: { literal: 'n.d.' }, 'year-suffix': 'a', author: [{ literal: '' }] }]) {
      for (const style of ['apa', 'chicago', 'mla']) assert.equal(typeof write(style, 'en', true, item), 'string');
    }
    assert.throws(() => write('vancouver'), /unknown style vancouver/);
  });

  it('come from a worker, too', async () => {
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const scope: { onmessage?: (message: { data: unknown }) => void; postMessage(answer: unknown): void } = { postMessage: (data) => { for (const listener of listeners) listener({ data }); } };
    vm.runInNewContext(fs.readFileSync(FILE, 'utf8'), scope);
    const worker: StyleWorker = {
      postMessage: (data) => scope.onmessage?.({ data }),
      addEventListener: (event: string, listener: (event: { data: unknown }) => void) => { if (event === 'message') listeners.push(listener); },
      terminate: () => undefined,
    };
    const styles = stylesInWorker(() => worker);
    assert.equal(await styles({ item: ARTICLE, style: 'apa', language: 'en', markdown: false }), write('apa'));
    await assert.rejects(styles({ item: ARTICLE, style: 'no' as 'apa', language: 'en', markdown: false }), /cannot be written/);
  });

  it('are in a file of their own, that says whose they are and holds no way out', () => {
    const code = fs.readFileSync(FILE, 'utf8');
    assert.match(code.slice(0, 600), /Citations by CSL[\s\S]*Common Public Attribution License/);
    assert.match(code, /Brenton M\. Wiernik/);
    assert.doesNotMatch(code, /new XMLHttpRequest|new Function|\beval\(/);
    const others = ['client', 'server', 'cli', 'analysis'].filter((name) => fs.readFileSync(path.resolve(`dist/${name}.js`), 'utf8').includes('PROCESSOR_VERSION'));
    assert.deepEqual(others, []);
  });
});
