import { DIGIT, LOWER, UPPER, charClass } from './chars';

/** What the volume field of a reference holds. */
export interface ReadVolume { volume: string; issue: string; pages: string; year: string; series: string }

const ISSUE = new Set(['no', 'nos', 'nr', 'n', 'num', 'núm', 'numéro', 'número', 'number', 'issue', 'heft', 'h', 'iss', 'nº', 'n°', '№', '#', 'numbers', 'n.º', 'nbr', 'nro']);
const VOLUME = new Set(['vol', 'vols', 'v', 'volume', 'volumes', 'volumen', 'bd', 'band', 'tome', 'tomo', 't', 'jg', 'jahrgang', 'т']);
const PAGE = new Set(['pp', 'p', 'pages', 'page', 's', 'pág', 'págs', 'seiten']);
const SUPPLEMENT = new Set(['suppl', 'supplement', 'supp', 'supl', 'spec', 'special', 'pt', 'part']);

function isPart(c: number): boolean {
  const cls = charClass(c);
  return cls === DIGIT || cls === LOWER || cls === UPPER || c === 0xb0 || c === 0xba || c === 0x2116 || c === 35;
}

/**
 * Reads `15(3)`, `Vol. 7, No. 7`, `XIV:4`, `2012;30(15)`, `12(3):45–67`, `v. 435, n. 7039`, `(Suppl 1)`.
 */
export function readVolume(text: string): ReadVolume {
  const out: ReadVolume = { volume: '', issue: '', pages: '', year: '', series: '' };
  let want: 'volume' | 'issue' | 'pages' = 'volume';
  let i = 0;
  let gap = '';
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (!isPart(c)) {
      gap += text[i];
      i++;
      continue;
    }
    const start = i;
    while (i < text.length && (isPart(text.charCodeAt(i)) || joins(text, i))) i++;
    const atom = text.slice(start, i);
    const hasDigit = /\d/.test(atom);
    const word = atom.toLowerCase().replace(/[.\-–]{1,40}$/, '');
    if (!hasDigit && !isRoman(atom)) {
      if (ISSUE.has(word)) want = 'issue';
      else if (VOLUME.has(word)) want = 'volume';
      else if (PAGE.has(word)) want = 'pages';
      else if (SUPPLEMENT.has(word)) {
        const rest = /^[.\s]*(\d*)/.exec(text.slice(i))!;
        const value = `${atom}${rest[1] === '' ? '' : ` ${rest[1]!}`}`;
        if (word === 'part' || word === 'pt') out.series = value;
        else out.issue = out.issue === '' ? value : `${out.issue} ${value}`;
        i += rest[0].length;
      }
      gap = '';
      continue;
    }
    // A prefix stuck to its number: `n°1103`, `v.201`, `No12`.
    const stuck = /^([A-Za-z№#]+[°º]?)\.?(\d.*)$/.exec(atom);
    let value = atom;
    if (stuck !== null) {
      const head = stuck[1]!.toLowerCase();
      if (ISSUE.has(head)) {
        want = 'issue';
        value = stuck[2]!;
      } else if (VOLUME.has(head) && head.length > 1) {
        want = 'volume';
        value = stuck[2]!;
      } else if (PAGE.has(head) && head.length > 1) {
        want = 'pages';
        value = stuck[2]!;
      }
    }
    if (gap.includes('(') && out.volume !== '' && want !== 'pages') want = 'issue';
    const next = text[i] ?? '';
    if (out.volume === '' && out.year === '' && /^(?:1[5-9]|20)\d\d$/.test(value) && next === ';') out.year = value;
    else if (want === 'pages' || (gap.includes(':') && out.volume !== '' && out.issue !== '')
      || (gap.includes(':') && out.volume !== '' && /^\w?\d+[-–]\w?\d+$/.test(value) && pageLike(value))) {
      if (out.pages === '') out.pages = value;
    } else if (want === 'issue') {
      if (out.issue === '') out.issue = value;
      want = 'volume';
      if (out.volume !== '') want = 'issue';
    } else if (out.volume === '') {
      out.volume = value;
      // A second number after the volume is the issue: `13.2`, `30, 2`, `XIV:4`.
      want = 'issue';
    } else if (out.issue === '') out.issue = value;
    gap = '';
  }
  const dotted = /^(\d+)\.(\d+)$/.exec(out.volume);
  if (dotted !== null && out.issue === '') {
    out.volume = dotted[1]!;
    out.issue = dotted[2]!;
  }
  return out;
}

function pageLike(value: string): boolean {
  const m = /^\D?(\d+)[-–]\D?(\d+)$/.exec(value);
  return m !== null && (Number(m[1]) > 12 || Number(m[2]) - Number(m[1]) > 2 || m[2]!.length < m[1]!.length);
}

/** Characters that stay inside a number: `7-8`, `1/2`, `13.2`, `62–63`. */
function joins(text: string, i: number): boolean {
  const c = text[i]!;
  if (c !== '-' && c !== '–' && c !== '/' && c !== '.' && c !== '‐' && c !== '−') return false;
  const before = charClass(text.charCodeAt(i - 1));
  const after = charClass(text.charCodeAt(i + 1));
  if (c === '.') return before === DIGIT && after === DIGIT;
  return (before === DIGIT || before === UPPER || before === LOWER) && (after === DIGIT || after === UPPER || after === LOWER);
}

function isRoman(atom: string): boolean {
  if (atom.length === 0 || atom.length > 8) return false;
  for (const c of atom) if (!'IVXLCDM'.includes(c)) return false;
  return true;
}

const PAGE_WORDS = /^(?:pages?|pp?|pgs?|págs?|pág|seiten?|ss?|ff|blz|str|c|стр|páginas?|Pp)\b\.?\s*/i;

/** Pages without their words and brackets, the dash a plain hyphen: `pp. 1477–81` → `1477-81`. */
export function readPages(text: string): string {
  let s = text.replace(/^[\s([,:;]+/, '').replace(/[\s)\].,:;]{1,40}$/, '');
  s = s.replace(PAGE_WORDS, '').replace(/^[\s.:]+/, '');
  s = s.replace(/\s{0,4}(?:--|[-–—‐‑−])\s{0,4}/g, '-').replace(/\s{1,4}(?:pp?|pages|S|págs?)\.?$/i, '');
  return s.replace(/\s+/g, ' ').trim();
}
