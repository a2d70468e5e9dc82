/** Runs the TextMate grammar as an editor does, for the tests in this folder. */
import assert from 'node:assert';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const GRAMMAR = resolve('syntaxes/thesis.tmLanguage.json');
const WASM = resolve('node_modules/vscode-oniguruma/release/onig.wasm');

let loading: Promise<textmate.IGrammar> | undefined;

/** The grammar of theses, loaded once for all tests. */
export function grammar(): Promise<textmate.IGrammar> {
  loading ??= load();
  return loading;
}

async function load(): Promise<textmate.IGrammar> {
  const wasm = await readFile(WASM);
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(await readFile(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const found = await registry.loadGrammar('text.thesis');
  assert.ok(found, 'no grammar of the scope text.thesis');
  return found;
}

interface Mark { readonly start: number; readonly end: number; readonly scope: string; readonly absent: boolean }

/**
 * Checks scopes drawn under their text. A line of blanks and one run of `^`, then a scope (its last part, `.thesis`, left out),
 * speaks of the last line of text above it; `!scope` says it must not be there. Every character above the run must answer.
 */
export async function check(drawing: string): Promise<void> {
  const thesis = await grammar();
  let stack = textmate.INITIAL;
  let text = '';
  let tokens: readonly textmate.IToken[] = [];
  let marks = 0;
  for (const line of drawing.replace(/^\n|\n *$/g, '').split('\n')) {
    const mark = readMark(line);
    if (mark) {
      assertMark(text, tokens, mark);
      marks++;
    } else {
      const result = thesis.tokenizeLine(line, stack);
      ({ tokens, ruleStack: stack } = result);
      text = line;
      assert.ok(!result.stoppedEarly);
    }
  }
  assert.ok(marks > 0, 'nothing is drawn');
}

function readMark(line: string): Mark | undefined {
  const found = /^ *(\^+) (!?)([a-z0-9.-]+)$/.exec(line);
  if (!found) return undefined;
  const [, run, not, scope] = found;
  const start = line.indexOf('^');
  return { start, end: start + run.length, scope, absent: not === '!' };
}

function assertMark(text: string, tokens: readonly textmate.IToken[], mark: Mark): void {
  for (const token of tokens) {
    if (token.endIndex <= mark.start || token.startIndex >= mark.end) continue;
    const has = token.scopes.some((scope) => scope === `${mark.scope}.thesis` || scope.startsWith(`${mark.scope}.`));
    const piece = text.slice(Math.max(token.startIndex, mark.start), Math.min(token.endIndex, mark.end));
    assert.equal(has, !mark.absent, `'${piece}' in '${text}' has ${token.scopes.join(' ')}; drawn: ${mark.absent ? 'not ' : ''}${mark.scope}`);
  }
}
