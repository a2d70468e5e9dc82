import * as assert from 'node:assert';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import { definition } from '../../server/src/features/definition';
import { show } from '../fixture';
import { type Parts, small, URI } from './thesis';

/** The range drawn round the cursor is where the jump starts, the others where it leads. */
function check(parts: Parts): void {
  const { document, text, cursor, ranges } = small(parts);
  const origin = ranges.find(({ start, end }) => start.line === cursor.line && start.character <= cursor.character && cursor.character <= end.character);
  assert.ok(origin);
  const expected = ranges.filter((range) => range !== origin);
  const links = (definition(document, URI, cursor, true) ?? []) as LocationLink[];
  const wanted = (list: typeof expected): string[] => list.map((range) => show(text, range)).sort();
  assert.deepStrictEqual(wanted(links.map((link) => link.targetSelectionRange)), wanted(expected));
  for (const link of links) {
    assert.strictEqual(show(text, link.originSelectionRange ?? link.targetRange), show(text, origin));
    assert.strictEqual(link.targetUri, URI);
    const [whole, selection] = [link.targetRange, link.targetSelectionRange];
    assert.ok(document.offsetAt(whole.start) <= document.offsetAt(selection.start) && document.offsetAt(whole.end) >= document.offsetAt(selection.end));
  }
  const locations = (definition(document, URI, cursor, false) ?? []) as Location[];
  assert.deepStrictEqual(locations.map((one) => one.range), links.map((link) => link.targetSelectionRange));
}

const ALDER = '- ⟨Alder, P. (2001). *Strings and States*. Brisk: Gale Press.⟩';

describe('definition', () => {
  it('leads from an abbreviation to the list', () => check({ body: 'The ⟨W|SO⟩ met.', list: '⟨WSO⟩\tWind Safety Organization\nBKA\tBoard of Kite Affairs' }));
  it('leads to the list alone where the text introduces it too, else to the first introduction', () => {
    check({ body: 'The Wind Safety Organization (WSO) met. The ⟨WS|O⟩ rested.', list: '⟨WSO⟩\tWind Safety Organization\nBKA\tBoard of Kite Affairs' });
    check({ body: 'The Red Kite Union (⟨RKU⟩) met. The Red Kite Union (RKU) rested. The ⟨R|KU⟩ slept.' });
  });
  it('leads from the list to itself, so that editors offer its references', () => check({ body: 'The WSO met. The Wind Safety Organization (WSO) rested.', list: '⟨⟨W|SO⟩⟩\tWind Safety Organization\nBKA\tBoard of Kite Affairs' }));
  it('leads from an introduction to the list, or to the first introduction', () => {
    check({ body: 'The Wind Safety Organization (⟨W|SO⟩) met.', list: '⟨WSO⟩\tWind Safety Organization\nBKA\tBoard of Kite Affairs' });
    check({ body: 'The Red Kite Union (⟨RKU⟩) met. The Red Kite Union (⟨R|KU⟩) rested.' });
  });
  it('leads from a heading to itself', () => check({ body: 'So it is.', second: 'Tails.\n\n⟨⟨2.3 Lo|ng Tails⟩⟩\n\nThey are long.' }));
  it('leads from a citation to its entry', () => check({ body: 'So it is (⟨Al|der, 2001, p. 4⟩).', bibliography: ALDER }));
  it('leads from a narrative citation to its entry', () => check({ body: 'So says ⟨Alder (20|01, p. 4)⟩.', bibliography: ALDER }));
  it('leads from an Ibid to the entry of the work it stands for', () => check({ body: 'So it is (Alder, 2001, p. 4). And so (⟨Ib|id, p. 5⟩).', bibliography: ALDER }));
  it('leads to every candidate of an ambiguous citation', () => check({
    body: 'So it is (⟨Damson, 2|012⟩).',
    bibliography: '- ⟨Damson, S. (2012a). Falling slowly. *Journal of Air*, 10(2), 5-15.⟩\n- ⟨Damson, S. (2012b). *Rising*. Brisk: Gale Press.⟩',
  }));
  it('leads nowhere where there is no entry', () => check({ body: 'So it is (⟨Fen|wick, 1987⟩).' }));
  it('leads from a footnote marker to the note', () => check({ body: 'Kites fall⟨|¹⟩ at night.\n\n⟨¹⟩ So it is said.' }));
  it('leads from a note back to its marker', () => {
    const { document, cursor, ranges } = small({ body: 'Kites fall⟨¹⟩ at night.\n\n⟨|¹⟩ So it is said.' });
    const links = (definition(document, URI, cursor, true) ?? []) as LocationLink[];
    assert.deepStrictEqual(links.map((link) => link.targetSelectionRange), [ranges[0]]);
  });
  it('leads from a cross-reference to the heading', () => {
    const { document, text, cursor } = small({ body: 'More in section 2|.2.' });
    const links = (definition(document, URI, cursor, true) ?? []) as LocationLink[];
    assert.deepStrictEqual(links.map((link) => show(text, link.targetSelectionRange)), ['18:1-18:10 “2.2 Tails”']);
    assert.deepStrictEqual(links.map((link) => show(text, link.targetRange)), ['18:1-20:27 “2.2 Tails…”']);
  });
  it('leads from an entry to itself, so that editors offer its references', () => check({ body: 'So it is.', bibliography: '- ⟨⟨Alder, P. (2001). *Str|ings and States*. Brisk: Gale Press.⟩⟩' }));
  it('leads from an abbreviation in a citation to the entry and to the definition', () => check({
    body: 'Rules exist (⟨B|KA, 2010⟩).', list: 'WSO\tWind Safety Organization\n⟨BKA⟩\tBoard of Kite Affairs', bibliography: '- ⟨Board of Kite Affairs (BKA). (2010). *Rules for a windy day*. Brisk: BKA.⟩',
  }));
  it('leads nowhere from plain words', () => {
    const { document, cursor } = small({ body: 'Kites are ma|de of paper.' });
    assert.strictEqual(definition(document, URI, cursor, true), null);
  });
});
