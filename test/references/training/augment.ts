import { assemble, random, type Labelled } from './data';
import { pools, type Person } from './pools';

type Piece = [string, string];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MESES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
const MONATE = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/**
 * Made-up references: names, titles, journals, publishers of the real ones, drawn anew and printed in styles the real ones
 * have few of (emphasis marks, days and months, interviews, newspapers, web pages, German, French, Spanish, Portuguese habits).
 */
export function madeUp(items: readonly Labelled[], count: number, seed: number): Labelled[] {
  const maker = new Maker(items, seed);
  const out: Labelled[] = [];
  for (let i = 0; i < count; i++) out.push(assemble(maker.reference().filter((p) => p[1].trim() !== '')));
  return out;
}

class Maker {
  private readonly next: () => number;
  private readonly p: ReturnType<typeof pools>;
  /** Emphasis marks of the reference being made. */
  private open = '';
  private close = '';

  constructor(items: readonly Labelled[], seed: number) {
    this.next = random(seed + 77);
    this.p = pools(items);
  }

  private chance(x: number): boolean { return this.next() < x; }
  private int(from: number, to: number): number { return from + Math.floor(this.next() * (to - from + 1)); }
  private pick<T>(list: readonly T[]): T { return list[Math.floor(this.next() * list.length)]!; }
  private em(text: string): string { return this.open + text + this.close; }
  private title(): string { return this.pick(this.p.titles).replace(/[.]$/, ''); }
  private year(): string { return String(this.int(1960, 2023)) + (this.chance(0.08) ? this.pick(['a', 'b', 'c']) : ''); }
  private dot(text: string): string { return /[?!.]$/.test(text) ? text : `${text}.`; }

  private people(n: number): Person[] {
    return Array.from({ length: n }, () => {
      const p = this.pick(this.p.people);
      // Double surnames and particles are rare in the real ones.
      if (this.chance(0.1)) return { ...p, family: `${p.family} ${this.pick(this.p.people).family}` };
      if (this.chance(0.03)) return { ...p, family: `${this.pick(['van', 'de', 'von', 'de la', 'della', 'van der', 'Van', 'De'])} ${p.family}` };
      return p;
    });
  }
  private some(): Person[] { return this.people(this.pick([1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7])); }

  private apaName(p: Person): string { return `${p.family}, ${p.initials.map((x) => `${x}.`).join(this.spaced ? ' ' : '')}`; }
  private spaced = true;
  private join(names: string[], and: string, comma = ', '): string {
    if (names.length === 1) return names[0]!;
    return `${names.slice(0, -1).join(comma)}${and}${names[names.length - 1]!}`;
  }
  private apa(list: Person[]): string {
    const and = this.pick([', & ', ', & ', ' & ', ', and ', ' and ']);
    if (list.length > 5 && this.chance(0.3)) return `${list.slice(0, 6).map((p) => this.apaName(p)).join(', ')}, ${this.pick(['. . .', '…', '...'])} ${this.apaName(list[list.length - 1]!)}`;
    const text = this.join(list.map((p) => this.apaName(p)), and);
    return list.length > 3 && this.chance(0.15) ? `${this.apaName(list[0]!)}, et al.` : text;
  }
  private forward(list: Person[], full: boolean, and = this.pick([' & ', ' and ', ', & ', ', and '])): string {
    return this.join(list.map((p) => `${full ? p.given : p.initials.map((x) => `${x}.`).join(' ')} ${p.family}`), list.length === 2 ? and.replace(',', '') : and);
  }
  private vancouver(list: Person[]): string {
    const text = list.map((p) => `${p.family} ${p.initials.join('')}`).join(', ');
    return list.length > 3 && this.chance(0.3) ? `${list.slice(0, 3).map((p) => `${p.family} ${p.initials.join('')}`).join(', ')}, et al.` : `${text}.`;
  }
  private chicago(list: Person[]): string {
    const [first, ...rest] = list;
    const head = `${first!.family}, ${first!.given}`;
    if (rest.length === 0) return head;
    if (rest.length > 2 && this.chance(0.3)) return `${head}, et al`;
    return this.join([head, ...rest.map((p) => `${p.given} ${p.family}`)], `, ${this.pick(['and', 'and', '&'])} `);
  }
  private organisation(): string {
    return this.pick(this.p.organisations);
  }

  /** A date in parentheses with or without day, as word processors print it. */
  private when(): string {
    const y = this.year();
    const m = this.pick(MONTHS);
    const d = this.int(1, 28);
    return this.pick([y, y, y, `${m} ${d < 10 && this.chance(0.5) ? '0' : ''}${d}, ${y}`, `${y}, ${m} ${d}`, `${m}, ${y}`, `${d} ${m} ${y}`, `${d} de ${this.pick([m, this.pick(MESES)])} de ${y}`,
      `${m}/${this.pick(MONTHS)}, ${y}`, `${m}-${this.pick(MONTHS)}, ${y}`, `${y}, ${m}`, 'n.d.', 'in press', `[${this.int(1800, 1950)}] ${y}`, `${this.pick(['Spring', 'Summer', 'Fall'])}, ${y}`]);
  }
  private simple(): string { return this.chance(0.04) ? this.pick(['n.d.', 'in press', 'forthcoming', 's.f.']) : this.year(); }
  private range(): string {
    const a = this.int(1, 900);
    const b = a + this.int(1, 40);
    const dash = this.pick(['-', '–', '–', '-', '--']);
    return `${a}${dash}${this.chance(0.1) && a > 100 ? String(b).slice(-2) : b}`;
  }
  private url(): string {
    const host = this.pick(['www.example.org', 'example.com', 'www.news-site.net', 'archive.gov.xx', 'blog.example.edu', 'www.diario.example']);
    return `${this.pick(['http://', 'https://', 'http://'])}${host}/${this.pick(['articles/', 'en/node/', '2012/05/14/', 'pubs/'])}${this.pick(['some-long-title-of-a-page', `id=${this.int(100, 99999)}`, `report_${this.int(1, 99)}.pdf`, 'index.html', 'news/'])}`;
  }
  private doi(): Piece[] {
    if (!this.chance(0.3)) return [];
    const id = `10.${this.int(1000, 9999)}/${this.pick(['j.', 's', '00', 'jhr.', 'mobi.'])}${this.int(1000, 99999)}.${this.int(10, 999)}`;
    return [['doi', `${this.pick(['doi:', 'https://doi.org/', 'http://dx.doi.org/', 'doi: ', 'DOI: ', 'DOI:'])}${id}${this.chance(0.4) ? '.' : ''}`]];
  }
  private day(style: number): string {
    const d = this.int(1, 28);
    const y = this.int(1999, 2023);
    const m = this.int(0, 11);
    return [`${MONTHS[m]!} ${d}, ${y}`, `${d} ${MONTHS[m]!} ${y}`, `${d} ${MONTHS[m]!.slice(0, 3)}. ${y}`, `${d} de ${MESES[m]!} de ${y}`, `${d}. ${MONATE[m]!} ${y}`, `${d} ${MOIS[m]!} ${y}`, `${d}/${m + 1}/${y}`][style]!;
  }
  private pubPlace(order = this.chance(0.75)): Piece[] {
    const publisher = this.chance(0.2) ? this.organisation().replace(/ \(.*/, '') : this.pick(this.p.publishers);
    const place = this.pick(this.p.places);
    if (this.chance(0.3)) return [['publisher', this.dot(publisher)]];
    return order ? [['location', `${place}${this.pick([':', ':', ':', ':', ' :', ','])}`], ['publisher', this.dot(publisher)]] : [['publisher', `${publisher},`], ['location', this.dot(place)]];
  }
  private label(): Piece[] {
    if (!this.chance(0.08)) return [];
    const n = this.int(1, 150);
    return [['citation-number', this.pick([`[${n}]`, `${n}.`, `${n}`, `(${n})`])]];
  }

  reference(): Piece[] {
    const marks = this.next();
    [this.open, this.close] = marks < 0.45 ? ['*', '*'] : marks < 0.85 ? ['', ''] : marks < 0.93 ? ['_', '_'] : ['<i>', '</i>'];
    this.spaced = this.chance(0.85);
    const roll = this.next();
    if (this.chance(0.09)) return this.asa();
    if (this.chance(0.05)) return this.commas();
    if (this.chance(0.05)) return this.bareHarvard();
    if (this.chance(0.04)) return this.workingPaper();
    const body = roll < 0.17 ? this.apaArticle() : roll < 0.27 ? this.apaBook() : roll < 0.39 ? this.apaChapter() : roll < 0.47 ? this.apaWeb()
      : roll < 0.52 ? this.interview() : roll < 0.58 ? this.newspaper() : roll < 0.68 ? this.harvard() : roll < 0.73 ? this.vancouverAny()
        : roll < 0.78 ? this.mla() : roll < 0.86 ? this.chicagoAny() : roll < 0.90 ? this.german() : roll < 0.94 ? this.french()
          : roll < 0.97 ? this.portuguese() : this.thesis();
    return body;
  }

  private who(): string {
    if (this.chance(0.22)) return this.dot(this.organisation()).replace(/\.$/, this.chance(0.75) ? '.' : '');
    return this.apa(this.some());
  }
  private head(full = false): Piece[] {
    return [...this.label(), ['author', this.who()], ['date', `(${full ? this.when() : this.simple()})${this.pick(['.', '.', '.', '', ','])}`]];
  }
  private numbers(): Piece[] {
    const v = this.int(1, 120);
    const n = this.int(1, 12);
    const roll = this.next();
    if (roll < 0.35) return [['volume', `${this.em(String(v))}(${n}),`], ['pages', `${this.range()}.`]];
    if (roll < 0.5) return [['volume', `${this.em(String(v))},`], ['pages', `${this.range()}.`]];
    if (roll < 0.6) return [['volume', `${v} (${n}),`], ['pages', `pp. ${this.range()}.`]];
    if (roll < 0.68) return [['volume', `${v},`], ['pages', `pp. ${this.range()}.`]];
    if (roll < 0.74) return [['volume', `Vol. ${v} (${n}),`], ['pages', `pp. ${this.range()}.`]];
    if (roll < 0.8) return [['volume', `${v}(${n}):`], ['pages', `${this.range()}.`]];
    if (roll < 0.85) return [['volume', `vol. ${v}, no. ${n},`], ['pages', `pp. ${this.range()}.`]];
    if (roll < 0.89) return [['volume', `(${n}),`], ['pages', `pp. ${this.range()}.`]];
    if (roll < 0.92) return [['volume', `${v}.`]];
    if (roll < 0.95) return [['pages', `pp. ${this.range()}.`]];
    return [['volume', `${this.em(String(v))}(${n}),`], ['pages', `Article ${this.int(100, 9999)}.`]];
  }
  private quote(text: string): string {
    return this.pick([`“${text}”`, `"${text}"`, `‘${text}’`, `'${text}'`, `“${text}.”`, `"${text}."`, `"${text},"`]);
  }
  private apaArticle(): Piece[] {
    const plainTitle = this.dot(this.title());
    const title = this.chance(0.1) ? this.quote(plainTitle.replace(/\.$/, '')) : plainTitle;
    const joined = this.chance(0.3);
    const journal = this.pick(this.p.journals);
    return [...this.head(this.chance(0.25)), ['title', title], ['journal', this.open !== '' && joined ? `${this.open}${journal},` : `${this.em(journal)}${this.pick([',', ',', ',', '', ':', '.'])}`],
      ...this.numbers(), ...this.doi()];
  }
  private apaBook(): Piece[] {
    const edition: Piece[] = this.chance(0.15) ? [['edition', this.pick(['(2nd ed.).', '(3rd ed.).', '(Rev. ed.).', '(2nd edn).', '(4.ª ed.).', '(2. Aufl.).'])]] : [];
    const title = this.em(this.title());
    const extra: Piece[] = this.chance(0.08) ? [['editor', `(${this.forward(this.some(), false)}, ${this.pick(['Ed.', 'Eds.', 'Edits.', 'Ed.'])})${this.pick(['', '.'])}`]] : [];
    const translated: Piece[] = this.chance(0.07) ? [['translator', `(${this.forward(this.people(this.int(1, 2)), this.chance(0.1))}, ${this.pick(['Trans.', 'Trans.', 'Trad.', 'Trans.', 'trans.'])})${this.pick(['.', '.', ''])}`]] : [];
    const first: Piece[] = translated.length > 0 && this.chance(0.6) ? [['note', this.pick([`(Original work published ${this.int(1850, 1980)})`, `(Original work published ${this.int(1850, 1980)}).`, `(Trabajo original publicado en ${this.int(1850, 1980)})`])]] : [];
    const series: Piece[] = this.chance(0.08) ? [['volume', `(Vol. ${this.int(1, 9)}).`]] : [];
    const editors = this.chance(0.1);
    const [author, date] = [this.apa(this.some()), `(${this.simple()}).`];
    const start: Piece[] = editors ? [['editor', `${this.chance(0.2) ? this.organisation() : author} ${this.pick(['(Eds.).', '(Ed.).', '(eds.)', '(Hrsg.).', '(Coords.).', '(ed.)'])}`], ['date', date]] : this.head(this.chance(0.15));
    return [...start, ['title', edition.length + series.length + extra.length + translated.length > 0 ? title : this.chance(0.85) ? this.dot(title) : title], ...edition, ...series, ...(extra.length > 0 ? extra : translated),
      ...this.pubPlace(true), ...(extra.length > 0 ? [] : first)];
  }
  private apaChapter(): Piece[] {
    const editors = this.forward(this.some(), this.chance(0.1));
    const word = this.pick(['In', 'In', 'In', 'En', 'in', 'In:', 'en']);
    const form = this.next();
    const pages: Piece[] = this.chance(0.75) ? [['pages', `(${this.pick(['pp. ', 'pp. ', 'pp.', '', 'S. ', 'p. '])}${this.range()}).`]] : [];
    const book = this.em(this.pick(this.chance(0.5) ? this.p.books : this.p.titles));
    const container: Piece = ['container', pages.length > 0 ? book : this.dot(book)];
    const title: Piece = ['title', this.dot(this.title())];
    if (form < 0.55) return [...this.head(), title, ['editor', `${word} ${editors} ${this.pick(['(Ed.),', '(Eds.),', '(eds.),', '(ed.),', '(Hrsg.),', '(Coords.),', '(Eds.).', '(Comps.),'])}`], container, ...pages, ...this.pubPlace(true)];
    if (form < 0.8) return [...this.head(), title, ['editor', `${word} ${editors},`], container, ...pages, ...this.pubPlace(true)];
    if (form < 0.9) return [...this.head(), title, ['editor', `(${editors}, ${this.pick(['Edits.', 'Eds.', 'Ed.'])})`], ['container', `${book},`], ['pages', `pp. ${this.range()}.`]];
    return [...this.head(), title, ['container', `${word} ${this.em(this.pick(this.chance(0.6) ? this.p.conferences : this.p.books))}`], ['pages', `(pp. ${this.range()}).`], ...this.pubPlace(true)];
  }
  private retrieved(): Piece[] {
    const url = this.pick([(u: string) => u, (u: string) => `<${u}>`, (u: string) => `${u}.`, (u: string) => `<${u}>.`])(this.url());
    const from = this.chance(0.25) ? this.pick(this.chance(0.5) ? this.p.books : this.p.publishers) : this.pick(this.p.sites.concat(this.p.organisations)).replace(/ \(.*/, '');
    const roll = this.next();
    const day = this.day(this.int(0, 1));
    if (roll < 0.25) return [['note', `Retrieved ${day}, from`], ['source', `${from}${this.pick([':', ' Website:', ' Web Site:', ':'])}`], ['url', url]];
    if (roll < 0.4) return [['note', `Retrieved ${day}, from${this.pick(['', ':'])}`], ['url', url]];
    if (roll < 0.55) return [['note', `Retrieved from${this.pick(['', ':'])}`], ['url', url]];
    if (roll < 0.62) return [['note', 'Available at:'], ['url', url], ['note', this.pick([`[Accessed ${day}].`, `(accessed ${day}).`, `Accessed ${day}.`])]];
    if (roll < 0.72) return [['note', `${this.pick(['Recuperado de', 'Disponible en:', 'Disponible en', `Recuperado el ${this.day(3)}, de`, `Consultado el ${this.day(3)} en`])}`], ['url', url]];
    if (roll < 0.78) return [['note', `Retrieved ${day}:`], ['url', url]];
    if (roll < 0.84) return [['note', `Abgerufen am ${this.day(4)} von`], ['url', url]];
    return [['url', url]];
  }
  private apaWeb(): Piece[] {
    const title = this.chance(0.6) ? this.em(this.title()) : this.chance(0.5) ? this.quote(this.title()) : this.title();
    const site: Piece[] = this.chance(0.25) ? [['container', this.dot(this.chance(0.5) ? this.em(this.pick(this.p.sites.concat(this.p.papers))) : this.pick(this.p.sites.concat(this.p.papers)))]]
      : this.chance(0.3) ? this.pubPlace(true) : this.chance(0.15) ? [['location', this.dot(this.pick(this.p.places))]] : [];
    const note: Piece[] = this.chance(0.08) ? [['genre', this.pick(['[Blog post].', '[Press release].', '[Video].', '[Web page].', '[PDF].'])]] : [];
    return [...this.head(true), ['title', note.length > 0 ? title : this.dot(title)], ...note, ...site, ...this.retrieved()];
  }
  private interview(): Piece[] {
    const role = this.pick(['Professor of History,', 'Director,', 'Employee,', 'Executive Secretary,', 'Researcher,', 'Member,', 'Lawyer,', '', '', 'Coordinator,']);
    const title = `${role} ${this.organisation()}`.trim();
    const by = this.chance(0.15) ? this.pick(this.p.sites) : this.forward([this.people(1)[0]!], false);
    const place: Piece[] = this.chance(0.5) ? [['location', this.dot(this.pick(this.p.places))]] : [];
    const author = this.chance(0.1) ? 'Anonymous.' : this.apa(this.people(1));
    return [['author', author], ['date', `(${this.when()}).`], ['title', this.dot(this.chance(0.2) ? this.title() : title)],
      ['interviewer', `(${by}, ${this.pick(['Interviewer', 'Interviewer', 'Entrevistador'])})${this.pick(['', '.', ','])}`], ...place];
  }
  private newspaper(): Piece[] {
    const paper = this.pick(this.p.papers);
    const tail: Piece[] = this.chance(0.25) ? [['pages', `${this.pick(['p. ', 'pp. ', ''])}${this.pick(['A', 'B', ''])}${this.int(1, 40)}.`]] : this.chance(0.2) ? [['volume', `${this.int(50, 900)}.`]] : [];
    const title = this.chance(0.2) ? this.quote(this.title()) : this.title();
    return [...this.head(true), ['title', this.dot(title)], ['journal', `${this.em(paper)}${tail.length > 0 ? ',' : '.'}`], ...tail, ...(this.chance(0.15) ? this.retrieved() : [])];
  }
  private harvard(): Piece[] {
    const list = this.some();
    const author = this.chance(0.15) ? this.organisation() : this.pick([this.apa(list), this.join(list.map((p) => `${p.family}, ${p.initials.join('')}`), ' and ')]);
    const y = this.year();
    const date = this.pick([`${y},`, `(${y})`, `(${y}),`, `${y}.`, `(${y}).`]);
    const roll = this.next();
    if (roll < 0.45) {
      return [...this.label(), ['author', date.startsWith('(') || author.endsWith('.') ? author : `${author},`], ['date', date], ['title', `${this.pick([`‘${this.title()}’`, `'${this.title()}'`, this.title(), `“${this.title()}”`])}${this.pick([',', ',', '.'])}`],
        ['journal', `${this.em(this.pick(this.p.journals))},`], ...this.pick<Piece[]>([[['volume', `vol. ${this.int(1, 90)}, no. ${this.int(1, 12)},`], ['pages', `pp. ${this.range()}.`]],
          [['volume', `${this.int(1, 90)}(${this.int(1, 12)}),`], ['pages', `pp.${this.range()}.`]], [['volume', `${this.int(1, 90)},`], ['pages', `${this.range()}.`]]]), ...this.doi()];
    }
    if (roll < 0.75) return [['author', author], ['date', date], ['title', `${this.em(this.title())}${this.pick([',', '.', ','])}`], ...(this.chance(0.2) ? [['edition', '2nd edn,'] as Piece] : []), ...this.pubPlace(this.chance(0.4))];
    return [['author', author], ['date', date], ['title', `${this.pick([`‘${this.title()}’`, `'${this.title()}'`, this.title()])},`], ['editor', `in ${this.forward(this.some(), false)} ${this.pick(['(eds),', '(ed.),', '(eds.)', '(ed)'])}`],
      ['container', `${this.em(this.pick(this.p.books))},`], ...this.pubPlace(this.chance(0.4)).map((p): Piece => [p[0], p[1].replace(/\.$/, ',')]), ['pages', `pp. ${this.range()}.`]];
  }
  /** Harvard as many publishers of social science set it: initials without points, nothing around the title. */
  private bareHarvard(): Piece[] {
    const name = (p: Person): string => `${p.family} ${p.initials.join('')}`;
    const list = this.some();
    const author = this.chance(0.12) ? this.organisation() : list.length > 3 && this.chance(0.3) ? `${name(list[0]!)}, ${name(list[1]!)}, ${name(list[2]!)}, et al.` : this.join(list.map(name), ' and ');
    const head: Piece[] = [['author', author], ['date', `(${this.simple()})`], ['title', this.dot(this.title())]];
    const roll = this.next();
    if (roll < 0.5) return [...head, ['journal', this.em(this.pick(this.p.journals))], ['volume', `${this.int(1, 90)}${this.chance(0.7) ? `(${this.int(1, 9)})` : ''}:`], ['pages', `${this.range()}.`], ...this.doi()];
    if (roll < 0.75) return [...head, ...this.pubPlace(true)];
    if (roll < 0.9) return [...head, ['editor', `In: ${this.join(this.people(this.int(1, 3)).map(name), ' and ')} ${this.pick(['(eds)', '(ed.)', '(eds.)'])}`], ['container', this.dot(this.em(this.pick(this.p.books)))], ...this.pubPlace(true).map((p): Piece => [p[0], p[1].replace(/\.$/, ',')]), ['pages', `pp. ${this.range()}.`]];
    return [...head, ['note', 'Available at:'], ['url', this.url()], ['note', `(accessed ${this.day(1)}).`]];
  }
  /** A paper of a series, numbered, in brackets behind the title or as its place. */
  private workingPaper(): Piece[] {
    const series = `${this.pick(['NBER ', 'IZA ', '', '', 'CEPR ', 'Department of Economics '])}${this.pick(['Working Paper', 'Discussion Paper', 'Policy Brief', 'Research Report', 'Technical Report', 'Documento de Trabajo'])}`;
    const title = this.em(this.title());
    if (this.chance(0.5)) return [...this.head(), ['title', title], ['genre', `(${series}`], ['volume', `No. ${this.int(1, 9000)}).`], ...this.pubPlace(this.chance(0.8))];
    return [...this.head(), ['title', this.dot(title)], ['genre', series], ['volume', `${this.pick(['No. ', 'no. ', ''])}${this.int(1, 900)}${this.pick(['.', ','])}`], ...this.pubPlace(this.chance(0.8))];
  }
  private vancouverAny(): Piece[] {
    const y = this.year().slice(0, 4);
    const roll = this.next();
    if (roll < 0.6) return [...this.label(), ['author', this.vancouver(this.some())], ['title', this.dot(this.title())], ['journal', `${this.pick(this.p.journals)}.`], ['date', `${y}${this.chance(0.3) ? ` ${this.pick(MONTHS).slice(0, 3)}` : ''};`], ['volume', `${this.int(1, 120)}(${this.int(1, 12)}):`], ['pages', `${this.range()}.`], ...this.doi()];
    if (roll < 0.8) return [...this.label(), ['author', this.vancouver(this.some())], ['title', this.dot(this.title())], ...(this.chance(0.4) ? [['edition', '2nd ed.'] as Piece] : []), ['location', `${this.pick(this.p.places)}:`], ['publisher', `${this.pick(this.p.publishers)};`], ['date', `${y}.`]];
    return [...this.label(), ['author', this.vancouver(this.some())], ['title', this.dot(this.title())], ['editor', `In: ${this.vancouver(this.people(2)).replace(/\.$/, '')}, editors.`], ['container', `${this.pick(this.p.books)}.`], ['location', `${this.pick(this.p.places)}:`], ['publisher', `${this.pick(this.p.publishers)};`], ['date', `${y}.`], ['pages', `p. ${this.range()}.`]];
  }
  private mla(): Piece[] {
    const y = this.year().slice(0, 4);
    const author = this.dot(this.chicago(this.some()));
    const roll = this.next();
    if (roll < 0.45) return [['author', author], ['title', `“${this.dot(this.title())}”`], ['journal', `${this.em(this.pick(this.p.journals))},`], ['volume', `vol. ${this.int(1, 90)}, no. ${this.int(1, 9)},`], ['date', `${this.chance(0.3) ? `${this.pick(MONTHS)} ` : ''}${y},`], ['pages', `pp. ${this.range()}.`], ...this.doi()];
    if (roll < 0.65) return [['author', author], ['title', this.dot(this.em(this.title()))], ['publisher', `${this.pick(this.p.publishers)},`], ['date', `${y}.`]];
    if (roll < 0.82) return [['author', author], ['title', `“${this.dot(this.title())}”`], ['container', `${this.em(this.pick(this.p.books))},`], ['editor', `edited by ${this.forward(this.people(this.int(1, 2)), true, ' and ')},`], ['publisher', `${this.pick(this.p.publishers)},`], ['date', `${y},`], ['pages', `pp. ${this.range()}.`]];
    return [['author', author], ['title', `“${this.dot(this.title())}”`], ['container', `${this.em(this.pick(this.p.sites.concat(this.p.papers)))},`], ['date', `${this.day(2)},`], ['url', `${this.url()}.`], ...(this.chance(0.5) ? [['note', `Accessed ${this.day(2)}.`] as Piece] : [])];
  }
  private chicagoAny(): Piece[] {
    const y = this.year();
    const author = this.dot(this.chance(0.12) ? this.organisation() : this.chicago(this.some()));
    const roll = this.next();
    if (roll < 0.35) return [['author', author], ['date', `${y}.`], ['title', `“${this.dot(this.title())}”`], ['journal', this.em(this.pick(this.p.journals))], ['volume', this.pick([`${this.int(1, 90)} (${this.int(1, 9)}):`, `${this.int(1, 90)}, no. ${this.int(1, 9)}:`, `${this.int(1, 90)}:`])], ['pages', `${this.range()}.`], ...this.doi()];
    if (roll < 0.65) return [['author', author], ['date', `${y}.`], ['title', this.dot(this.em(this.title()))], ...(this.chance(0.1) ? [['translator', `Translated by ${this.forward(this.people(1), true)}.`] as Piece] : []), ...(this.chance(0.1) ? [['edition', this.pick(['2nd ed.', 'Rev. ed.'])] as Piece] : []), ...this.pubPlace(true)];
    if (roll < 0.85) return [['author', author], ['date', `${y}.`], ['title', `“${this.dot(this.title())}”`], ['container', `In ${this.em(this.pick(this.p.books))},`], ['editor', `edited by ${this.forward(this.people(this.int(1, 3)), true)},`], ['pages', `${this.range()}.`], ...this.pubPlace(true)];
    return [['author', author], ['date', `${y}.`], ['title', `“${this.dot(this.title())}”`], ['journal', `${this.em(this.pick(this.p.papers))},`], ['date', `${this.pick(MONTHS)} ${this.int(1, 28)}${this.chance(0.5) ? `, ${y}` : ''}.`], ...(this.chance(0.4) ? [['url', `${this.url()}.`] as Piece] : [])];
  }
  /** American sociology and anthropology: full names, the year a sentence of its own, titles in quotes or plain. */
  private asa(): Piece[] {
    const y = this.chance(0.06) ? this.pick(['n.d.', 'Forthcoming', 'In press']) : this.year();
    const head: Piece[] = [['author', this.chance(0.06) ? this.pick(['———.', '_____.', '---.', '—.']) : this.dot(this.chance(0.15) ? this.organisation() : this.chicago(this.some()))], ['date', `${y}${this.pick(['.', '.', '.', ''])}`]];
    const title = this.chance(0.6) ? this.quote(this.dot(this.title())) : this.dot(this.title());
    const roll = this.next();
    if (roll < 0.35) return [...head, ['title', title], ['journal', `${this.em(this.pick(this.p.journals))}${this.pick(['', '.', ','])}`], ['volume', `${this.int(1, 90)}${this.pick(['', `(${this.int(1, 9)})`, ` (${this.int(1, 9)})`])}:`], ['pages', `${this.range()}.`], ...this.doi()];
    if (roll < 0.6) return [...head, ['title', this.dot(this.em(this.title()))], ...(this.chance(0.12) ? [['edition', this.pick(['2nd ed.', '3d ed.', 'Revised edition.', 'Rev. ed.'])] as Piece] : []), ...this.pubPlace(this.chance(0.85))];
    if (roll < 0.8) return [...head, ['title', title], ['pages', `${this.pick(['Pp. ', 'pp. '])}${this.range()}`], ['container', `${this.pick(['in', 'In'])} ${this.em(this.pick(this.p.books))},`], ['editor', `${this.pick(['edited by', 'ed.', 'eds.'])} ${this.forward(this.people(this.int(1, 3)), this.chance(0.5))}.`], ...this.pubPlace(true)];
    if (roll < 0.88) return [...head, ['title', title], ['genre', this.pick(['PhD dissertation,', 'Ph.D. diss.,', 'MA thesis,', 'Unpublished doctoral dissertation,'])], ['publisher', `University of ${this.pick(this.p.places).replace(/\.$/, '')}.`]];
    if (roll < 0.94) return [...head, ['title', title], ['note', this.pick(['Unpublished manuscript.', 'Paper presented at the annual meeting of the Society.', 'Unpublished paper.'])]];
    return [...head, ['title', title], ['genre', this.pick(['Working Paper', 'Discussion Paper', 'Occasional Paper', 'Technical Report', 'Research Report'])], ['volume', `${this.pick(['No. ', 'no. ', ''])}${this.int(1, 400)}.`], ...this.pubPlace(true)];
  }
  /** Commas all through: `Mill J. S., 1861, *Title*, London, Parker.`; several authors with strokes: `Kern, Udo/Alt, Ina`. */
  private commas(): Piece[] {
    const y = this.year();
    const list = this.some();
    const capitals = this.chance(0.5);
    const name = (p: Person): string => `${capitals ? p.family.toUpperCase() : p.family} ${p.initials.map((x) => `${x}.`).join(' ')}`;
    const author = this.chance(0.12) ? this.organisation() : this.chance(0.4) ? list.map((p) => `${p.family}, ${p.given}`).join('/') : list.map(name).join(', ');
    const head: Piece[] = [['author', `${author},`], ['date', this.pick([`${y},`, `(${y}),`])]];
    const roll = this.next();
    if (roll < 0.4) return [...head, ['title', `${this.em(this.title())},`], ['location', `${this.pick(this.p.places).replace(/[.,:]+$/, '')},`], ['publisher', this.dot(this.pick(this.p.publishers))]];
    if (roll < 0.75) return [...head, ['title', `${this.pick([`« ${this.title()} »`, `“${this.title()}”`, `‘${this.title()}’`])},`], ['journal', `${this.em(this.pick(this.p.journals))},`], ['volume', this.pick([`vol. ${this.int(1, 90)}, n° ${this.int(1, 9)},`, `n° ${this.int(1, 90)},`, `${this.int(1, 90)}(${this.int(1, 9)}),`, `${this.int(1, 90)},`])], ['pages', `${this.pick(['p. ', 'pp. ', ''])}${this.range()}.`]];
    return [...head, ['title', `${this.pick([`« ${this.title()} »`, `“${this.title()}”`])},`], ['editor', `in ${this.people(2).map(name).join(', ')} ${this.pick(['(dir.),', '(eds.),', '(éd.),'])}`], ['container', `${this.em(this.pick(this.p.books))},`], ['location', `${this.pick(this.p.places).replace(/[.,:]+$/, '')},`], ['publisher', `${this.pick(this.p.publishers).replace(/[.,]+$/, '')},`], ['pages', `p. ${this.range()}.`]];
  }
  private german(): Piece[] {
    const y = this.year();
    const names = this.some().map((p) => `${p.family}, ${this.chance(0.7) ? p.given : p.initials.map((x) => `${x}.`).join(' ')}`);
    const author = this.join(names, this.pick([' und ', '; ', ' / ', ' & ']), this.pick(['; ', ' / ', '; ']));
    const date = this.pick([`(${y}):`, `(${y}).`, `${y}:`, `(${y})`]);
    const roll = this.next();
    if (roll < 0.4) return [['author', author], ['date', date], ['title', this.dot(this.title())], ['journal', `In: ${this.em(this.pick(this.p.journals))}`], ['volume', this.pick([`${this.int(1, 90)} (${this.int(1, 9)}),`, `${this.int(1, 90)}, H. ${this.int(1, 9)},`, `Jg. ${this.int(1, 90)}, Nr. ${this.int(1, 9)},`])], ['pages', `S. ${this.range()}.`]];
    if (roll < 0.7) return [['author', author], ['date', date], ['title', this.dot(this.em(this.title()))], ...(this.chance(0.25) ? [['edition', this.pick(['2. Aufl.', '3., überarb. Aufl.'])] as Piece] : []), ...this.pubPlace(true)];
    return [['author', author], ['date', date], ['title', this.dot(this.title())], ['editor', `In: ${this.pick([this.join(this.people(2).map((p) => `${p.family}, ${p.given}`), '; '), this.forward(this.people(2), true, ' und ')])} (Hrsg.)${this.pick([':', ',', '.'])}`], ['container', this.dot(this.em(this.pick(this.p.books)))], ...this.pubPlace(true).map((p): Piece => [p[0], p[1].replace(/\.$/, ',')]), ['pages', `S. ${this.range()}.`]];
  }
  private french(): Piece[] {
    const y = this.year().slice(0, 4);
    const author = this.join(this.some().map((p) => this.pick([`${p.family.toUpperCase()} ${p.given}`, `${p.family.toUpperCase()}, ${p.given}`, `${p.given} ${p.family.toUpperCase()}`])), ' et ');
    const roll = this.next();
    if (roll < 0.45) return [['author', `${author},`], ['title', `« ${this.title()} »,`], ['journal', `${this.em(this.pick(this.p.journals))},`], ['volume', this.pick([`vol. ${this.int(1, 90)}, n° ${this.int(1, 9)},`, `n° ${this.int(1, 90)},`])], ['date', `${this.chance(0.3) ? `${this.pick(MOIS)} ` : ''}${y},`], ['pages', `p. ${this.range()}.`]];
    if (roll < 0.75) return [['author', `${author},`], ['title', `${this.em(this.title())},`], ['location', `${this.pick(this.p.places)},`], ['publisher', `${this.pick(this.p.publishers)},`], ['date', `${y}${this.chance(0.4) ? '.' : ','}`], ...(this.chance(0.4) ? [['pages', `${this.int(90, 600)} p.`] as Piece] : [])];
    return [['author', `${author}`], ['date', `(${y}),`], ['title', `« ${this.title()} »,`], ['editor', `${this.pick(['in', 'dans', 'In'])} ${this.forward(this.people(2), true, ' et ')} (${this.pick(['dir.', 'éds.', 'dirs.', 'éd.'])}),`], ['container', `${this.em(this.pick(this.p.books))},`], ['location', `${this.pick(this.p.places)},`], ['publisher', `${this.pick(this.p.publishers)},`], ['pages', `p. ${this.range()}.`]];
  }
  private portuguese(): Piece[] {
    const y = this.year().slice(0, 4);
    const author = this.join(this.some().map((p) => `${p.family.toUpperCase()}, ${p.initials.map((x) => `${x}.`).join(' ')}`), '; ', '; ');
    if (this.chance(0.5)) return [['author', author], ['title', this.dot(this.title())], ['journal', `${this.em(this.pick(this.p.journals))},`], ['location', `${this.pick(this.p.places)},`], ['volume', `v. ${this.int(1, 90)}, n. ${this.int(1, 9)},`], ['pages', `p. ${this.range()},`], ['date', `${this.chance(0.4) ? `${this.pick(MESES).slice(0, 3)}. ` : ''}${y}.`]];
    return [['author', author], ['title', this.dot(this.em(this.title()))], ...(this.chance(0.2) ? [['edition', '2. ed.'] as Piece] : []), ['location', `${this.pick(this.p.places)}:`], ['publisher', `${this.pick(this.p.publishers)},`], ['date', `${y}.`]];
  }
  private thesis(): Piece[] {
    const school = `University of ${this.pick(this.p.places)}`;
    const kind = this.pick(['(Doctoral dissertation).', '(Unpublished master\'s thesis).', '(PhD thesis).', '[Doctoral dissertation].', 'Tesis de doctorado,', 'PhD thesis,', 'Thèse de doctorat,', 'Dissertation,']);
    return [...this.head(), ['title', kind.startsWith('(') || kind.startsWith('[') ? this.em(this.title()) : this.dot(this.em(this.title()))], ['genre', kind], ['publisher', this.chance(0.6) ? `${school},` : `${school}.`], ...(this.chance(0.6) ? [['location', this.dot(this.pick(this.p.places))] as Piece] : []), ...(this.chance(0.15) ? this.retrieved() : [])];
  }
}
