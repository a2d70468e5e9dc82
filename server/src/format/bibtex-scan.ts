/**
 * Reads the structure of a `.bib` file: entries, their keys and fields as written. Tolerant as BibTeX users are: what is between entries is
 * comment, and a damaged entry does not take the next one with it. Syntax: https://www.bibtex.org/Format and the biblatex manual, 2.
 */

export interface BibEntry {
  /** In small letters: `article`. */
  readonly type: string;
  readonly key: string;
  /** Offsets of the key. */
  readonly start: number;
  readonly end: number;
  /** By name in small letters; values without their outermost braces or quotation marks. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface BibProblem { readonly offset: number; readonly message: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Never throws; linear in the length of the text. */
export function scanBibtex(text: string): { readonly entries: readonly BibEntry[]; readonly problems: readonly BibProblem[] } {
  const scanner = new Scanner(text);
  scanner.run();
  return scanner;
}

class Scanner {
  readonly entries: BibEntry[] = [];
  readonly problems: BibProblem[] = [];
  private readonly strings = new Map<string, string>(MONTHS.map((month, index) => [month, String(index + 1)]));
  private at = 0;

  constructor(private readonly text: string) {}

  run(): void {
    for (;;) {
      const sign = this.text.indexOf('@', this.at);
      if (sign < 0) return;
      this.at = sign + 1;
      const type = this.word().toLowerCase();
      this.skip();
      const open = this.text[this.at];
      if (type === '' || (open !== '{' && open !== '(')) continue;
      this.at++;
      if (type === 'comment' || type === 'preamble') { this.balanced(open === '{' ? '}' : ')'); continue; }
      const done = type === 'string' ? this.fields(this.strings) : this.entry(type);
      if (!done) this.problems.push({ offset: sign, message: `the entry @${type} that begins here is damaged; what could be read of it is used` });
    }
  }

  private entry(type: string): boolean {
    this.skip();
    const start = this.at;
    while (this.at < this.text.length && !',}) \t\r\n='.includes(this.text.charAt(this.at))) this.at++;
    const end = this.at;
    const key = this.text.slice(start, end);
    const fields = new Map<string, string>();
    this.skip();
    if (this.text[this.at] === ',') this.at++;
    const done = this.fields(fields);
    if (fields.size > 0) this.entries.push({ type, key, start, end, fields });
    return done && key !== '';
  }

  /** `name = value, …` up to the closing bracket. False where it breaks off. */
  private fields(into: Map<string, string>): boolean {
    for (;;) {
      this.skip();
      const sign = this.text[this.at];
      if (sign === ',') { this.at++; continue; }
      if (sign === '}' || sign === ')') { this.at++; return true; }
      const name = this.word().toLowerCase();
      this.skip();
      if (name === '' || this.text[this.at] !== '=') return false;
      this.at++;
      const value = this.value();
      if (value === undefined) return false;
      if (!into.has(name)) into.set(name, value);
    }
  }

  /** Parts joined by `#`. */
  private value(): string | undefined {
    let out = '';
    for (;;) {
      this.skip();
      const sign = this.text[this.at];
      const from = this.at + 1;
      if (sign === '{' || sign === '"') {
        this.at++;
        if (!this.balanced(sign === '{' ? '}' : '"')) return undefined;
        out += this.text.slice(from, this.at - 1);
      } else {
        const word = this.word();
        if (word === '') return undefined;
        out += this.strings.get(word.toLowerCase()) ?? word;
      }
      this.skip();
      if (this.text[this.at] !== '#') return out;
      this.at++;
    }
  }

  /** Goes behind the closing sign. Braces inside pair. False, and standing before it, where a line begins with the `@` of another entry. */
  private balanced(close: string): boolean {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at++;
      else if (depth === 0 && sign === close) { this.at++; return true; } else if (sign === '{') depth++;
      else if (sign === '}') { if (depth > 0) depth--; } else if (sign === '\n' && this.text[this.at + 1] === '@') return false;
    }
    return false;
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.text.length && /[\p{L}\p{N}_.:+/-]/u.test(this.text.charAt(this.at))) this.at++;
    return this.text.slice(start, this.at);
  }

  private skip(): void {
    while (this.at < this.text.length) {
      const sign = this.text[this.at];
      if (sign === '%') while (this.at < this.text.length && this.text[this.at] !== '\n') this.at++;
      else if (sign === ' ' || sign === '\t' || sign === '\r' || sign === '\n') this.at++;
      else return;
    }
  }
}
