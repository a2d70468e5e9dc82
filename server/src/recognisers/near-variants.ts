/**
 * Misspelt short forms: which known one is meant.
 *
 * The rule. Forms are compared without case and without signs (`YoSoy#132` is `#YoSoy132`); both need four
 * letters or digits. One slip is allowed, as in the restricted Damerau–Levenshtein distance, and each kind asks for
 * a length (that of the known form) at which real acronyms seldom lie so close to one another:
 *
 * | slip | example | at least |
 * |---|---|---|
 * | neighbours exchanged | MJPD → MPJD | 4 |
 * | a letter doubled, or one of a double letter dropped | CUPIHDD → CUPIHD | 4 |
 * | a letter replaced by one that looks or sounds like it | INCD → INCB | 4 |
 * | a letter replaced by any other | CUPIID → CUPIHD | 5 |
 * | a letter dropped | CUPHD → CUPIHD | 5 |
 * | a letter too many | CUPINHD → CUPIHD | 6 |
 * | the same letters, two exchanges | CUHIPD → CUPIHD | 6 |
 *
 * The first letter stays, but for an exchange of the first two in five or more. Forms with a digit or a Greek letter are
 * names of one thing among many like it (`IL-1`/`IL-2`, `CYP2E1`/`CYP2D1`): in them only letters are exchanged or doubled. The nearest known form wins; if two are equally near, none.
 * Whether the candidate has a definition of its own, and its plural ending, are the caller's concern.
 */
import { fold, isDigit, isGreek, isUpper } from './definitions-letters';

const LEAST = 4;

/** Letters that are mistaken for one another, by shape or by sound: each row's letters among themselves. */
const ALIKE = ['bd', 'bp', 'dt', 'mn', 'cg', 'ck', 'cs', 'sz', 'ef', 'ij', 'il', 'oq', 'pr', 'uv', 'vw', 'iy', 'gj', 'bv', 'kq'];

/** The known short form that a misspelt one means; undefined if there is none, or if it is not clear which. */
export function nearVariant(candidate: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(candidate)) return undefined;
  const letters = foldedLetters(candidate);
  if (letters.length < LEAST || capitals(candidate) < 2) return undefined;
  let best: string | undefined;
  let least = Infinity;
  let tied = false;
  for (const form of known) {
    if (Math.abs(form.length - candidate.length) > 3) continue;
    const other = foldedLetters(form);
    if (other.length < LEAST || Math.abs(other.length - letters.length) > 1) continue;
    const cost = slip(letters, other);
    if (cost > least || cost === Infinity) continue;
    tied = cost === least;
    least = cost;
    best = form;
  }
  return tied ? undefined : best;
}

function foldedLetters(form: string): number[] {
  const letters: number[] = [];
  for (let i = 0; i < form.length; i++) {
    const code = fold(form.charCodeAt(i));
    if (code !== 0) letters.push(code);
  }
  return letters;
}

function capitals(form: string): number {
  let count = 0;
  for (let i = 0; i < form.length; i++) if (isUpper(form.charCodeAt(i))) count++;
  return count;
}

/** The cost of the one slip between two forms; infinite if there is none, or more than one. */
function slip(wrong: readonly number[], right: readonly number[]): number {
  let start = 0;
  while (start < wrong.length && start < right.length && wrong[start] === right[start]) start++;
  let a = wrong.length;
  let b = right.length;
  if (start === a && start === b) return 0;
  while (a > start && b > start && wrong[a - 1] === right[b - 1]) {
    a--;
    b--;
  }
  if (touchesSign(wrong, start, a) || touchesSign(right, start, b)) return Infinity;
  const numbered = touchesSign(right, 0, right.length);
  if (a - start === 1 && b === start) return extra(wrong, start, numbered ? 0 : right.length);
  if (a === start && b - start === 1) return dropped(right, start, numbered);
  if (numbered && a - start === 1) return Infinity;
  if (a - start === 1 && b - start === 1) return replaced(wrong[start] ?? 0, right[start] ?? 0, start, right.length);
  if (a - start === 2 && b - start === 2 && wrong[start] === right[start + 1] && wrong[start + 1] === right[start]) {
    return start > 0 || right.length >= 5 ? 0.8 : Infinity;
  }
  return start > 0 && right.length >= 6 && a - start <= 4 && sameLetters(wrong, right, start, a) ? 2 : Infinity;
}

function touchesSign(letters: readonly number[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = letters[i] ?? 0;
    if (isDigit(code) || isGreek(code)) return true;
  }
  return false;
}

function extra(wrong: readonly number[], at: number, length: number): number {
  if (wrong[at] === wrong[at - 1] || wrong[at] === wrong[at + 1]) return 0.8;
  return at > 0 && length >= 6 ? 1.1 : Infinity;
}

function dropped(right: readonly number[], at: number, numbered: boolean): number {
  if (right.length >= 5 && (right[at] === right[at - 1] || right[at] === right[at + 1])) return 0.8;
  return at > 0 && right.length >= 5 && !numbered ? 1.1 : Infinity;
}

function replaced(wrong: number, right: number, at: number, length: number): number {
  if (at === 0) return Infinity;
  const pair = String.fromCharCode(Math.min(wrong, right), Math.max(wrong, right));
  if (ALIKE.includes(pair)) return 0.9;
  return length >= 5 ? 1 : Infinity;
}

function sameLetters(wrong: readonly number[], right: readonly number[], from: number, to: number): boolean {
  const rest = right.slice(from, to);
  for (let i = from; i < to; i++) {
    const found = rest.indexOf(wrong[i] ?? 0);
    if (found < 0) return false;
    rest.splice(found, 1);
  }
  return rest.length === 0;
}
