/** Markdown and HTML in a reference, blanked out without moving anything. */

/** A link's text; its address follows in round brackets. */
const LINK = /\[([^\][]{0,300})\]\(([^()\s]{0,300}(?:\([^()\s]{0,60}\)[^()\s]{0,200})?)\)/g;
const UNDATED = /\(([nso])\. ([dfJ])\.\)/;
const ENTITY = /&(amp|lt|gt|quot|nbsp|#38|#160|ndash|#8211);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', '#38': '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#160': ' ', ndash: '–', '#8211': '–' };

/**
 * The text, as long as before, with links as their text or address alone, entities as their sign and escapes undone, spaces in the room that is left.
 * An address is kept where the link's text is one, or names no more than where it leads (`[CrossRef](https://doi.org/…)`).
 */
export function unmarked(text: string): string {
  let out = text;
  if (out.includes('](')) out = out.replace(LINK, (whole, label: string, address: string) => {
    if (/^(?:https?:|www\.|doi\b)/i.test(label)) return pad(` ${label}`, whole);
    if (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(address)) return `${' '.repeat(label.length + 3)}${address} `;
    return /^(?:cross-?ref|google scholar|pub-?med(?: central)?|web of science|scopus|full text|view article|link|pdf|doi)$/i.test(label) ? ' '.repeat(whole.length) : pad(` ${label}`, whole);
  });
  if (out.includes('&')) out = out.replace(ENTITY, (whole, name: string) => pad(ENTITIES[name] ?? whole, whole));
  // `(s. f.)` is one word, as `(s.f.)` is
  if (UNDATED.test(out)) out = out.replace(UNDATED, ' ($1.$2.)');
  if (out.includes('(no date)')) out = out.replaceAll('(no date)', '   (n.d.)');
  // an escaped sign inside a word or an address stays for the value to be cleaned of
  if (out.includes('\\')) out = out.replace(/\\([[\]&.()~#])(?=\s|$|[[\]().,])/g, '$1 ').replace(/(^|\s)\\([[(&])/g, '$1 $2');
  return out;
}

function pad(text: string, whole: string): string {
  return text.padEnd(whole.length, ' ');
}
