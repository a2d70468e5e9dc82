/** The runner: severities, ignored findings, accepted names, quotations, and a rule that throws. */
import * as assert from 'node:assert';
import type { Finding, Rule } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules';
import { check, NO_OPTIONS, quoteOf, run } from '../../server/src/rules/run';
import { small } from '../features/thesis';

const ids = (found: readonly { rule: Rule }[]): string[] => [...new Set(found.map(({ rule }) => rule.id))];
const DOCS = { what: '', why: '', good: '', bad: '', source: '' };

/** A rule that finds every block in capitals. */
const shout: Rule = {
  id: 'test/shout', title: '', docs: DOCS, severity: 'hint', reads: ['blocks'], exempt: 'quotations',
  check: ({ blocks }) => blocks.flatMap((block): Finding[] => (block.text.includes('LOUD') ? [{ span: { block, start: block.text.indexOf('LOUD'), end: block.text.indexOf('LOUD') + 4 }, message: 'loud' }] : [])),
};
const broken: Rule = { ...shout, id: 'test/broken', check: () => { throw new Error('broken'); } };

describe('the list of rules', () => {
  it('holds each id once, spelt family/name, with a page that says something', () => {
    assert.strictEqual(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, title, docs, reads } of rules) {
      assert.match(id, /^[a-z-]+\/[a-z-]+$/);
      assert.ok(title.length > 5 && !title.endsWith('.'), id);
      assert.ok(reads.length > 0, id);
      for (const [part, text] of Object.entries(docs)) assert.ok(text.length > 2, `${id}: ${part}`);
    }
  });
});

describe('the runner', () => {
  it('takes severities from the settings', () => {
    const { document } = small({ body: 'It pulls (Fenwick, 1987, p. 3).' });
    const severity = (given: Record<string, 'off' | 'error'>): string[] => run(document, { ...NO_OPTIONS, rules: given }, rules).findings.filter(({ rule }) => rule.id === 'citation/missing-entry').map((one) => one.severity);
    assert.deepStrictEqual(severity({}), ['warning']);
    assert.deepStrictEqual(severity({ 'citation/missing-entry': 'error' }), ['error']);
    assert.deepStrictEqual(severity({ 'citation/missing-entry': 'off' }), []);
  });
  it('leaves out what is ignored by rule and text, and what is accepted', () => {
    const { document } = small({ body: 'It pulls (Fenwick, 1987, p. 3). The QRTV met.' });
    const [missing] = check(document).findings.filter(({ rule }) => rule.id === 'citation/missing-entry');
    assert.ok(missing);
    assert.strictEqual(quoteOf(missing), 'Fenwick, 1987, p. 3');
    const left = check(document, { ...NO_OPTIONS, ignore: [{ rule: 'citation/missing-entry', text: 'Fenwick, 1987, p. 3' }], accept: ['QRTV'] });
    assert.ok(!ids(left.findings).includes('citation/missing-entry'));
    assert.ok(!ids(left.findings).includes('abbreviation/undefined'));
  });
  it('skips a rule that throws and keeps the others', () => {
    const { document } = small({ body: 'It is LOUD here.' });
    const { findings, failures } = run(document, NO_OPTIONS, [broken, shout]);
    assert.deepStrictEqual(failures.map(({ rule }) => rule), ['test/broken']);
    assert.deepStrictEqual(ids(findings), ['test/shout']);
  });
  it('leaves quotations out of matters of style', () => {
    const count = (body: string): number => run(small({ body }).document, NO_OPTIONS, [shout]).findings.length;
    assert.strictEqual(count('It is LOUD here.'), 1);
    assert.strictEqual(count('He said “it is LOUD here” and left.'), 0);
    assert.strictEqual(count('> It is LOUD here, and it goes on for a line or two.'), 0);
  });
  it('answers from memory until the text changes', () => {
    const { document } = small({ body: 'It pulls (Fenwick, 1987, p. 3).' });
    const first = check(document);
    assert.strictEqual(check(document), first);
    document.update([{ start: 0, end: 0, text: ' ' }]);
    assert.notStrictEqual(check(document), first);
  });
});
