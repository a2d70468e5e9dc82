/** All safe fixes of a document at once, until nothing is left to fix. */
import { analyze, type AnalyzeOptions } from '../model/document';
import type { TextChange, ThesisDocument } from '../model/types';
import { type Checked, type CheckOptions, check } from './run';
import type { Fix } from './rule';

export interface Fixed { readonly finding: Checked; readonly fix: Fix; readonly changes: readonly TextChange[] }

/** Rounds after which fixing stops: rules that undo one another would go on for ever. */
const ROUNDS = 8;

/** The first safe fix of each finding; of two that touch the same place, the earlier. */
export function safeFixes(document: ThesisDocument, options: CheckOptions): Fixed[] {
  const out: Fixed[] = [];
  const taken: TextChange[] = [];
  for (const finding of check(document, options).findings) {
    const fix = finding.fixes?.().find(({ safe }) => safe === true);
    if (fix === undefined) continue;
    const changes = fix.edits();
    if (changes.length === 0 || changes.some((change) => taken.some((other) => touches(change, other)))) continue;
    taken.push(...changes);
    out.push({ finding, fix, changes });
  }
  return out;
}

function touches(a: TextChange, b: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export interface FixedText {
  readonly text: string;
  /** What was fixed, round by round, with the text each round began with. */
  readonly rounds: readonly { readonly document: ThesisDocument; readonly fixes: readonly Fixed[] }[];
}

/** The text with all safe fixes made. Making them again changes nothing. */
export function fixText(text: string, options: CheckOptions, reading: AnalyzeOptions): FixedText {
  const rounds: { document: ThesisDocument; fixes: readonly Fixed[] }[] = [];
  let now = text;
  while (rounds.length < ROUNDS) {
    const document = analyze(now, reading);
    const fixes = document.recognition.isThesis ? safeFixes(document, options) : [];
    if (fixes.length === 0) break;
    rounds.push({ document, fixes });
    now = applied(now, fixes.flatMap(({ changes }) => changes));
  }
  return { text: now, rounds };
}

/** The changes `source.fixAll` makes: those of the first round, or one change over all where it took several. */
export function fixAll(document: ThesisDocument, options: CheckOptions, reading: AnalyzeOptions): readonly TextChange[] {
  const first = safeFixes(document, options).flatMap(({ changes }) => changes);
  if (first.length === 0) return [];
  const text = document.getText();
  const { text: after, rounds } = fixText(text, options, reading);
  return rounds.length <= 1 ? first : [between(text, after)];
}

/** The smallest single change that makes one text the other. */
function between(before: string, after: string): TextChange {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

/** Applies changes that do not overlap, all counted in the text as it is. */
export function applied(text: string, changes: readonly TextChange[]): string {
  const out: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    out.push(text.slice(at, start), put);
    at = end;
  }
  return out.join('') + text.slice(at);
}
