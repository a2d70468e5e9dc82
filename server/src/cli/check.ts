/** `thesis-reader check FILE…`: the rules in a terminal and in CI. */
import { parseArgs } from 'node:util';
import { analyze, type AnalyzeOptions } from '../model/document';
import { rules } from '../rules';
import { fixText, type FixedText } from '../rules/fix-all';
import { checkOptions } from '../rules/options';
import { SEVERITIES, type Severity } from '../rules/rule';
import type { CheckOptions } from '../rules/run';
import { type Command, complain, EXIT, UsageError } from './command';
import { readText, UnreadableError } from './files';
import { print } from './output';
import { outsideOf, projectOf } from './project-file';
import { type Report, reportOf } from './report/findings';
import { asGithub } from './report/github';
import { asHtml } from './report/html';
import { asJson } from './report/json';
import { asSarif } from './report/sarif';
import { asText } from './report/text';
import { version } from './version';
import { replaceText } from './write';

const FORMATS: Readonly<Record<string, (reports: readonly Report[]) => Iterable<string>>> = {
  text: asText, json: asJson, sarif: (reports) => asSarif(reports, version()), github: asGithub, html: asHtml,
};
const FAIL = ['hint', 'information', 'warning', 'error', 'never'];

export const check: Command = {
  name: 'check',
  usage: 'check FILE… [--format FORMAT] [--rule ID=SEVERITY]… [--fix] [--fail-on SEVERITY]',
  summary: 'check citations, bibliography, abbreviations, structure and notes',
  details: `FILE is a text or Markdown file, - is standard input. Rules are described in RULES.md. A .thesis.json beside the file or above it
may set severities ("rules"), leave out findings ("ignore"), accept names ("accept") and name the other files of the thesis
("files", "bibliography", "abbreviations"; .bib and CSL-JSON too), whose entries and abbreviations then count.
  --format FORMAT       ${Object.keys(FORMATS).join(', ')} (text)
  --rule ID=SEVERITY    ${SEVERITIES.join(', ')}; may be given several times, ID may end in /*
  --fix                 make the fixes that are safe, and say which
  --fail-on SEVERITY    exit with 1 where something this bad is found: ${FAIL.join(', ')} (warning)`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, rule: { type: 'string', multiple: true, default: [] }, fix: { type: 'boolean', default: false }, 'fail-on': { type: 'string', default: 'warning' } },
    });
    if (positionals.length === 0) throw new UsageError('check needs a FILE');
    const format = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format] : undefined;
    if (format === undefined) throw new UsageError(`unknown format '${values.format}' (${Object.keys(FORMATS).join(', ')})`);
    if (!FAIL.includes(values['fail-on'])) throw new UsageError(`--fail-on takes one of ${FAIL.join(', ')}`);
    if (values.fix && positionals.includes('-')) throw new UsageError('--fix needs a file: standard input cannot be written');
    const given = ruleOptions(values.rule);
    const reports: Report[] = [];
    let exit: number = EXIT.fine;
    for (const file of positionals) {
      try {
        reports.push(await one(file, given, values.fix));
      } catch (error) {
        // the other files are still worth checking
        if (!(error instanceof UnreadableError)) throw error;
        complain(error.message);
        exit = EXIT.bad;
      }
    }
    await print(format(reports));
    for (const { file, failures } of reports) for (const failure of failures) complain(`${file}: a rule failed: ${failure}`);
    const worst = FAIL.indexOf(values['fail-on']);
    const found = reports.some(({ rows }) => rows.some(({ severity }) => FAIL.indexOf(severity) >= worst));
    return exit === EXIT.fine && found ? EXIT.problems : exit;
  },
};

/** `citation/comma=off`, `reference/*=hint`. */
function ruleOptions(given: readonly string[]): Record<string, Severity> {
  const out: Record<string, Severity> = {};
  for (const item of given) {
    const at = item.lastIndexOf('=');
    const id = item.slice(0, Math.max(0, at));
    const severity = SEVERITIES.find((one) => one === item.slice(at + 1));
    const meant = rules.filter((rule) => rule.id === id || (id.endsWith('/*') && rule.id.startsWith(id.slice(0, -1))));
    if (at < 1 || severity === undefined) throw new UsageError(`--rule takes ID=SEVERITY (${SEVERITIES.join(', ')}), not '${item}'`);
    if (meant.length === 0) throw new UsageError(`there is no rule '${id}'`);
    for (const rule of meant) out[rule.id] = severity;
  }
  return out;
}

async function one(file: string, given: Readonly<Record<string, Severity>>, fix: boolean): Promise<Report> {
  const { text, broken } = await readText(file);
  if (broken) complain(`${file}: not all of it is UTF-8; what is not reads as U+FFFD${fix ? ', so it is not written' : ''}`);
  const project = await projectOf(file);
  // what is said on the command line goes before what the folder says
  const options = checkOptions({}, { ...project, rules: { ...project.rules, ...given } });
  // whoever names a file wants it checked
  const outside = await outsideOf(file, text);
  const reading: AnalyzeOptions = { markdown: /\.(?:md|markdown)$/i.test(file), recognition: 'always', ...(outside === undefined ? {} : { outside }) };
  const now = fix && !broken ? await fixed(file, text, options, reading) : text;
  return reportOf(file, analyze(now, reading), options);
}

async function fixed(file: string, text: string, options: CheckOptions, reading: AnalyzeOptions): Promise<string> {
  const result = fixText(text, options, reading);
  if (result.text !== text) {
    await replaceText(file, text, result.text);
    tell(file, result);
  }
  return result.text;
}

/** What was fixed goes to standard error, so that it does not mix with the report. */
function tell(file: string, { rounds }: FixedText): void {
  let count = 0;
  for (const { document, fixes } of rounds) {
    for (const { finding, fix } of fixes) {
      count++;
      process.stderr.write(`fixed ${file}:${document.lineRange(finding.span).start.line + 1}: ${fix.title.replace(/\s+/g, ' ')} [${finding.rule.id}]\n`);
    }
  }
  process.stderr.write(`${file}: ${count} fixed\n`);
}
