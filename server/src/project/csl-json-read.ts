/** CSL-JSON as reference managers export it: a list of items, or `{ "items": [...] }`. What is of the wrong kind is left out. */
import type { CslDate, CslItem, CslName } from '../recognisers/references/csl';
import { isError, type JsonNode, type JsonValue, readJson } from './json';

export interface ReadItem { readonly csl: CslItem; /** Offsets of the item's id, or of its opening brace. */ readonly start: number; readonly end: number }

const NAMES = ['author', 'editor', 'translator', 'interviewer', 'director'] as const;
const DATES = ['issued', 'original-date', 'accessed'] as const;
const TEXTS = [
  'year-suffix', 'title', 'container-title', 'collection-title', 'volume', 'issue', 'page', 'edition', 'publisher', 'publisher-place', 'genre', 'medium', 'number', 'event-title', 'DOI', 'URL', 'ISBN', 'note',
] as const;

/** Never throws; problems carry the offset where they begin. */
export function readCslJson(text: string): { readonly entries: readonly ReadItem[]; readonly problems: readonly { readonly offset: number; readonly message: string }[] } {
  const root = readJson(text);
  if (isError(root)) return { entries: [], problems: [{ offset: root.offset, message: `${root.message}; the file is not used` }] };
  const list = Array.isArray(root.value) ? root : root.children.get('items');
  if (list === undefined || !Array.isArray(list.value)) return { entries: [], problems: [{ offset: root.start, message: 'a list of works (CSL-JSON) is expected; the file is not used' }] };
  const entries: ReadItem[] = [];
  const problems: { offset: number; message: string }[] = [];
  for (const node of list.children.values()) {
    const csl = itemOf(node);
    const id = node.children.get('id');
    if (csl === undefined) problems.push({ offset: node.start, message: 'this is no work: it has neither title nor author' });
    else entries.push({ csl, start: id?.start ?? node.start, end: id?.end ?? node.start + 1 });
  }
  return { entries, problems };
}

function itemOf({ value }: JsonNode): CslItem | undefined {
  if (!isRecord(value)) return undefined;
  const kept: Partial<Record<keyof CslItem, unknown>> = {};
  for (const name of TEXTS) {
    const one = value[name];
    if ((typeof one === 'string' && one.trim() !== '') || typeof one === 'number') kept[name] = String(one);
  }
  for (const name of NAMES) {
    const one = value[name];
    const people = Array.isArray(one) ? one.flatMap(nameOf) : [];
    if (people.length > 0) kept[name] = people;
  }
  for (const name of DATES) {
    const date = dateOf(value[name]);
    if (date !== undefined) kept[name] = date;
  }
  if (kept.title === undefined && kept.author === undefined && kept.editor === undefined) return undefined;
  const { id, type } = value;
  return { id: typeof id === 'string' || typeof id === 'number' ? String(id) : '', type: typeof type === 'string' ? type : 'document', ...kept } as CslItem;
}

function nameOf(value: JsonValue): CslName[] {
  if (!isRecord(value)) return [];
  const name: CslName = {};
  for (const key of ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const) {
    const part = value[key];
    if (typeof part === 'string' && part.trim() !== '') name[key] = part;
  }
  return name.family === undefined && name.literal === undefined && name.given === undefined ? [] : [name];
}

function dateOf(value: JsonValue | undefined): CslDate | undefined {
  if (value === undefined || !isRecord(value)) return undefined;
  const parts = value['date-parts'];
  const read = Array.isArray(parts) ? parts.flatMap((one) => (Array.isArray(one) ? [one.map(Number).filter((part) => Number.isFinite(part) && part !== 0)] : [])).filter((one) => one.length > 0) : [];
  if (read.length > 0) return { 'date-parts': read };
  const words = value.literal ?? value.raw;
  if (typeof words !== 'string') return undefined;
  const year = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(words.trim());
  return year === null ? { literal: words } : { 'date-parts': [year.slice(1).filter((part) => part !== undefined).map(Number)] };
}

function isRecord(value: JsonValue): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
