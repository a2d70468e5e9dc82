/** Folding for comparison: accents, case, emphasis and typographic marks away. */
import { charClass, SPACE } from './chars';

const MARKS = /[\u0300-\u036f]/g;
const TAGS = /<\/?[a-zA-Z][^<>]{0,80}>/g;

/** Lower case, without accents; ß, ø and their like to their usual spelling. */
export function foldCase(text: string): string {
  let plain = true;
  let ascii = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 127) continue;
    ascii = false;
    // typographic dashes, quotes, dots: nothing to decompose
    if (code < 0x2010 || code > 0x2026) { plain = false; break; }
  }
  if (ascii) return text.toLowerCase();
  if (plain) return text.toLowerCase().replace(/[’‘`]/g, "'").replace(/[‐‑–—]/g, '-');
  return text.normalize('NFD').replace(MARKS, '').toLowerCase()
    .replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/ł/g, 'l').replace(/[’‘ʼ`´]/g, "'").replace(/[‐‑–—]/g, '-');
}

/** Inline markup (emphasis, HTML tags) away, white space single. */
export function plain(text: string): string {
  let out = text;
  if (out.includes('<')) out = out.replace(TAGS, '');
  if (out.includes('*') || out.includes('_') || out.includes('`')) out = out.replace(/[*`]/g, '').replace(/(^|[\s(])_+|_+(?=[\s).,;:]|$)/g, '$1');
  if (out.includes('](')) out = out.replace(/\[([^\][]{1,300})\]\([^()\s]{0,500}\)/g, '$1');
  return (isSingleSpaced(out) ? out : out.replace(/\s+/g, ' ')).trim();
}

/** No white space but spaces, and never two of them together: most text is so. */
function isSingleSpaced(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 ? before === 32 : code < 32 || (code > 127 && charClass(code) === SPACE)) return false;
    before = code;
  }
  return true;
}

/** Key for comparing titles and names: folded, letters and digits only, single spaces. */
export function comparable(text: string): string {
  return foldCase(plain(text)).replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
