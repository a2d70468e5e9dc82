/** LaTeX as `.bib` files hold it, read back as plain text: accents, escaped signs, dashes; commands go and what they hold stays. */

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '"': '\u0308', '=': '\u0304', '.': '\u0307',
  u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327', k: '\u0328', r: '\u030a', d: '\u0323',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'i', j: 'j', dh: 'ð', th: 'þ',
  textendash: '–', textemdash: '—', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”', ldots: '…', dots: '…',
  textasciitilde: '~', textasciicircum: '^', textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textunderscore: '_', textdollar: '$',
};

/** Plain text on one line. Never throws; linear. */
export function readLatex(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '{' || sign === '}' || sign === '$') continue;
    if (sign === '~') { out += ' '; continue; }
    if (sign === '-' && text[i + 1] === '-') {
      const long = text[i + 2] === '-';
      out += long ? '—' : '–';
      i += long ? 2 : 1;
      continue;
    }
    if (sign !== '\\') { out += sign; continue; }
    const name = nameAt(text, i + 1);
    i += name.length;
    const accent = ACCENTS[name];
    if (accent !== undefined) {
      const letter = letterAt(text, i + 1);
      out += (letter.text + (letter.text === '' ? '' : accent)).normalize('NFC');
      i = letter.end - 1;
    } else {
      out += LETTERS[name] ?? (name.length === 1 && !isLetter(name) ? name : '');
      if (isLetter(name) && text[i + 1] === ' ') i++;
    }
  }
  return out.replace(/\s+/g, ' ').trim();
}

/** The name of a command: letters, or one sign. */
function nameAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && isLetter(text.charAt(to))) to++;
  return to > from ? text.slice(from, to) : text.charAt(from);
}

/** The letter an accent stands over: `e`, `{e}`, `\i`, `{\i}`. */
function letterAt(text: string, from: number): { text: string; end: number } {
  let at = from;
  while (text[at] === ' ' || text[at] === '{') at++;
  const start = at;
  if (text[at] === '\\') {
    const name = nameAt(text, at + 1);
    return { text: LETTERS[name] ?? '', end: at + 1 + name.length };
  }
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return at >= text.length || letter === '}' ? { text: '', end: Math.max(start, from) } : { text: letter, end: at + letter.length };
}

function isLetter(text: string): boolean {
  return /^[A-Za-z]/.test(text);
}
