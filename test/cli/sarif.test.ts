/** SARIF as others read it: held against the types of SARIF 2.1.0, which are made from its schema. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const SAMPLE = 'media/sample/the-quiet-harbour.thesis.txt';

describe('check --format sarif', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sarif-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** What the compiler says to a log written out as a value of the type `Log`; empty where it is one. */
  function compare(log: string): string {
    const file = path.join(folder, 'log.ts');
    fs.mkdirSync(path.join(folder, 'node_modules/@types'), { recursive: true });
    fs.cpSync(path.resolve('node_modules/@types/sarif'), path.join(folder, 'node_modules/@types/sarif'), { recursive: true });
    fs.writeFileSync(file, `import type { Log } from 'sarif';\nexport const log: Log = ${log};\n`);
    const { status, stdout } = spawnSync(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', '', '--ignoreConfig', file], { cwd: folder, encoding: 'utf8' });
    return status === 0 ? '' : stdout.slice(0, 2000);
  }

  it('is a log of SARIF 2.1.0: no field too many, none missing, each of its type', () => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', SAMPLE, '--format', 'sarif', '--fail-on', 'never'], { encoding: 'utf8' });
    assert.equal(compare(stdout), '');
    const { runs } = JSON.parse(stdout) as { runs: { results: { ruleIndex: number; ruleId: string; locations: { physicalLocation: { region: { startLine: number; endLine: number } } }[] }[]; tool: { driver: { rules: { id: string }[] } } }[] };
    const [run] = runs;
    assert.ok(run !== undefined && run.results.length > 10);
    for (const { ruleIndex, ruleId, locations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(locations.every(({ physicalLocation: { region } }) => region.startLine >= 1 && region.endLine >= region.startLine));
    }
    console.log(`      ${run.results.length} results held against the types of SARIF 2.1.0`);
  }).timeout(60_000);

  it('would be told from one that is not', () => {
    assert.match(compare('{ version: "2.1.0", runs: [{ tool: { driver: { nam: "x" } } }] }'), /nam/);
    assert.match(compare('{ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{ message: { text: "x" }, level: "bad" }] }] }'), /"bad"/);
  }).timeout(60_000);
});
