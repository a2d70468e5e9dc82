/** One door to the rules for their tests: what a rule finds in a text that draws it, and the text after a fix. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/model/document';
import type { TextChange, ThesisDocument } from '../../server/src/model/types';
import { rules } from '../../server/src/rules';
import { type Checked, NO_OPTIONS, run } from '../../server/src/rules/run';
import { type Fixture, fixture, show } from '../fixture';

/** What one rule finds, whatever its default severity. */
export function findings(document: ThesisDocument, id: string): readonly Checked[] {
  const rule = rules.find((one) => one.id === id);
  assert.ok(rule, `there is no rule ${id}`);
  const { findings: found, failures } = run(document, { ...NO_OPTIONS, rules: { [id]: 'warning' } }, [rule]);
  assert.deepStrictEqual(failures, []);
  return found;
}

/** The rule finds exactly the ranges drawn in the text. Returns the findings. */
export function finds(id: string, drawn: string | Fixture, markdown = false): readonly Checked[] {
  const marked = typeof drawn === 'string' ? fixture(drawn) : drawn;
  const document = analyze(marked.text, { recognition: 'always', markdown });
  const found = findings(document, id);
  const shown = found.map(({ span }) => show(marked.text, document.lineRange(span)));
  assert.deepStrictEqual(shown, marked.ranges.map((range) => show(marked.text, range)), `${id}: ${found.map(({ message }) => message).join(' | ')}`);
  return found;
}

/** The text after the fix of a finding whose title matches. */
export function fixed(id: string, drawn: string | Fixture, title: RegExp, index = 0): string {
  const { text } = typeof drawn === 'string' ? fixture(drawn) : drawn;
  const document = analyze(text, { recognition: 'always' });
  const fixes = findings(document, id)[index]?.fixes?.() ?? [];
  const fix = fixes.find((one) => title.test(one.title));
  assert.ok(fix, `no fix ${title} among: ${fixes.map((one) => one.title).join(' | ')}`);
  return apply(text, fix.edits());
}

/** Applies changes that do not overlap, all counted in the text as it is. */
export function apply(text: string, changes: readonly TextChange[]): string {
  let out = text;
  let last = Number.POSITIVE_INFINITY;
  for (const { start, end, text: put } of [...changes].sort((a, b) => b.start - a.start)) {
    assert.ok(end <= last, 'changes overlap');
    out = out.slice(0, start) + put + out.slice(end);
    last = start;
  }
  return out;
}

/** Only the lines that differ, each as `before → after`. */
export function difference(before: string, after: string): string[] {
  const a = before.split('\n');
  const b = after.split('\n');
  if (a.length === b.length) return a.flatMap((line, i) => (line === b[i] ? [] : [`${line} → ${b[i]}`]));
  const kept = new Set(a);
  return b.filter((line) => line !== '' && !kept.has(line)).map((line) => `+ ${line}`);
}
