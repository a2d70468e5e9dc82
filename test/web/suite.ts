/** What VS Code's web extension host loads as its tests. */
import './reading';
import { runAll } from './run';

/** Called by VS Code. @throws when a test failed */
export function run(): Promise<void> {
  return runAll();
}
