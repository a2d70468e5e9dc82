/** Floors under what `npm run score` prints: recognition may get better, never worse. Raise them when it does. */
import * as assert from 'node:assert';
import { type Labelled, ownDocuments, realThesis } from './gold';
import { scoreAll } from './kinds';
import { accuracy, details, f1, row } from './tally';

/** Per kind: least F1 and least share right, in percent. */
type Floors = Readonly<Record<string, readonly [f1: number, right: number]>>;

const OWN: Readonly<Record<string, Floors>> = {
  'the-quiet-harbour': {
    citations: [95, 96], 'bibliography entries': [100, 100], '  fields of entries': [93, 0], 'abbreviations listed': [100, 100], 'abbreviations introduced': [97, 100],
    outline: [100, 100], footnotes: [100, 100], 'cross-references': [88, 100],
  },
  'un-rio-de-papel': {
    citations: [97, 80], 'bibliography entries': [100, 100], '  fields of entries': [89, 0], 'abbreviations listed': [90, 100], 'abbreviations introduced': [100, 100],
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
