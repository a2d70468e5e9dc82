/** Sentences in the manner of style guides, each a document of its own with its entries as the bibliography. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyze, type ThesisDocument } from '../../server/src/analysis';
import { tally, type Tally } from './tally';

export interface StyleCase {
  /** 1-based line in the file. */
  readonly line: number;
  readonly section: string;
  readonly sentence: string;
  /** Offsets in the sentence; `entry` is 1-based, 0 for none. */
  readonly marks: readonly { readonly start: number; readonly end: number; readonly entry: number }[];
  readonly entries: readonly string[];
  /** What must not be taken for a citation. */
  readonly not: readonly string[];
}

/** Reads a file of cases: `⟨…⟩n` marks in sentences, `=` entries, `!` what is no citation, `#` sections; the first paragraph tells what it is. */
export function readCases(file: string): StyleCase[] {
  const cases: StyleCase[] = [];
  let section = '';
  let line = 0;
  for (const paragraph of fs.readFileSync(path.join(process.cwd(), file), 'utf8').split('\n\n')) {
    const lines = paragraph.split('\n');
    let first = line + 1;
    line += lines.length + 1;
    if (lines[0]?.startsWith('#') === true) {
      section = (lines.shift() ?? '').slice(2);
      first++;
    }
    if (section === '' || lines[0] === undefined || lines[0] === '') continue;
    const of = (sign: string): string[] => lines.filter((text) => text.startsWith(sign)).map((text) => text.slice(2));
    cases.push({ line: first, section, ...marked(lines[0]), entries: of('='), not: of('!') });
  }
  return cases;
}

function marked(drawn: string): Pick<StyleCase, 'sentence' | 'marks'> {
  let sentence = '';
  const marks: { start: number; end: number; entry: number }[] = [];
  for (let i = 0; i < drawn.length; i++) {
    const sign = drawn[i];
    if (sign === '⟨') marks.push({ start: sentence.length, end: 0, entry: 1 });
    else if (sign === '⟩') {
      const mark = marks[marks.length - 1];
      if (mark === undefined) throw new Error(`no mark is open: ${drawn}`);
      mark.end = sentence.length;
      const digit = /^\d/.exec(drawn.slice(i + 1));
      if (digit !== null) {
        mark.entry = Number(digit[0]);
        i++;
      }
    } else sentence += sign;
  }
  return { sentence, marks };
}

/** The document a case stands for. */
export function documentOf({ sentence, entries }: Pick<StyleCase, 'sentence' | 'entries'>, markdown: boolean): ThesisDocument {
  const list =
    entries.length === 0 ? '' : markdown ? `\n\n## References\n\n${entries.join('\n\n')}\n` : `\n\nReferences\n\n${entries.join('\n')}\n`;
  return analyze(`${sentence}${list}`, { markdown, recognition: 'always' });
}

/** Marks found, and led to their entry; what is found where no mark is, is extra. */
export function scoreStyles(cases: readonly StyleCase[], markdown = false): Tally {
  const out = tally('sentences of styles', 0, true);
  out.checked = 0;
  for (const one of cases) {
    const document = documentOf(one, markdown);
    const found = document.citations
      .filter((citation) => document.range(citation.span).start < one.sentence.length)
      .map((citation) => ({ citation, at: document.range(citation.span) }));
    const taken = new Set<(typeof found)[number]>();
    for (const mark of one.marks) {
      out.labelled++;
      const where = `${one.line} ${one.sentence.slice(mark.start, mark.end)}`;
      const hit = found.find((each) => !taken.has(each) && each.at.start < mark.end && each.at.end > mark.start);
      if (mark.entry > 0) out.checked++;
      if (hit === undefined) {
        out.misses.push(where);
        continue;
      }
      taken.add(hit);
      out.found++;
      const led = hit.citation.works[0] === undefined ? 0 : hit.citation.works[0].index + 1;
      if (led === mark.entry) {
        if (mark.entry > 0) out.right = (out.right ?? 0) + 1;
      } else
        out.wrong.push(
          `${where} → ${led === 0 ? 'none' : `entry ${led}`} for ${mark.entry} (${hit.citation.resolution}: ${hit.citation.reason}; ${hit.citation.authors.join('|')} # ${document.works.map((work) => `${work.authors.join('|')} ${work.year}`).join(' / ')})`,
        );
    }
    for (const each of found) {
      if (taken.has(each)) continue;
      out.extra++;
      out.extras.push(`${one.line} ${one.sentence.slice(each.at.start, each.at.end)} (${each.citation.resolution})`);
    }
  }
  return out;
}
