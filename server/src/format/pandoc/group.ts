/** One parenthesis of citations as Pandoc's: `[see @a2001, p. 3; @b2002, emphasis added]`. What has no key stands in it as text. */
import type { CitationGroup } from '../../model/facts/citation-form';
import type { Citation } from '../../model/types';
import { inline } from './inline';
import { isUnlabelled, locatorText } from './locator';
import type { Patch, Writing } from './types';

/** A citation in the brackets: where its own text stands, and its key where it has one. */
export interface Member { readonly citation: Citation; readonly start: number; readonly end: number; readonly key: string | undefined; readonly suppress: boolean }

/** One of Pandoc's cites. */
interface Cite { readonly member: Member; readonly prefix: string; suffix: string }

/** Where in a suffix Pandoc would look for a page. */
const NEAR = 24;
const JOIN = /^(?:and|&|y|e|et|und|ou|o|or)$/;

/** Where each citation's own text stands within the brackets. */
export function membersOf({ citations, brackets }: CitationGroup, keyOf: (citation: Citation) => string | undefined, suppress: (citation: Citation) => boolean): Member[] {
  const open = brackets?.start ?? 0;
  const close = (brackets?.end ?? 1) - 1;
  return citations.map((citation) => {
    const { span, yearSpan, locatorSpan } = citation;
    const hidden = suppress(citation);
    const narrative = span.start <= open || span.end > close || (hidden && citation.form !== 'ibid');
    const start = narrative ? Math.max(open + 1, yearSpan?.start ?? (span.start > open ? span.start : open + 1)) : span.start;
    const end = narrative ? Math.max(start, yearSpan?.end ?? start, locatorSpan?.end ?? start) : span.end;
    return { citation, start, end: Math.min(close, end), key: keyOf(citation), suppress: hidden };
  });
}

/** The inside of the brackets as Pandoc writes it, or undefined where brackets within it do not pair: then what is cited is not what it seems; `bare`: the first key stands before the brackets (`@a2001 [p. 3; @b2002]`). */
export function writeGroup(group: CitationGroup, members: readonly Member[], notes: readonly Patch[], writing: Writing, bare: boolean): string | undefined {
  const { block: { text }, brackets } = group;
  const open = (brackets?.start ?? 0) + 1;
  const close = (brackets?.end ?? 1) - 1;
  const ends = [open, ...members.map(({ end }) => end)];
  if (!ends.every((from, i) => isPaired(text, from, members[i]?.start ?? close))) return undefined;
  const say = (from: number, to: number): string => inline(text, from, Math.max(from, to), notes, { ...writing, markdown: false }).replace(/;/g, '\\;');
  const cites: Cite[] = [];
  // text that waits for a key to stand before, or behind
  let pending = '';
  let at = open;
  for (const member of members) {
    const gap = { from: at, to: Math.max(at, member.start) };
    const last = cites[cites.length - 1];
    at = Math.max(at, member.end);
    if (member.key === undefined) {
      pending += `${say(gap.from, gap.to)}${say(gap.to, at)}`;
      continue;
    }
    let prefix: string;
    if (pending !== '' || last === undefined) prefix = pending + say(gap.from, gap.to);
    else {
      const raw = text.slice(gap.from, gap.to);
      const cut = raw.lastIndexOf(';');
      if (cut >= 0) last.suffix = say(gap.from, gap.from + cut);
      prefix = say(gap.from + cut + 1, gap.to);
    }
    cites.push({ member, prefix: tidyPrefix(prefix), suffix: '' });
    pending = '';
  }
  const rest = pending + say(at, close);
  const last = cites[cites.length - 1];
  if (last !== undefined) last.suffix = pending === '' ? rest : `${last.suffix}${rest}`;
  return cites.map((cite, i) => writeCite(cite, writing.language, bare && i === 0)).filter((cite) => cite !== '').join('; ');
}

/** Brackets open and close in pairs. */
function isPaired(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const sign = text[i];
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && --depth < 0) return false;
  }
  return depth === 0;
}

function tidyPrefix(text: string): string {
  const prefix = text.replace(/^[\s,]+/, '').trim();
  // marks without a word, and the year of a first edition, are no prefix
  return JOIN.test(prefix) || !/[\p{L}\p{N}]/u.test(prefix) || /^[\\[(]{0,3}\d{4}[\\\])]{0,3}\/?$/.test(prefix) ? '' : prefix;
}

function writeCite({ member: { citation, key, suppress }, prefix, suffix }: Cite, language: string, bare: boolean): string {
  const apart = /^\s*\\;/.test(suffix);
  const own = isUnlabelled(citation) ? citation.locator : '';
  const after = apart ? suffix.trim() : suffix.replace(/^(?:[\s,.*_'"’”]|\\[;*_])+/, '').trim();
  const said = [own, after].filter((part) => part !== '').join(apart ? '' : ', ');
  const locator = own !== '' ? '' : locatorText(citation, language, /^[\d&–-]|^(?:and|y|et|und|ff?)\b/.test(said.replace(/^\\;\s*/, '')));
  const tail = said === '' ? '' : apart && own === '' ? said : `, ${said}`;
  if (bare) return `${locator}${locator === '' ? tail.replace(/^, /, '') : tail}`;
  const lead = `${prefix}${prefix === '' ? '' : ' '}${suppress ? '-' : ''}@${key ?? ''}`;
  // without an empty locator Pandoc would take numbers in the suffix for pages
  return locator === '' ? `${lead}${(!apart || own !== '') && /\d/.test(said.slice(0, NEAR)) ? '{}' : ''}${tail}` : `${lead}, ${locator}${tail}`;
}
