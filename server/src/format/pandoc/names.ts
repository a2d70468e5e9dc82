/** Names as they stand in a sentence, beside those Pandoc would write there. */
import type { CslName } from '../../recognisers/references/csl';
import { foldCase } from '../../text/fold';
import { known } from '../names';
import { oneLine } from '../pieces';
import type { Entry } from '../../model/types';

const JOINS = [' and ', ' & ', ' y ', ' e ', ' et ', ' und '];
const OTHERS = [' et al.', ' et al', ' y otros', ' and others'];

/** Surnames, or organisations, of those who stand first in the entry. */
export function familyNames({ csl }: Entry): string[] {
  const people = [csl.author, csl.director, csl.editor].find((names) => known(names).length > 0);
  return known(people).map(family);
}

function family(name: CslName): string {
  if (name.literal !== undefined) return oneLine(name.literal);
  return [name['non-dropping-particle'], name.family ?? name.given].map(oneLine).filter((part) => part !== '').join(' ');
}

/** Whether `text` names the authors of an entry just as a citation would: surnames only, `A and B`, `A et al.` */
export function saysNames(text: string, entry: Entry): boolean {
  const names = familyNames(entry).map(foldCase);
  const said = foldCase(text.replace(/\s+/g, ' ').trim());
  const [first, second] = names;
  if (first === undefined || first === '') return false;
  if (names.length === 1) return said === first;
  if (names.length === 2) return JOINS.some((join) => said === `${first}${join}${second}`);
  return OTHERS.some((others) => said === `${first}${others}`);
}

/** Whether the word before a surname is the first author's given name: `Ruth` before `Alder`, whom the entry calls `R.` */
export function isGivenName(word: string, { csl }: Entry): boolean {
  const given = oneLine([csl.author, csl.director, csl.editor].flatMap(known)[0]?.given);
  if (/^\p{Lu}\.$/u.test(word)) return given !== '';
  return given !== '' && /^\p{Lu}/u.test(word) && foldCase(given).startsWith(foldCase(word).slice(0, 1));
}

/** Whether the words before a bracket end with the first author's name: `Montejo (ibid., p. 8)`. */
export function endsWithName(text: string, entry: Entry): boolean {
  const first = foldCase(familyNames(entry)[0] ?? '');
  const said = foldCase(text).trimEnd();
  const before = said.charCodeAt(said.length - first.length - 1);
  return first.length > 1 && said.endsWith(first) && (said.length === first.length || before === 32 || before === 46);
}
