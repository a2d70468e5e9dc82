/** Which stretches are citations, and which are not. What is drawn between ⟨ and ⟩ must be found, and nothing else. */
import { cites } from './cites';

const FOUND: Readonly<Record<string, readonly string[]>> = {
  'one work in brackets': [
    'It is so (⟨Alder, 2001⟩).',
    'It is so (⟨Alder 2001⟩).',
    'It is so (⟨Alder, 2001, p. 3⟩).',
    'It is so [⟨Alder 2001: 3⟩].',
    'It is so (⟨Alder, P. 2001⟩).',
    'It is so (⟨Birch & Cedar, 2005⟩).',
    'It is so (⟨Birch and Cedar 2005, 7-8⟩).',
    'It is so (⟨Birch y Cedar, 2005⟩).',
    'It is so (⟨Elder et al., 1999⟩).',
    'It is so (⟨Elder, et al. 1999⟩).',
    'It is so (⟨Elder, Fir, & Gorse, 1999⟩).',
    'It is so (⟨Elder u. a. 1999⟩).',
    'It is so (⟨BKA, 2010⟩).',
    'It is so (⟨van der Iris, n.d.⟩).',
    'It is so (⟨Board of Kite Affairs [BKA], 2010⟩).',
    'It is so (see ⟨Alder, 2001⟩).',
    'It is so (e.g., ⟨Alder, 2001⟩).',
    'It is so (cf. ⟨Alder 2001⟩).',
    'It is so (vgl. ⟨Alder 2001⟩).',
  ],
  'several works in one bracket': [
    'So (⟨Alder, 2001⟩; ⟨Birch & Cedar, 2005⟩).',
    'So (⟨Damson, 2012a⟩, ⟨2012b⟩).',
    'So (⟨Damson, 2012a⟩, ⟨b⟩).',
    'So (⟨Alder 2001⟩, ⟨Hazel 2003⟩).',
    'So (⟨Damson, 2012a⟩; ⟨2012b⟩; ⟨Alder, 2001⟩).',
    'So (⟨Alder, 2001, p. 3⟩; see also ⟨Hazel, 2003, pp. 101-102⟩ for more).',
    'So (⟨Alder, 2001⟩ but see ⟨Hazel, 2003⟩).',
  ],
  'the author in the sentence': [
    '⟨Alder (2001)⟩ says so.',
    'As ⟨Alder (2001, p. 3)⟩ says.',
    '⟨Birch and Cedar (2005)⟩ say so.',
    "In ⟨Alder's (2001)⟩ words.",
    'By ⟨Elder et al.(1999)⟩.',
    '⟨Elder and colleagues (1999)⟩ say so.',
    'Alder said it first ⟨(2001, p. 3)⟩.',
    'Alder said it first. It was said again later ⟨(2001)⟩.',
    '⟨Damson (2012a⟩, ⟨2012b⟩) says so twice.',
    'In a leaflet ⟨(2010)⟩, BKA says so.',
    'In 2001, ⟨Alder⟩ said so.',
    'As in ⟨Alder 2001, 12⟩ it is.',
  ],
  'titles, cases and acts': ['It is so (⟨*Strings and States*, 2001⟩).', 'In the leaflet ⟨*Rules for a windy day* (2010)⟩ it is so.'],
  'second hand': [
    'So (⟨Ginkgo⟩ cited in ⟨Alder, 2001, p. 3⟩).',
    '⟨Ginkgo (1950⟩, as cited in ⟨Alder, 2001⟩) says so.',
    'So (⟨Ginkgo, 1950⟩, citado en ⟨Alder, 2001⟩).',
    'Otto ⟨Ginkgo⟩ (quoted in ⟨Alder, 2001⟩) says so.',
    'So (⟨Alder, 2001⟩; citing ⟨Ginkgo⟩).',
    '⟨Ginkgo⟩, cited by ⟨Alder (2001)⟩, says so.',
  ],
  'Ibid and its kin': [
    'So (⟨Alder, 2001⟩). So (⟨Ibid⟩). So (⟨Ibid., p. 5⟩). So (⟨ibíd.: 7⟩).',
    'So (⟨Alder, 2001⟩). Yet (⟨op. cit., p. 5⟩).',
    'So (⟨Alder 2001⟩). ⟨Ebd., S. 7⟩, heißt es.',
    'So (⟨Alder 2001⟩; ⟨Hazel 2003⟩). Alder (⟨a.a.O., S. 4⟩).',
    'So (⟨Alder, 2001⟩). And (⟨Hazel, 2003⟩). ⟨Alder, op. cit., p. 4⟩.', 'So (⟨Alder, 2001⟩). ⟨Alder, art. cit., p. 4⟩.',
  ],
  'broken lines': ['It is so (⟨Birch &\nCedar, 2005, pp.\n4-5⟩).', 'It is so (⟨Alder,\n2001⟩).', 'As ⟨Birch and\nCedar (2005)⟩ say.'],
  'none listed, yet built like one': [
    'So (⟨Goode, 1997, p. 78⟩).',
    'So (⟨Goode et al., 1997⟩).',
    '⟨Goode (1997)⟩ says so.',
    'So (⟨P. Goode, personal communication, May 4, 2018⟩).',
  ],
};

const NONE: readonly string[] = [
  'He was there (in office 2000-06).',
  'It lasted long (1994-2000).',
  'It was signed (ratified in January 2013).',
  'It was signed (January 2013).',
  'It was signed (3 May 2013).',
  'The line (Figure 2, 2010) is straight.',
  'The war (World War II, 1939-1945) was long.',
  'Karl Winter (1818–1883) lived here.',
  'By equation (2010) it holds.',
  'See (Table 3) and (p. 44).',
  'It rose (from 1990 to 2000).',
  'Three of them (n = 2010) rose.',
  'It was a Sunday (Sunday, May 3, 2013).',
  'In 2010 it rained.',
  'In May 2010, it rained.',
  'It cost much (USD 2000).',
  'The [2010] census.',
  'It was spring (Spring 2012).',
  'He has (see Section 2).',
];

describe('citations found', () => {
  for (const [name, cases] of Object.entries(FOUND))
    for (const drawn of cases)
      it(`${name}: ${drawn.replace(/\n/g, '⏎')}`, () => {
        cites(drawn);
      });
});

const OFFICES = `Bibliography

- Brisk. (2010). *Law of kites*. Brisk: Parliament.
- Gale Daily. (2010, May 4). Kites fly. *Gale Daily*, p. 3.
- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.
`;

describe('a year without brackets', () => {
  it('cites a person', () => { cites('In 2001, ⟨Alder⟩ said so; see ⟨Alder 2001, 3⟩.', OFFICES); });
  it('cites no country or paper that did something that year', () => {
    cites('In 2010, Brisk made a law. In 2010, Gale was large. The Gale 2010 report is lost.', OFFICES);
  });
});

describe('no citations', () => {
  for (const text of NONE)
    it(text, () => {
      cites(text);
    });
});
