/** `thesis-reader convert FILE --to pandoc`: a thesis in prose becomes Pandoc's Markdown with its works beside it. */
import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type PandocText, toPandoc } from '../format/pandoc';
import { analyze } from '../model/document';
import type { Citation, ThesisDocument } from '../model/types';
import { complain, EXIT, UsageError, type Command } from './command';
import { readText, UnreadableError } from './files';
import { print } from './output';
import { outsideOf } from './project-file';

const MARKDOWN = /\.(?:md|markdown)$/i;

export const convert: Command = {
  name: 'convert',
  usage: 'convert FILE --to pandoc [--output FILE|FOLDER] [--bib FILE]',
  summary: 'turn a thesis into Pandoc Markdown with a BibTeX file beside it',
  details: `Citations become [@keck1998, p. 25], names in the sentence @keck1998 [p. 25] or [-@keck1998], an Ibid the work it stands for, notes [^1].
A citation that leads to no work, or to several, stays as it was and is named on standard error.
  --to pandoc       Pandoc's Markdown
  --output PLACE    where the Markdown goes: a file, or a folder (FILE.md and FILE.bib in it). Without it: standard output
  --bib FILE        where the works go as BibTeX (beside the output). Without either the works stand in the head of the Markdown,
                    so that 'thesis-reader convert FILE --to pandoc | pandoc --citeproc' works
  --json            say what was converted and what was left as one JSON object on standard error
  --force           write over files that are there`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { to: { type: 'string' }, output: { type: 'string', short: 'o' }, bib: { type: 'string' }, json: { type: 'boolean', default: false }, force: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('convert takes one FILE');
    if (values.to !== 'pandoc') throw new UsageError(values.to === undefined ? 'convert needs --to FORMAT (pandoc)' : `unknown format '${values.to}' (pandoc)`);
    const { text, broken } = await readText(file);
    if (broken) complain(`${file}: not all of it is UTF-8; what is not reads as U+FFFD`);
    const places = await placesOf(file, values.output, values.bib);
    const markdown = MARKDOWN.test(file);
    const outside = await outsideOf(file, text);
    const document = analyze(text, { markdown, recognition: 'always', ...(outside === undefined ? {} : { outside }) });
    const result = toPandoc(document, { markdown, bibliography: places.bib === undefined ? undefined : nameFor(places) });
    if (places.bib !== undefined) await write(places.bib, result.bibliography, values.force);
    if (places.markdown !== undefined) await write(places.markdown, result.markdown, values.force);
    else await print([result.markdown]);
    tell(file, document, result, values.json);
    return EXIT.fine;
  },
};

interface Places { readonly markdown: string | undefined; readonly bib: string | undefined }

/** Files to be written. One that is read is not written over, whatever is asked. */
async function placesOf(file: string, output: string | undefined, bib: string | undefined): Promise<Places> {
  const stem = file === '-' ? 'thesis' : basename(file).replace(/(?:\.thesis)?\.[^.]{1,12}$/, '');
  let markdown = output;
  if (output !== undefined && (/[\\/]$/.test(output) || (await stat(output).catch(() => undefined))?.isDirectory() === true)) markdown = join(output, `${stem}.md`);
  const places = { markdown, bib: bib ?? (markdown === undefined ? undefined : join(dirname(markdown), `${basename(markdown).replace(/\.[^.]{1,12}$/, '')}.bib`)) };
  for (const place of [places.markdown, places.bib]) if (place !== undefined && resolve(place) === resolve(file)) throw new UsageError(`${place} is the file that is read: name another --output`);
  if (places.markdown !== undefined && places.bib !== undefined && resolve(places.markdown) === resolve(places.bib)) throw new UsageError('--output and --bib name one file');
  return places;
}

/** The bibliography as the Markdown names it: Pandoc looks for it beside the Markdown, or where it is called. */
function nameFor({ markdown, bib = '' }: Places): string {
  return markdown !== undefined && dirname(resolve(markdown)) === dirname(resolve(bib)) ? basename(bib) : bib;
}

async function write(place: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(place, text, { encoding: 'utf8', flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UnreadableError(code === 'EEXIST' ? `${place}: is there already; --force writes over it` : `${place}: cannot be written (${code})`);
  }
}

interface Row { readonly line: number; readonly column: number; readonly text: string; readonly reason: string }

function tell(file: string, document: ThesisDocument, { converted, left, keyOf }: PandocText, json: boolean): void {
  const row = (citation: Citation, reason: string): Row => {
    const { line, character } = document.lineRange(citation.span).start;
    const { block, start, end } = citation.span;
    return { line: line + 1, column: character + 1, text: block.text.slice(start, end).replace(/\s+/g, ' '), reason };
  };
  const kept = left.map(({ citation, reason }) => row(citation, reason));
  const unsure = converted.filter(({ resolution }) => resolution === 'approximate').map((citation) => ({ ...row(citation, citation.reason), key: keyOf(citation) ?? '' }));
  if (json) {
    process.stderr.write(`${JSON.stringify({ file, converted: converted.length, approximate: unsure, left: kept })}\n`);
    return;
  }
  for (const { line, column, text, reason } of kept) process.stderr.write(`${file}:${line}:${column}: left as it was: ${text} (${reason})\n`);
  for (const { line, column, text, reason, key } of unsure) process.stderr.write(`${file}:${line}:${column}: taken for @${key}: ${text} (${reason})\n`);
  process.stderr.write(`${file}: ${converted.length} citations converted (${unsure.length} of them to an entry that differs a little), ${kept.length} left as they were\n`);
}
