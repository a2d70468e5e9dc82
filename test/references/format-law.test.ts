import assert from 'node:assert/strict';
import { formatReference } from '../../server/src/format/reference';
import { parseReference } from '../../server/src/recognisers/references';

/** From the text of an entry to the line a hover shows. */
const LINES: readonly (readonly [string, string])[] = [
  ['Brown v. Board of Rivers, 347 U.S. 483 (1954).', 'Brown v. Board of Rivers, 347 U.S. 483 (1954).'],
  ['Ley General de Aguas, Diario Oficial de la Federación, 9 de enero de 2013.', 'Ley General de Aguas (2013, January 9). Diario Oficial de la Federación.'],
  ['Lee, C. (2015) \'Counting fish\', PhD thesis, University of Leeds, Leeds.', 'Lee, C. (2015). Counting fish [PhD thesis, University of Leeds].'],
  ['NASA. (n.d.). In Wikipedia. Retrieved May 3, 2012, from http://en.wikipedia.org/wiki/NASA', 'NASA. (n.d.). In Wikipedia. Retrieved May 3, 2012, from http://en.wikipedia.org/wiki/NASA'],
];

describe('an entry shown', () => {
  for (const [entry, shown] of LINES) it(entry.slice(0, 40), () => assert.equal(formatReference(parseReference(entry).csl), shown));
});
