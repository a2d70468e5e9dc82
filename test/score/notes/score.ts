/** How well notes are found again after edits nobody told us of. Truth comes from following every character through the edits. */
import { Finder } from '../../../client/src/annotations/anchor';
import { type Quote, quoteOf } from '../../../client/src/annotations/model';
import { EDITS, type Random, type Traced, random, traced } from './edits';

export interface NotesTally {
  kind: string; notes: number;
  /** Notes whose quote still stands somewhere, white space apart. */
  standing: number; right: number; doubtful: number; orphans: number;
  /** Placed elsewhere and called sure. */
  wrong: number;
  /** Quote changed or gone: placed rightly, called sure elsewhere. */
  changed: number; changedRight: number; changedWrong: number;
  /** Examples of wrong placings. */
  examples: string[];
}

/** Passages such as readers mark: a few words, a sentence, several. */
export function passages(text: string, count: number, pick: Random): Quote[] {
  const found: Quote[] = [];
  while (found.length < count) {
    const words = [2 + pick(4), 6 + pick(14), 20 + pick(60)][pick(3)] ?? 8;
    const start = text.indexOf(' ', pick(text.length)) + 1;
    let end = start;
    for (let n = 0; n < words && end >= 0; n++) end = text.indexOf(' ', end + 1);
    if (start > 0 && end > start && text.slice(start, end).trim().length > 5) found.push(quoteOf(text, start, end));
  }
  return found;
}

/** `rounds` texts edited in each way, `each` notes on each. */
export function scoreNotes(text: string, rounds: number, each: number): NotesTally[] {
  return EDITS.map(([kind, edit], nth) => {
    const tally: NotesTally = { kind, notes: 0, standing: 0, right: 0, doubtful: 0, orphans: 0, wrong: 0, changed: 0, changedRight: 0, changedWrong: 0, examples: [] };
    for (let round = 0; round < rounds; round++) {
      const pick = random(1000 * nth + round + 1);
      const edited = edit(traced(text), pick);
      const finder = new Finder(edited.text);
      const where = inverse(edited, text.length);
      for (const quote of passages(text, each, pick)) judge(quote, finder, edited, where, text, tally);
    }
    return tally;
  });
}

function inverse({ origin }: Traced, length: number): Int32Array {
  const where = new Int32Array(length).fill(-1);
  for (let at = 0; at < origin.length; at++) if ((origin[at] ?? -1) >= 0) where[origin[at] ?? 0] = at;
  return where;
}

const even = (text: string): string => text.split(/\s+/).join(' ').trim();

function judge(quote: Quote, finder: Finder, { text }: Traced, where: Int32Array, original: string, tally: NotesTally): void {
  const kept: number[] = [];
  for (let at = quote.start; at < quote.end; at++) if (!/\s/.test(original[at] ?? '') && (where[at] ?? -1) >= 0) kept.push(where[at] ?? 0);
  const [low, high] = [Math.min(...kept), Math.max(...kept) + 1];
  const stands = kept.length > 0 && even(text.slice(low, high)) === even(quote.exact);
  const anchor = finder.find(quote);
  // Right: it holds most of what is left of the passage and not much else.
  const inside = kept.filter((at) => at >= anchor.start && at < anchor.end).length;
  const right = anchor.standing !== 'orphan' && kept.length > 0 && inside >= 0.7 * kept.length && anchor.end - anchor.start <= 1.5 * quote.exact.length + 10;
  const wrong = anchor.standing === 'sure' && !right;
  tally.notes++;
  if (stands) {
    tally.standing++;
    tally.right += Number(right);
    tally.wrong += Number(wrong);
    tally.doubtful += Number(anchor.standing === 'doubtful');
    tally.orphans += Number(anchor.standing === 'orphan');
  } else {
    tally.changed++;
    tally.changedRight += Number(right);
    tally.changedWrong += Number(wrong);
  }
  if (wrong) tally.examples.push(`“${even(quote.exact)}” → “${even(text.slice(anchor.start, anchor.end))}”`);
}

/** As lines for the report. */
export function notesReport(text: string, name: string, rounds: number, verbose: boolean): string[] {
  const tallies = scoreNotes(text, rounds, 10);
  const total = (key: 'notes' | 'standing' | 'right' | 'wrong' | 'doubtful' | 'changed' | 'changedRight' | 'changedWrong'): number => tallies.reduce((sum, one) => sum + one[key], 0);
  const percent = (part: number, whole: number): string => `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(1)} %`;
  const line = (kind: string, standing: number, right: number, doubtful: number, wrong: number, changed: number, changedRight: number, changedWrong: number): string =>
    `  ${kind.padEnd(20)} ${String(standing).padStart(5)} standing: ${percent(right, standing)} right, ${doubtful} doubtful, ${wrong} wrong and sure; ${changed} changed: ${changedRight} right, ${changedWrong} wrong and sure`;
  return [
    `notes found again after edits elsewhere (${name}, ${rounds} rounds)`,
    ...tallies.flatMap((one) => [
      line(one.kind, one.standing, one.right, one.doubtful, one.wrong, one.changed, one.changedRight, one.changedWrong), ...(verbose ? one.examples.map((text_) => `    ${text_}`) : []),
    ]),
    line('all', total('standing'), total('right'), total('doubtful'), total('wrong'), total('changed'), total('changedRight'), total('changedWrong')), speed(text),
  ];
}

/** Time for 1,000 notes on 500 pages (1.25 million characters of this text's words, drawn at random), then edited in every way. */
function speed(text: string): string {
  const pick = random(5);
  const words = text.split(/\s+/);
  const drawn: string[] = [];
  for (let length = 0; length < 1_250_000; length += (drawn.at(-1)?.length ?? 0) + 1) drawn.push(`${words[pick(words.length)]}${pick(90) === 0 ? '.\n\n' : ''}`);
  const long = drawn.join(' ');
  const quotes = passages(long, 1000, pick);
  const edited = EDITS.reduce((whole, [, edit]) => edit(whole, pick), traced(long)).text;
  const begun = performance.now();
  const spent = process.cpuUsage();
  const finder = new Finder(edited);
  const placed = quotes.filter((quote) => finder.find(quote).standing !== 'orphan').length;
  const { user, system } = process.cpuUsage(spent);
  return `  1,000 notes on 500 pages, edited in every way: ${Math.round(performance.now() - begun)} ms (${Math.round((user + system) / 1000)} ms of processor time), ${placed} placed`;
}
