/**
 * Symbols of measured quantities, a letter and its subscript: `Cmax` for `maximum concentration`, `Kd` for `dissociation constant`,
 * `FiO2` for `fraction of inspired oxygen`. The letter stands for the noun, which comes last in English, the subscript for what qualifies it.
 */
import type { Window } from './definitions-window';

/** Words that a subscript stands for without beginning like it. */
const SUBSCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['max', ['peak', 'highest', 'greatest']],
  ['min', ['trough', 'lowest', 'minimal']],
  ['O2', ['oxygen']],
  ['CO2', ['dioxide']],
]);

/** The first unit of what such a symbol stands for, at the end of a window; undefined if it is no such symbol or nothing fits. */
export function fitSubscript(written: string, window: Window): number | undefined {
  const parts = /^([A-Zt])(max|min|[a-z]{1,2})?(C?O2)?$/.exec(written);
  if (parts === null || (parts[2] === undefined && parts[3] === undefined) || written.length < 2) return undefined;
  const [, letter = '', lower = '', formula = ''] = parts;
  const wanted = [lower, formula].filter((part) => part !== '');
  const { units } = window;
  const last = units.length - 1;
  let first = last;
  let head = -1;
  const met = new Set<number>();
  for (let k = last; k >= 0 && k > last - 9; k--) {
    const unit = units[k];
    if (unit === undefined || (k < last && (units[k + 1]?.barrier ?? 0) > 0)) break;
    const part = wanted.findIndex((one, i) => !met.has(i) && means(one, unit.word));
    if (head < 0 && isHead(letter, unit.word)) {
      head = units[k - 1]?.word === 'partial' ? k - 1 : k;
      first = Math.min(first, head);
    } else if (part >= 0) {
      met.add(part);
      first = k;
    } else if (head >= 0 && !unit.stop && met.size === 0 && lower.length < 3) break;
    if (head >= 0 && met.size === wanted.length) {
      const start = unit.word === 'dioxide' ? k - 1 : Math.min(first, head);
      return units[start]?.isWordStart && !units[start]?.neverFirst ? start : undefined;
    }
  }
  return undefined;
}

function isHead(letter: string, word: string): boolean {
  if (letter === 'K') return word === 'constant' || word === 'affinity';
  if (letter === 'P' && word === 'tension') return true;
  return word.length > 3 && word.startsWith(letter.toLowerCase());
}

function means(part: string, word: string): boolean {
  return word.startsWith(part.toLowerCase()) || (SUBSCRIPTS.get(part)?.includes(word) ?? false);
}
