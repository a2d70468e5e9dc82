/** Rules on abbreviations: what they find, what they leave alone, and the text after each fix. */
import * as assert from 'node:assert';
import { type Parts, small } from '../features/thesis';
import { difference, finds, fixed } from './support';

const repaired = (id: string, parts: Parts, title: RegExp): string[] => {
  const thesis = small(parts);
  return difference(thesis.text, fixed(id, thesis, title));
};
const LIST = 'BKA\tBoard of Kite Affairs\nKPT\tKite Pilots Trust\nTWG\tTail Working Group\nWSO\tWind Safety Organization';

describe('abbreviation/variant', () => {
  it('finds near misses and corrects one or all, plural kept', () => {
    const body = 'The kite people trust (KPTX) met the ⟨KPXT⟩. The ⟨KPXT⟩ left; two KPTXs stayed.';
    finds('abbreviation/variant', small({ body }));
    assert.deepStrictEqual(repaired('abbreviation/variant', { body: 'The Wind Rose Group Board (WRGB) and the WRBG. The WRBG.' }, /Change all 2/), ['The Wind Rose Group Board (WRGB) and the WRBG. The WRBG. → The Wind Rose Group Board (WRGB) and the WRGB. The WRGB.']);
  });
});

describe('abbreviation/undefined', () => {
  it('finds what nothing spells out, at its first use; common ones are left alone', () => {
    finds('abbreviation/undefined', small({ body: 'The ⟨QRTV⟩ met in the US. The QRTV left.' }));
  });
});

describe('abbreviation/used-before-definition', () => {
  it('finds a use before the introduction, footnotes too', () => {
    const [found] = finds('abbreviation/used-before-definition', small({ body: 'The ⟨KPT⟩ flew. The Kite Pilots Trust (KPT) landed.' }));
    assert.strictEqual(found?.related?.[0]?.message, 'Kite Pilots Trust: introduced here');
    finds('abbreviation/used-before-definition', small({ body: 'Some flew.[^1]\n\n[^1]: The ⟨KPT⟩ did.\n\nThe Kite Pilots Trust (KPT) landed.' }));
    finds('abbreviation/used-before-definition', small({ body: 'The Kite Pilots Trust (KPT) landed. The KPT flew.' }));
    finds('abbreviation/used-before-definition', small({ body: 'The TWG (Tail Working Group) landed. The TWG flew.', list: 'BKA\tBoard of Kite Affairs\nWSO\tWind Safety Organization\nKPT\tKite Pilots Trust' }));
  });
});

describe('abbreviation/redefined', () => {
  it('finds a second introduction in one chapter and shortens it', () => {
    const body = 'The Kite Pilots Trust (KPT) flew. The Kite Pilots Trust (⟨KPT⟩) landed.';
    finds('abbreviation/redefined', small({ body }));
    assert.deepStrictEqual(repaired('abbreviation/redefined', { body: body.replace(/[⟨⟩]/g, '') }, /Keep KPT alone/), ['The Kite Pilots Trust (KPT) flew. The Kite Pilots Trust (KPT) landed. → The Kite Pilots Trust (KPT) flew. The KPT landed.']);
  });
});

describe('abbreviation/conflict', () => {
  it('finds a list that says otherwise than the text, and takes the other form', () => {
    const parts = { list: LIST.replace('Kite Pilots Trust', '⟨Kite Pilots Union⟩'), body: 'The Kite Pilots Trust (KPT) flew.' };
    finds('abbreviation/conflict', small(parts));
    assert.deepStrictEqual(repaired('abbreviation/conflict', parts, /Change to Kite Pilots Trust/), ['KPT\tKite Pilots Union → KPT\tKite Pilots Trust']);
  });
  it('leaves number, case and translations alone', () => {
    finds('abbreviation/conflict', small({ list: LIST, body: 'The wind safety organizations (WSOs) met. The Comisión de los Vientos y de las Colas (CVC) met. The Commission of the Winds (CVC) met.' }));
  });
  it('finds two short forms for one long form', () => {
    finds('abbreviation/conflict', small({ list: `${LIST}\n⟨WTSU⟩\tWind Tunnel Users Society`, body: 'The Wind Tunnel Users Society (WTUS) met. The WTUS left.' }));
  });
});

describe('abbreviation/unlisted and abbreviation/unused', () => {
  it('find what the list lacks, and add it in its place', () => {
    const parts = { list: LIST, body: 'The Lords of Loops (⟨LOL⟩) flew. The LOL landed. The Guild of Glue (GOG) flew.' };
    finds('abbreviation/unlisted', small(parts));
    assert.deepStrictEqual(repaired('abbreviation/unlisted', parts, /Add LOL/), ['+ LOL\tLords of Loops']);
  });
  it('find what is listed and not used', () => {
    const found = finds('abbreviation/unused', small({ list: 'BKA\tBoard of Kite Affairs\n⟨KPT⟩\tKite Pilots Trust\nWSO\tWind Safety Organization', body: 'The BKA and the WSO met.' }));
    assert.strictEqual(found[0]?.unnecessary, true);
  });
});

describe('abbreviation/list-order and abbreviation/list-format', () => {
  it('find rows out of place, and sort the list', () => {
    const list = 'BKA\tBoard of Kite Affairs\n⟨WSO⟩\tWind Safety Organization\nKPT\tKite Pilots Trust\nTWG\tTail Working Group';
    finds('abbreviation/list-order', small({ list, body: 'Text.' }));
    const thesis = small({ list, body: 'Text.' });
    const sorted = fixed('abbreviation/list-order', thesis, /Sort/);
    assert.ok(sorted.includes(LIST));
    finds('abbreviation/list-order', sorted);
  });
  it('find long forms written otherwise, and those that repeat the short form', () => {
    const list = `${LIST}\nXYZ\t⟨xylophone yard zone⟩\nYAK\tYard Artists Klub\nZAP\t⟨Zone Air Program (ZAP)⟩`;
    finds('abbreviation/list-format', small({ list, body: 'Text.' }));
    assert.deepStrictEqual(repaired('abbreviation/list-format', { list: `${LIST}\nZAP\tZone Air Program (ZAP)`, body: 'Text.' }, /Remove/), ['ZAP\tZone Air Program (ZAP) → ZAP\tZone Air Program']);
  });
});

describe('abbreviation/…', () => {
  it('number: a singular long form before a plural short form', () => {
    const body = 'Every ⟨kite pilot trust⟩ (KPTs) flew. The tail working groups (TWGs) stayed.';
    finds('abbreviation/number', small({ body, list: LIST.replace('Kite Pilots', 'Kite Pilot') }));
    assert.deepStrictEqual(repaired('abbreviation/number', { body: 'Every kite pilot trust (KPTs) flew.' }, /Write kite pilot trusts/), ['Every kite pilot trust (KPTs) flew. → Every kite pilot trusts (KPTs) flew.']);
  });
  it('nested-parentheses: square brackets inside round ones', () => {
    const body = 'They fly (with the Kite Pilots Trust ⟨(KPT)⟩).';
    finds('abbreviation/nested-parentheses', small({ body }));
    assert.deepStrictEqual(repaired('abbreviation/nested-parentheses', { body: body.replace(/[⟨⟩]/g, '') }, /Write/), ['They fly (with the Kite Pilots Trust (KPT)). → They fly (with the Kite Pilots Trust [KPT]).']);
  });
  it('plural-apostrophe', () => {
    finds('abbreviation/plural-apostrophe', small({ body: 'The WSO’s rules hold. Many ⟨WSO’s⟩ are closed.' }));
    assert.deepStrictEqual(repaired('abbreviation/plural-apostrophe', { body: 'Many WSO’s are closed.' }, /Write WSOs/), ['Many WSO’s are closed. → Many WSOs are closed.']);
  });
  it('initials-mismatch: two letters exchanged', () => finds('abbreviation/initials-mismatch', small({ list: `${LIST}\n⟨YKA⟩\tYard Artists Klub`, body: 'Text.' })));
  it('in-heading', () => finds('abbreviation/in-heading', small({ body: '2.1.1 The Kite Pilots Trust (⟨KPT⟩)\n\nText on the Tail Working Group (TWG) here.' })));
  it('long-form-again', () => {
    finds('abbreviation/long-form-again', small({ body: 'The Kite Pilots Trust (KPT) flew. The ⟨Kite Pilots Trust⟩ landed.' }));
    assert.deepStrictEqual(repaired('abbreviation/long-form-again', { body: 'The Kite Pilots Trust (KPT) flew. The Kite Pilots Trust landed.' }, /Write KPT/), ['The Kite Pilots Trust (KPT) flew. The Kite Pilots Trust landed. → The Kite Pilots Trust (KPT) flew. The KPT landed.']);
  });
});
