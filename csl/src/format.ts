/** References in a citation style, by citeproc-js and the styles of the Citation Style Language project (https://citationstyles.org). */
import { Engine } from 'citeproc';
import english from '../data/locales-en-US.xml';
import spanish from '../data/locales-es-ES.xml';
import french from '../data/locales-fr-FR.xml';
import apa from '../data/apa.csl';
import chicago from '../data/chicago-author-date.csl';
import mla from '../data/modern-language-association.csl';

const STYLES: Readonly<Record<string, string>> = { apa, chicago, mla };
const LOCALES: Readonly<Record<string, { readonly name: string; readonly text: string }>> = {
  en: { name: 'en-US', text: english }, es: { name: 'es-ES', text: spanish }, fr: { name: 'fr-FR', text: french },
};

export interface Wanted {
  /** An item of CSL-JSON. */
  readonly item: object;
  /** `apa`, `chicago`, `mla`. */
  readonly style: string;
  /** BCP 47 primary tag; English where it is not `es` or `fr`. */
  readonly language: string;
  /** Italics as Markdown's `*…*`; plain text otherwise. */
  readonly markdown: boolean;
}

/** One entry as a bibliography in that style has it, without a line break. Empty where the style writes nothing. Throws on an unknown style. */
export function format({ item, style, language, markdown }: Wanted): string {
  const text = STYLES[style];
  if (text === undefined) throw new Error(`unknown style ${style}`);
  const locale = LOCALES[language] ?? LOCALES.en;
  const engine = new Engine({
    retrieveLocale: (name) => Object.values(LOCALES).find((one) => one.name === name)?.text ?? english,
    retrieveItem: () => ({ ...item, id: 'item' }),
  }, text, locale?.name ?? 'en-US', true);
  engine.updateItems(['item']);
  engine.setOutputFormat(markdown ? 'html' : 'text');
  const made = engine.makeBibliography();
  const entry = made === false ? '' : made[1][0] ?? '';
  const line = (markdown ? asMarkdown(entry) : entry).replace(/\s+/g, ' ').trim();
  return style === 'mla' ? line : lettered(line, item);
}

/** `2012` → `2012b`: citeproc gives out letters itself where it has all works before it, and here it has one. MLA has none. */
function lettered(line: string, item: Wanted['item']): string {
  const { issued, 'year-suffix': letter } = item as { readonly issued?: { readonly 'date-parts'?: readonly (readonly unknown[])[] }; readonly 'year-suffix'?: unknown };
  const year = issued?.['date-parts']?.[0]?.[0];
  if (typeof letter !== 'string' || !/^[a-z]{1,2}$/.test(letter) || year === undefined) return line;
  const at = line.indexOf(String(year));
  const end = at + String(year).length;
  return at < 0 || /[\dA-Za-z]/.test(line[end] ?? '') ? line : `${line.slice(0, end)}${letter}${line.slice(end)}`;
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#60;': '<', '&#62;': '>', '&#38;': '&' };

/** citeproc's HTML: italics kept, other tags away. */
function asMarkdown(html: string): string {
  return html.replace(/[*\\]|(?<!\w)_|_(?!\w)/g, '\\$&').replace(/<\/?i>/g, '*').replace(/<[^<>]{0,300}>/g, '').replace(/&#?\w{1,6};/g, (sign) => SIGNS[sign] ?? sign);
}
