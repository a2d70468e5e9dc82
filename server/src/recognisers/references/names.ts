import type { CslName } from './csl';
import { plain } from './clean';
import { readList } from './name-list';
import { allCaps } from './name-words';
import { looksOrganisation, organisations } from './organisations';
import { stripRoles } from './roles';

/** Names of a field, the abbreviations organisations give themselves in it, and whether more people are left unnamed. */
export interface ReadNames {
  names: CslName[];
  abbreviations: string[];
  others: boolean;
}

const ET_AL = /[\s,;&]{0,12}(?:\b(?:and|y|et|und)\s{1,4}|&\s{0,4})?[[(]?\b(?:et\.?\s{0,4}al\b\.?|et\.?\s{0,4}coll?\b\.?|(?:and|y|und|et)\s{1,4}(?:others|otros|otras|autres|andere|al\.|cols?\b\.?)|u\.\s?a\.|e outros|a kol\b\.?|m\.\s?fl\.)[\])]?[\s.,;:]{0,12}|[\s,]{0,12}&\s{0,4}al\b\.?[\s.,;:]{0,12}/i;
const DOTS = /\s{0,4},?\s{0,4}(?:\.\s?\.\s?\.|…)\s{0,4}[,&]{0,2}\s{0,4}/;
/** A line that stands for the authors of the entry before: who that is, only the list knows. */
const SAME = /^[\s—–\-_‒―─.·*]+$/;

/** Splits a field of names in any order and punctuation into people and organisations. */
export function readNames(raw: string): ReadNames {
  let text = stripRoles(plain(raw));
  let others = false;
  const abbreviations: string[] = [];
  if (/\bal\b|others|otr[ao]s|autres|andere|u\.\s?a\.|outros|\bkol\b|\bcol[ls]?\b|m\.\s?fl/.test(text)) {
    const cut = text.replace(ET_AL, ' ');
    if (cut !== text) {
      others = true;
      text = cut;
    }
  }
  if (SAME.test(text)) return { names: [], abbreviations, others };
  if (text.includes('…') || text.includes('. . .') || text.includes('...')) text = text.replace(DOTS, ', ');
  // a word cut at a line end, a dash that should be a hyphen: `Vrijen- hoek`, `Gasteiger – Klicpera`
  text = text.replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1').replace(/(\p{Ll}) [–-] (?=\p{Lu}\p{Ll})/gu, '$1-');
  text = text.replace(/,,+/g, ',').replace(/^[\s\-–—•*,.;:]+(?=\S)/, '').replace(/[\s,;:，]{1,40}$/, '').trim();
  if (text === '') return { names: [], abbreviations, others };
  // `Mexico Unido (MU)`: no person has an acronym
  const acronym = /^[^,;&()]+\s\(\p{Lu}{2,}[\p{L}-]{0,8}\)\.?$/u.test(text);
  const people = acronym ? undefined : /[([)\]]/.test(text) ? withoutBrackets(text, abbreviations) : text;
  const names = people === undefined || looksOrganisation(people) ? organisations(people ?? text, abbreviations)
    : readList(finalStop(people.replace(/\b([A-ZÀ-Þ]) \./g, '$1.')));
  return { names: names.filter((name) => /\p{L}/u.test(name.literal ?? name.family ?? '')), abbreviations, others };
}

/** Text without `(…)`; initials in it stay; undefined when the field is an organisation that names its abbreviation. */
function withoutBrackets(text: string, abbreviations: string[]): string | undefined {
  if (looksOrganisation(text.replace(/[([][^)\]]{0,80}[)\]]/g, ' '))) return undefined;
  const out = text.replace(/\s{0,4}[([]([^)\]]{0,80})[)\]]/g, (_, inner: string) => {
    if (/^(?:[A-ZÀ-Þ]\.[\s-]?){1,4}$/.test(inner)) return `, ${inner}`;
    if (/^[A-Z][A-Za-z]{1,9}$/.test(inner) && allCaps(inner)) abbreviations.push(inner);
    return '';
  });
  return out.replace(/\s{0,4}[)\]]["”’]?/g, '').replace(/^[([]\s*/, '');
}

/** The full stop at the end of the field goes, unless it belongs to initials: `W. Li.` → `W. Li`, `Blanc, É.` stays. */
function finalStop(text: string): string {
  if (!text.endsWith('.')) return text;
  const m = /(^|[\s,&])([^\s,&]+)\.$/.exec(text.slice(-60));
  const word = m?.[2] ?? '';
  if (/^(?:Jr|Sr|Jnr|Snr|Inc|Ltd|Co)$/.test(word)) return text;
  if (!/\p{Ll}/u.test(word)) return word.length > 3 && !word.includes('.') && !word.includes('-') ? text.slice(0, -1) : text;
  // `Robert, Ch.` and `Robert, P.-Ch.` are cut short; `W. Li.` and `Youfeng Wu.` are whole.
  if (word.includes('.') || (m?.[1] === '' || /,\s*$/.test(text.slice(0, text.length - word.length - 1))) && word.length < 3) return text;
  return text.slice(0, -1);
}
