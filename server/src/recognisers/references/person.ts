import type { CslName } from './csl';
import { LEX, wordClass } from './lexicon';
import { PARTICLES, allCaps, isInitials, isSuffix } from './name-words';

/** A person from the words of the family name and of the given ones: particles and suffixes in either are put where CSL has them. */
export function person(familyWords: readonly string[], givenWords: readonly string[], suffix?: string): CslName {
  const name: CslName = {};
  let [words, found] = withoutSuffix(familyWords);
  let [givens, other] = withoutSuffix(givenWords);
  found = suffix ?? found ?? other;
  if (words.length === 0) [words, givens] = [givens, []];
  let p = 0;
  while (p < words.length - 1 && PARTICLES.has(words[p]!)) p++;
  let g = givens.length;
  while (g > 1 && PARTICLES.has(givens[g - 1]!.replace(/\.$/, ''))) g--;
  const particle = [...givens.slice(g).map((w) => w.replace(/\.$/, '')), ...words.slice(0, p)];
  name.family = words.slice(p).join(' ').replace(/[.:;]{1,40}$/, '');
  const given = givens.slice(0, g).join(' ').replace(/[,;:]{1,40}$/, '');
  if (given !== '') name.given = given;
  if (particle.length > 0) name['non-dropping-particle'] = particle.join(' ');
  if (found !== undefined) name.suffix = found.replace(/[,;]$/, '');
  return name;
}

/** The words without a suffix among them (`Baes Jr.`, `Jr. RICHARD`), and the suffix. */
function withoutSuffix(words: readonly string[]): [readonly string[], string | undefined] {
  if (words.length < 2) return [words, undefined];
  const last = words[words.length - 1]!;
  // `Smith I I`, `Smith J. I.`: single letters are initials.
  if (isSuffix(last) && last.length > 1) return [words.slice(0, -1), last];
  const at = words.findIndex((w) => /^(?:jr|sr|jnr|snr)\.?$/i.test(w));
  return at < 0 ? [words, undefined] : [words.filter((_, i) => i !== at), words[at]];
}

/** Whether a word begins a family name in the middle of a whole name: `van`, `La` in `Cristina La Rocca`. */
function opensFamily(word: string): boolean {
  return (PARTICLES.has(word) && word !== 'y' && word !== 'e' && word !== 'i')
    || /^(?:La|Le|De|Del|Della|Di|Da|Dos|Du|Van|Von|El|St\.?|San|Ter|Ten)$/.test(word);
}

/** `J. C. van den Berg`, `Ludwig van Beethoven`, `Cristina La Rocca`, `José Ortega y Gasset`: given names first. */
export function inOrder(all: readonly string[]): CslName {
  const [words, suffix] = withoutSuffix(all);
  let cut = words.length - 1;
  for (let i = 1; i < words.length - 1; i++) {
    if (!opensFamily(words[i]!)) continue;
    cut = i;
    break;
  }
  const joint = words.findIndex((w, i) => i > 1 && i < words.length - 1 && (w === 'y' || w === 'i' || w === 'e'));
  if (joint > 0) cut = Math.min(cut, joint - 1);
  const caps = words.findIndex((w, i) => i > 0 && allCaps(w) && !isInitials(w));
  if (caps > 0 && !allCaps(words[0]!)) cut = Math.min(cut, caps);
  else {
    // Initials, then more than one word that is no given name: `J. R. García Luna`, `U. Nunes da Rocha`; behind a single initial
    // a word of another make is a second given name: `E. Burke Rochford`.
    let head = 0;
    while (head < words.length && isInitials(words[head]!)) head++;
    if (head > 0 && head < cut && cut - head === 1 && !isInitials(words[head]!) && wordClass(words[head]!) !== LEX.given
      && !words.slice(head + 1).some(isInitials) && (head > 1 || /[^\p{ASCII}]|[ei][sz]$/u.test(words[head]!))) cut = head;
  }
  return person(words.slice(cut), words.slice(0, cut), suffix);
}
