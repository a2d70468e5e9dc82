/** Regular expression literals of a TypeScript source, found by reading it as a lexer does. */
export interface Literal { readonly source: string; readonly flags: string; readonly line: number }

/** Words after which a slash opens an expression, not a division. */
const BEFORE = new Set(['return', 'typeof', 'case', 'yield', 'await', 'of', 'in', 'do', 'else', 'void', 'delete']);

export function literals(code: string): Literal[] {
  const out: Literal[] = [];
  /** Depth of braces at which each open template goes on. */
  const templates: number[] = [];
  let depth = 0;
  let last = '';
  for (let i = 0; i < code.length; ) {
    const char = code[i] as string;
    const next = code[i + 1];
    if (/\s/.test(char)) { i++; continue; }
    if (char === '/' && next === '/') { i = lineEnd(code, i); continue; }
    if (char === '/' && next === '*') { i = code.indexOf('*/', i) + 2; continue; }
    if (char === "'" || char === '"') { i = quoted(code, i, char); last = 'a'; continue; }
    if (char === '`' || (char === '}' && templates[templates.length - 1] === depth)) {
      if (char === '}') templates.pop();
      i = template(code, i + 1);
      if (code[i - 1] === '{') templates.push(depth);
      last = code[i - 1] === '{' ? '(' : 'a';
      continue;
    }
    if (char === '/' && (last === '' || '([{,;=:?!&|+-*%~^<>}'.includes(last) || BEFORE.has(last))) {
      const end = regexEnd(code, i);
      const flags = /^[a-z]*/.exec(code.slice(end))?.[0] ?? '';
      out.push({ source: code.slice(i + 1, end - 1), flags, line: code.slice(0, i).split('\n').length });
      i = end + flags.length;
      last = 'a';
      continue;
    }
    const word = /^[\p{L}\p{N}_$]+/u.exec(code.slice(i, i + 60))?.[0];
    if (char === '{') depth++;
    if (char === '}') depth--;
    last = word ?? char;
    i += word?.length ?? 1;
  }
  return out;
}

function lineEnd(code: string, from: number): number {
  const end = code.indexOf('\n', from);
  return end < 0 ? code.length : end;
}

function quoted(code: string, from: number, quote: string): number {
  let i = from + 1;
  while (i < code.length && code[i] !== quote) i += code[i] === '\\' ? 2 : 1;
  return i + 1;
}

/** Offset beyond the template's end or the opening of an expression in it. */
function template(code: string, from: number): number {
  for (let i = from; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === '`') return i + 1;
    else if (code[i] === '$' && code[i + 1] === '{') return i + 2;
  }
  return code.length;
}

function regexEnd(code: string, from: number): number {
  let set = false;
  for (let i = from + 1; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === '[') set = true;
    else if (code[i] === ']') set = false;
    else if (code[i] === '/' && !set) return i + 1;
  }
  return code.length;
}
