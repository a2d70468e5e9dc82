/** Wherever a section of the sample is moved: every citation still means its work, every note has its marker, the contents have every heading. */
import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import type { AnnotatedTextEdit, TextDocumentEdit } from 'vscode-languageserver-types';
import { restructure } from '../../server/src/features/restructure';
import { headingIds } from '../../server/src/features/shared/ids';
import { Refusal } from '../../server/src/features/shared/source';
import { analyze } from '../../server/src/model/document';
import { sourceOf } from '../features/thesis';

const SAMPLE = readFileSync('media/sample/the-quiet-harbour.thesis.txt', 'utf8');
const MOVES = Number(process.env.PROPERTY_RUNS ?? 12);

interface Facts { citations: string[]; notes: number; headings: number; listed: number; lost: number }

function facts(text: string): Facts {
  const document = analyze(text);
  const listed = document.crossReferences.filter(({ target }) => target === 'contents');
  return {
    citations: document.citations.map(({ works, locator, resolution }) => `${works.map(({ label, index }) => `${index} ${label}`).join(' / ')} ${locator} ${resolution}`).sort(),
    notes: document.footnotes.filter(({ marker, definition }) => marker !== undefined && definition !== undefined).length,
    headings: document.headings.length,
    listed: listed.length,
    // a case study moved out of its chapter is none any more, and what calls it one leads nowhere
    lost: document.crossReferences.filter(({ node, destination, target }) => node === undefined && destination === undefined && target !== 'case-study').length,
  };
}

describe('moving sections of the sample', () => {
  it('loses nothing and changes no meaning', () => {
    const document = analyze(SAMPLE);
    const before = facts(SAMPLE);
    const ids = [...headingIds(document)].filter(([{ kind }]) => kind === 'section' || kind === 'chapter' || kind === 'annex').map(([, id]) => id);
    let state = 7;
    const next = (most: number): number => { state = (state * 1103515245 + 12345) & 0x7fffffff; return state % most; };
    let done = 0;
    for (let round = 0; round < 400 && done < MOVES; round++) {
      const [id = '', target = ''] = [ids[next(ids.length)], ids[next(ids.length)]];
      const place = (['before', 'after', 'inside'] as const)[next(3)] ?? 'after';
      // the chapter of case studies would make others of all it holds
      if (id.startsWith('chapter:3')) continue;
      const answer = restructure(sourceOf(document), { kind: 'move', id, target, place });
      if (answer === null || answer instanceof Refusal) continue;
      done++;
      let text = SAMPLE;
      const [first] = answer.documentChanges as TextDocumentEdit[];
      for (const { range, newText } of [...(first?.edits ?? []) as AnnotatedTextEdit[]].reverse()) {
        text = `${text.slice(0, document.offsetAt(range.start))}${newText}${text.slice(document.offsetAt(range.end))}`;
      }
      assert.deepStrictEqual(facts(text), before, `${id} ${place} ${target}`);
    }
    assert.strictEqual(done, MOVES);
  });
});
