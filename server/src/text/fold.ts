/** Folding for comparison: accents, case, emphasis and typographic marks away. */
const MARKS = /[\u0300-\u036f]/g;
const TAGS = /<\/?[a-zA-Z][^<>]{0,80}>/g;

/** Lower case, without accents; ß, ø and their like to their usual spelling. */
export function foldCase(text: string): string {
  let ascii = true;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) { ascii = false; break; }
  }
  if (ascii) return text.toLowerCase();
  return text.normalize('NFD').replace(MARKS, '').toLowerCase()
    .replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/ł/g, 'l').replace(/[’‘ʼ`´]/g, "'").replace(/[‐‑–—]/g, '-');
}

/** Inline markup (emphasis, HTML tags) away, white space single. */
export function plain(text: string): string {
  let out = text;
  if (out.includes('<')) out = out.replace(TAGS, '');
  if (out.includes('*') || out.includes('_') || out.includes('`')) out = out.replace(/[*`]/g, '').replace(/(^|[\s(])_+|_+(?=[\s).,;:]|$)/g, '$1');
  if (out.includes('](')) out = out.replace(/\[([^\][]{1,300})\]\([^()\s]{0,500}\)/g, '$1');
  return out.replace(/\s+/g, ' ').trim();
}

/** Key for comparing titles and names: folded, letters and digits only, single spaces. */
export function comparable(text: string): string {
  return foldCase(plain(text)).replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
