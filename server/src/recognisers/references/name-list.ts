import { clean } from './clean';
import type { CslName } from './csl';
import { LEX, wordClass } from './lexicon';
import { PARTICLES, allCaps, capitalised, isInitials, isSuffix, sureInitials } from './name-words';
import { isOrganisationWord } from './organisations';
import { inOrder, person } from './person';

/**
 * Which of the pieces between commas and conjunctions make one person. The same commas part `Smith, John, Bill Jones` and
 * `John Smith, Bill Jones`, so no piece can be read alone: the whole list is cut so that the readings of its names cost least
 * together. Costs are negative logarithms of rough chances: how often a word on the list of given names is one, how often
 * a family name has two words, how seldom the order changes within a list.
 */

/** A piece between two commas or conjunctions. `conj`: the conjunction before it, empty without one. */
interface Chunk { words: readonly string[]; conj: string; kind: 'initials' | 'suffix' | 'words'; lead: number; tail: number }

/** How a name is written: family name first with initials or in full, given names first, `Smith JP`, an organisation. */
const enum Style { start, inverted, invertedFull, direct, surnameInitials, literal }

interface Reading { names: CslName[]; style: Style; cost: number; length: number }

/** What a person's name does not begin with. */
const ARTICLE = /^(?:The|El|La|Los|Las|Le|Les|Der|Die|Das)$/;
const CONJ = /\s{1,4}(and|&|und|y|et|e|i|og|och|en|ve|și|и)\s{1,4}|\s{0,4}(&)\s{0,4}/;
/** More pieces than this are read in parts, so that the time stays in line with the length. */
const MOST = 400;

/** The people and organisations of a list without brackets. */
export function readList(text: string): CslName[] {
  const out: CslName[] = [];
  const groups = /;|\/[\s\p{Lu}]/u.test(text) ? text.split(/\s{0,4}[;/]\s{0,4}/) : [text];
  for (const group of groups) {
    const chunks = separate(chunksOf(group));
    for (let i = 0; i < chunks.length; i += MOST) out.push(...cheapest(chunks.slice(i, i + MOST)));
  }
  return out;
}

function chunksOf(text: string): Chunk[] {
  const out: Chunk[] = [];
  const capsSurnames = mixesCapitals(text);
  for (const piece of text.split(/\s{0,4},\s{0,4}/)) {
    let rest = piece;
    let conj = '';
    const head = /^(?:and|&|und|y|et|e|i|og|och|en)\s+/.exec(rest);
    if (head !== null) {
      conj = head[0].trim();
      rest = rest.slice(head[0].length);
    }
    for (let guard = 0; guard < 200; guard++) {
      const m = CONJ.exec(rest);
      pushChunks(out, m === null ? rest : rest.slice(0, m.index), conj, capsSurnames);
      if (m === null) break;
      conj = m[1] ?? m[2] ?? '&';
      rest = rest.slice(m.index + m[0].length);
    }
  }
  return out;
}

/** `Maria GREENWALD, Ling JIN`: family names in capitals beside names that are not. */
function mixesCapitals(text: string): boolean {
  let caps = false;
  let mixed = false;
  for (const word of text.split(/[\s,]+/)) {
    if (word.length > 3 && allCaps(word) && !isInitials(word)) caps = true;
    else if (capitalised(word) && !allCaps(word) && word.length > 2) mixed = true;
  }
  return caps && mixed;
}

function pushChunks(out: Chunk[], text: string, conj: string, capsSurnames: boolean): void {
  const words = text.replace(/^[\s:;.]+/, '').split(/\s+/).filter((w) => w !== '' && w !== '.');
  if (words.length === 0) return;
  const initial = (w: string): boolean => sureInitials(w) && !(capsSurnames && /^[A-ZÀ-Þ]{3,}$/.test(w) && /[AEIOUY]/.test(w));
  // `Liu SM Zhong J Zhao XJ`: a list whose commas are lost.
  if (words.length > 3 && !initial(words[0]!) && initial(words[words.length - 1]!)) {
    const inner = words.findIndex((w, i) => i < words.length - 2 && initial(w) && /^[A-Z]{1,3}\.?$/.test(w) && !initial(words[i + 1]!));
    if (inner > 0 && /^[A-Z]{1,3}\.?$/.test(words[words.length - 1]!)) {
      push(out, words.slice(0, inner + 1), conj, initial);
      pushChunks(out, words.slice(inner + 1).join(' '), '', capsSurnames);
      return;
    }
  }
  push(out, words, conj, initial);
}

function push(out: Chunk[], words: readonly string[], conj: string, initial: (w: string) => boolean): void {
  if (words.length === 1 && isSuffix(words[0]!) && words[0]!.length > 1) {
    out.push({ words, conj, kind: 'suffix', lead: 0, tail: 0 });
    return;
  }
  const all = words.every((w) => isInitials(w) || PARTICLES.has(w) || PARTICLES.has(w.replace(/\.$/, ''))) && words.some(isInitials)
    && (words.length > 1 || initial(words[0]!));
  let lead = 0;
  // `LE GOFF J.`: what stands first without a stop is no initials where initials stand last.
  if (words[0]!.includes('.') || !initial(words[words.length - 1]!)) while (lead < words.length - 1 && initial(words[lead]!)) lead++;
  let tail = 0;
  while (tail < words.length - 1 && (initial(words[words.length - 1 - tail]!) || isSuffix(words[words.length - 1 - tail]!))) tail++;
  if (tail > 0 && words.slice(words.length - tail).every(isSuffix)) tail = 0;
  out.push({ words, conj, kind: all ? 'initials' : 'words', lead, tail });
}

/** `Aldag, JM. Insel, TR. Young, LJ.`: where commas after initials are lost, each piece holds two halves. */
function separate(chunks: readonly Chunk[]): Chunk[] {
  const out: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const before = chunks[i - 1];
    let end = i;
    while (end < chunks.length && chunks[end]!.lead > 0 && chunks[end]!.kind === 'words' && chunks[end]!.conj === '') end++;
    const after = chunks[end];
    if (end > i && before !== undefined && before.kind === 'words' && before.lead === 0 && before.tail === 0
      && after !== undefined && after.kind === 'initials' && after.conj === '') {
      for (; i < end; i++) {
        const { words, lead } = chunks[i]!;
        out.push({ words: words.slice(0, lead), conj: '', kind: 'initials', lead: 0, tail: 0 },
          { words: words.slice(lead), conj: '', kind: 'words', lead: 0, tail: 0 });
      }
      i--;
    } else out.push(chunks[i]!);
  }
  return out;
}

/** The readings of the chunks that cost least together: a shortest path with the style of the name before as its state. */
function cheapest(chunks: readonly Chunk[]): CslName[] {
  const n = chunks.length;
  type Node = { cost: number; from: number; style: Style; reading: Reading | undefined };
  const table: (Node | undefined)[][] = Array.from({ length: n + 1 }, () => []);
  table[0]![Style.start] = { cost: 0, from: 0, style: Style.start, reading: undefined };
  for (let i = 0; i < n; i++) {
    const nodes = table[i]!;
    if (nodes.every((node) => node === undefined)) continue;
    for (const reading of readings(chunks, i)) {
      for (const [style, node] of nodes.entries()) {
        if (node === undefined) continue;
        const to = i + reading.length;
        // The last of several names mostly follows a conjunction.
        const bare = to === n && i > 0 && chunks[i]!.conj === '' && reading.style !== Style.surnameInitials ? 0.7 : 0;
        const cost = node.cost + reading.cost + change(style, reading.style, i) + bare;
        const have = table[to]![reading.style];
        if (have === undefined || cost < have.cost) table[to]![reading.style] = { cost, from: i, style, reading };
      }
    }
  }
  const out: CslName[] = [];
  let at = n;
  let node = table[n]!.reduce((a, b) => (a === undefined || (b !== undefined && b.cost < a.cost) ? b : a), undefined);
  while (node?.reading !== undefined) {
    out.unshift(...node.reading.names);
    at = node.from;
    node = table[at]![node.style];
  }
  return out;
}

/** What it costs to write a name another way than the one before; only the first is inverted in Chicago's and MLA's lists. */
function change(from: Style, to: Style, i: number): number {
  if (from === to || from === Style.start) return 0;
  if (from === Style.literal || to === Style.literal) return 0.5;
  const inverted = from === Style.inverted || from === Style.invertedFull;
  if (inverted && to === Style.direct) return i <= 3 ? 0.3 : 2;
  if (inverted && (to === Style.inverted || to === Style.invertedFull)) return 0.7;
  return 2.5;
}

/** Every way to read a name that begins with chunk `i`. */
function readings(chunks: readonly Chunk[], i: number): Reading[] {
  const out: Reading[] = [];
  const c = chunks[i]!;
  const { words } = c;
  if (c.kind === 'suffix') return [{ names: [], style: Style.literal, cost: 4, length: 1 }];
  if (c.kind === 'initials') {
    out.push({ names: [{ literal: words.join(' ') }], style: Style.literal, cost: 6, length: 1 });
    const next = chunks[i + 1];
    // `J. P., Smith`: the family name after its initials.
    if (next !== undefined && next.kind === 'words' && next.conj === '' && next.lead === 0) {
      out.push({ names: [person(next.words, words)], style: Style.direct, cost: 4, length: 2 });
    }
    return out;
  }
  pairs(out, chunks, i, words, 1, 0);
  single(out, c, words);
  // `E. Burke Rochford, Jr.`
  const next = chunks[i + 1];
  if (next !== undefined && next.kind === 'suffix' && next.conj === '' && (c.lead > 0 || words.length > 1)) {
    out.push({ names: [{ ...inOrder(words), suffix: next.words[0]! }], style: Style.direct, cost: 0.4 + givenCost(words[0]!) + extraWords(words.length - 1), length: 2 });
  }
  const joined = chunks[i + 1];
  if (joined !== undefined && joined.kind === 'words' && (joined.conj === 'y' || joined.conj === 'i' || joined.conj === 'e') && joined.lead === 0) {
    const whole = [...words, joined.conj, ...joined.words];
    // The two halves of a joined name count like one word each.
    pairs(out, chunks, i, whole, 2, 1 + Math.max(familyCost(words), familyCost(joined.words)) - familyCost(whole));
    if (words.length > 1 && c.tail === 0) out.push({ names: [inOrder(whole)], style: Style.direct, cost: 2 + givenCost(words[0]!), length: 2 });
  }
  return out;
}

/** Family name first: `Smith, J.`, `Smith, John B.`, `Smith, Jr., J.`, `Smith, J., III`. */
function pairs(out: Reading[], chunks: readonly Chunk[], i: number, family: readonly string[], length: number, extra: number): void {
  let at = i + length;
  let suffix: string | undefined;
  if (chunks[at]?.kind === 'suffix' && chunks[at + 1] !== undefined && chunks[at + 1]!.kind !== 'suffix') suffix = chunks[at++]!.words[0];
  const next = chunks[at];
  const c = chunks[i]!;
  if (next === undefined || next.conj !== '' || next.kind === 'suffix' || c.lead > 0 || c.tail > 0) return;
  // `ALBUQUERQUE JÚNIOR, Durval Muniz de`: capitals tell how far the family name goes
  const sure = family.length > 1 && family.every(allCaps) && family.some((word) => !isInitials(word)) && next.kind === 'words' && !next.words.some(allCaps);
  let cost = extra + (sure ? 0 : familyCost(family));
  let style = Style.inverted;
  if (next.kind === 'words') {
    style = Style.invertedFull;
    cost += 0.4 + givensCost(next);
  }
  let end = at + 1;
  if (suffix === undefined && chunks[end]?.kind === 'suffix' && chunks[end]!.conj === '') suffix = chunks[end++]!.words[0];
  out.push({ names: [person(family, next.words, suffix)], style, cost, length: end - i });
}

/** Names of one piece: `J. Smith`, `John Smith`, `Smith JP`, `SMITH John`, an organisation or a lone surname. */
function single(out: Reading[], c: Chunk, words: readonly string[]): void {
  const n = words.length;
  if (n === 1 || words.some(isOrganisationWord) || n > 6) {
    const odd = words.some(isOrganisationWord);
    out.push({ names: [{ literal: clean(words.join(' ')) }], style: Style.literal, cost: n === 1 && !odd ? 4.5 : 0.5, length: 1 });
    if (n === 1) return;
  }
  if (words.some((w) => !capitalised(w) && !PARTICLES.has(w) && !isInitials(w))) {
    out.push({ names: [{ literal: clean(words.join(' ')) }], style: Style.literal, cost: 1.5, length: 1 });
    return;
  }
  const caps = allCaps(words[0]!) && !isInitials(words[0]!);
  if (c.tail > 0 && c.lead === 0) {
    const initials = words.slice(n - c.tail);
    const dotted = initials.some((w) => w.includes('.'));
    out.push({ names: [person(words.slice(0, n - c.tail), initials)], style: Style.surnameInitials, length: 1,
      cost: (dotted ? 0.6 : 0.2) + familyCost(words.slice(0, n - c.tail)) });
  }
  // `VAN GENNEP Arnold`, `LA PRADELLE Michèle de`
  const shout = c.tail === 0 ? shouted(words) : 0;
  if (shout > 0) out.push({ names: [person(words.slice(0, shout), words.slice(shout))], style: Style.direct, length: 1, cost: 0.1 + extraWords(n - shout) });
  if (c.lead > 0) out.push({ names: [inOrder(words)], style: Style.direct, cost: 0.2 + extraWords(n - c.lead), length: 1 });
  else if (ARTICLE.test(words[0]!)) out.push({ names: [{ literal: clean(words.join(' ')) }], style: Style.literal, cost: 0.5, length: 1 });
  else if (c.tail === 0) {
    const cost = givenCost(words[0]!) + lastCost(words[n - 1]!) + extraWords(n - 1) + (caps && !allCaps(words[n - 1]!) ? 4 : 0);
    out.push({ names: [inOrder(words)], style: Style.direct, cost, length: 1 });
    // `SMITH John`, `Katz Jonathan`
    if (n < 4) {
      const order = caps && !allCaps(words[1]!) ? 0.2 : 3;
      out.push({ names: [person([words[0]!], words.slice(1))], style: Style.direct, length: 1,
        cost: order + (caps ? 0 : familyCost([words[0]!])) + givenCost(words[1]!) + (n - 2) });
    }
  }
}

/** How many words in capitals stand before given names that are not: 0 where names are not set so. */
function shouted(words: readonly string[]): number {
  let k = 0;
  while (k < words.length && allCaps(words[k]!) && !words[k]!.includes('.')) k++;
  const given = words[k];
  const family = words.slice(0, k).some((word) => word.length > 3 || (word.length === 3 && !isInitials(word)));
  return family && given !== undefined && capitalised(given) && !allCaps(given) ? k : 0;
}

const GIVEN_KNOWN = 0.5;
const GIVEN_UNKNOWN = 0.7;
const SURNAME_GIVEN = 3.2;

function isGiven(word: string): boolean {
  return wordClass(word.split('-')[0]!) === LEX.given;
}

function givenCost(word: string): number {
  return isInitials(word) ? 0.2 : isGiven(word) ? GIVEN_KNOWN : GIVEN_UNKNOWN;
}

/** The last word of a whole name is its family name; a known given name there is rare. */
function lastCost(word: string): number {
  return isGiven(word) ? SURNAME_GIVEN : 0;
}

function extraWords(n: number): number {
  return n < 3 ? 0 : (n - 2) * 0.5;
}

/** Words that count in a family name: particles and suffixes do not. */
function weight(words: readonly string[]): number {
  let n = 0;
  for (const w of words) if (!PARTICLES.has(w) && !PARTICLES.has(w.toLowerCase()) && !isSuffix(w)) n++;
  return n;
}

function familyCost(words: readonly string[]): number {
  const n = weight(words);
  return (n < 2 ? 0 : n === 2 ? 2.6 : 5 + n) + (isGiven(words[0]!) ? (n > 1 ? SURNAME_GIVEN : 1.5) : 0) + (words.some(isOrganisationWord) ? 2 : 0)
    + (words.some((w) => !capitalised(w) && !PARTICLES.has(w)) ? 2 : 0);
}

/** Given names in full behind the family name: `John`, `John B.`, `J. Robert`. */
function givensCost(c: Chunk): number {
  const full = c.words.filter((w) => !isInitials(w) && !PARTICLES.has(w));
  const first = c.words[0]!;
  return givenCost(first) + (full.length > 1 ? (full.length - 1) * 0.8 : 0) + (c.words.length > 4 ? 3 : 0)
    // `Smith, J. Robert Jones` is rarer than `J. Jones` after a lone word only when nothing else fits.
    + (isInitials(first) ? (full.some(isGiven) ? 0.5 : 2.5) : 0);
}
