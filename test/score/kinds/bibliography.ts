/** Entries by their first line, and their fields. */
import type { Work } from '../../../server/src/analysis';
import { endLineOf, type GoldEntry, type GoldName, type Labelled, lineOf } from '../gold';
import { tally, type Tally } from '../tally';

export function scoreBibliography({ document, labels, upTo }: Labelled): Tally[] {
  const entries = tally('bibliography entries', labels.bibliography.length, true);
  const fields = tally('  fields of entries', 0, false);
  const works = new Map(document.works.map((work) => [lineOf(document, work.span), work]));
  const known = new Set<number>();
  for (const item of labels.bibliography) {
    known.add(item.line);
    const work = works.get(item.line);
    if (work === undefined) {
      entries.misses.push(`${item.line} ${item.title}`);
      continue;
    }
    entries.found++;
    // right: it ends where the label says, too
    if (item.end_line === undefined || endLineOf(document, work.span) === item.end_line) entries.right = (entries.right ?? 0) + 1;
    else entries.wrong.push(`${item.line} ends at ${endLineOf(document, work.span)} for ${item.end_line}`);
    scoreFields(item, work, fields);
  }
  for (const [line, work] of works) {
    if (known.has(line) || line > upTo.bibliography) continue;
    entries.extra++;
    entries.extras.push(`${line} ${work.text.slice(0, 60)}`);
  }
  return [entries, fields];
}

/** Fields compared as a reader would: letters and digits only. Type and access date are left to `references` and its tests. */
function scoreFields(item: GoldEntry, { csl }: Work, out: Tally): void {
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const pairs: [string, string, string][] = [
    [
      'authors',
      names(item.authors),
      (csl.author ?? csl.director ?? (item.editors === undefined ? csl.editor : undefined) ?? [])
        .map((name) => key(`${name['non-dropping-particle'] ?? ''}${name.family ?? name.literal ?? ''}`))
        .join('; '),
    ],
    ['year', item.year, year === undefined ? (/\d{4}/.exec(csl.issued?.literal ?? '')?.[0] ?? csl.issued?.literal ?? '') : String(year)],
    ['suffix', item.suffix, csl['year-suffix'] ?? ''],
    ['title', item.title, csl.title ?? ''],
    ['container', item.container, csl['container-title'] ?? ''],
    ['volume', item.volume, csl.volume ?? ''],
    ['issue', item.issue, csl.issue ?? ''],
    ['pages', item.pages, csl.page ?? ''],
    ['publisher', item.publisher, csl.publisher ?? ''],
    ['place', item.place, csl['publisher-place'] ?? ''],
    ['url', item.url, csl.URL ?? ''],
  ];
  for (const [field, wanted, given] of pairs) {
    if (key(wanted) === '' && key(given) === '') continue;
    if (key(wanted) !== '') out.labelled++;
    if (key(wanted) === key(given)) out.found++;
    else {
      if (key(given) !== '') out.extra++;
      out.misses.push(`${item.line} ${field}: ${JSON.stringify(given)} for ${JSON.stringify(wanted)}`);
    }
  }
}

function names(list: readonly GoldName[]): string {
  return list.map((name) => key(name.family ?? name.org ?? (name.anonymous === true ? 'Anonymous' : ''))).join('; ');
}

function key(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N};]+/gu, '');
}
