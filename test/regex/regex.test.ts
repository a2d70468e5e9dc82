/** No regular expression of ours blows up: judged by `recheck` (verdicts on record), and timed searching text made to hurt it. */
import assert from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { literals } from './literals';

const ROOTS = ['server/src', 'client/src'];
/** Expressions `recheck` found safe, so that only new ones are judged. Made anew with UPDATE_VERDICTS=1. */
const RECORD = 'test/regex/safe.json';
const SHORT = 10_000;
const TIMES = 4;
/** Four times the text may take this much longer; a quadratic search takes sixteen times. */
const GROWTH = 2.5 ** 2;
/** Processor time below which nothing is compared (ms). */
const NOISE = 60;

interface Found { readonly source: string; readonly flags: string; readonly places: string[] }

function all(): Map<string, Found> {
  const out = new Map<string, Found>();
  for (const root of ROOTS) {
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      for (const { source, flags, line } of literals(readFileSync(`${root}/${file}`, 'utf8'))) {
        const key = `/${source}/${flags}`;
        const known = out.get(key) ?? { source, flags, places: [] };
        known.places.push(`${root}/${file}:${line}`);
        out.set(key, known);
      }
    }
  }
  return out;
}

/** Texts made of what the expression looks for: every character it names, alone and in pairs, and runs of blanks, letters and digits. */
function attacks(source: string): string[] {
  const named = [...new Set(source.replace(/\\[pPux]\{?[^}]{0,20}\}?|\\[a-zA-Z]/g, '').replace(/[\\^$?+*{}()|[\]]/g, (char) => (source.includes(`\\${char}`) ? char : '')))].slice(0, 12);
  const units = new Set([' ', 'a', 'A', '1', '. ', 'A ', 'a ', '1 ', 'Aa ', ...named, ...named.map((char) => `${char} `), ...named.map((char) => `a${char}`)]);
  return [...units];
}

function spent(regex: RegExp, text: string): number {
  const before = process.cpuUsage();
  for (let at = 0; at >= 0; ) {
    regex.lastIndex = at;
    const match = regex.exec(text);
    at = match === null || !regex.global ? -1 : match.index + Math.max(1, match[0].length);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The expression outgrows its text: seen three times in a row, as a busy machine shows it now and then. */
function outgrows(regex: RegExp, unit: string): string | undefined {
  const text = (length: number): string => `${unit.repeat(length / unit.length)}\0`;
  for (let k = 0; k < 3; k++) {
    const long = spent(regex, text(SHORT * TIMES));
    if (long < NOISE) return undefined;
    const short = spent(regex, text(SHORT));
    if (long < short * GROWTH) return undefined;
    if (k === 2) return `${JSON.stringify(unit)}: ${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`;
  }
  return undefined;
}

/** Repeats nothing without end: its search costs a fixed number of steps at each place, which the test of time holds it to. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[\^?[^\]]*\]/g, 'c');
  return !/[*+]|\{\d+,\}/.test(bare);
}

describe('regular expressions', function regular() {
  this.timeout(300_000);
  const found = all();

  it('are found in the sources', () => {
    assert.ok(found.size > 100, `${found.size}`);
    for (const { source, flags } of found.values()) assert.doesNotThrow(() => new RegExp(source, flags), `/${source}/${flags}`);
  });

  it('none is known to blow up', () => {
    const safe = new Set(JSON.parse(readFileSync(RECORD, 'utf8')) as string[]);
    const bad: string[] = [];
    for (const [key, { source, flags, places }] of found) {
      if (safe.has(key)) continue;
      const { status } = checkSync(source, flags.replace(/[dg]/g, ''), { timeout: 4_000 });
      if (status === 'safe') safe.add(key);
      else if (status === 'vulnerable' && !isBounded(source)) bad.push(`${places.join(', ')}  ${key}`);
    }
    if (process.env.UPDATE_VERDICTS !== undefined) writeFileSync(RECORD, `${JSON.stringify([...safe].filter((key) => found.has(key)).sort(), undefined, 1)}\n`);
    assert.deepStrictEqual(bad, []);
  });

  it('none searches in more than proportion', () => {
    const bad: string[] = [];
    for (const [key, { source, flags, places }] of found) {
      const regex = new RegExp(source, flags);
      for (const unit of attacks(source)) {
        const slow = outgrows(regex, unit);
        if (slow !== undefined) bad.push(`${places.join(', ')}  ${key}  ${slow}`);
      }
    }
    assert.deepStrictEqual(bad, []);
  });
});
