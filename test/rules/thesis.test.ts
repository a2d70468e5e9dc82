/** The rules on whole documents: the labelled faults of the real thesis, no rule that throws, fixes that settle. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/model/document';
import { rules } from '../../server/src/rules';
import { fixText } from '../../server/src/rules/fix-all';
import { check, NO_OPTIONS, run } from '../../server/src/rules/run';
import { scoreDefects } from '../score/defects';
import { ownDocuments, realDefects, realThesis } from '../score/gold';

const everything = { ...NO_OPTIONS, rules: Object.fromEntries(rules.map(({ id }) => [id, 'warning' as const])) };

describe('rules on whole documents', () => {
  it('report the labelled faults of the real thesis', () => {
    const thesis = realThesis();
    const defects = realDefects();
    if (thesis === undefined || defects === undefined) return console.log('      ../shared is not there: its faults were not looked for');
    const { found, of, kinds } = scoreDefects(thesis.document, defects, 380);
    assert.ok(found >= of * 0.9, `${found} of ${of}\n${kinds.flatMap(({ kind, missed }) => missed.map((one) => `${kind} ${one}`)).join('\n')}`);
  });

  for (const { name, document } of [...ownDocuments(), ...[realThesis()].flatMap((thesis) => thesis ?? [])]) {
    it(`never throw, and their fixes can be worked out: ${name}`, () => {
      const { findings, failures } = run(document, everything, rules);
      assert.deepStrictEqual(failures, []);
      const { length } = document;
      for (const { rule, fixes, span } of findings) {
        assert.ok(span.start >= 0 && span.end <= span.block.text.length && span.start <= span.end, rule.id);
        for (const fix of fixes?.() ?? []) {
          let last = -1;
          for (const { start, end } of [...fix.edits()].sort((a, b) => a.start - b.start || a.end - b.end)) {
            assert.ok(start >= last && end >= start && end <= length, `${rule.id}: ${fix.title}`);
            last = end;
          }
        }
      }
    });

    it(`settle when fixed: ${name}`, () => {
      const reading = { recognition: 'always' } as const;
      const once = fixText(document.getText(), NO_OPTIONS, reading);
      assert.ok(once.rounds.length < 5, `${once.rounds.length} rounds`);
      assert.strictEqual(fixText(once.text, NO_OPTIONS, reading).text, once.text);
      const before = check(analyze(document.getText(), reading)).findings.length;
      assert.ok(check(analyze(once.text, reading)).findings.length <= before);
    });
  }

  for (const [name, text] of [
    ['nothing', ''], ['one endless line', 'The kite (Alder, 2001 '.repeat(20_000)], ['brackets', '('.repeat(50_000)], ['quotation marks', '“"«'.repeat(20_000)], ['lone surrogates', '\ud800 (\udc00, 2001) '.repeat(2_000)],
    ['carriage returns', 'CHAPTER 1: A\r\n\r\nText (A, 2001).\r\rMore..\r\n'], ['stops', '. , ; '.repeat(20_000)],
  ] as const) {
    it(`take ${name}`, () => {
      const document = analyze(text, { recognition: 'always' });
      const start = performance.now();
      const { failures, findings } = run(document, everything, rules);
      for (const finding of findings.slice(0, 50)) for (const fix of finding.fixes?.() ?? []) fix.edits();
      assert.deepStrictEqual(failures, []);
      assert.ok(performance.now() - start < 5_000, 'within five seconds');
    });
  }
});
