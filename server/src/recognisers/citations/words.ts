/** Small words of citations, by what they do. Tables only; keys are folded (lower case, no accents). */

const set = (...words: string[]): ReadonlySet<string> => new Set(words.flatMap((line) => line.split(' ')));

/** Between two authors. */
export const AND = set('and y e et und en og och i with con avec mit');
/** Before or inside a surname. */
export const PARTICLE = set(
  'de da do dos das del della di der den des du la le las los van von vom zu zur ten ter el al bin ibn ben af av',
  "d' dal dalla st san y e 't",
);
/** Inside the name of an organisation. */
export const CONNECT = set('of for on in the to and against without por para con contra sobre en pour sur contre et und fur', 'a aux au sin per');
/** In the name of an organisation and in no person's. */
export const ORGANISATION = set('of for on without against por para contra sobre pour sur fur');
/** Before the names, but not of them: `see`, `e.g.`, `siehe`, what a sentence may begin with. */
export const LEAD_IN = set(
  'see cf cfr e.g eg i.e also vease vea ver vid voir vgl siehe as in for but following adapted source sources fuente quelle',
  'cited quoted from compare by per and the while although according when where since like both that if on at segun como selon',
  'comme nach contra after note similarly however thus indeed here whereas especially notably particularly including too again',
  'yet so with en author because unlike despite based reviewed review recently earlier later then first second third finally',
  'moreover furthermore conversely meanwhile therefore hence consequently additionally accordingly nevertheless nonetheless',
  'likewise interestingly importantly what why how though unless until before between among within without under over through',
  'against about via whether this these those its their his her our my aunque mientras cuando donde desde entre ademas asimismo',
  'para pour conforme tambien sin embargo ainsi lorsque depuis dans chez bei laut gemass auch',
);
/** Stand for the authors not named. */
export const OTHERS = set(
  'others otros otras outros colleagues coworkers collaborators associates coauthors cols colegas colaboradores',
  'autres collaborateurs andere anderen ot mitarbeiter kollegen',
);
/** Before those: `and his colleagues`. */
export const OWNER = set('his her their its sus ses seine ihre');
/** At second hand: `cited in`. */
export const CITED = set('cited quoted qtd citado citada citados cite citee cit zitiert quotes referenced mentioned discussed', 'reported citato');
export const INSIDE = set('in by en por dans par nach from bei as');
/** At second hand, the work before being the one read. */
export const CITING = set('citing citando citant quoting');
/** Before a year that stands alone. */
export const BEFORE_YEAR = set('see cf also vease ver voir vgl e g eg cfr siehe from orig first published originally', 'ca c circa um hacia vers');
/** Names of eras: `350 B.C.E./1994`. */
export const ERA = set('bc bce ad ce ac dc');
/** Name a place in this text, not an author. */
export const PLACES = set(
  'figure figures fig figs table tables tab tabla tablas cuadro section sections chapter chapters equation equations eq eqs appendix',
  'annex panel map box plate photo note notes step part version figura abbildung abb tabelle anexo capitulo kapitel abschnitt tableau',
  'item question experiment study sample model case day days week weeks year years',
);
/** Amounts, not authors: `USD 2000`. */
export const CURRENCIES = set('usd eur gbp chf cad aud mxn ars brl cop clp pen jpy cny inr dm frs');
/** Days of the week: of a date, nobody's name. */
export const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo',
  'lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag',
);
