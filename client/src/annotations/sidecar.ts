/**
 * The file beside the document: a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/). Written so that it compares and
 * merges line by line; read so that one damaged record costs one record. What is not ours in a record is kept as it is.
 */
import { COLOURS, type Colour, type Note, type Quote, type Reply, inOrder, tagsOf } from './model';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Record_ = { [key: string]: Json };

/** `kept`: records that are well-formed but not understood, written back as they were. `damaged`: what could not be read, in words. */
export interface Sidecar { notes: Note[]; kept: Json[]; damaged: string[] }

const CONTEXT: Json = ['http://www.w3.org/ns/anno.jsonld', { thesis: 'https://thesis-reader.github.io/ns#', resolved: 'thesis:resolved' }];

export const EXTENSION = '.annotations.json';

/** `NAME.annotations.json` of a document's path or address. */
export function sidecarOf(path: string): string {
  return `${path}${EXTENSION}`;
}

/** The collection as text, ending in a line break. `source`: the document's name. The same notes always give the same text. */
export function writeSidecar(notes: readonly Note[], kept: readonly Json[], source: string): string {
  const items = [...inOrder(notes).flatMap((note) => [recordOf(note, source), ...note.replies.map((reply) => replyOf(reply, note.id))]), ...kept];
  const page: Json = { type: 'AnnotationPage', startIndex: 0, items };
  return `${JSON.stringify({ '@context': CONTEXT, type: 'AnnotationCollection', label: `Notes on ${source}`, first: page }, null, 2)}\n`;
}

/** Reads a collection, a page, or a bare list of annotations. Never fails: what cannot be read is told in `damaged`. */
export function readSidecar(text: string): Sidecar {
  const damaged: string[] = [];
  let items: Json[];
  try {
    items = itemsOf(JSON.parse(text) as Json) ?? [];
    if (items.length === 0 && itemsOf(JSON.parse(text) as Json) === undefined) damaged.push('The file is no collection of annotations.');
  } catch {
    const rescued = rescue(text);
    items = rescued.items;
    damaged.push(...rescued.damaged);
  }
  const notes = new Map<string, Note>();
  const kept: Json[] = [];
  const replies: Json[] = [];
  for (const item of items) {
    const note = noteOf(item);
    if (note !== undefined && !notes.has(note.id)) notes.set(note.id, note);
    else (isReply(item) ? replies : kept).push(item);
  }
  for (const item of replies) {
    const reply = readReply(item);
    const note = reply && notes.get(reply.to);
    if (note === undefined || reply === undefined) kept.push(item);
    else note.replies.push(reply.reply);
  }
  return { notes: [...notes.values()], kept, damaged };
}

/**
 * Two states of the same notes that both come from `base`: what one side alone changed or removed counts; what both changed, the later
 * change; what one removed and the other changed stays.
 */
export function merge(base: readonly Note[], mine: readonly Note[], theirs: readonly Note[]): Note[] {
  const [was, here, there] = [base, mine, theirs].map((notes) => new Map(notes.map((note) => [note.id, note])));
  const merged: Note[] = [];
  for (const id of new Set([...mine, ...theirs].map((note) => note.id))) {
    const [old, a, b] = [was?.get(id), here?.get(id), there?.get(id)];
    if (a !== undefined && b !== undefined) merged.push(both(old, a, b));
    else {
      const one = a ?? b;
      if (one !== undefined && (old === undefined || !same(old, one))) merged.push(one);
    }
  }
  return inOrder(merged);
}

/** Whether two states of a note say the same; where its passage now stands counts as said. */
export function same(a: Note, b: Note): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function both(old: Note | undefined, a: Note, b: Note): Note {
  const winner = old !== undefined && same(old, a) ? b : old !== undefined && same(old, b) ? a : a.modified >= b.modified ? a : b;
  const gone = new Set((old?.replies ?? []).filter(({ id }) => ![a, b].every((one) => one.replies.some((reply) => reply.id === id))).map(({ id }) => id));
  const replies = new Map<string, Reply>();
  for (const reply of [...a.replies, ...b.replies]) {
    const known = replies.get(reply.id);
    if (!gone.has(reply.id) && (known === undefined || known.modified < reply.modified)) replies.set(reply.id, reply);
  }
  return { ...winner, replies: [...replies.values()].sort((x, y) => (x.created < y.created ? -1 : 1)) };
}

function recordOf(note: Note, source: string): Json {
  const { exact, prefix, suffix, start, end } = note.quote;
  const bodies: Json[] = note.text === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note.text }];
  for (const tag of tagsOf(note.text)) bodies.push({ type: 'TextualBody', purpose: 'tagging', value: tag });
  const motivation = [note.text === '' ? 'highlighting' : 'commenting', ...(tagsOf(note.text).length > 0 ? ['tagging'] : [])];
  return {
    id: note.id, type: 'Annotation', motivation, creator: { type: 'Person', name: note.creator }, created: note.created, modified: note.modified,
    ...(note.resolved ? { resolved: true } : {}),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      source, styleClass: note.colour,
      selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, { type: 'TextPositionSelector', start, end }],
    },
  };
}

function replyOf({ id, text, creator, created, modified }: Reply, to: string): Json {
  const body = { type: 'TextualBody', purpose: 'replying', format: 'text/markdown', value: text };
  return { id, type: 'Annotation', motivation: 'replying', creator: { type: 'Person', name: creator }, created, modified, body, target: to };
}

const isRecord = (value: Json | undefined): value is Record_ => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const nameOf = (value: Json | undefined): string => (isRecord(value) ? textOf(value.name) : textOf(value));
const isReply = (item: Json): boolean => isRecord(item) && listOf(item.motivation).includes('replying');

function itemsOf(value: Json): Json[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  if (Array.isArray(value.items)) return value.items;
  // As the Hypothesis API answers.
  if (Array.isArray(value.rows)) return value.rows;
  return isRecord(value.first) ? itemsOf(value.first) : value.type === 'Annotation' ? [value] : undefined;
}

function noteOf(item: Json): Note | undefined {
  if (!isRecord(item) || isReply(item)) return undefined;
  const target = listOf(item.target)[0];
  const id = textOf(item.id);
  const quote = isRecord(target) ? quoteIn(listOf(target.selector)) : undefined;
  if (id === '' || quote === undefined || !isRecord(target)) return undefined;
  const comments = listOf(item.body).filter(isRecord).filter(({ purpose }) => purpose !== 'tagging');
  const colour = COLOURS.find((one) => one === target.styleClass) ?? ('yellow' satisfies Colour);
  const created = textOf(item.created);
  return {
    id, quote, colour, text: comments.length > 0 ? comments.map(({ value }) => textOf(value)).join('\n\n') : textOf(item.text), creator: nameOf(item.creator) || textOf(item.user), created,
    modified: textOf(item.modified) || textOf(item.updated) || created, resolved: item.resolved === true, replies: [],
  };
}

function quoteIn(selectors: Json[]): Quote | undefined {
  const all = selectors.filter(isRecord);
  const quote = all.find(({ type }) => type === 'TextQuoteSelector');
  const place = all.find(({ type }) => type === 'TextPositionSelector');
  const exact = textOf(quote?.exact);
  if (exact === '') return undefined;
  const start = typeof place?.start === 'number' ? place.start : 0;
  const end = typeof place?.end === 'number' ? place.end : start + exact.length;
  return { exact, prefix: textOf(quote?.prefix), suffix: textOf(quote?.suffix), start, end };
}

function readReply(item: Json): { reply: Reply; to: string } | undefined {
  if (!isRecord(item)) return undefined;
  const body = listOf(item.body).find(isRecord);
  const created = textOf(item.created);
  const [id, to] = [textOf(item.id), textOf(item.target)];
  if (id === '' || to === '') return undefined;
  return { to, reply: { id, text: textOf(body?.value), creator: nameOf(item.creator), created, modified: textOf(item.modified) || created } };
}

/** Reads the records of a file that is broken somewhere, by the way we indent them. */
function rescue(text: string): { items: Json[]; damaged: string[] } {
  const items: Json[] = [];
  const damaged: string[] = [];
  let begun: { line: number; lines: string[] } | undefined;
  const fail = (): void => { if (begun !== undefined) damaged.push(`The record at line ${begun.line + 1} cannot be read.`); };
  for (const [line, content] of text.split(/\r?\n/).entries()) {
    if (/^ {6}\{$/.test(content)) {
      fail();
      begun = { line, lines: [] };
    }
    begun?.lines.push(content);
    if (begun === undefined || !/^ {6}\},?$/.test(content)) continue;
    try {
      items.push(JSON.parse(begun.lines.join('\n').replace(/,$/, '')) as Json);
    } catch {
      fail();
    }
    begun = undefined;
  }
  fail();
  return { items, damaged: damaged.length > 0 ? damaged : ['The file is not well-formed JSON.'] };
}
