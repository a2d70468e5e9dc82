/** Words of the notation, by language. Tables only: what to call a chapter, a bibliography, a page. Keys are folded (lower case, no accents). */

export type SectionName =
  | 'bibliography' | 'contents' | 'abbreviations' | 'lists' | 'abstract' | 'acknowledgements' | 'annexes'
  | 'introduction' | 'conclusion' | 'notes' | 'front';

const names: Record<SectionName, string> = {
  bibliography: 'bibliography|references|reference|reference list|list of references|works cited|works consulted|literature|literature cited|' +
    'cited literature|references cited|selected bibliography|select bibliography|bibliografia|bibliographie|referencias|referencias bibliograficas|' +
    'bibliografia citada|obras citadas|fuentes|fuentes consultadas|bibliography and sources|references and bibliography|sources|' +
    'literaturverzeichnis|quellenverzeichnis|quellen|literatur|references bibliographiques|ouvrages cites|sources et bibliographie|' +
    'bibliografia e riferimenti|riferimenti bibliografici|referencias bibliograficas y fuentes|bibliografia general|literaturliste|litteratur|' +
    'referenser|referanser|kallforteckning|literatuur|literatuurlijst|bibliografie|referencias e bibliografia|bibliografia consultada|references list',
  contents: 'contents|table of contents|indice|tabla de contenido|tabla de contenidos|contenido|contenidos|table des matieres|sommaire|' +
    'inhaltsverzeichnis|inhalt|indice general|sumario|inhoudsopgave|indice de contenidos',
  abbreviations: 'abbreviations|list of abbreviations|acronyms|list of acronyms|abbreviations and acronyms|acronyms and abbreviations|' +
    'list of acronyms and abbreviations|list of abbreviations and acronyms|glossary of acronyms|glossary of abbreviations|' +
    'lista de abreviaturas|lista de siglas|siglas|abreviaturas|siglas y acronimos|lista de siglas y acronimos|acronimos|siglas y abreviaturas|' +
    'abreviaturas y siglas|lista de acronimos|lista de abreviaturas y siglas|lista de siglas y abreviaturas|' +
    'liste des abreviations|liste des sigles|sigles|abreviations|sigles et abreviations|liste des acronymes|liste des sigles et abreviations|' +
    'liste des abreviations et sigles|abkurzungsverzeichnis|abkurzungen|lista de abreviaturas e siglas|abbreviations used|nomenclature|list of abbreviations used',
  lists: 'list of tables|list of figures|list of tables and figures|list of figures and tables|list of illustrations|tables|figures|list of annexes|' +
    'list of appendices|tables and figures|list of boxes|list of maps|list of plates|list of charts|list of graphs|list of diagrams|' +
    'indice de tablas|indice de figuras|indice de cuadros|lista de tablas|lista de figuras|lista de cuadros|indice de tablas y figuras|' +
    'lista de tablas y figuras|indice de graficos|liste des tableaux|liste des figures|liste des tableaux et figures|liste des figures et tableaux|' +
    'tabellenverzeichnis|abbildungsverzeichnis|indice de anexos|indice de ilustraciones',
  abstract: 'abstract|summary|executive summary|resumen|resume|zusammenfassung|resumo|sumario ejecutivo|kurzfassung|riassunto|abstract and keywords',
  acknowledgements: 'acknowledgements|acknowledgments|acknowledgement|acknowledgment|agradecimientos|remerciements|danksagung|agradecimentos|ringraziamenti',
  annexes: 'annexes|annex|appendices|appendix|anexos|anexo|apendices|apendice|annexe|anhang|anhange|allegati',
  introduction: 'introduction|introduccion|einleitung|introducao|einfuhrung|introduzione',
  conclusion: 'conclusion|conclusions|conclusiones|conclusion generale|schluss|fazit|conclusao|conclusioni|discussion|epilogue|epilogo|conclusions and recommendations',
  notes: 'notes|endnotes|footnotes|notas|notes de fin|endnoten|anmerkungen|notas al final|notes to chapters',
  front: 'dedication|preface|foreword|declaration|statement of originality|author\'s declaration|dedicatoria|prefacio|preface|prologo|avant-propos|' +
    'vorwort|vita|curriculum vitae|copyright|epigraph|keywords|approval|approval page|biographical sketch|list of symbols|list of publications|glossary|glosario|glossaire|' +
    'list of definitions|permissions|certificate|supervisory committee|index|about the author',
};

const byName = new Map<string, SectionName>();
for (const key of Object.keys(names) as SectionName[]) for (const name of names[key].split('|')) if (!byName.has(name)) byName.set(name, key);

/** What an unnumbered heading of this (folded) text is, if it is one of the usual parts of a thesis. */
export function sectionName(folded: string): SectionName | undefined {
  return byName.get(folded) ?? (isListOfAbbreviations(folded) ? 'abbreviations' : isBibliography(folded) ? 'bibliography' : undefined);
}

const WORKS = new Set(('bibliography bibliographies bibliographic bibliographical references bibliografia bibliografias bibliographie referencias bibliograficas literaturverzeichnis quellenverzeichnis ' +
  'bibliographiques referenzen riferimenti bibliografici referenties').split(' '));
const ROUND_WORKS = new Set(('and of list the works work books articles cited consulted literature sources source selected select general annotated further reading readings complete full used primary secondary ' +
  'this thesis dissertation chapter for additional other y e de del la las los citada citadas consultada consultadas fuentes obras selecta basica complementaria general ' +
  'et des sources ouvrages cites selective generale und der quellen literatur verwendete zitierte').split(' '));

/** Any title of up to seven words that speaks of works cited and of nothing else. */
function isBibliography(folded: string): boolean {
  if (folded.length > 70 || !/biblio|referen|literaturv|quellenv|riferim|cited|consulted|citad|consultad|cites/.test(folded)) return false;
  const words = folded.split(' ');
  const cited = /\b(?:works|literature|sources|books|obras|fuentes|ouvrages|sources) (?:cited|consulted|citadas|consultadas|cites|consultes)\b|\bcited (?:works|sources|literature)\b/.test(folded);
  return words.length <= 7 && (cited || words.some((word) => WORKS.has(word))) && words.every((word) => WORKS.has(word) || ROUND_WORKS.has(word));
}

const LISTED = new Set(
  ('abbreviations abbreviation acronyms acronym initialisms siglas sigla acronimos abreviaturas abreviacoes sigles acronymes abreviations abkurzungen abkurzungsverzeichnis ' +
    'abbreviazioni sigle acronimi afkortingen forkortelser forkortningar').split(' '),
);
const AROUND = new Set(
  ('list lists of and used the in this thesis dissertation study symbols terms notation key to table tables common frequently glossary initialisms units definitions ' +
    'lista listado relacion tabla indice glosario de del la las los y e utilizadas utilizados usadas usados empleadas empleados principales simbolos terminos ' +
    'liste tableau table des du les et utilises utilisees employes principaux symboles ' +
    'verzeichnis der die und verwendeten verwendete symbole elenco delle degli lijst van en').split(' '),
);

/** Any title of up to eight words that speaks of abbreviations and of nothing else. */
function isListOfAbbreviations(folded: string): boolean {
  if (folded.length > 70 || !/abbr|abre|abkurz|acron|sigl|afkort|forkort|initialism/.test(folded)) return false;
  const words = folded.split(' ');
  return words.length <= 8 && words.some((word) => LISTED.has(word)) && words.every((word) => LISTED.has(word) || AROUND.has(word));
}

/** Words that start a chapter, annex or part heading, or a caption, or refer to one. */
export type RefWord = 'chapter' | 'section' | 'annex' | 'part' | 'table' | 'figure' | 'item';
const refWords: Record<RefWord, string> = {
  chapter: 'chapter chapters capitulo capitulos chapitre chapitres kapitel kapiteln ch chap capitolo hoofdstuk',
  section: 'section sections sec sect seccion secciones apartado apartados abschnitt abschnitte abschnitten subsection subsections subseccion paragraphe sezione secao',
  annex: 'annex annexes appendix appendices anexo anexos annexe apendice apendices anhang allegato',
  part: 'part parts parte partes partie parties teil',
  table: 'table tables tabla tablas cuadro cuadros tableau tableaux tabelle tabellen tabela tab',
  figure: 'figure figures fig figs figura figuras abbildung abbildungen abb grafico graficos grafica graphique chart map mapa carte illustration diagram graph box',
  item: 'item',
};
const byRefWord = new Map<string, RefWord>();
for (const key of Object.keys(refWords) as RefWord[]) for (const word of refWords[key].split(' ')) byRefWord.set(word, key);

export function refWord(folded: string): RefWord | undefined {
  return byRefWord.get(folded);
}

/** `one` → `1`, `tercero` → `3`: chapter and part numbers, ordinals of case studies. */
const numberWords = [
  'one first uno una primero primera primer un une premier premiere eins erste ersten erster',
  'two second dos segundo segunda deux deuxieme seconde zwei zweite zweiten zweiter',
  'three third tres tercero tercera tercer trois troisieme drei dritte dritten dritter',
  'four fourth cuatro cuarto cuarta quatre quatrieme vier vierte vierten vierter',
  'five fifth cinco quinto quinta cinq cinquieme funf funfte funften',
  'six sixth seis sexto sexta sixieme sechs sechste sechsten',
  'seven seventh siete septimo septima sept septieme sieben siebte',
  'eight eighth ocho octavo octava huit huitieme acht achte',
  'nine ninth nueve noveno novena neuf neuvieme neun neunte',
  'ten tenth diez decimo decima dix dixieme zehn zehnte',
  'eleven eleventh once onze elf', 'twelve twelfth doce douze zwolf',
];
const byNumberWord = new Map<string, number>();
numberWords.forEach((words, index) => { for (const word of words.split(' ')) byNumberWord.set(word, index + 1); });

export function numberWord(folded: string): number | undefined {
  return byNumberWord.get(folded);
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
/** Value of a Roman numeral, or 0 where it is none (or written irregularly). */
export function roman(text: string): number {
  if (text.length === 0 || text.length > 12) return 0;
  const digits = [...text.toLowerCase()].map((char) => ROMAN[char] ?? 0);
  let value = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[i] ?? 0;
    if (digit === 0) return 0;
    value += digit < (digits[i + 1] ?? 0) ? -digit : digit;
  }
  return toRoman(value) === text.toLowerCase() ? value : 0;
}

function toRoman(value: number): string {
  const steps: [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
  let rest = value;
  let out = '';
  for (const [step, letters] of steps) while (rest >= step) { out += letters; rest -= step; }
  return out;
}

/** Titles of chapters that hold case studies, and of case studies themselves (folded). */
export const CASE_STUDY = /\b(?:case[- ]stud(?:y|ies)|estudios? de casos?|etudes? de cas|fallstudien?|casos? de estudio|estudos? de caso)\b/;

export const MONTH = new Set(('january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
  'januar februar marz juni juli oktober dezember janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro').split(' '));
