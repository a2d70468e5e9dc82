import * as assert from 'node:assert';
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { prepareRename, rename } from '../../server/src/features/rename';
import { Refusal } from '../../server/src/features/shared/source';
import { analyze } from '../../server/src/model/document';
import type { ThesisDocument } from '../../server/src/model/types';
import { type Fixture, fixture, show } from '../fixture';
import { type Parts, small, sourceOf, URI } from './thesis';

type Small = Fixture & { document: ThesisDocument };

function of(parts: Parts | string): Small {
  if (typeof parts !== 'string') return small(parts);
  const drawn = fixture(parts);
  return { ...drawn, document: analyze(drawn.text, { recognition: 'always' }) };
}

function edits(edit: WorkspaceEdit | Refusal | null): AnnotatedTextEdit[] {
  assert.ok(edit !== null && !(edit instanceof Refusal), JSON.stringify(edit));
  const [first] = (edit.documentChanges ?? []) as TextDocumentEdit[];
  assert.deepStrictEqual(first?.textDocument, { uri: URI, version: 7 });
  return first.edits as AnnotatedTextEdit[];
}

/** The places drawn are those that change, each to what `texts` say (one for all, or one each); `asked` those that wait for a yes. */
function check(parts: Parts | string, newName: string, texts: string | string[], asked: Record<number, string> = {}): void {
  const { document, text, cursor, ranges } = of(parts);
  const found = edits(rename(sourceOf(document), cursor, newName));
  assert.deepStrictEqual(found.map(({ range }) => show(text, range)), ranges.map((range) => show(text, range)));
  assert.deepStrictEqual(found.map(({ newText }) => newText), ranges.map((_, index) => (typeof texts === 'string' ? texts : texts[index])));
  assert.deepStrictEqual(found.map(({ annotationId }) => annotationId), ranges.map((_, index) => asked[index] ?? 'certain'));
}

function refused(parts: Parts | string, newName: string): string {
  const { document, cursor } = of(parts);
  const answer = rename(sourceOf(document), cursor, newName);
  assert.ok(answer instanceof Refusal, JSON.stringify(answer));
  return answer.message;
}

function prepared(parts: Parts | string): string {
  const { document, text, cursor } = of(parts);
  const answer = prepareRename(document, cursor);
  if (answer === null) return 'nothing';
  return answer instanceof Refusal ? answer.message : `${show(text, answer.range)} ${answer.placeholder}`;
}

const LIST = '⟨WSO⟩\tWind Safety Organization\nBKA\tBoard of Kite Affairs';

describe('renaming an abbreviation', () => {
  it('reaches the list, definitions, uses, plurals and possessives', () => check(
    { list: LIST, body: "The Wind Safety Organization (⟨WSO⟩) met. The ⟨W|SO⟩ rested, and all ⟨WSO⟩s slept on the ⟨WSO⟩'s roof." }, 'WSX', 'WSX',
  ));
  it('asks about quotations and about what is written otherwise', () => check({
    list: '⟨BKACD⟩\tBoard of Kite Affairs and Calm Days\nWSO\tWind Safety Organization',
    body: 'The ⟨BK|ACD⟩ met. It said “we at the ⟨BKACD⟩ never sleep” (Alder, 2001). The ⟨BKCAD⟩ slept.',
  }, 'BKX', 'BKX', { 2: 'quotation', 3: 'otherwise' }));
  it('names what is asked about, and leaves it out where a client cannot ask', () => {
    const { document, cursor, text } = small({ body: 'The W|SO met. It said “we at the WSO never sleep” (Alder, 2001).' });
    const full = rename(sourceOf(document), cursor, 'WSX') as WorkspaceEdit;
    assert.deepStrictEqual(Object.entries(full.changeAnnotations ?? {}).map(([id, { needsConfirmation }]) => [id, needsConfirmation]), [['certain', false], ['quotation', true]]);
    const plain = rename(sourceOf(document, { annotatedEdits: false, versionedEdits: false }), cursor, 'WSX') as WorkspaceEdit;
    assert.deepStrictEqual((plain.changes?.[URI] ?? []).map(({ range }) => show(text, range).split(' ')[0]), ['4:1-4:4', '16:5-16:8']);
  });
  it('refuses empty and taken names, and what is no short form', () => {
    assert.strictEqual(refused({ body: 'The W|SO met.' }, ' '), 'Type a short form');
    assert.strictEqual(refused({ body: 'The W|SO met.' }, 'BKA'), '“BKA” already stands for Board of Kite Affairs');
    assert.match(refused({ body: 'The W|SO met.' }, 'W(SO)'), /no brackets/);
  });
  it('changes nothing where the name stays', () => {
    const { document, cursor } = small({ body: 'The W|SO met.' });
    assert.strictEqual(rename(sourceOf(document), cursor, 'WSO'), null);
  });
  it('offers the short form without its ending', () => assert.strictEqual(prepared({ body: 'The WS|Os met.' }), '16:5-16:8 “WSO” WSO'));
});

const BOOK = '- ⟨Birch⟩, Q., & Cedar, R. (2005). The price of calm. *Journal of Air*, 3(1), 1-20.';

describe('renaming a work', () => {
  it('changes an author in the entry and in every citation, other works of the same person included', () => check({
    body: 'So (⟨Bi|rch⟩ & Cedar, 2005), and so (Ibid, p. 3). ⟨Birch⟩ and Cedar (2005) say so. And so (⟨Birch⟩, 1999).',
    bibliography: `- ⟨Birch⟩, Q. (1999). *Alone*. Brisk: Gale Press.\n${BOOK}\n- Elder, T. (1999). *Birch trees*. Brisk: Gale Press.`,
  }, 'Bircher', 'Bircher'));
  it('from the entry, without another person of that name', () => check({
    body: 'So (⟨Birch⟩ & Cedar, 2005), and so (Birch, 1998).', bibliography: `- Birch, A. (1998). *Alone*. Brisk: Gale Press.\n${BOOK.replace('⟨Birch⟩', '⟨Bi|rch⟩')}`,
  }, 'Bircher', 'Bircher'));
  it('asks where a citation writes the name otherwise', () => check({
    body: 'So (⟨Dam|son⟩, 2012a), and so (⟨Damsen⟩, 2012a).', bibliography: '- ⟨Damson⟩, S. (2012a). Falling slowly. *Journal of Air*, 10(2), 5-15.\n- ⟨Damson⟩, S. (2012b). *Rising*. Brisk: Gale Press.',
  }, 'Damzon', 'Damzon', { 1: 'otherwise' }));
  it('changes a year letter in the entry and in every citation', () => check({
    body: 'So (Damson, ⟨2012a⟩; Alder, 2001), and so (Damson, ⟨201|2a⟩, p. 4; Damson, 2012b).', bibliography: '- Damson, S. (⟨2012a⟩). Falling slowly. *Journal of Air*, 10(2), 5-15.\n- Damson, S. (2012b). *Rising*. Brisk: Gale Press.\n- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.',
  }, '2012c', '2012c'));
  it('refuses what is empty, no year, no name, or taken', () => {
    assert.strictEqual(refused({ body: 'So (Al|der, 2001).' }, ''), 'Type a name');
    assert.match(refused({ body: 'So (Al|der, 2001).' }, 'Alder 2'), /no digits/);
    assert.match(refused({ body: 'So (Alder, 20|01).' }, 'soon'), /four digits/);
    assert.strictEqual(refused({ body: 'So (Damson, 2012|a).' }, '2012b'), 'There is already an entry Damson, 2012b');
    assert.match(refused({ body: 'So (Alder, 2001), and so (Ib|id).' }, 'Elder'), /Ibid/);
    assert.match(refused({ body: 'So (Dam|son, 2012).' }, 'Elder'), /could be any of 2 entries/);
    assert.strictEqual(refused({ body: 'Kites are ma|de of paper.' }, 'x'), 'There is nothing to rename here');
  });
  it('prepares the letters under the cursor', () => {
    assert.strictEqual(prepared({ body: 'So (Birch & Ce|dar, 2005).' }), '16:13-16:18 “Cedar” Cedar');
    assert.strictEqual(prepared({ body: 'So (Birch & Cedar, 20|05, p. 3).' }), '16:20-16:24 “2005” 2005');
    assert.strictEqual(prepared({ body: 'So (Birch & Cedar, 2005, p|. 3).' }), 'nothing');
    assert.strictEqual(prepared({ body: 'Kites are ma|de of paper.' }), 'nothing');
  });
});

const HEADED = `Contents

CHAPTER 1: KITES\t1
⟨1.1⟩ Strings\t2
⟨1.1.1⟩ Silk.....\t2
1.2 Tails\t3
Bibliography\t4

CHAPTER 1: KITES

⟨1.|1⟩ Strings

See section ⟨1.1.1⟩ and section 1.2.

⟨1.1.1⟩ Silk

As Section ⟨1.1⟩ says.

1.2 Tails

Tails.
`;

describe('renaming a heading', () => {
  it('changes its number, those below it, the contents and every reference', () => check(HEADED, '1.5', ['1.5', '1.5.1', '1.5', '1.5.1', '1.5.1', '1.5']));
  it('from a reference to it', () => check(HEADED.replace('⟨1.|1⟩ Strings', '⟨1.1⟩ Strings').replace('Section ⟨1.1⟩', 'Section ⟨1.|1⟩'), '1.5', ['1.5', '1.5.1', '1.5', '1.5.1', '1.5.1', '1.5']));
  it('changes a title in the heading and in the contents', () => {
    const titled = HEADED.replace(/[⟨⟩|]/g, '').replace('1.2 Tails\t3', '1.2 ⟨Tails⟩\t3').replace('1.2 Tails\n', '1.2 ⟨Ta|ils⟩\n');
    check(titled, 'Long Tails', 'Long Tails');
    check(titled.replace('⟨Tails⟩\t', '⟨Tales⟩\t'), 'Long Tails', 'Long Tails', { 0: 'otherwise' });
  });
  it('changes the title of a case study with its summary', () => check(
    'Contents\n\nCHAPTER 1: CASE STUDIES\t1\n1.1 ⟨The Long String⟩\t2\n1.2 The Tail\t3\n\nCHAPTER 1: CASE STUDIES\n\n1.1 ⟨The Lo|ng String⟩\n\nKites.\n\n1.2 The Tail\n\nTails.\n\nAnnexes\n\nAnnex A – Summary\n\nVariables\tCase Study 1: ⟨The Long String⟩\nOutcome\tgood\n',
    'The Short String', 'The Short String',
  ));
  it('changes the number of a table with its mentions', () => check(
    { body: 'See Table ⟨1⟩ and table ⟨1⟩.\n\nTable ⟨|1⟩: Kites by colour\n\nRed\t3\nBlue\t4' }, '4', '4',
  ));
  it('refuses what is empty, taken, no number or of another depth', () => {
    assert.match(refused(HEADED, ''), /A number is written as/);
    assert.strictEqual(refused(HEADED, '1.2'), '1.2 is already the number of “Tails”');
    assert.match(refused(HEADED, '1.2.3'), /another depth/);
    const titled = HEADED.replace(/[⟨⟩|]/g, '').replace('1.2 Tails\n', '1.2 Ta|ils\n');
    assert.strictEqual(refused(titled, '  '), 'Type a title');
    assert.strictEqual(refused(titled, 'strings'), '“Strings” is already the title of section 1.1');
  });
});
