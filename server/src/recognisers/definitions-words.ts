/** Word lists of the recogniser of definitions: closed classes only (function words, units, prefixes), no names. */
import { GREEK_BY_NAME } from './definitions-letters';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Function words of English, Spanish, French, Portuguese and German that a short form usually passes over. */
const STOP_WORDS = set(
  'a an and as at by for from in into of on or per the to via with without within its their this that these those than vs versus is ' +
    'de del la las el los lo y e o u en con para por sin sobre al su sus entre desde hacia una un unos unas ' +
    'du des le les l d et ou au aux dans pour par sur avec sans une ses da do das dos em na no ' +
    'der die das und von zur zum fur fuer uber des dem den im mit',
);

/** Words that never begin a long form, though a short form may pass over them inside one. */
const NEVER_FIRST = set(
  'the a an this that these those its their our his her el la los las lo le les l un una une unos unas is are was were be been being has ' +
    'have had and or y et ou which who whom such called named known',
);

/** Lower-case words found alone in parentheses: never short forms. */
export const PLAIN_WORDS = set(
  'ex a an and as at by for from if in into is it no not of off on or our so that the this to up us was we with yes ' +
    'all any both each else eg ie etc few first last least left less low many max mean mid min more most much must n next none now one only ' +
    'per pp ch cf ed eds see sic right same some such then there top total two three four five six ten very vol via viz which ibid idem ' +
    'op cit loc id nb men male age aged sex old new high here how its just like made main man may new non nor can do did ' +
    'que por con sin una uno dos tres ver vea sea nos los las les des une est ou et dans par pour sur non oui si mais ' +
    'red blue green black white grey gray data test tests case cases time times year years day days type name table fig ' +
    'art sec sect para chap chair rest part parts fact both back also even once ever',
);

/** Words which, first in a parenthesis, say that what follows is a pointer or a number, not a short form. */
export const POINTER_WORDS = set(
  'figure figures fig figs table tables tab chapter chapters ch chap section sections sec annex annexes appendix appendices page pages p pp ' +
    'see cf eg ie ibid idem equation eq eqs box plate map panel note notes version part vol volume no nr article art line lines step day days ' +
    'week weeks year years age aged ver véase vid voir figura tabla cuadro anexo capítulo sección tableau annexe chapitre ' +
    'january february march april may june july august september october november december group model study phase stage grade level item',
);

/** Symbols of units: a definition only beside the unit's own name. */
export const UNITS = set(
  'm mm cm dm km nm g kg mg l ml dl s ms ns min h hr hrs hz khz mhz ghz w kw mw v mv kv a ma j kj cal kcal pa kpa mpa hpa bar mmhg ' +
    'c f k lb lbs oz ft in yd mi ha t mol mmol nmol ppm ppb bp kb mb gb tb da kda usd eur gbp mxn rpm bpm db ev kev mev gy sv',
);

/** How the names of units begin; one of them has to begin a word of the long form of a unit's symbol. */
const UNIT_NAMES = (
  'milli centi deci kilo mega giga tera nano micro metre meter gram litre liter second minute hour hertz watt volt amp joule calor ' +
  'pascal degree pound ounce feet foot inch yard mile hectare ton mole part base byte dalton revolution beat decibel electron gray sievert bar ' +
  'mill kil heure hora seconde segundo mètre metro gramme gramo litro'
).split(' ');

/** Does this folded lower-case word begin as the name of a unit does? */
export function isUnitName(word: string): boolean {
  return UNIT_NAMES.some((name) => word.startsWith(name));
}

/** Prefixes after which a new part of a compound begins (`electro|cardio|gram`). */
const PREFIXES = (
  'acetyl adeno amino aminobutyr anti angio auto bi bio bis broncho bromo butyl carbo carboxy cardio cerebro chemo chloro cholecysto choles ' +
  'chromo circum co contra counter cyano cyclo cyto de deoxy dextro di dia dis docosa dodeca echo eco eicosa electro encephalo endo entero epi erythro ethyl ' +
  'ex extra fibro fluoro gastro geno geo glomerulo gluco glutamyl glyco granulo haemato haemo hemato hemo hepato hetero hexa high histo homo ' +
  'hydro hydroxy hyper hypo idio immuno infra inter intra iodo iso keto kilo lacto leuko lipo litho lympho macro magneto mega melano meta ' +
  'methoxy methyl micro mid milli mono morpho multi muco myelo myo nano naso naphtho neo nephro neuro nitro non nor octa oligo onco oro ortho ' +
  'osteo out over oxo oxy pan papillo para patho penta per peri pharmaco phenyl pheno phospho phosphatidyl photo physio pneumo politico poly ' +
  'post pre pro propyl proteo pseudo psycho pulmo pyro quadri quasi radio re retro ribo semi septi sero socio spectro spiro stereo sub sulfo ' +
  'sulf super supra sym syn tele tetra tetradecanoyl thermo thio thrombo thyro toxo trans tri tris trypto tubulo turbo ultra un under uni vaso ventriculo video'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

const PREFIXES_BY_LETTER = groupByLetter();

function groupByLetter(): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const prefix of PREFIXES) {
    const letter = prefix.charCodeAt(0);
    const group = groups.get(letter);
    if (group) group.push(prefix);
    else groups.set(letter, [prefix]);
  }
  return groups;
}

/** The length of the longest known prefix that `word` has at `at` and that leaves three letters or more; 0 if none. */
export function prefixLength(word: string, at: number): number {
  const group = PREFIXES_BY_LETTER.get(word.charCodeAt(at));
  if (!group) return 0;
  for (const prefix of group) {
    if (word.startsWith(prefix, at) && word.length - at - prefix.length >= 3) return prefix.length;
  }
  return 0;
}

const NUMBER_WORDS = new Map<string, number>([
  ['one', 1], ['first', 1], ['single', 1], ['two', 2], ['second', 2], ['double', 2], ['three', 3], ['third', 3], ['four', 4], ['fourth', 4],
  ['five', 5], ['fifth', 5], ['six', 6], ['sixth', 6], ['seven', 7], ['seventh', 7], ['eight', 8], ['nine', 9], ['ii', 2], ['iii', 3],
  ['iv', 4], ['i', 1], ['v', 5], ['vi', 6], ['dos', 2], ['tres', 3], ['deux', 2], ['trois', 3], ['zero', 0], ['dual', 2], ['triple', 3], ['to', 2], ['for', 4],
]);

/** What is known of a short word of any closed class. */
export interface WordFacts {
  readonly stop: boolean;
  readonly neverFirst: boolean;
  /** Code of the digit it spells out (`two`, `second`, `ii`), or 0. */
  readonly digit: number;
  /** Code of the Greek letter it names, or 0. */
  readonly greek: number;
}

const NO_FACTS: WordFacts = { stop: false, neverFirst: false, digit: 0, greek: 0 };

const FACTS = new Map<string, WordFacts>();
for (const word of [...STOP_WORDS, ...NEVER_FIRST, ...NUMBER_WORDS.keys(), ...GREEK_BY_NAME.keys()]) {
  const value = NUMBER_WORDS.get(word);
  FACTS.set(word, {
    stop: STOP_WORDS.has(word),
    neverFirst: NEVER_FIRST.has(word),
    digit: value === undefined ? 0 : value + 48,
    greek: GREEK_BY_NAME.get(word) ?? 0,
  });
}

/** The facts about a folded lower-case word; one look-up, as it is asked for every word near a bracket. */
export function factsOf(word: string): WordFacts {
  return word.length > 8 ? NO_FACTS : (FACTS.get(word) ?? NO_FACTS);
}
