/** `check` as a page for a supervisor: a summary, citations by chapter and year, and the findings with their context. One file, nothing loaded. */
import type { ThesisDocument } from '../../model/types';
import { rules } from '../../rules';
import { type Bar, columns, rows as bars } from './chart';
import { escaped } from './escape';
import { countsOf, type Report, type Row } from './findings';

const TITLES = new Map(rules.map(({ id, title }) => [id, title]));
const NAMES: Readonly<Record<Row['severity'], string>> = { error: 'Errors', warning: 'Warnings', information: 'Notes', hint: 'Hints' };
/** Years further apart than this are not drawn one by one. */
const SPAN = 80;

export function* asHtml(reports: readonly Report[]): Generator<string> {
  const title = reports.length === 1 ? `Report on ${base(reports[0]?.file ?? '')}` : `Report on ${reports.length} files`;
  yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>${escaped(title)}</h1>\n`;
  for (const report of reports) yield* section(report, reports.length > 1);
  yield '</main>\n</body>\n</html>\n';
}

function* section({ file, document, rows }: Report, named: boolean): Generator<string> {
  if (named) yield `<h2>${escaped(file)}</h2>\n`;
  yield summary(document, rows);
  const chapters = byChapter(document);
  if (chapters.length > 0) yield `<h3>Citations by chapter</h3>\n<figure>${bars('Citations by chapter', chapters)}</figure>\n`;
  const years = byYear(document);
  if (years.length > 0) yield `<h3>Citations by year of the work</h3>\n<figure>${columns('Citations by year of the work', years)}</figure>\n`;
  for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
    const found = rows.filter((row) => row.severity === severity);
    if (found.length === 0) continue;
    yield `<h3>${NAMES[severity]} (${found.length})</h3>\n`;
    for (const [rule, group] of grouped(found)) {
      yield `<section class="rule ${severity}"><h4>${escaped(TITLES.get(rule) ?? rule)} <code>${escaped(rule)}</code></h4>\n<ol>\n`;
      for (const row of group) yield item(row);
      yield '</ol></section>\n';
    }
  }
  if (rows.length === 0) yield '<p>Nothing was found.</p>\n';
}

function summary(document: ThesisDocument, rows: readonly Row[]): string {
  const cited = document.works.filter(({ citations }) => citations.length > 0).length;
  const facts: [string, string | number][] = [
    ['Words', document.words.toLocaleString('en')], ['Citations', document.citations.length], ['Works in the bibliography', document.works.length], ['of these cited', cited],
    ['Abbreviations', document.abbreviations.length], ['Footnotes', document.footnotes.length], ...countsOf(rows).filter(([, count]) => count > 0).map(([severity, count]): [string, number] => [NAMES[severity], count]),
  ];
  return `<dl>${facts.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(String(value))}</dd></div>`).join('')}</dl>\n`;
}

function item({ line, message, context, highlight: [from, to], related }: Row): string {
  const quote = context.trim() === '' ? '' : `<blockquote>${escaped(context.slice(0, from))}<mark>${escaped(context.slice(from, to))}</mark>${escaped(context.slice(to))}</blockquote>`;
  const others = related.length === 0 ? '' : `<p class="related">${related.map((place) => `line ${place.line}: ${escaped(place.message)}`).join('; ')}</p>`;
  return `<li><p><span class="line">line ${line}</span> ${escaped(message)}</p>${quote}${others}</li>\n`;
}

function grouped(rows: readonly Row[]): [string, Row[]][] {
  const out = new Map<string, Row[]>();
  for (const row of rows) {
    const list = out.get(row.rule);
    if (list === undefined) out.set(row.rule, [row]);
    else list.push(row);
  }
  return [...out].sort((a, b) => b[1].length - a[1].length);
}

function byChapter({ outline }: ThesisDocument): Bar[] {
  return outline.filter(({ kind, citations }) => kind === 'chapter' || citations > 0).map(({ number, title, citations }) => ({ label: `${number} ${title}`.trim(), value: citations }));
}

/** Citations by the year of the work, every year between the first and the last. */
function byYear({ citations }: ThesisDocument): Bar[] {
  const counts = new Map<number, number>();
  for (const { year } of citations) {
    const value = Number(year.slice(0, 4));
    if (value > 1400 && value < 2100) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const years = [...counts.keys()].sort((a, b) => a - b);
  const last = years[years.length - 1];
  if (last === undefined) return [];
  const first = Math.max(years[0] ?? last, last - SPAN);
  const earlier = years.filter((year) => year < first).reduce((sum, year) => sum + (counts.get(year) ?? 0), 0);
  const out = Array.from({ length: last - first + 1 }, (_, i) => ({ label: String(first + i), value: counts.get(first + i) ?? 0 }));
  return earlier > 0 ? [{ label: `before ${first}`, value: earlier }, ...out] : out;
}

function base(file: string): string {
  return file === '-' ? 'standard input' : file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2330;--paper:#fff;--soft:#5b6472;--line:#d9dee6;--bar:#35609a;--mark:#ffe9a8}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8ec;--paper:#16191f;--soft:#9aa4b2;--line:#2d343f;--bar:#7aa5dd;--mark:#5a4a10}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Georgia,"Times New Roman",serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.2}h2{margin-top:3rem;border-bottom:1px solid var(--line)}h3{margin:2.2rem 0 .6rem}h4{margin:1.4rem 0 .4rem;font-size:1rem}
code{font:.8em/1 ui-monospace,Consolas,monospace;color:var(--soft);font-weight:400}
dl{display:flex;flex-wrap:wrap;gap:.6rem 2rem;margin:1.5rem 0;padding:1rem 0;border-block:1px solid var(--line)}dt{font-size:.8rem;color:var(--soft)}dd{margin:0;font-size:1.3rem}
figure{margin:0;overflow-x:auto}svg{max-width:100%;height:auto;font:12px system-ui,sans-serif;fill:var(--ink)}svg rect{fill:var(--bar)}svg .n{font-size:10px}
ol{margin:0;padding-left:1.4rem}li{margin:.6rem 0}li p{margin:0}.line{font:.8rem system-ui,sans-serif;color:var(--soft);margin-right:.4rem}
blockquote{margin:.25rem 0 0;padding-left:.8rem;border-left:3px solid var(--line);color:var(--soft);font-size:.95rem;overflow-wrap:anywhere}mark{background:var(--mark);color:inherit}
.related{font-size:.85rem;color:var(--soft)}
@media print{main{max-width:none}section{break-inside:avoid}}
`.replace(/\n/g, '');
