/** `Thesis: Show Map`: pictures of the thesis in one panel. */
import { type Disposable, Uri, ViewColumn, commands, l10n, window, workspace } from 'vscode';
import type { Analyses } from '../../connection/analyses';
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import { Following, nameOf, openPlace } from '../about';
import { Panels } from '../panel';
import { FIRST_VIEW, type FromPage, type State, type ToPage, incoming, state } from './messages';
import { strings } from './strings';

export function mapPanels(extension: Uri, { analyses, requests, current }: { analyses: Analyses; requests: Requests; current: Current }): Disposable[] {
  const panels = new Panels<State, FromPage, ToPage>(extension, {
    name: 'map',
    state,
    incoming,
    title: ({ uri }) => l10n.t('Map of {0}', nameOf(uri)),
    strings,
    control: ({ panel, post }, kept) => {
      const { uri } = kept;
      const following = new Following(panel, analyses, {
        uri,
        ask: () => requests.map(uri),
        show: (info) => post({ kind: 'data', name: nameOf(uri), info, state: kept }),
        nothing: (reason) => post({ kind: 'nothing', reason }),
      });
      return {
        start: () => { following.start(); },
        receive: (message) => {
          if (message.kind === 'open') openPlace(uri, message.range, panel);
          else save(uri, message.name, message.svg);
        },
        dispose: () => following.dispose(),
      };
    },
  });
  const show = (): void => {
    const uri = current.document?.uri.toString();
    if (uri === undefined) window.setStatusBarMessage(l10n.t('Open a thesis first.'), 5000);
    else panels.show({ uri, view: FIRST_VIEW }, ViewColumn.Beside, (one) => one.uri === uri);
  };
  return [panels, commands.registerCommand('thesis.showMap', show)];
}

/** Beside the document, under a name the person can change. */
async function save(uri: string, name: string, svg: string): Promise<void> {
  const home = Uri.parse(uri);
  const file = `${nameOf(uri).replace(/\.[^.]*$/, '')}-${name}.svg`;
  const target = await window.showSaveDialog({ defaultUri: Uri.joinPath(home, '..', file), filters: { SVG: ['svg'] } });
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  } catch (error) {
    window.showErrorMessage(l10n.t('The picture was not saved: {0}', error instanceof Error ? error.message : String(error)));
  }
}
