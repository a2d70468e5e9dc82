// `npm test`: every layer in turn, then one line that sums them. Plain CJS: it is what builds the rest.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const UNIT = path.join(ROOT, '.vscode-test/unit.json');
const SHIPPED = path.join(ROOT, '.vscode-test/shipped-sum.json');
const EDITOR = path.join(ROOT, '.vscode-test/editor-sum.json');
/** No layer takes longer (ms). A hanging unit test is ended sooner, by the reporter's watchdog, which names it. */
const LIMIT = 15 * 60_000;

function node(args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', timeout: LIMIT, killSignal: 'SIGKILL' });
  if (error?.code === 'ETIMEDOUT') console.log(`${path.relative(ROOT, args[0])}: not done within ${LIMIT / 60_000} minutes, ended`);
  return status === 0;
}

/** A layer that is one yes or no. */
function gate(name, args) {
  console.log(`\n== ${name}`);
  return node(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A layer that leaves its own sum in `file`; without one, or with a bad exit it does not account for, it counts as failed. */
function counted(name, args, file, read) {
  console.log(`\n== ${name}`);
  fs.rmSync(file, { force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const fine = node(args);
  let sum = { passed: 0, failed: 0 };
  try {
    sum = read(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    sum = { passed: 0, failed: 1 };
  }
  if (sum.failed > 0) return sum;
  return { passed: sum.passed, failed: fine && sum.passed > 0 ? 0 : 1 };
}

const bin = (name) => path.join(ROOT, 'node_modules', name);
const layers = [
  () => gate('types', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']),
  () => gate('lint', [bin('@biomejs/biome/bin/biome'), 'lint', '--diagnostic-level=error']),
  () => gate('build', ['esbuild.js', '--production', '--tests']),
  () => counted('unit tests', [bin('mocha/bin/mocha.js')], UNIT, (it) => ({ passed: it.passed, failed: it.failed })),
  () => counted('what is shipped', ['dist/test/harness/shipped.js'], SHIPPED, (it) => it),
  () => counted('editor tests', ['dist/test/harness/editor.js'], EDITOR, (it) => it),
];

const total = { passed: 0, failed: 0 };
for (const layer of layers) {
  const sum = layer();
  total.passed += sum.passed;
  total.failed += sum.failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
