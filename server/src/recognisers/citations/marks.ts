/** Words a citation is told by: for a year, a place in the work, the work before. Tables only; keys are folded. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands for a year, as written in lower case, and what it is called then. */
export const YEAR_WORDS: readonly (readonly [string, string])[] = [
  ['n.d.', 'n.d.'], ['n. d.', 'n.d.'], ['n.d', 'n.d.'], ['no date', 'n.d.'],
  ['s.f.', 's.f.'], ['s. f.', 's.f.'], ['s/f', 's.f.'], ['sin fecha', 's.f.'],
  ['s.d.', 's.d.'], ['s. d.', 's.d.'], ['o. j.', 'o.J.'], ['sans date', 's.d.'], ['o.j.', 'o.J.'], ['ohne jahr', 'o.J.'],
  ['in press', 'in press'], ['en prensa', 'en prensa'], ['sous presse', 'sous presse'], ['im druck', 'im Druck'],
  ['im erscheinen', 'im Erscheinen'], ['no prelo', 'no prelo'], ['em impressão', 'em impressão'], ['à paraître', 'à paraître'],
  ['forthcoming', 'forthcoming'], ['submitted', 'submitted'], ['in preparation', 'in preparation'], ['under review', 'under review'],
];

export const PAGE_LABELS = set('p pp pg pgs pag pags page pages pagina paginas s ss seite seiten f ff');

export const LOCATOR_LABELS: ReadonlySet<string> = new Set([
  ...PAGE_LABELS,
  ...set('chap chaps ch chapter chapters cap caps capitulo chapitre kap kapitel par para paras paragraph paragraphs parr parrafo'),
  ...set('sec section sections seccion table tabla tableau cuadro fig figs figure figura note nota n fn vol line lines verse art'),
  ...set('article articulo appendix annex anexo slide loc box col folio fol min bk pt rn abs exhibit footnote vv bl'),
  ...set('t tome tomo track doc eq lecture § ¶'),
]);

/** For the work cited last before. */
export const IBID = set('ibid ibidem ib ebd ebenda');
