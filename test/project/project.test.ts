/** Several texts as one thesis: what each is given, what an edit costs the others, and names of files. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/model/document';
import type { ThesisDocument } from '../../server/src/model/types';
import { namedAnew } from '../../server/src/project/moves';
import { addressOf, nameOf } from '../../server/src/project/names';
import { Project } from '../../server/src/project/project';
import { readData } from '../../server/src/project/sources';

const LIST = 'References\n\nAlder, P. (2001). *Strings and states*. Brisk: Gale Press.\n\nDamson, S. (2012). *Rising*. Brisk: Gale Press.\n';
const FIRST = '1 Introduction\n\nThe Board of Kite Affairs (BKA) met (Alder, 2001). The BKA stayed.\n';
const SECOND = '2 Kites\n\nThe BKA left (Damson, 2012, p. 4; Quill, 2011), as did the CUPIHD (Goode, 1997).\n';
const BIB = '@book{q, author={Quill, M.}, title={Measuring winds}, year={2011}}\n@book{d, author={Damson, S.}, title={Rising}, year={2012}}';

function put(...texts: readonly string[]): { project: Project; documents: ThesisDocument[] } {
  const documents = texts.map((text) => analyze(text));
  const project = new Project();
  project.set(documents.map((document, index) => ({ uri: `file:///${index}.txt`, document, part: '' })), [{ uri: 'file:///r.bib', works: readData('file:///r.bib', BIB).works }]);
  project.settle();
  return { project, documents };
}

/** `Alder, 2001 exact 0.txt:2`: what citations lead to. */
function links({ citations }: ThesisDocument): string[] {
  return citations.map(({ authors, year, resolution, works, outside }) => `${authors.join(' & ')}, ${year} ${resolution}${works.map(() => ' here').join('')}${outside.map(({ place }) => ` ${place.uri.slice(8)}:${place.range.start.line}`).join('')}`);
}

describe('a thesis of several texts', () => {
  it('links citations over files; an entry in two lists is one', () => {
    const { documents: [, first, second] } = put(LIST, FIRST, SECOND);
    assert.deepStrictEqual(links(first as ThesisDocument), ['Alder, 2001 exact 0.txt:2']);
    assert.deepStrictEqual(links(second as ThesisDocument), ['Damson, 2012 exact 0.txt:4', 'Quill, 2011 exact r.bib:0', 'Goode, 1997 missing']);
  });

  it('asks the document itself before the others', () => {
    const { documents: [, first] } = put(LIST, `${FIRST}\n\nReferences\n\nAlder, P. (2001). *Strings and states*. Brisk: Gale Press.\n`);
    assert.deepStrictEqual(links(first as ThesisDocument), ['Alder, 2001 exact here']);
    assert.strictEqual(first?.works[0]?.citations.length, 1);
  });

  it('knows abbreviations of other files where they are used, and counts uses and citations', () => {
    const { documents: [list, first, second] } = put(LIST, FIRST, SECOND);
    assert.deepStrictEqual(second?.abbreviations.map(({ short, long, definitions, outside }) => [short, long, definitions.length, outside[0]?.place.uri]), [['BKA', 'Board of Kite Affairs', 0, 'file:///1.txt']]);
    assert.deepStrictEqual(second?.undefinedAbbreviations.map(({ short }) => short), ['CUPIHD']);
    assert.deepStrictEqual(list?.abbreviations, []);
    assert.strictEqual(list?.outside.cited.size, 3);
    assert.strictEqual(first?.outside.used.get('BKA'), 1);
  });

  it('gives the same whether set before or after, and after an edit the same as anew', () => {
    const { project, documents } = put(LIST, FIRST, SECOND);
    const [list, , second] = documents as [ThesisDocument, ThesisDocument, ThesisDocument];
    list.update([{ start: 0, end: 0, text: 'Some words before.\n\n' }, { start: list.length + 20, end: list.length + 20, text: '\n\nGoode, A. (1997). *Read by nobody*. Brisk: Gale Press.\n' }]);
    project.sync('file:///2.txt');
    assert.deepStrictEqual(links(second), ['Damson, 2012 exact 0.txt:6', 'Quill, 2011 exact r.bib:0', `Goode, 1997 exact 0.txt:${list.getText().split('\n').findIndex((line) => line.startsWith('Goode'))}`]);
    assert.deepStrictEqual(links(analyze(SECOND, { outside: second.outside })), links(second));
    second.update([{ start: second.length, end: second.length, text: '\nMore (Alder, 2001).\n' }]);
    assert.deepStrictEqual(links(analyze(second.getText(), { outside: second.outside })), links(second));
  });

  it('touches no other file when one is typed in, and none at all when nothing changed', () => {
    const { project, documents } = put(LIST, FIRST, SECOND);
    const [list, first, second] = documents as [ThesisDocument, ThesisDocument, ThesisDocument];
    assert.deepStrictEqual(project.settle(), []);
    const before = [list.outside, first.outside, second.outside, list.revision, second.revision];
    first.update([{ start: first.length, end: first.length, text: 'word' }]);
    project.sync('file:///1.txt');
    assert.deepStrictEqual([list.outside, first.outside, second.outside, list.revision, second.revision].map((one, index) => one === before[index]), [true, true, true, true, true]);
    assert.deepStrictEqual(project.settle(), []);
  });

  it('takes back what it gave to a text that leaves', () => {
    const { project, documents } = put(LIST, FIRST, SECOND);
    project.set([], []);
    assert.deepStrictEqual(links(documents[1] as ThesisDocument), ['Alder, 2001 missing']);
  });
});

describe('names of files', () => {
  const HOME = 'file:///home/me/my%20thesis';
  it('and addresses lead to one another', () => {
    for (const [name, uri] of [['1.md', `${HOME}/1.md`], ['parts/2 kites.md', `${HOME}/parts/2%20kites.md`], ['../refs.bib', 'file:///home/me/refs.bib']] as const) {
      assert.strictEqual(addressOf(HOME, name), uri);
      assert.strictEqual(nameOf(HOME, uri), name);
    }
    assert.strictEqual(addressOf(HOME, './a//b\\c.md'), `${HOME}/a/b/c.md`);
    assert.strictEqual(addressOf('file:///', '../../x'), undefined);
  });
  it('follow files and folders that move', () => {
    const text = '{ "files": ["a/1.md", "./2.md"], "bibliography": "refs.bib", "accept": ["2.md"] }';
    const moved = (oldUri: string, newUri: string): string[] => namedAnew(text, HOME, [{ oldUri: `${HOME}/${oldUri}`, newUri: `${HOME}/${newUri}` }]).map(({ start, end, text: to }) => `${text.slice(start, end)} → ${to}`);
    assert.deepStrictEqual(moved('a', 'b%20b'), ['"a/1.md" → "b b/1.md"']);
    assert.deepStrictEqual(moved('2.md', 'two.md'), ['"./2.md" → "two.md"']);
    assert.deepStrictEqual(moved('refs.bib', '../refs.bib'.replace('../', 'x/')), ['"refs.bib" → "x/refs.bib"']);
    assert.deepStrictEqual(moved('nothing', 'x'), []);
    assert.deepStrictEqual(namedAnew(text, HOME, [{ oldUri: HOME, newUri: 'file:///elsewhere' }]), []);
    assert.deepStrictEqual(namedAnew('{ "files": [', HOME, [{ oldUri: `${HOME}/a`, newUri: `${HOME}/b` }]), []);
  });
});
