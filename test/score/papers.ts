/**
 * Papers put together from other people's references: each cites every entry of its list in the forms papers use, and each citation must lead to the entry
 * it was made from. Same surname and year in one list get letters as a publisher would give them.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyze } from '../../server/src/analysis';
import { tally, type Tally } from './tally';

interface Reference {
  readonly text: string;
  readonly names: readonly string[];
  readonly year: string;
}

const FILE = path.join(process.cwd(), '../shared/references/labelled-references.jsonl');
const PER_PAPER = 60;

/** References whose authors and year are written plainly; undefined where the file is not there. */
export function plainReferences(): Reference[] | undefined {
  if (!fs.existsSync(FILE)) return undefined;
  const out: Reference[] = [];
  for (const line of fs.readFileSync(FILE, 'utf8').trim().split('\n')) {
    const { text, segments } = JSON.parse(line) as { text: string; segments: [string, string][] };
    const author = segments.find(([tag]) => tag === 'author')?.[1];
    const date = segments.find(([tag]) => tag === 'date')?.[1];
    const year = /^\(?((?:19|20)\d\d)\)?[.,:;]?$/.exec(date ?? '')?.[1];
    if (author === undefined || segments[0]?.[0] !== 'author' || year === undefined) continue;
    const names = surnames(author);
    if (names.length > 0) out.push({ text, names, year });
  }
  return out;
}

const PERSON =
  /^((?:(?:van|von|de|der|den|la|le|du|di|da|dos|del)\s)*\p{Lu}[\p{L}'’]+(?:[- ]\p{Lu}[\p{L}'’]+)?),?\s(?:\p{Lu}\.?[- ]?){1,3}(?:[,;:.&]|and\b|\s)*/u;

/** `Romero, C., Paunesku, D., & Dweck, C.` → three surnames; nothing where the list is not plainly so. */
function surnames(author: string): string[] {
  const names: string[] = [];
  let rest = author.trim();
  while (rest !== '') {
    const match = PERSON.exec(rest);
    if (match === null) return [];
    names.push(match[1] ?? '');
    rest = rest.slice(match[0].length).trim();
  }
  return names;
}

interface Made {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
}

/** Builds papers of sixty references and scores where their citations lead. */
export function scorePapers(references: readonly Reference[]): Tally {
  const out = tally('citations of papers', 0, true);
  for (let from = 0; from + 10 < references.length; from += PER_PAPER) {
    const list = references.slice(from, from + PER_PAPER).sort((a, b) => a.text.localeCompare(b.text));
    const { text, made } = compose(list);
    const document = analyze(text, { markdown: true, recognition: 'always' });
    const lineOfEntry = new Map(document.works.map((work) => [document.lineRange(work.span).start.line, work]));
    const taken = new Set<number>();
    for (const each of made) {
      out.labelled++;
      const shown = text.slice(each.start, each.end);
      const at = document.citations.findIndex((citation, i) => {
        const range = document.range(citation.span);
        return !taken.has(i) && range.start < each.end && range.end > each.start;
      });
      const hit = document.citations[at];
      if (hit === undefined) {
        out.misses.push(shown);
        continue;
      }
      taken.add(at);
      out.found++;
      const entryLine = document.positionAt(each.entry).line;
      if (hit.works[0] !== undefined && hit.works[0] === lineOfEntry.get(entryLine)) {
        out.right = (out.right ?? 0) + 1;
        continue;
      }
      const entry = text.slice(each.entry, text.indexOf('\n', each.entry));
      out.wrong.push(
        `${hit.works.length === 0 ? 'MISSING' : `WRONG ${hit.resolution} ${hit.works.length}`} ${shown} for ${entry.slice(0, 110)} (${hit.reason}; ${lineOfEntry.get(entryLine)?.label ?? 'no entry'})`,
      );
    }
  }
  return out;
}

function compose(list: readonly Reference[]): { text: string; made: Made[] } {
  let text = '# A paper\n\n';
  const made: { start: number; end: number; index: number }[] = [];
  const cite = (index: number, shown: string): void => {
    made.push({ start: text.length, end: text.length + shown.length, index });
    text += shown;
  };
  list.forEach((reference, index) => {
    const twins = list.filter((other) => other.year === reference.year && other.names[0] === reference.names[0]);
    if (twins.length > 1) return;
    const { names, year } = reference;
    const and = (sign: string): string =>
      names.length === 1 ? (names[0] ?? '') : names.length === 2 ? `${names[0]} ${sign} ${names[1]}` : `${names[0]} et al.`;
    text += 'It has been shown before (';
    cite(index, `${and('and')}, ${year}`);
    text += ') that this is so. ';
    cite(index, `${and('and')} (${year})`);
    text += ' had it otherwise (see also ';
    cite(index, `${and('&')} ${year}`);
    text += '). In the work of ';
    cite(index, `${and('&')} (${year}, p. 3)`);
    text += ' it is not.\n\n';
  });
  text += '## References\n\n';
  const starts = list.map(({ text: entry }) => {
    const start = text.length;
    text += `${entry.replace(/\s+/g, ' ')}\n\n`;
    return start;
  });
  return { text, made: made.map(({ start, end, index }) => ({ start, end, entry: starts[index] ?? 0 })) };
}
