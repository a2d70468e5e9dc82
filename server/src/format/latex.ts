/** Text as BibTeX and LaTeX take it: UTF-8, with the signs escaped that mean something to them. */
import { oneLine } from './pieces';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '\\': '\\textbackslash{}',
};

/** Escaped text. Braces that do not pair would unbalance the file, as BibTeX counts escaped ones too: they are written as words. */
export function latex(text: string): string {
  const line = oneLine(text);
  const paired = balanced(line);
  return line.replace(/[&%$#_~^\\{}]/g, (sign) => {
    if (sign === '{') return paired ? '\\{' : '\\textbraceleft{}';
    if (sign === '}') return paired ? '\\}' : '\\textbraceright{}';
    return ESCAPES[sign] ?? sign;
  });
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** An address is taken as it stands; only what would break the braces round it is percent-encoded. */
export function verbatim(address: string): string {
  return oneLine(address).replace(/[\\{} ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Nouns are written with capitals where these are, so a capital is no sign of a title in title case. */
const GERMAN = new Set(['der', 'die', 'das', 'und', 'ein', 'eine', 'einer', 'für', 'von', 'zu', 'zur', 'zum', 'im', 'des', 'dem', 'den', 'als']);

/**
 * A title with braces round the words whose capitals must stay when a style writes it in small letters: acronyms and names like `McAdam`
 * always; other capitalised words unless the title writes most of its words so (English title case, where a capital says nothing).
 */
export function latexTitle(text: string): string {
  const words = oneLine(text).split(' ');
  const inner = words.filter((word, i) => i > 0 && letters(word).length > 3);
  const capitals = inner.filter((word) => /^\p{Lu}/u.test(letters(word)));
  const german = words.some((word) => GERMAN.has(word));
  const keepAll = german || capitals.length * 2 <= inner.length;
  return words.map((word, i) => {
    const start = i === 0 || /[.:?!]["”’»)]?$/.test(words[i - 1] ?? '');
    const bare = letters(word);
    const keep = /^.+\p{Lu}/u.test(bare) || (!start && keepAll && /^\p{Lu}/u.test(bare));
    return keep ? braced(word) : latex(word);
  }).join(' ');
}

/** Braces round the letters of a word, its punctuation outside. */
function braced(word: string): string {
  const from = word.search(/[\p{L}\p{N}]/u);
  let to = word.length;
  while (to > from && !/[\p{L}\p{N}]/u.test(word[to - 1] ?? '')) to--;
  return `${latex(word.slice(0, from))}{${latex(word.slice(from, to))}}${latex(word.slice(to))}`;
}

function letters(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '');
}
