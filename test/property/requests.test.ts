/** Whatever the text and wherever the cursor: every request answers without a fault, and every range it names lies in the text. */
import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { features, type Params, Refusal, type Source } from '../../server/src/features';
import { headingIds } from '../../server/src/features/shared/ids';
import { analyze } from '../../server/src/model/document';
import type { StructureChange } from '../../server/src/protocol';
import { sourceOf, URI } from '../features/thesis';

const SAMPLE = readFileSync('media/sample/the-quiet-harbour.thesis.txt', 'utf8');
const ROUNDS = Number(process.env.PROPERTY_RUNS ?? 40);

/** A small generator of its own: the same cases every time. */
function random(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % Math.max(1, most);
  };
}

/** Pieces of the sample in a wrong order, cut anywhere, with rubbish between. */
function scrambled(next: (most: number) => number): string {
  const rubbish = ['', '\n', '\n\n', '(', '((((', ')', '\t', '\r\n', '\ud83d', '“', '- ', '(Ibid', '\u0000', '¹²³', '# ', '.....12\n', '; 2012a', '*'];
  const parts: string[] = [];
  for (let i = 0; i < 6; i++) {
    const from = next(SAMPLE.length);
    parts.push(SAMPLE.slice(from, from + next(5_000)), rubbish[next(rubbish.length)] ?? '');
  }
  return parts.join('');
}

/** Every range in an answer, whatever its shape. */
function* rangesIn(value: unknown): Generator<{ start: { line: number; character: number }; end: { line: number; character: number } }> {
  if (typeof value !== 'object' || value === null) return;
  const { start, end } = value as { start?: { line?: unknown }; end?: unknown };
  if (typeof start === 'object' && typeof start?.line === 'number' && typeof end === 'object') yield value as never;
  for (const inner of Object.values(value)) yield* rangesIn(inner);
}

function ask(source: Source, next: (most: number) => number): void {
  const { document } = source;
  const position = document.positionAt(next(document.length + 1));
  const ids = [...headingIds(document).values()];
  const id = ids[next(ids.length)] ?? 'section:1:x';
  const target = ids[next(ids.length)] ?? 'section:1:x';
  const changes: StructureChange[] = [
    { kind: 'move', id, target, place: (['before', 'after', 'inside'] as const)[next(3)] ?? 'inside' }, { kind: 'promote', id }, { kind: 'demote', id }, { kind: 'rename', id, title: ['', 'New', 'a\tb'][next(3)] ?? '' },
  ];
  const params: Params = {
    position, positions: [position, document.positionAt(next(document.length + 1))], range: { start: document.positionAt(0), end: document.positionAt(document.length) },
    id, context: { includeDeclaration: true }, newName: ['', 'X', '2012z', '3.3', 'Name of all', '('][next(6)] ?? '', item: { uri: URI, data: id }, data: { uri: URI, id }, change: changes[next(4)] as StructureChange, format: 'ris', cited: false, bibliography: ['', 'a.bib'][next(2)] ?? '', known: [id, ''],
  } as Params;
  for (const { method, answer } of features) {
    const result = answer(source, params);
    if (result instanceof Refusal) continue;
    for (const { start, end } of rangesIn(result)) {
      const [a, b] = [document.offsetAt(start), document.offsetAt(end)];
      assert.ok(a <= b, `${method}: a range runs backwards`);
      assert.deepStrictEqual([document.positionAt(a), document.positionAt(b)], [start, end], `${method}: a range lies outside the text`);
    }
  }
}

describe('requests', () => {
  it('answer on the sample, at many places', () => {
    const next = random(11);
    const source = sourceOf(analyze(SAMPLE, { recognition: 'always' }));
    for (let i = 0; i < ROUNDS; i++) ask(source, next);
  });

  it('answer on scrambled texts', () => {
    const next = random(23);
    for (let i = 0; i < ROUNDS / 3; i++) {
      const source = sourceOf(analyze(scrambled(next), { recognition: 'always' }));
      for (let k = 0; k < 4; k++) ask(source, next);
    }
  });

  it('answer on empty and tiny texts', () => {
    const next = random(5);
    for (const text of ['', '\n', '(', 'A', '\r\n\r\n', '- ', '1.1', '# ', '¹', 'Bibliography', '\ufeff']) ask(sourceOf(analyze(text, { recognition: 'always' })), next);
  });
});
