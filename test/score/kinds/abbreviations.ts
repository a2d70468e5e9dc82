/** The list's rows, and the introductions in the running text. */
import { type Labelled, lineOf } from '../gold';
import { tally, type Tally } from '../tally';

export function scoreAbbreviations({ document, labels, upTo }: Labelled): Tally[] {
  const listed = tally('abbreviations listed', labels.listed.length, true);
  const inline = tally('abbreviations introduced', labels.inline.length, true);
  const definitions = document.abbreviations.flatMap((entry) => entry.definitions);
  const rows = definitions.filter(({ via }) => via === 'list').map((one) => ({ one, line: lineOf(document, one.span), short: text(one) }));
  for (const item of labels.listed) {
    const hit = rows.find(({ line, short }) => line === item.line && same(short, item.abbr));
    count(listed, hit?.one.long, item.long, `${item.line} ${item.abbr}`);
  }
  for (const { line, short } of rows) if (!labels.listed.some((item) => item.line === line)) extra(listed, `${line} ${short}`);
  const introduced = definitions
    .filter(({ via }) => via === 'inline')
    .map((one) => ({ one, line: lineOf(document, one.span), short: text(one) }));
  const taken = new Set<(typeof introduced)[number]>();
  for (const item of labels.inline) {
    const hit = introduced.find(
      (each) => !taken.has(each) && Math.abs(each.line - item.line) <= 1 && (same(each.short, item.abbr) || same(each.short, item.base)),
    );
    if (hit !== undefined) taken.add(hit);
    count(inline, hit?.one.long, item.long, `${item.line} ${item.abbr}`);
  }
  for (const each of introduced)
    if (!taken.has(each) && each.line <= upTo.text) extra(inline, `${each.line} ${each.short} = ${each.one.long}`);
  return [listed, inline];
}

function text({ span }: { span: { block: { text: string }; start: number; end: number } }): string {
  return span.block.text.slice(span.start, span.end);
}

function count(out: Tally, long: string | undefined, wanted: string, where: string): void {
  if (long === undefined) {
    out.misses.push(`${where} = ${wanted}`);
    return;
  }
  out.found++;
  if (same(long, wanted)) out.right = (out.right ?? 0) + 1;
  else out.wrong.push(`${where}: ${JSON.stringify(long)} for ${JSON.stringify(wanted)}`);
}

function extra(out: Tally, where: string): void {
  out.extra++;
  out.extras.push(where);
}

/** Emphasis, case, articles and plural endings aside. */
function same(a: string, b: string): boolean {
  return key(a) === key(b);
}

function key(value: string): string {
  return value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(?:the|la|el|los|las|le|les)\s/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/s$/, '');
}
