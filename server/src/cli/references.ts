/** `thesis-reader references`: references in prose become CSL-JSON, BibTeX, RIS or CSL-YAML. */
import { parseArgs } from 'node:util';
import { toBibtex } from '../format/bibtex';
import { toCslJson } from '../format/csl-json';
import { toRis } from '../format/ris';
import { toYaml } from '../format/yaml';
import { analyze } from '../model/document';
import { parseReference, type ParsedReference } from '../recognisers/references';
import type { CslItem } from '../recognisers/references/csl';
import { complain, EXIT, UsageError, type Command } from './command';
import { readText } from './files';
import { print } from './output';

const FORMATS: Readonly<Record<string, (items: readonly CslItem[]) => string>> = {
  'csl-json': toCslJson, bibtex: toBibtex, ris: toRis, yaml: toYaml,
};
const NAMES = Object.keys(FORMATS).join(', ');

export const references: Command = {
  name: 'references',
  usage: 'references [FILE] --to FORMAT [--from-thesis]',
  summary: `turn references in prose into ${NAMES}`,
  details: `FILE holds one reference per line (standard input where none is named, or -). Every line that is not blank gives one item, in order;
what cannot be told apart stands in the item's note, and custom.unsure (CSL-JSON and YAML) names the fields that are not sure.
  --to FORMAT     ${NAMES}
  --from-thesis   FILE is a thesis: take the entries of its bibliography`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true, options: { to: { type: 'string' }, 'from-thesis': { type: 'boolean' } },
    });
    if (positionals.length > 1) throw new UsageError('references takes one FILE');
    const format = Object.hasOwn(FORMATS, values.to ?? '') ? FORMATS[values.to ?? ''] : undefined;
    if (format === undefined) throw new UsageError(values.to === undefined ? `references needs --to FORMAT (${NAMES})` : `unknown format '${values.to}' (${NAMES})`);
    const file = positionals[0] ?? '-';
    const { text, broken } = await readText(file);
    if (broken) complain(`${file === '-' ? 'standard input' : file}: not all of it is UTF-8; what is not reads as U+FFFD`);
    await print([format(values['from-thesis'] === true ? ofThesis(text, file) : ofLines(text))]);
    return EXIT.fine;
  },
};

/** Ids are left to the formatters, which give each a key of its own. */
function ofLines(text: string): CslItem[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').map((line) => withDoubts(parseReference(line.trim())));
}

function ofThesis(text: string, file: string): CslItem[] {
  return analyze(text, { markdown: /\.(?:md|markdown)$/i.test(file) }).works.map((work) => ({ ...withDoubts(work), id: '' }));
}

/** The item, with the names of the fields that are not sure. */
function withDoubts({ csl, unsure }: Pick<ParsedReference, 'csl' | 'unsure'>): CslItem {
  return unsure.length === 0 ? csl : { ...csl, custom: { unsure } };
}
