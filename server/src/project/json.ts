/** JSON with places: a damaged file is named with the line where it breaks, and a wrong value with its own. */

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export interface JsonNode {
  readonly value: JsonValue;
  readonly start: number;
  readonly end: number;
  /** Values of an object by key, of a list by index. */
  readonly children: ReadonlyMap<string | number, JsonNode>;
}

export interface JsonError { readonly offset: number; readonly message: string }

/** Deeper than any settings file goes. */
const DEEPEST = 64;

/** Reads one JSON value (RFC 8259). Never throws; linear in the length of the text. */
export function readJson(text: string): JsonNode | JsonError {
  const reader = new Reader(text);
  const node = reader.value(0);
  if (node !== undefined) {
    reader.skip();
    if (reader.at < text.length) reader.fail('something follows the end');
  }
  return reader.error ?? node ?? { offset: 0, message: 'a value is missing' };
}

export function isError(read: JsonNode | JsonError): read is JsonError {
  return 'message' in read;
}

/** Line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

class Reader {
  at = 0;
  error: JsonError | undefined;
  constructor(private readonly text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  fail(message: string): undefined {
    this.error ??= { offset: Math.min(this.at, this.text.length), message };
    return undefined;
  }

  skip(): void {
    while (' \t\n\r'.includes(this.text.charAt(this.at)) && this.at < this.text.length) this.at++;
  }

  value(depth: number): JsonNode | undefined {
    this.skip();
    const start = this.at;
    const sign = this.text.charAt(start);
    if (depth > DEEPEST) return this.fail('too many brackets inside one another');
    if (sign === '{' || sign === '[') return this.many(start, sign === '{', depth);
    if (sign === '"') {
      const value = this.string();
      return value === undefined ? undefined : leaf(value, start, this.at);
    }
    for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const) {
      if (!this.text.startsWith(word, start)) continue;
      this.at += word.length;
      return leaf(value, start, this.at);
    }
    while (this.at < this.text.length && '+-.0123456789eE'.includes(this.text.charAt(this.at))) this.at++;
    const number = Number(this.text.slice(start, this.at));
    if (this.at > start && !Number.isNaN(number)) return leaf(number, start, this.at);
    this.at = start;
    return this.fail(sign === '' ? 'the file ends too soon' : `${JSON.stringify(sign)} is not expected here`);
  }

  private many(start: number, object: boolean, depth: number): JsonNode | undefined {
    const children = new Map<string | number, JsonNode>();
    const close = object ? '}' : ']';
    this.at++;
    this.skip();
    if (this.text.charAt(this.at) === close) this.at++;
    else {
      for (;;) {
        this.skip();
        let key: string | number = children.size;
        if (object) {
          if (this.text.charAt(this.at) !== '"') return this.fail('a name in double quotes is missing');
          const name = this.string();
          if (name === undefined) return undefined;
          this.skip();
          if (this.text.charAt(this.at) !== ':') return this.fail('a colon is missing');
          this.at++;
          key = name;
        }
        const child = this.value(depth + 1);
        if (child === undefined) return undefined;
        children.set(key, child);
        this.skip();
        const next = this.text.charAt(this.at);
        if (next !== ',' && next !== close) return this.fail(next === '' ? `${close} is missing` : `a comma or ${close} is missing`);
        this.at++;
        if (next === close) break;
      }
    }
    const entries = [...children];
    const value = object ? Object.fromEntries(entries.map(([key, child]) => [key, child.value])) : entries.map(([, child]) => child.value);
    return { value, start, end: this.at, children };
  }

  private string(): string | undefined {
    const start = this.at;
    for (let i = start + 1; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 92) { i++; continue; }
      if (code < 32) { this.at = i; return this.fail('a quotation mark is missing'); }
      if (code !== 34) continue;
      this.at = i + 1;
      try {
        return String(JSON.parse(this.text.slice(start, i + 1)));
      } catch {
        this.at = start;
        return this.fail('a wrong escape in this text');
      }
    }
    this.at = this.text.length;
    return this.fail('a quotation mark is missing');
  }
}

function leaf(value: JsonValue, start: number, end: number): JsonNode {
  return { value, start, end, children: new Map() };
}
