/** Names and terms in one spelling. */
import * as assert from 'node:assert';
import { difference, finds, fixed } from './support';

describe('term/one-way', () => {
  const text = [
    'We met the Víctimas del Puerto in spring. The Víctimas del Puerto sang, and ⟨Victimas del Puerto⟩ was on the banner.',
    'Nobody wants a War on Kites, they said; the War on Kites has begun; and yet this ⟨war on kites⟩ is old. A War on Kites! The War on Kites.',
    'She wrote that “the war on kites” was over. The SBA and the CMV, the SBa and the CMV.',
  ].join('\n\n');

  it('finds other accents and small letters, quotations left alone', () => { finds('term/one-way', text); });
  it('changes one to the usual spelling', () => {
    const before = text.replace(/[⟨⟩]/g, '');
    const after = fixed('term/one-way', before, /Change to Víctimas del Puerto/);
    assert.deepStrictEqual(difference(before, after).length, 1);
    finds('term/one-way', after.replace('this war on kites', 'this ⟨war on kites⟩'));
  });
  it('says nothing where neither prevails, of the first word of a sentence, and of abbreviations', () => {
    finds('term/one-way', 'Luis Alder and Luís Alder met. In Norway it rains; we were in Norway. CSOs and SMS, CSOs and SMs, CSOs and SMs.');
  });
});
