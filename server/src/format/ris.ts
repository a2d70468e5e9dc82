/** Works as RIS (the format Zotero, EndNote and Mendeley import). Tags: https://en.wikipedia.org/wiki/RIS_(file_format). */
import type { CslDate, CslItem, CslName, CslType } from '../recognisers/references/csl';
import { dayParts } from './dates';
import { keysOf } from './keys';
import { known } from './names';
import { oneLine } from './pieces';

const TYPES: Record<CslType, string> = {
  'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', article: 'JOUR', book: 'BOOK', chapter: 'CHAP', 'paper-conference': 'CPAPER',
  thesis: 'THES', report: 'RPRT', webpage: 'ELEC', 'post-weblog': 'BLOG', interview: 'PCOMM', motion_picture: 'VIDEO', legislation: 'STAT', legal_case: 'CASE',
  bill: 'BILL', treaty: 'STAT', personal_communication: 'PCOMM', manuscript: 'MANSCPT', speech: 'GEN', 'entry-encyclopedia': 'ENCYC', 'entry-dictionary': 'DICT',
  patent: 'PAT', dataset: 'DATA', software: 'COMP', map: 'MAP', review: 'JOUR', document: 'GEN',
};

/** One record per work in the order given. Lines end with CR LF, as the format asks. Empty for no works. */
export function toRis(items: readonly CslItem[]): string {
  const keys = keysOf(items);
  return items.map((item, i) => record(item, keys[i] ?? '')).join('\r\n');
}

function record(item: CslItem, key: string): string {
  const [from, to] = pageEnds(item.page);
  const year = dayParts(item.issued)?.year;
  const lines: [string, string | undefined][] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', key],
    ...people('AU', item.author ?? item.director),
    ...people('ED', item.editor),
    ...people('A4', item.translator),
    ['PY', year === undefined ? item.issued?.literal : `${year}`],
    ['DA', fullDate(item.issued)],
    ['TI', item.title],
    ['T2', item['container-title'] ?? item['event-title']],
    ['T3', item['collection-title']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['M1', item.number],
    ['M3', item.genre ?? (item.type === 'interview' ? 'Interview' : item.medium)],
    ['SP', from],
    ['EP', to],
    ['ET', item.edition],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['SN', item.ISBN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['Y2', fullDate(item.accessed)],
    ...people('A2', item.interviewer),
    ['N1', item.note],
  ];
  const kept = lines.map(([tag, value]) => [tag, oneLine(value)]).filter(([, value]) => value !== '');
  return `${kept.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`;
}

/** `Keck, Margaret E.`; an organisation as it stands. */
function people(tag: string, names: readonly CslName[] | undefined): [string, string][] {
  return known(names).map((name) => {
    if (name.literal !== undefined) return [tag, name.literal];
    const family = [name['non-dropping-particle'], name.family].map(oneLine).filter((part) => part !== '').join(' ');
    const given = [name.given, name['dropping-particle']].map(oneLine).filter((part) => part !== '').join(' ');
    return [tag, [family, given, oneLine(name.suffix)].filter((part) => part !== '').join(', ')];
  });
}

/** `2012/05/10/`: parts not known stay empty. */
function fullDate(date: CslDate | undefined): string {
  const day = dayParts(date);
  if (day === undefined) return '';
  const two = (value: number): string => (value === 0 ? '' : `${value}`.padStart(2, '0'));
  return `${`${day.year}`.padStart(4, '0')}/${two(day.month)}/${two(day.day)}/`;
}

function pageEnds(page: string | undefined): [string, string] {
  const text = oneLine(page);
  const match = /^([^\s,;–—-]+)\s?[-–—]{1,2}\s?([^\s,;–—-]+)$/.exec(text);
  return match === null ? [text, ''] : [match[1] ?? '', match[2] ?? ''];
}
