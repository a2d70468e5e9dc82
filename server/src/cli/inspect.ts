/** `thesis-reader inspect FILE…`: everything the model knows of a file, as one line of JSON. `README.md` documents it. */
import { parseArgs } from 'node:util';
import { analyze } from '../model/document';
import { complain, EXIT, UsageError, type Command } from './command';
import { readText, UnreadableError } from './files';
import { inspection } from './inspection';
import { print } from './output';
import { outsideOf } from './project-file';

export const inspect: Command = {
  name: 'inspect',
  usage: 'inspect FILE…',
  summary: 'print what stands in each FILE as one JSON object per line',
  details: 'FILE is a text or Markdown file, - is standard input. The JSON (schema 1) is described in README.md:\noutline, abbreviations, citations, bibliography, footnotes, cross-references and problems, lines and columns from 1.\nWhere a .thesis.json beside the file or above it names the files of the thesis, their entries and abbreviations count.',
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    if (positionals.length === 0) throw new UsageError('inspect needs a FILE');
    let exit: number = EXIT.fine;
    for (const file of positionals) {
      try {
        await one(file);
      } catch (error) {
        // the other files are still worth reading
        if (!(error instanceof UnreadableError)) throw error;
        complain(error.message);
        exit = EXIT.bad;
      }
    }
    return exit;
  },
};

async function one(file: string): Promise<void> {
  const { text, broken } = await readText(file);
  if (broken) complain(`${file}: not all of it is UTF-8; what is not reads as U+FFFD`);
  const outside = await outsideOf(file, text);
  await print(inspection(file, analyze(text, { markdown: /\.(?:md|markdown)$/i.test(file), ...(outside === undefined ? {} : { outside }) })));
}
