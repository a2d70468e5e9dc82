/** Floors under what `npm run score` prints: recognition may get better, never worse. Raise them when it does. */
import * as assert from 'node:assert';
import { type Labelled, ownDocuments, realThesis } from './gold';
import { scoreAll } from './kinds';
import { plainReferences, scorePapers } from './papers';
import { documentOf, readCases, scoreStyles } from './styles';
import { accuracy, details, f1, recall, row } from './tally';

/** Per kind: least F1 and least share right, in percent. */
type Floors = Readonly<Record<string, readonly [f1: number, right: number]>>;

const OWN: Readonly<Record<string, Floors>> = {
  'the-quiet-harbour': {
    citations: [100, 100], 'bibliography entries': [100, 100], '  fields of entries': [93, 0], 'abbreviations listed': [100, 100], 'abbreviations introduced': [97, 100],
    outline: [100, 100], footnotes: [100, 100], 'cross-references': [88, 100],
  },
  'un-rio-de-papel': {
    citations: [100, 100], 'bibliography entries': [100, 100], '  fields of entries': [89, 0], 'abbreviations listed': [90, 100], 'abbreviations introduced': [100, 100],
    outline: [100, 90], footnotes: [100, 100], 'cross-references': [100, 100],
  },
};
const THESIS: Floors = {
  citations: [100, 100], 'bibliography entries': [100, 100], '  fields of entries': [88, 0], 'abbreviations listed': [100, 100], 'abbreviations introduced': [100, 100],
  outline: [100, 100], footnotes: [92, 100], 'cross-references': [100, 100],
};

function hold(labelled: Labelled, floors: Floors): void {
  for (const tally of scoreAll(labelled)) {
    const floor = floors[tally.kind];
    assert.ok(floor !== undefined, `no floor for ${tally.kind}`);
    const shown = `${row(tally)}\n${details(tally).join('\n')}`;
    assert.ok(100 * f1(tally) >= floor[0], `F1 under ${floor[0]}:\n${shown}`);
    assert.ok(100 * accuracy(tally) >= floor[1], `right under ${floor[1]}:\n${shown}`);
  }
}

describe('score of recognition', () => {
  for (const labelled of ownDocuments()) it(`${labelled.name} holds its floors`, () => hold(labelled, OWN[labelled.name] ?? {}));

  it('the real thesis holds its floors', () => {
    const thesis = realThesis();
    if (thesis === undefined) console.log('      ../shared is not there: the real thesis was not scored');
    else hold(thesis, THESIS);
  });
});

/** Sentences in the manner of style guides, and papers made from other people's references: least found, least led to their entry, in percent. */
describe('score of citations', () => {
  const cases = readCases('test/score/documents/styles.txt');
  for (const markdown of [false, true]) {
    it(`finds and leads the sentences of styles, ${markdown ? 'Markdown' : 'plain text'}`, () => {
      const score = scoreStyles(cases, markdown);
      const shown = `${row(score)}\n${details(score).join('\n')}`;
      assert.ok(100 * f1(score) >= 99 && 100 * accuracy(score) >= 98, shown);
    });

    it(`takes nothing else for a citation, ${markdown ? 'Markdown' : 'plain text'}`, () => {
      for (const one of cases) {
        const { citations } = documentOf(one, markdown);
        for (const text of one.not) {
          const at = one.sentence.indexOf(text);
          assert.ok(at >= 0, text);
          const wrong = citations.filter(({ span }) => span.block.text === one.sentence && span.start >= at && span.end <= at + text.length);
          assert.deepStrictEqual(wrong.map(({ span }) => span.block.text.slice(span.start, span.end)), []);
        }
      }
    });
  }

  it('finds and leads the citations of papers', () => {
    const references = plainReferences();
    if (references === undefined) return console.log('      ../shared is not there: no papers were made');
    const score = scorePapers(references);
    assert.ok(100 * recall(score) >= 99 && 100 * accuracy(score) >= 99, `${row(score)}\n${details(score).join('\n')}`);
  });
});
