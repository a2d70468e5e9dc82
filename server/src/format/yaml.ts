/** Works as CSL-YAML: what pandoc reads as a bibliography (`references:`). Pandoc takes text fields as Markdown, so its signs are escaped. */
import type { CslItem } from '../recognisers/references/csl';
import { withKeys } from './keys';
import { oneLine } from './pieces';

type Value = string | number | boolean | undefined | readonly Value[] | { readonly [key: string]: Value };

/** Fields taken as they stand, never as Markdown. */
const LITERAL = new Set(['id', 'type', 'DOI', 'URL', 'ISBN']);

/** A YAML document with one list, `references`, in the order given. Ends with a line break. */
export function toYaml(items: readonly CslItem[]): string {
  if (items.length === 0) return '---\nreferences: []\n...\n';
  return `---\nreferences:\n${withKeys(items).map((item) => block(entries(item), 0)).join('')}...\n`;
}

/** The item's fields, `id` and `type` first. */
function entries(item: CslItem): [string, Value][] {
  const { id, type, ...rest } = item;
  return [['id', id], ['type', type], ...Object.entries(rest as { readonly [key: string]: Value })];
}

/** A mapping as an item of a list: `- key: value`, the other keys under the first. */
function block(fields: readonly [string, Value][], indent: number): string {
  const pad = ' '.repeat(indent);
  const lines = fields.filter(([, value]) => value !== undefined).map(([key, value], i) => `${pad}${i === 0 ? '- ' : '  '}${key}:${render(value, key, indent + 2)}`);
  return lines.length === 0 ? `${pad}- {}\n` : lines.join('');
}

function render(value: Value, key: string, indent: number): string {
  const pad = ' '.repeat(indent);
  if (typeof value === 'object' && !isList(value)) {
    return `\n${Object.entries(value).filter(([, inner]) => inner !== undefined).map(([name, inner]) => `${pad}  ${name}:${render(inner, name, indent + 2)}`).join('')}`;
  }
  if (!isList(value)) return ` ${scalar(value, key)}\n`;
  if (value.length === 0) return ' []\n';
  return `\n${value.map((item) => {
    if (isList(item)) return `${pad}- [${item.map((inner) => scalar(isList(inner) || typeof inner === 'object' ? '' : inner, key)).join(', ')}]\n`;
    if (typeof item === 'object') return block(Object.entries(item), indent);
    return `${pad}- ${scalar(item, key)}\n`;
  }).join('')}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function scalar(value: string | number | boolean | undefined, key: string): string {
  if (typeof value !== 'string') return String(value ?? '""');
  return quoted(LITERAL.has(key) ? value : markdown(oneLine(value)));
}

/** Signs pandoc's Markdown would act on, escaped; at the start also what makes a list, a heading or a quotation. */
function markdown(text: string): string {
  return text.replace(/[\\*[\]<~^$@`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^[#>+:|-]/, '\\$&')
    .replace(/^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}))([.)] )/, '$1\\$2');
}

/** Words YAML 1.1 takes for something else than text. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** Plain where nothing can be misread, else in double quotes with what YAML does not print escaped. */
function quoted(text: string): string {
  if (/^\p{L}[\p{L}\p{M}\p{N} .,()'/–-]*$/u.test(text) && !/\s$/.test(text) && !RESERVED.test(text)) return text;
  return `"${text.replace(/["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escaped)}"`;
}

function escaped(sign: string): string {
  if (sign === '"' || sign === '\\') return `\\${sign}`;
  const code = sign.charCodeAt(0);
  // half a surrogate pair is no character: the replacement sign stands for it
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `\\u${code.toString(16).padStart(4, '0')}`;
}
