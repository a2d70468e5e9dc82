/** Runs the suite inside VS Code, desktop or workbench alike. Results go to the file THESIS_READER_RESULTS names, one JSON object per line. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { wanted } from '../harness/paths';
import { explain } from '../harness/results';

/** Called by VS Code. @throws when a test failed, which VS Code turns into its exit code */
export async function run(): Promise<void> {
  const file = process.env.THESIS_READER_RESULTS;
  const tell = (row: object): void => { if (file) fs.appendFileSync(file, `${JSON.stringify(row)}\n`); };
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: class {} as unknown as Mocha.ReporterConstructor, bail: false });
  const folder = path.join(__dirname, 'suite');
  for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.test.js') && wanted(one)).sort()) mocha.addFile(path.join(folder, name));
  let failures = 1;
  try {
    await mocha.loadFilesAsync();
    failures = await new Promise<number>((resolve) => {
      const runner = mocha.run(resolve);
      runner.on('pass', (test) => tell({ title: test.fullTitle(), ok: true, ms: test.duration }));
      runner.on('fail', (test, error: unknown) => tell({ title: test.fullTitle(), ok: false, error: explain(error) }));
    });
  } catch (error) {
    tell({ title: 'the suite could be loaded', ok: false, error: explain(error) });
  }
  tell({ ended: true });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
