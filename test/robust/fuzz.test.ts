/** Readers, rules and requests fuzzed for some seconds in a process of its own, led by coverage. `npm run soak` does it for long. */
import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SEED = process.env.PROPERTY_SEED === undefined ? Date.now() & 0x7fffffff : Number(process.env.PROPERTY_SEED);
const SECONDS = 7;

describe('fuzzed texts', function fuzzed() {
  this.timeout(60_000);
  it(`are read and answered within a second, without a fault (seed ${SEED})`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'thesis-fuzz-'));
    const file = join(folder, 'case.json');
    const { status, signal, stdout } = spawnSync(process.execPath, [join(__dirname, '../soak/fuzz.program.js'), file, String(SEED), String(SECONDS)], { encoding: 'utf8', timeout: 45_000, killSignal: 'SIGKILL' });
    assert.strictEqual(signal, null, `it hangs on ${readFileSync(file, 'utf8').slice(0, 3_000)}`);
    const rows = stdout.trim().split('\n').map((line) => JSON.parse(line) as { failed?: string; text?: string; cases?: number; covered?: number });
    assert.deepStrictEqual(rows.filter(({ failed }) => failed !== undefined), []);
    const { cases = 0, covered = 0 } = rows[rows.length - 1] ?? {};
    assert.ok(status === 0 && cases > 20 && covered > 500, stdout);
    rmSync(folder, { recursive: true, force: true });
  });
});
