import { SPACE, charClass } from './chars';

/** Removes emphasis marks and tags inside a value and folds white space. */
export function plain(text: string): string {
  let out = text;
  if (out.includes('<')) out = out.replace(/<\/?(?:i|em|b|strong|sup|sub|u)>/gi, '');
  if (out.includes('*')) out = out.replace(/(\\?)\*/g, (_, escaped: string) => (escaped === '' ? '' : '\\*'));
  if (out.includes('_')) out = out.replace(/(^|[\s("“‘'])_+|_+(?=$|[\s.,;:!?)"”’'])/g, '$1');
  if (out.includes('\\')) out = out.replace(/\\(?=[^\p{L}\p{N}\s\\])/gu, '');
  if (out.includes('`')) out = out.replace(/``|`/g, '');
  return /\s\s|[\t\n\r\u00a0]/.test(out) ? out.replace(/\s+/g, ' ') : out;
}

const OPENERS = '([{"“„‘‚«‹\'<';
const CLOSERS = ')]}"”“’»›\'>';

function counts(s: string, open: string, close: string): number {
  let d = 0;
  for (let i = 0; i < s.length; i++) {
    if (s[i] === open) d++;
    else if (s[i] === close) d--;
  }
  return d;
}

/** True when the full stop at the end belongs to the value: `D.C.`, `U.S.`, `St.`-like initials. */
function keepsStop(s: string): boolean {
  const n = s.length;
  // also with a space between: `Frankfurt a. M.`, `México, D. F.`
  if (n > 4 && s[n - 1] === '.' && s[n - 3] === ' ' && s[n - 4] === '.' && charClass(s.charCodeAt(n - 2)) === 2) return /(?:^|\s)\p{L}$/u.test(s.slice(0, n - 4));
  return n >= 4 && s[n - 1] === '.' && s[n - 3] === '.' && charClass(s.charCodeAt(n - 2)) === 2 && charClass(s.charCodeAt(n - 4)) === 2;
}

/** A value without the punctuation around it: outer quotes, unpaired brackets, final points and commas; question marks stay. */
export function clean(raw: string): string {
  let s = plain(raw).trim();
  for (let guard = 0; guard < 12 && s !== ''; guard++) {
    const before = s;
    const last = s[s.length - 1]!;
    if (last === ',' || last === ';' || last === ':' || last === '/' || charClass(s.charCodeAt(s.length - 1)) === SPACE) s = s.slice(0, -1).trimEnd();
    else if (last === '.' && !s.endsWith('...') && !keepsStop(s)) s = s.slice(0, -1).trimEnd();
    else if ((last === '-' || last === '–' || last === '—') && s.length > 1) s = s.slice(0, -1).trimEnd();
    else s = unwrap(s);
    const first = s[0];
    if (first === ',' || first === '.' || first === ';' || first === ':' || first === '/') s = s.slice(1).trimStart();
    if (s === before) break;
  }
  return s;
}

/** Takes off a pair of quotes or brackets around the value, or an unpaired one at either end. */
function unwrap(s: string): string {
  const first = s[0]!;
  const last = s[s.length - 1]!;
  const opens = OPENERS.includes(first);
  const closes = CLOSERS.includes(last);
  const round = first === '(' || first === '[' || first === '{';
  if (opens && closes && s.length > 1) {
    const pair = round ? (first === '(' ? ')' : first === '[' ? ']' : '}') : '';
    if (round) {
      if (last !== pair) return s;
      let depth = 0;
      for (let i = 0; i < s.length - 1; i++) {
        if (s[i] === first) depth++;
        else if (s[i] === pair) depth--;
        if (depth === 0) return s;
      }
      return s.slice(1, -1).trim();
    }
    const same = first === last && (first === '"' || first === "'");
    const inner = s.slice(1, -1);
    if (same && inner.split(first).length % 2 === 0) return s;
    if (!same && inner.includes(first) && inner.indexOf(last) >= 0 && inner.indexOf(last) < inner.lastIndexOf(first)) return s;
    return inner.trim();
  }
  if (opens && !closes) {
    if (first === '(' && s.includes(')')) return s;
    if (first === '[' && s.includes(']')) return s;
    if (first === '"' && s.indexOf('"', 1) > 0) return s;
    if (first === '“' && s.includes('”')) return s;
    if (first === '«' && s.includes('»')) return s;
    if (first === "'" || first === '‘') return s.length > 3 && (s.indexOf("'", 1) > 0 || s.includes('’')) ? s : s.slice(1).trimStart();
    return s.slice(1).trimStart();
  }
  if (closes) {
    if (last === ')' && counts(s, '(', ')') >= 0) return s;
    if (last === ']' && counts(s, '[', ']') >= 0) return s;
    if (last === '"' && s.split('"').length % 2 === 1) return s;
    if (last === '”' && counts(s, '“', '”') >= 0) return s;
    if (last === '»' && counts(s, '«', '»') >= 0) return s;
    if ((last === '’' || last === "'") && s.length > 1) return s.includes('‘') || s.indexOf("'") < s.length - 1 ? s : s.slice(0, -1);
    return s.slice(0, -1).trimEnd();
  }
  return s;
}
