/** People and organisations as a list of references writes them. */
import type { CslName } from '../recognisers/references/csl';
import { oneLine } from './pieces';

/** Up to this many authors are all named; of more, the first nineteen and the last (APA 7, 9.8). */
const MOST = 20;

/** `Keck, M. E., & Sikkink, K.`; organisations as they stand. Empty without names. */
export function authorList(names: readonly CslName[] | undefined): string {
  const written = known(names).map((name) => ({ text: inverted(name), person: name.literal === undefined }));
  const [first, second] = written;
  if (first === undefined) return '';
  if (second === undefined) return first.text;
  if (written.length > MOST) return `${written.slice(0, MOST - 1).map(({ text }) => text).join(', ')}, … ${written[written.length - 1]?.text ?? ''}`;
  // two organisations need no comma to be told apart
  if (written.length === 2 && !first.person && !second.person) return `${first.text} & ${second.text}`;
  return `${written.slice(0, -1).map(({ text }) => text).join(', ')}, & ${written[written.length - 1]?.text ?? ''}`;
}

/** `M. E. Keck & K. Sikkink`: names within a sentence, as of editors. */
export function nameList(names: readonly CslName[] | undefined): string {
  const written = known(names).map(straight);
  const last = written[written.length - 1] ?? '';
  if (written.length < 3) return written.join(' & ');
  return `${written.slice(0, -1).join(', ')}, & ${last}`;
}

/** Names that name somebody. */
export function known(names: readonly CslName[] | undefined): readonly CslName[] {
  return (names ?? []).filter((name) => inverted(name) !== '');
}

function inverted(name: CslName): string {
  if (name.literal !== undefined) return oneLine(name.literal);
  const family = joined(name['non-dropping-particle'], name.family);
  const given = joined(initials(name.given), name['dropping-particle']);
  return [family, given, oneLine(name.suffix)].filter((part) => part !== '').join(', ');
}

function straight(name: CslName): string {
  if (name.literal !== undefined) return oneLine(name.literal);
  const core = joined(initials(name.given), name['dropping-particle'], name['non-dropping-particle'], name.family);
  return [core, oneLine(name.suffix)].filter((part) => part !== '').join(', ');
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.map(oneLine).filter((part) => part !== '').join(' ');
}

/** `Margaret E.` → `M. E.`, `Jean-Paul` → `J.-P.`, `JP` → `J. P.`; particles in small letters stay whole. */
export function initials(given: string | undefined): string {
  const words = oneLine(given).replace(/\.(?=[^\s.-])/g, '. ').split(' ').filter((word) => word !== '');
  return words.flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word])).map(initial).join(' ');
}

function initial(word: string): string {
  if (/^\p{Ll}/u.test(word) && !word.includes('-')) return word;
  return word.split(/[-‐‑]/).filter((part) => part !== '').map((part) => {
    const letter = /[\p{L}\p{N}]/u.exec(part);
    return letter === null ? '' : `${letter[0].toUpperCase()}.`;
  }).filter((part) => part !== '').join('-');
}
