/** Texts nobody meant to be read, by name; each grows to any length. */
export interface Hostile { readonly name: string; readonly make: (length: number) => string; /** Nothing in it is a claim to make. */ readonly empty: boolean }

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Bytes read as text, from a seed: control characters, halves of surrogate pairs, replacement characters. */
function noise(length: number): string {
  let seed = 4711;
  let out = '';
  while (out.length < length) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    out += String.fromCharCode((seed >> 8) & 0xff, (seed >> 4) & 0xffff);
  }
  return out.slice(0, length);
}

const plain = (name: string, unit: string): Hostile => ({ name, make: (length) => fill(unit, length), empty: true });
const full = (name: string, unit: string): Hostile => ({ name, make: (length) => fill(unit, length), empty: false });
const under = (name: string, head: string, unit: string): Hostile => ({ name, make: (length) => head + fill(unit, length - head.length), empty: false });

export const HOSTILE: readonly Hostile[] = [
  { name: 'bytes of no text', make: noise, empty: false },
  plain('blanks', ' '), plain('tabs', '\t'), plain('line breaks', '\n'), plain('carriage returns', '\r'), plain('mixed ends', '\r\n\n\r'), plain('form feeds', '\f'),
  plain('open parentheses', '('), plain('closed parentheses', ')'), plain('open brackets', '['), plain('nested pairs', '()'), plain('deep nesting', '(([{'),
  plain('stars', '*'), plain('underscores', '_'), plain('hashes', '#'), plain('backticks', '`'), plain('pipes', '|'), plain('dashes', '-'), plain('dots', '.'), plain('quotes', '"'), plain('hyphens at ends', 'a-\n'),
  plain('lone high surrogates', '\ud83d'), plain('lone low surrogates', '\ude00'), plain('zeros', '\0'), plain('one long word', 'a'), plain('digits', '1'),
  full('capitals', 'A'), full('words in capitals', 'ABCDE '), full('shouted lines', 'LOUD WORDS HERE\n'), full('superscripts', '¹'), full('notes', 'a¹ '), full('notes side by side', '[^1]'), full('note heads', '[^1]: \n'),
  plain('a and stop', 'a.'), full('letters and commas', 'A, '), full('letters and lines', 'A\n'), plain('one and blank', '1 '), plain('numbers with points', '1.1 '), full('numbered lines', '1.1 A\n'), full('numbers of sections', '1.'),
  full('citations', '(Lind, 2010, p. 4) '), full('citations unclosed', '(Lind, 2010; '), full('Ibids', '(Ibid, p. 4) '), full('years', '(2010) '), full('years with pages', '(2010, p. 3) '), full('names and years', 'Lind (2010) '),
  full('names', 'Lind and Moreau, '), full('names joined', 'Lind & '), full('et al.', 'Lind et al. '), full('cross-references', 'see section 1.1 and Annex A '), full('numbers of items', '(see #15) '),
  full('definitions', 'Harbour Workers Union (HWU) '), full('definitions unclosed', 'Harbour (HWU '), full('headings', '# A\n\n'), full('chapters', 'CHAPTER 1: A\n\n'), full('setext', 'A\n===\n'), full('table rows', 'a\tb\tc\n'), full('pipes in rows', '| a | b |\n'),
  full('captions', 'Table 1: Ships\n'), full('contents lines', 'Ships\t12\n'), full('leaders', 'Ships......12\n'), full('fences', '```\n'), full('addresses', 'http://a.b/c?D=E&F '), full('tags', '<i>'), full('numbers in brackets', '[1] '), full('page marks', '12\n\n'),
  under('entries', 'Bibliography\n\n', '- Lind, A. (2010). *Tides*. Bergen: Havn.\n'), under('one endless entry', 'Bibliography\n\n', 'Lind, A. (2010). Tides. '), under('letters as entries', 'Bibliography\n\n', 'A\n'),
  under('blank entries', 'Bibliography\n\n', '- \n'), under('rows of a list', 'List of abbreviations\n\n', 'HWU\tHarbour Workers Union\n'), under('a list without long forms', 'List of abbreviations\n\n', 'HWU\n'), under('contents without end', 'Contents\n\n', 'Ships\n'),
];
