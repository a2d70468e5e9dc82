/** Ibids, followed as a reader does. */
import * as assert from 'node:assert';
import { citationsOf, LIST, read, shown } from '../recognisers/cites';

/** For each Ibid or kin of the text: the label of what it leads to, and the reason where there is one. */
function followed(text: string, list = LIST): string[] {
  return citationsOf(read(text, list))
    .filter(({ form }) => form === 'ibid')
    .map(({ works, reason }) => works.map(({ label }) => label).join(' | ') + (reason === '' ? '' : ` (${reason})`));
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['the work cited last', 'So (Alder, 2001). And so (Ibid, p. 4).', ['Alder, 2001']],
  [
    'chains',
    'So (Alder, 2001). And (Ibid). And (Ibid., p. 5). Not (Hazel, 2003), but (Ibid).',
    ['Alder, 2001', 'Alder, 2001', 'Hazel, 2003'],
  ],
  ['the last of several', 'So (Alder, 2001; Hazel, 2003). And (Ibid).', ['Hazel, 2003']],
  ['before its own bracket', 'So (Alder, 2001). And (Ibid, p. 3; Hazel, 2003). And (Ibid).', ['Alder, 2001', 'Hazel, 2003']],
  ['a narrative citation counts', 'So Alder (2001) says. And (Ibid).', ['Alder, 2001']],
  ['what is known at second hand does not', 'So (Ginkgo cited in Alder, 2001). And (Ibid).', ['Alder, 2001']],
  ['quoted in Ibid', 'So (Alder, 2001). And (Ginkgo 1998, quoted in Ibid, p. 170).', ['Alder, 2001']],
  ['nothing before it', 'So (Ibid, p. 3).', [' (no work is cited before it)']],
  ['op. cit. by name', 'So (Alder, 2001). And (Hazel, 2003). And (Alder, op. cit., p. 3).', ['Alder, 2001']],
  ['op. cit. without a name', 'So (Hazel, 2003). And (op. cit., p. 101).', ['Hazel, 2003']],
  [
    'loc. cit., id. and others',
    'So (Alder, 2001). And (loc. cit.). And (id., p. 3). Y (ibíd., p. 4). Und (ebd., S. 5).',
    ['Alder, 2001', 'Alder, 2001', 'Alder, 2001', 'Alder, 2001'],
  ],
  [
    'another named right before it',
    'So (Alder, 2001). And (Hazel, 2003). As Alder (ibid., p. 88) says.',
    ['Alder, 2001 | Hazel, 2003 (Alder is named; the work cited last before is Hazel, 2003)'],
  ],
  ['the same named right before it', 'So (Alder, 2001). As Paula Alder (Ibid) says.', ['Alder, 2001']],
  [
    'a page that only the work before has',
    'So (Hazel, 2003, p. 110). And (Damson, 2012a, p. 6). And (Ibid, p. 112).',
    ['Hazel, 2003 | Damson, 2012a (page 112 lies outside Damson, 2012a (pp. 5-15) and fits Hazel, 2003 (pp. 100-120))'],
  ],
  ['a page within the work', 'So (Hazel, 2003, p. 110). And (Damson, 2012a, p. 6). And (Ibid, p. 7).', ['Damson, 2012a']],
];

describe('Ibid', () => {
  for (const [name, text, wanted] of CASES) it(name, () => assert.deepStrictEqual(followed(text), wanted));

  it('keeps text and notes apart', () => {
    const { document } = read('So (Alder, 2001).[^1] And (Ibid, p. 5).\n\n[^1]: See Hazel (2003). And Ibid., p. 101.');
    const ibids = document.citations
      .filter(({ form }) => form === 'ibid')
      .map((citation) => `${shown(citation)} → ${citation.works[0]?.label ?? ''}`);
    assert.deepStrictEqual(ibids.sort(), ['Ibid, p. 5 → Alder, 2001', 'Ibid., p. 101 → Hazel, 2003']);
  });

  it('knows where it goes back to', () => {
    const [, second, third] = citationsOf(read('So (Alder, 2001). And (Ibid). And (Ibid).'));
    assert.strictEqual(third?.antecedent, second);
  });
});
