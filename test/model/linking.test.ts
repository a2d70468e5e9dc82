/** Where citations lead: to which entries (0-based, in the order of the list), how surely, and why. */
import * as assert from 'node:assert';
import { citationsOf, read } from '../recognisers/cites';

/** `exact 2`, `approximate 2: reason`, `ambiguous 3,4`, `missing`. */
function links(text: string, entries: readonly string[]): string[] {
  const list = `References\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`;
  return citationsOf(read(text, list)).map(
    ({ resolution, works, reason }) =>
      [resolution, works.map((work) => work.index).join(',')].filter((part) => part !== '').join(' ') +
      (resolution === 'approximate' ? `: ${reason}` : ''),
  );
}

const AUTHORS = [
  'Birch, Q., & Cedar, R. (2005). The price of calm. *Journal of Air*, 3(1), 1-20.',
  'Birch, Q. (2005). *Alone*. Brisk: Gale Press.',
  'Elder, T., Fir, U., & Gorse, V. (1999). *Nobody reads this*. Brisk: Gale Press.',
  'van der Iris, X. (2001). *Knots*. Brisk: Gale Press.',
  'Hernández Paz, J. (2012). *Cometas*. Brisk: Gale Press.',
  'Möller, K. (2004). *Wind*. Brisk: Gale Press.',
  "O'Larch, S. (2007). *Rain*. Brisk: Gale Press.",
  'Stolle-McAlder, J. (2006). *Slips*. Brisk: Gale Press.',
];
const GROUPS = [
  'World Kite Organization. (2014). *Figures*. https://wko.example',
  'Board of Kite Affairs (BKA). (2010). *Rules for a windy day*. Brisk: BKA.',
  'Kites fly higher. (2020, May 6). *The Daily Gauge*, A4.',
  'Office for Strings, Tails and Knots. (2012). *Advice*. Brisk: HMSO.',
  'Quiet Sky Act, Pub. L. No. 11-148 (2009).',
];
const LETTERS = [
  'Damson, S. (2012a). Falling slowly over harbours. *Journal of Air*, 10(2), 5-15.',
  'Damson, S. (2012b). *Rising above deserts*. Brisk: Gale Press.',
  'Hazel, W. (2003). A short wind. *Journal of Air*, 1(1), 100-120.',
  'Juniper, A. (2008). First. *Journal of Air*, 1(1), 1-2.',
  'Juniper, A. (2008). Second. *Journal of Air*, 1(1), 3-4.',
];
const INTERVIEWS = [
  'Maple, A. (May 27, 2012). Secretary, Network of Kite Makers (NKM). (G. Reader, Interviewer).',
  'Anonymous. (June 1, 2012). Employee, Sky Brigades (SB). (G. Reader, Interviewer).',
  'Anonymous. (May 24, 2012). Harbour Watch. (G. Reader, Interviewer).',
  'Network of Kite Makers. (2010). *Handbook*. Brisk: NKM.',
];

const CASES: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
  ['names and year as listed', AUTHORS, 'So (Birch & Cedar, 2005; Elder et al., 1999; Möller, 2004).', ['exact 0', 'exact 2', 'exact 5']],
  ['one author or two of the same year', AUTHORS, 'So (Birch, 2005; Birch and Cedar, 2005).', ['exact 1', 'exact 0']],
  [
    'accents, apostrophes, particles and case left out',
    AUTHORS,
    'So (Moller, 2004; O’Larch, 2007; Iris, 2001; Van Der Iris, 2001).',
    ['exact 5', 'exact 6', 'exact 3', 'exact 3'],
  ],
  ['given names in the sentence', AUTHORS, 'As Karl Möller (2004) and Q. Birch (2005) say.', ['exact 5', 'exact 1']],
  ['surnames swapped', AUTHORS, 'So (Paz Hernández, 2012).', ['approximate 4: written Paz Hernández, listed as Hernández Paz']],
  [
    'letters dropped, doubled, exchanged',
    AUTHORS,
    'So (Stolle-McCallder, 2006; Stole-McAlder, 2006).',
    ['approximate 7: written Stolle-McCallder, listed as Stolle-McAlder', 'approximate 7: written Stole-McAlder, listed as Stolle-McAlder'],
  ],
  ['a co-author left out', AUTHORS, 'So (Elder, 1999).', ['approximate 2: co-authors are not written']],
  [
    'the year off by a little, all authors there',
    AUTHORS,
    'So (Birch & Cedar, 2007; Möller, 2005).',
    ['approximate 0: cited as 2007, listed as 2005', 'approximate 5: cited as 2005, listed as 2004'],
  ],
  [
    'the year off by a little, but others',
    AUTHORS,
    'So (Elder, 2000; Birch & Gorse, 2005; Möller, 2009).',
    ['missing', 'missing', 'missing'],
  ],
  [
    'a surname of few letters is no slip of another',
    ['Chen, A. (2010). *One*. Brisk: Gale.', 'Yang, B. (2010). *Two*. Brisk: Gale.'],
    'So (Cheng, 2010; Wang, 2010).',
    ['missing', 'missing'],
  ],
  [
    'other initials are another person',
    ['Varga, J. M. (2015). *One*. Brisk: Gale.', 'Varga, T. (2015). *Two*. Brisk: Gale.'],
    'So (J. M. Varga, 2015; T. Varga, 2015).',
    ['exact 0', 'exact 1'],
  ],

  [
    'an organisation by name, abbreviation, initials',
    GROUPS,
    'So (World Kite Organization, 2014; the Board of Kite Affairs, 2010; BKA, 2010; WKO, 2014).',
    ['exact 0', 'exact 1', 'exact 1', 'approximate 0: WKO is read as the initials of World Kite Organization'],
  ],
  ['an abbreviation the text defines', GROUPS, 'The World Kite Organization (WKO) met. It was so (WKO, 2014).', ['exact 0']],
  ['an abbreviation in the citation', GROUPS, 'So (World Kite Organization [WKO], 2014).', ['exact 0']],
  ['commas and an and in the name', GROUPS, 'So (Office for Strings, Tails and Knots, 2012).', ['exact 3']],
  ['a title for an author', GROUPS, 'So ("Kites Fly Higher," 2020), and in "Kites Fly Higher" (2020) too.', ['exact 2', 'exact 2']],
  [
    'a title for an author that the entry has',
    AUTHORS,
    'So (*Nobody Reads This*, 1999), and in *Nobody Reads This* (1999).',
    ['exact 2', 'exact 2'],
  ],
  ['an act', GROUPS, 'So (Quiet Sky Act, 2009), as the Quiet Sky Act (2009) has it.', ['exact 4', 'exact 4']],

  ['letters of the year', LETTERS, 'So (Damson, 2012a, 2012b).', ['exact 0', 'exact 1']],
  ['no letter where the list has two', LETTERS, 'So (Damson, 2012).', ['ambiguous 0,1']],
  [
    'the likelier first, by what the sentence is about',
    LETTERS,
    'Deserts lie below when kites go rising (Damson, 2012).',
    ['ambiguous 1,0'],
  ],
  [
    'letters where the list has none',
    LETTERS,
    'So (Juniper, 2008a, 2008b).',
    [
      'approximate 3: the entries carry no letters; taken in the order of the list',
      'approximate 4: the entries carry no letters; taken in the order of the list',
    ],
  ],
  ['a letter the entry does not carry', LETTERS, 'So (Hazel, 2003a).', ['approximate 2: the entry carries no letter a']],

  ['whom a person speaks for', INTERVIEWS, 'So (NKM, 2012).', ['approximate 0: NKM is whom Maple spoke for']],
  ['the person before the organisation', INTERVIEWS, 'According to Maple (NKM, 2012), it is so.', ['exact 0']],
  [
    'two of one name told apart by affiliation',
    INTERVIEWS,
    'So (Anonymous, Harbour Watch, 2012).',
    ['approximate 2: one cited as its author is no author of the entry, but named in it'],
  ],

  [
    'two editions',
    ['Frost, S. (1953). *Dreams* (J. Stone, Trans.). Hogarth. (Original work published 1900)'],
    'So (Frost, 1900/1953; Frost, 1953; Frost, 1900).',
    ['exact 0', 'exact 0', 'approximate 0: cited as 1900, the entry is of 1953 and also gives 1900'],
  ],
  [
    'undated and not yet out',
    ['Abney, C. (n.d.). *A map*. Fen Archive.', 'Zeller, B. (in press). Islands. *Geography*.'],
    'So (Abney, n.d.; Zeller, in press; Zeller, forthcoming; Abney, 2001).',
    ['exact 0', 'exact 1', 'exact 1', 'missing'],
  ],
  [
    'the same author by a dash',
    [
      'Abney, C. (2001). *A map*. Brisk: Gale.',
      '———. (2003). *A second map*. Brisk: Gale.',
      '———, & Birch, Q. (2004). *A third map*. Brisk: Gale.',
    ],
    'So (Abney, 2003; Abney & Birch, 2004).',
    ['exact 1', 'exact 2'],
  ],
  [
    'an entry whose names are read oddly, by its first words',
    ["Sorrel Bay Pilots' Guild (SBPG). (2011). *Why We Have Changed Our Minds*. Port Sorrel: SBPG."],
    'So (SBPG, 2011; Sorrel Bay Pilots’ Guild, 2011; SBGP, 2011).',
    ['exact 0', 'exact 0', 'approximate 0: written SBGP, listed as SBPG'],
  ],
];

describe('linking', () => {
  for (const [name, entries, text, wanted] of CASES) it(name, () => assert.deepStrictEqual(links(text, entries), wanted));
});
