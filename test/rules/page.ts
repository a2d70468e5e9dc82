/** RULES.md and the schema of `thesis.rules`, made from the rules themselves. `npm run rules` writes them; a test holds them current. */
import { FILE_KEYS, type FileKey } from '../../server/src/project/config';
import { rules } from '../../server/src/rules';
import { type Rule, SEVERITIES, type Severity } from '../../server/src/rules/rule';
import { anchorOf, RULES_PAGE } from '../../server/src/features/shared/finding';

const FAMILIES: Readonly<Record<string, string>> = {
  citation: 'Citations', reference: 'Bibliography', abbreviation: 'Abbreviations', heading: 'Headings', contents: 'Contents', caption: 'Tables and figures', 'reference-to': 'Cross-references',
  footnote: 'Notes', quotation: 'Quotations', text: 'Text', interview: 'Interviews', 'case-study': 'Case studies',
};
/** What each list of files in .thesis.json is. */
const FILES: Readonly<Record<FileKey, string>> = {
  files: 'The chapters, in their order. Without it every text in the folder may use the common lists.',
  bibliography: 'The common bibliography: text, Markdown, BibTeX (.bib) or CSL-JSON (.json).', abbreviations: 'The common list of abbreviations: text or Markdown.',
};
const MEANING: Readonly<Record<Severity, string>> = {
  off: 'Not checked.', hint: 'A faint mark: a matter of style.', information: 'A note: a small fault.', warning: 'A fault that misleads a reader.', error: 'As bad as a fault can be.',
};

function family({ id }: Rule): string {
  return id.slice(0, id.indexOf('/'));
}

/** The whole of RULES.md. */
export function rulesPage(): string {
  const names = [...new Set(rules.map(family))].sort((a, b) => Object.keys(FAMILIES).indexOf(a) - Object.keys(FAMILIES).indexOf(b));
  const parts = names.map((name) => `## ${FAMILIES[name] ?? name}\n\n${rules.filter((rule) => family(rule) === name).map(section).join('\n')}`);
  const counts = SEVERITIES.map((severity) => `${rules.filter((rule) => rule.severity === severity).length} ${severity}`).filter((text) => !text.startsWith('0 ')).join(', ');
  return `# The rules

Written by \`npm run rules\` from \`server/src/rules\`; do not edit. ${rules.length} rules by default severity: ${counts}.

A rule's severity is set in the editor (\`"thesis.rules": { "citation/comma": "off" }\`), in a \`.thesis.json\` beside the thesis or in a folder above it
(\`{ "rules": { … }, "ignore": [{ "rule": "…", "text": "…" }], "accept": ["…"] }\`), or for one run (\`thesis-reader check --rule citation/comma=off FILE\`).
"One way" means: the document itself is asked what it does most often, and the exceptions are named; no manual is imposed.
Matters of style are not looked for in other people's words. Where a rule offers a fix, the editor shows it as a quick fix.

${parts.join('\n')}`;
}

function section({ id, title, severity, docs }: Rule): string {
  return `### ${id}

**${title}.** Default: ${severity}.

${docs.what} ${docs.why}

- Good: ${docs.good}
- Bad: ${docs.bad}
- Source: ${docs.source}
`;
}

/** The schema of the setting, as it stands in package.json. */
export function rulesSchema(): object {
  return {
    type: 'object',
    default: {},
    scope: 'resource',
    order: 7,
    markdownDescription: `How strictly each rule is taken: \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`. [All rules](${RULES_PAGE}). A \`.thesis.json\` in the folder goes before this.`,
    additionalProperties: false,
    properties: Object.fromEntries(rules.map(({ id, title, severity }) => [id, {
      enum: [...SEVERITIES], enumDescriptions: SEVERITIES.map((one) => MEANING[one]), default: severity, markdownDescription: `${title}. [What and why](${RULES_PAGE}#${anchorOf(id)})`,
    }])),
  };
}

/** The schema of `.thesis.json`, by which an editor completes it. */
export function projectSchema(): string {
  const text = (description: string): object => ({ type: 'string', description });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Thesis Reader: settings that travel with a thesis',
    type: 'object',
    properties: {
      rules: { ...(rulesSchema() as { properties: object }), scope: undefined, order: undefined, default: undefined, markdownDescription: undefined, description: 'How strictly each rule is taken.' },
      ignore: {
        type: 'array', description: 'Findings that are no faults, by rule and quoted text.',
        items: { type: 'object', required: ['rule', 'text'], additionalProperties: false, properties: { rule: { enum: rules.map(({ id }) => id) }, text: text('The words the finding is about, as the editor wrote them here.') } },
      },
      ...Object.fromEntries(FILE_KEYS.map((key) => [key, { description: FILES[key], anyOf: [{ type: 'string' }, { type: 'array', items: text('A file, named from the folder of .thesis.json.') }] }])),
      accept: { type: 'array', description: 'Names and abbreviations that are right as they are.', items: text('A name or an abbreviation.') },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** package.json with the schema in it. */
export function withSchema(text: string): string {
  const about = JSON.parse(text) as { contributes: { configuration: { properties: Record<string, unknown> } } };
  about.contributes.configuration.properties['thesis.rules'] = rulesSchema();
  return `${JSON.stringify(about, null, 2)}\n`;
}
