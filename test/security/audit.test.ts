/** Known faults in what we build with: asked of the registry where it answers. */
import * as assert from 'node:assert';
import { spawnSync } from 'node:child_process';

interface Report { metadata?: { vulnerabilities?: Record<string, number> }; message?: string; error?: unknown }

describe('the packages', () => {
  it('have no known vulnerability, as far as the registry can be asked', function () {
    this.timeout(90_000);
    const { stdout } = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['audit', '--json'], { encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' });
    let report: Report = {};
    try {
      report = JSON.parse(stdout) as Report;
    } catch {
      report = {};
    }
    const counts = report.metadata?.vulnerabilities;
    if (counts === undefined) {
      console.log(`      npm audit could not be asked here (${report.message ?? 'no answer'}): not tested`);
      return;
    }
    assert.deepStrictEqual({ high: counts.high, critical: counts.critical, moderate: counts.moderate }, { high: 0, critical: 0, moderate: 0 });
  });
});
