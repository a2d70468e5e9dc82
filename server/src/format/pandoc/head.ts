/** The YAML head of Pandoc's Markdown: the language, and where the works are. A head the text already has keeps its lines. */
import type { CslItem } from '../../recognisers/references/csl';
import { dayParts } from '../dates';
import { toYaml } from '../yaml';

export interface Head { readonly text: string; /** Offset behind the head the text had; 0 without one. */ readonly end: number }

/** Lines of a head a text may begin with. */
const MOST_LINES = 200;

/** @param bibliography name of the BibTeX file; without one the works are written into the head */
export function writeHead(text: string, language: string, bibliography: string | undefined, works: readonly CslItem[]): Head {
  const { lines, end } = existing(text);
  const has = (key: string): boolean => lines.some((line) => line.startsWith(`${key}:`));
  const add = [
    ...(has('lang') ? [] : [`lang: ${language}`]),
    ...(works.length === 0 ? [] : bibliography === undefined ? [inner(works)] : has('bibliography') ? [] : [`bibliography: ${quoted(bibliography)}`]),
    ...(works.length === 0 || has('nocite') ? [] : ["nocite: '@*'"]),
  ];
  return { text: ['---', ...lines, ...add, '---'].join('\n'), end };
}

/** `references:` and its items, without the marks of a document. A year with a letter is written as text: Pandoc gives out letters of its own. */
function inner(works: readonly CslItem[]): string {
  return toYaml(works.map(lettered)).split('\n').filter((line) => line !== '---' && line !== '...').join('\n').trimEnd();
}

function lettered({ 'year-suffix': letter, ...item }: CslItem): CslItem {
  const year = dayParts(item.issued)?.year;
  if (letter === undefined) return item;
  return { ...item, issued: { literal: year === undefined ? `${item.issued?.literal ?? 'n.d.'}-${letter}` : `${year}${letter}` } };
}

function quoted(name: string): string {
  return /^[A-Za-z0-9][\w./-]*$/.test(name) ? name : `'${name.replace(/[\r\n]/g, ' ').replace(/'/g, "''")}'`;
}

function existing(text: string): { lines: string[]; end: number } {
  const none = { lines: [], end: 0 };
  if (!/^---[ \t]*\r?\n/.test(text.slice(0, 40))) return none;
  const lines: string[] = [];
  for (let at = text.indexOf('\n') + 1; at > 0 && lines.length < MOST_LINES;) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next).trimEnd();
    if (line === '---' || line === '...') return { lines, end: next < 0 ? text.length : next + 1 };
    if (next < 0) return none;
    lines.push(line);
    at = next + 1;
  }
  return none;
}
