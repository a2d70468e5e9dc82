import { Range } from 'vscode';
import type { Rng } from '../../../server/src/protocol';

/** The protocol's range as VS Code's. */
export function toRange({ start, end }: Rng): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
