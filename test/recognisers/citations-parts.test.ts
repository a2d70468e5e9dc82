/** What a citation says: authors, year, locator, words before and after. */
import * as assert from 'node:assert';
import type { Citation } from '../../server/src/analysis';
import { citationsOf, read } from './cites';

const parts = ({ authors, etAl, year, locator, prefix, suffix }: Citation): unknown => [authors, etAl, year, locator, prefix, suffix];

const CASES: readonly (readonly [string, unknown[]])[] = [
  ['So (see Alder, 2001, pp. 4-5).', [[['Alder'], false, '2001', '4-5', 'see', '']]],
  ['So (Alder 2001; 12).', [[['Alder'], false, '2001', '12', '', '']]],
  ['So (Alder 2001: 12, 15).', [[['Alder'], false, '2001', '12, 15', '', '']]],
  ['So (Elder et al., 1999, chap. 3).', [[['Elder'], true, '1999', '3', '', '']]],
  ['So (Elder, Fir, & Gorse, 1999, para. 4; my translation).', [[['Elder', 'Fir', 'Gorse'], false, '1999', '4', '', 'my translation']]],
  ['So (van der Iris, n.d.).', [[['van der Iris'], false, 'n.d.', '', '', '']]],
  ['So (Alder, May 4, 2001).', [[['Alder'], false, '2001', '', '', '']]],
  ['So (Alder, 1960/2001).', [[['Alder'], false, '2001', '', '', '']]],
  ['So (Alder [1960] 2001, 3).', [[['Alder'], false, '2001', '3', '', '']]],
  ['So (Board of Kite Affairs [BKA], 2010).', [[['Board of Kite Affairs'], false, '2010', '', '', '']]],
  [
    'So (Damson, 2012a, b).',
    [
      [['Damson'], false, '2012a', '', '', ''],
      [['Damson'], false, '2012b', '', '', ''],
    ],
  ],
  ['So (Birch, Q., & Cedar, R., 2005).', [[['Birch', 'Cedar'], false, '2005', '', '', '']]],
  ['So (Alder, 2001, 12:30).', [[['Alder'], false, '2001', '12:30', '', '']]],
  ['So (Ibid, p. 3 & 14).', [[[], false, '', '3 & 14', '', '']]],
  ['So (Möller/Schmidt 1998, S. 12 ff.).', [[['Möller', 'Schmidt'], false, '1998', '12 ff', '', '']]],
  [
    'In Brisk Damson (2012a, b) says so.',
    [
      [['Damson'], false, '2012a', '', '', ''],
      [['Damson'], false, '2012b', '', '', ''],
    ],
  ],
  ["In Alder's Strings and States (2001, p. 4) it is so.", [[['Alder'], false, '2001', '4', '', '']]],
  ['So [see also Birch & Cedar (2005)].', [[['Birch', 'Cedar'], false, '2005', '', 'see also', '']]],
  ['So (Office of Drugs and Crime, 2009).', [[['Office of Drugs and Crime'], false, '2009', '', '', '']]],
];

describe('parts of a citation', () => {
  for (const [text, wanted] of CASES) it(text, () => assert.deepStrictEqual(citationsOf(read(text)).map(parts), wanted));
});
