/** No regular expression of ours blows up: judged by `recheck` (verdicts on record), and timed searching text made to hurt it. */
import assert from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { literals } from './literals';

const ROOTS = ['server/src', 'client/src'];
/** Expressions `recheck` found safe, so that only new ones are judged. Made anew with UPDATE_VERDICTS=1. */
const RECORD = 'test/regex/safe.json';
/** Expressions with another verdict: why they may stay, and the texts they are timed on. */
const TIMED = 'test/regex/timed.json';
const BOUNDED = 'Every repetition in it has an upper bound: a search takes a fixed number of steps at each place.';
interface Timed { readonly verdict: string; readonly reason: string; readonly attacks: readonly Attack[] }
interface Attack { readonly prefix: string; readonly pump: string; readonly suffix: string }
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
  for (const source of patterns(JSON.parse(readFileSync(GRAMMAR, 'utf8')))) {
    const key = `/${source}/`;
    if (isScript(source) && !out.has(key)) out.set(key, { source, flags: '', places: [GRAMMAR] });
  }
  return out;
}

const GRAMMAR = 'syntaxes/thesis.tmLanguage.json';

/** Every expression of a TextMate grammar. */
function* patterns(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if ((key === 'match' || key === 'begin' || key === 'end' || key === 'while') && typeof value === 'string') yield value;
    else yield* patterns(value);
  }
}

/** Means the same in JavaScript as in Oniguruma as far as time goes; what does not is timed in Oniguruma itself (`test/grammar/hostile.test.ts`). */
function isScript(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
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

/** What `recheck` says, and the texts it would attack with; where it names none, runs of what the expression looks for. */
function judge(source: string, flags: string): { status: string; attacks: Attack[]; bounded: boolean } {
  const verdict = checkSync(source, flags.replace(/[dg]/g, ''), { timeout: 4_000 });
  const pumps = verdict.status === 'vulnerable' ? verdict.attack.pumps : [];
  const suffix = verdict.status === 'vulnerable' ? verdict.attack.suffix : '';
  const own = pumps.length > 0 ? pumps.map(({ prefix, pump }) => ({ prefix, pump, suffix })) : attacks(source).slice(0, 6).map((pump) => ({ prefix: '', pump, suffix: '\0' }));
  return { status: verdict.status, attacks: own, bounded: isBounded(source) };
}

/** Times an expression on 10, 20 and 40 thousand characters of an attack: what takes more than 2.5 times as long a step, three times in a row. */
function grows(regex: RegExp, { prefix, pump, suffix }: Attack): string | undefined {
  const text = (length: number): string => `${prefix}${pump.repeat(Math.ceil(length / pump.length))}${suffix}`;
  let last = '';
  for (let k = 0; k < 3; k++) {
    const [a, b, c] = [SHORT, 2 * SHORT, 4 * SHORT].map((length) => spent(regex, text(length))) as [number, number, number];
    if (c < NOISE || (b <= 2.5 * a && c <= 2.5 * b)) return undefined;
    last = [a, b, c].map((ms) => ms.toFixed(1)).join(', ');
  }
  return `${JSON.stringify(pump)}: ${last} ms`;
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

  it('none is known to blow up: judged safe, or listed with a reason and timed on its own attack', () => {
    const safe = new Set(JSON.parse(readFileSync(RECORD, 'utf8')) as string[]);
    const listed = JSON.parse(readFileSync(TIMED, 'utf8')) as Record<string, Timed>;
    const kept: Record<string, Timed> = {};
    const bad: string[] = [];
    for (const [key, { source, flags, places }] of found) {
      if (safe.has(key)) continue;
      let known = listed[key];
      if (known === undefined) {
        const { status, attacks: own, bounded } = judge(source, flags);
        if (status === 'safe') { safe.add(key); continue; }
        if (process.env.UPDATE_VERDICTS === undefined || !bounded) { bad.push(`${places.join(', ')}  ${key}  ${status}`); continue; }
        known = { verdict: status, reason: BOUNDED, attacks: own };
      }
      kept[key] = known;
      for (const attack of known.attacks) {
        const slow = grows(new RegExp(source, flags), attack);
        if (slow !== undefined) bad.push(`${places.join(', ')}  ${key}  ${slow}`);
      }
      if (known.attacks.length === 0 || known.reason === '') bad.push(`${key}: listed without an attack or a reason`);
    }
    if (process.env.UPDATE_VERDICTS !== undefined) {
      writeFileSync(RECORD, `${JSON.stringify([...safe].filter((key) => found.has(key)).sort(), undefined, 1)}\n`);
      writeFileSync(TIMED, `${JSON.stringify(kept, undefined, 1)}\n`);
    }
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
