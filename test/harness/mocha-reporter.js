// Mocha's spec reporter in short: a dot per test, failures in full, and the sum left in a file for `npm test`.
const fs = require('node:fs');
const path = require('node:path');
const { reporters } = require('mocha');

const SUM = path.resolve(__dirname, '../../.vscode-test/unit.json');

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      fs.mkdirSync(path.dirname(SUM), { recursive: true });
      fs.writeFileSync(SUM, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
    });
  }
};
