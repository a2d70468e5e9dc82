/** A model that was edited against one read anew: what they say, what every feature answers, and that places hold the text they name. */
import assert from 'node:assert';
import { features, type Params, Refusal } from '../../server/src/features';
import { headingIds } from '../../server/src/features/shared/ids';
import { analyze, type ThesisDocument } from '../../server/src/analysis';
import { sourceOf, URI } from '../features/thesis';
import { type Intent, Desk } from './edits';
import { snapshot } from './snapshot';
import type { Thesis } from './theses';

/** Applies all intents to a model. `features` and places are compared after every `each`-th message, the model after all of them. @returns messages applied */
export function follow({ text, manner }: Thesis, intents: readonly Intent[], each = 4): number {
  const document = analyze(text, { markdown: manner.markdown });
  const desk = new Desk(text, manner);
  let count = 0;
  for (const what of intents) {
    for (const changes of desk.steps(what)) {
      document.update(changes);
      count++;
      assert.strictEqual(document.getText(), desk.text);
      const fresh = analyze(desk.text, { markdown: manner.markdown });
      assert.deepStrictEqual(snapshot(document), snapshot(fresh));
      if (count % each !== 0) continue;
      samePlaces(document, desk.text);
      sameAnswers(document, fresh, what.at);
    }
  }
  return count;
}

/** Offsets and positions map to and fro, and a mention is found at each of its ends, its text being what the document has there. */
function samePlaces(document: ThesisDocument, text: string): void {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
  }
  assert.strictEqual(document.lineCount, lineStarts.length);
  for (let line = 0; line < lineStarts.length; line += Math.max(1, lineStarts.length >> 4)) {
    const start = lineStarts[line] ?? 0;
    assert.strictEqual(document.offsetAt({ line, character: 0 }), start);
    assert.deepStrictEqual(document.positionAt(start), { line, character: 0 });
  }
  for (const mention of [...document.citations, ...document.crossReferences]) {
    const { block, start, end } = mention.span;
    const parts = document.parts(mention.span);
    if (parts.length !== 1) continue;
    const [{ start: from, end: to }] = parts as [{ start: number; end: number }];
    const there = text.slice(from, to).replace(/[\s\u00ad-]+/g, '');
    const read = block.text.slice(start, end).replace(/[\s\u00ad-]+/g, '');
    if (!there.includes('\f')) assert.strictEqual(there, read);
  }
}

/** Both answer every request alike, asked at the place of the edit. */
function sameAnswers(edited: ThesisDocument, fresh: ThesisDocument, at: number): void {
  const position = fresh.positionAt(at % (fresh.length + 1));
  const ids = [...headingIds(fresh).values()];
  const id = ids[at % Math.max(1, ids.length)] ?? 'section:1:x';
  const params = {
    position, positions: [position], range: { start: position, end: fresh.positionAt(fresh.length) }, id, context: { includeDeclaration: true }, newName: 'Aldermann',
    item: { uri: URI, data: id }, data: { uri: URI, id }, change: { kind: 'demote', id }, format: 'bibtex', cited: true, bibliography: '', known: [id],
  } as Params;
  const plain = (value: unknown): unknown => (value instanceof Refusal ? value.message : value === undefined ? null : JSON.parse(JSON.stringify(value)));
  for (const { method, answer } of features) assert.deepStrictEqual(plain(answer(sourceOf(edited), params)), plain(answer(sourceOf(fresh), params)), method);
}
