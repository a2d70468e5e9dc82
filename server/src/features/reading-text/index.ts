import type { Block, ThesisDocument } from '../../model/types';
import type { Reading, ReadingUnit } from '../../protocol';
import { setUnits, type SetUnit } from '../../model/setting';
import { firstLine } from '../../model/setting/places';
import { plain } from '../../text/fold';
import { cut } from '../shared/markdown';
import { headingLabel } from '../shared/wording';
import { Anchors, hashOf } from './anchors';
import { Mentions } from './mentions';
import { rowOf } from './rows';

/**
 * `thesis/readingText`: the document as it is set in the reading view. A unit's id is a hash of all it shows, so an edit changes the ids
 * of the units it touches and no others; those the client knows are not sent.
 */
export function readingText(document: ThesisDocument, known: readonly string[]): Reading {
  const has = new Set(known);
  const units: ReadingUnit[] = [];
  const order: string[] = [];
  const lines: number[] = [];
  const set = setUnits(document);
  const anchors = new Anchors(document.blocks);
  const notes = new Map<Block, string>();
  const mentions = new Mentions(document, anchors, notes);
  const add = (unit: SetUnit): string => {
    const made = unitOf(unit, anchors, mentions);
    if (!has.has(made.id)) {
      has.add(made.id);
      units.push(made);
    }
    return made.id;
  };
  // notes first: a paragraph names the units of the notes set beside it
  const ids = new Map<SetUnit, string>();
  for (const unit of set) {
    if (unit.kind !== 'note') continue;
    const id = add(unit);
    ids.set(unit, id);
    for (const { block } of unit.blocks) notes.set(block, id);
  }
  for (const unit of set) {
    order.push(ids.get(unit) ?? add(unit));
    lines.push(firstLine((unit.blocks[0] as SetUnit['blocks'][number]).block));
  }
  return { language: document.language, title: titleOf(document, set), order, lines, units };
}

function unitOf(unit: SetUnit, anchors: Anchors, mentions: Mentions): ReadingUnit {
  const from = firstLine((unit.blocks[0] as SetUnit['blocks'][number]).block);
  const rows = unit.blocks.map((set) => rowOf(unit, set, from, anchors, mentions));
  const made = { kind: unit.kind, level: unit.level, rows };
  return { id: hashOf(JSON.stringify(made)), ...made };
}

function shown({ block, hidden }: SetUnit['blocks'][number]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of hidden) { out += block.text.slice(at, start); at = end; }
  return plain(out + block.text.slice(at));
}

/** Of a panel's title (characters). */
const LONGEST_TITLE = 120;

/** The first line of the title page, else the first heading. */
function titleOf(document: ThesisDocument, set: readonly SetUnit[]): string {
  const [first] = set;
  if (first?.kind === 'title') return cut(shown(first.blocks[0] as SetUnit['blocks'][number]), LONGEST_TITLE);
  const heading = document.outline[0];
  return heading === undefined ? '' : headingLabel(heading);
}
