/** `.thesis.json`: what is read, and what is said of a damaged one. */
import * as assert from 'node:assert';
import { NO_CONFIG, withAccepted, withIgnored } from '../../server/src/project/config';
import { isError, readJson } from '../../server/src/project/json';
import { readProject } from '../../server/src/rules/options';

const problems = (text: string): string[] => readProject(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('.thesis.json', () => {
  it('is read', () => {
    const { config } = readProject('\ufeff{\r\n "rules": { "citation/comma": "off" },\n "ignore": [{ "rule": "a/b", "text": "x" }],\n "accept": ["US"], "more": [1] }');
    assert.deepStrictEqual(config, { ...NO_CONFIG, rules: { 'citation/comma': 'off' }, ignore: [{ rule: 'a/b', text: 'x' }], accept: ['US'] });
  });
  it('is not used where it is damaged, and the line is named', () => {
    assert.deepStrictEqual(problems('{\n  "rules": {\n    "a/b": "off"\n    "c/d": "off"\n  }\n}'), ['4: .thesis.json is damaged: a comma or } is missing. It is not used.']);
    assert.deepStrictEqual(problems('{\n  "accept": ["US]\n}'), ['2: .thesis.json is damaged: a quotation mark is missing. It is not used.']);
    assert.deepStrictEqual(problems('[1]'), ['1: .thesis.json: an object in braces is expected.']);
    assert.deepStrictEqual(problems('{'), ['1: .thesis.json is damaged: a name in double quotes is missing. It is not used.']);
    assert.deepStrictEqual(problems(''), []);
  });
  it('keeps what is right beside what is wrong', () => {
    const text = '{\n  "rules": { "a/b": "loud", "c/d": "hint" },\n  "ignore": ["x"],\n  "accept": {}\n}';
    assert.deepStrictEqual(problems(text), ['2: .thesis.json: the rule a/b takes one of off, hint, information, warning, error.', '3: .thesis.json: what is ignored needs "rule" and "text".', '4: .thesis.json: "accept" must be a list in square brackets.']);
    assert.deepStrictEqual(readProject(text).config.rules, { 'c/d': 'hint' });
  });
  it('takes one more, once', () => {
    const once = withIgnored(undefined, { rule: 'a/b', text: 'x' });
    assert.strictEqual(withIgnored(once, { rule: 'a/b', text: 'x' }), once);
    assert.strictEqual(withAccepted('{ "accept": ', 'US'), undefined);
    assert.deepStrictEqual(JSON.parse(withAccepted(once, 'US') ?? ''), { ignore: [{ rule: 'a/b', text: 'x' }], accept: ['US'] });
  });
  it('reads as JSON.parse does', () => {
    for (const text of ['{"a":[1,-2.5e3,true,null,"\\u00e9\\n"],"__proto__":1}', '[]', '"x"', '[[[]]]']) {
      const read = readJson(text);
      assert.ok(!isError(read));
      assert.deepStrictEqual(JSON.stringify(read.value), JSON.stringify(JSON.parse(text)));
    }
    for (const text of ['', '{"a" 1}', '[1,]', '01x', 'nul', '"\\x"', '[1] 2', '['.repeat(100)]) assert.ok(isError(readJson(text)), text);
  });
});
