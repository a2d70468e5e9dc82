/** What a code lens does: shows the references of the place it stands over, without leaving it. */
import { type Location, Position, Uri, commands } from 'vscode';
import { type Pos, peekReferences } from '../../../server/src/protocol';
import type { Commands } from './parts';

export function peekCommands(): Commands {
  return { [peekReferences]: (...given: unknown[]) => peek(given) };
}

async function peek([address, at]: readonly unknown[]): Promise<void> {
  if (typeof address !== 'string' || !isPosition(at)) return;
  const uri = Uri.parse(address);
  const position = new Position(at.line, at.character);
  const all = await commands.executeCommand<Location[] | undefined>('vscode.executeReferenceProvider', uri, position) ?? [];
  const others = all.filter(({ range }) => !range.contains(position));
  await commands.executeCommand('editor.action.showReferences', uri, position, others.length > 0 ? others : all);
}

function isPosition(value: unknown): value is Pos {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return typeof line === 'number' && typeof character === 'number';
}
