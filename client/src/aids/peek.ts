/** All definitions and all uses of what the cursor (or a link of a card) is about, looked at without leaving the place. */
import { Location, Position, Uri, commands, l10n, window } from 'vscode';
import type { Pos, Rng } from '../../../server/src/protocol';
import type { Requests } from '../connection/requests';
import { toRange } from '../tree/ranges';

interface Place { uri: string; position: Pos }

export function peekAllCommands(requests: Requests): Record<string, (...given: unknown[]) => unknown> {
  const at = async (given: readonly unknown[], which: 'definitions' | 'uses'): Promise<void> => {
    const place = placeOf(given);
    if (place === undefined) return;
    const found = await requests.passagesAt(place.uri, place.position);
    const here = (ranges: readonly Rng[]) => ranges.map((range) => new Location(Uri.parse(place.uri), toRange(range)));
    const elsewhere = (found?.elsewhere ?? []).map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
    const locations = which === 'uses' ? here(found?.uses ?? []) : [...here(found?.definitions ?? []), ...elsewhere];
    if (locations.length === 0) {
      const text = !found ? l10n.t('Put the cursor on an abbreviation, a citation or the name of a case study')
        : which === 'uses' ? l10n.t('{0} is used nowhere', found.label) : l10n.t('Nothing says what {0} is', found.label);
      window.setStatusBarMessage(text, 5000);
      return;
    }
    await commands.executeCommand('editor.action.peekLocations', Uri.parse(place.uri), toPosition(place.position), locations, 'peek');
  };
  return {
    'thesis.allDefinitions': (...given) => at(given, 'definitions'),
    'thesis.allUses': (...given) => at(given, 'uses'),
  };
}

function toPosition({ line, character }: Pos): Position {
  return new Position(line, character);
}

/** An address and a position, as a card's link sends them; else the cursor. */
function placeOf([address, position]: readonly unknown[]): Place | undefined {
  const { line, character } = (position ?? {}) as Partial<Record<keyof Pos, unknown>>;
  if (typeof address === 'string' && typeof line === 'number' && typeof character === 'number') return { uri: address, position: { line, character } };
  const editor = window.activeTextEditor;
  return editor && { uri: editor.document.uri.toString(), position: editor.selection.active };
}
