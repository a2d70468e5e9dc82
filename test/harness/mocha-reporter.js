// Mocha's dot reporter: a dot per test, failures in full, and the sum left in a file for `npm test`. A watchdog ends a run that hangs.
const fs = require('node:fs');
const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { reporters } = require('mocha');

const SUM = path.resolve(__dirname, '../../.vscode-test/unit.json');
/** No single test or hook takes longer (ms). */
const LIMIT = Number(process.env.TEST_LIMIT ?? 90_000);

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const watchdog = new Worker(path.join(__dirname, 'watchdog.js'), { workerData: { limit: LIMIT } });
    watchdog.unref();
    const tell = (item) => watchdog.postMessage(item.fullTitle());
    runner.on('test', tell);
    runner.on('hook', tell);
    runner.once('end', () => {
      watchdog.terminate();
      fs.mkdirSync(path.dirname(SUM), { recursive: true });
      fs.writeFileSync(SUM, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
    });
  }
};
