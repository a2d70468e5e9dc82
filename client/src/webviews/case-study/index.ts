/** `Thesis: Show Case Study`: a card for one case study, beside the text. */
import { type Disposable, type Uri, ViewColumn, commands, l10n, window } from 'vscode';
import type { CaseCard } from '../../../../server/src/protocol';
import type { Analyses } from '../../connection/analyses';
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import type { Node } from '../../tree/tree';
import { Following, nameOf, openPlace } from '../about';
import { Panels } from '../panel';
import { FIRST, type FromPage, type State, type ToPage, incoming, state } from './messages';
import { strings } from './strings';

export function caseStudyPanels(extension: Uri, { analyses, requests, current }: { analyses: Analyses; requests: Requests; current: Current }): Disposable[] {
  /** Cards that are open, by the document they are about. */
  const open = new Map<string, (id: string) => void>();
  const panels = new Panels<State, FromPage, ToPage>(extension, {
    name: 'case-study',
    state,
    incoming,
    title: ({ uri }) => l10n.t('Case study in {0}', nameOf(uri)),
    strings,
    control: ({ panel, post }, first) => {
      const { uri } = first;
      let kept = first;
      const following = new Following(panel, analyses, {
        uri,
        ask: () => requests.caseStudies(uri),
        show: (studies) => post({ kind: 'data', studies, state: kept }),
        nothing: (reason) => post({ kind: 'nothing', reason }),
      });
      open.set(uri, (id) => {
        kept = { ...kept, id };
        post({ kind: 'select', id });
      });
      return {
        start: () => { following.start(); },
        receive: (message) => {
          if (message.kind === 'open') openPlace(uri, message.range, panel);
          else {
            kept = { ...kept, id: message.id };
            panel.title = message.label;
          }
        },
        dispose: () => {
          open.delete(uri);
          following.dispose();
        },
      };
    },
  });
  const show = async (argument: unknown): Promise<void> => {
    const node = asRow(argument);
    const uri = node?.uri.toString() ?? current.document?.uri.toString();
    if (uri === undefined) { window.setStatusBarMessage(l10n.t('Open a thesis first.'), 5000); return; }
    const cards = (await requests.caseStudies(uri))?.cards ?? [];
    const card = ofRow(cards, node) ?? ofCursor(cards, uri) ?? (cards.length > 1 ? await ask(cards) : cards[0]);
    if (card === undefined) {
      if (cards.length === 0) window.setStatusBarMessage(l10n.t('No case studies were found in this document.'), 5000);
      return;
    }
    open.get(uri)?.(card.id);
    panels.show({ uri, id: card.id, ...FIRST }, ViewColumn.Beside, (one) => one.uri === uri);
  };
  return [panels, commands.registerCommand('thesis.showCaseStudy', show)];
}

function asRow(argument: unknown): Node | undefined {
  return typeof argument === 'object' && argument !== null && 'row' in argument && 'uri' in argument ? (argument as Node) : undefined;
}

/** The case study of a row, or of the summary table below it. */
function ofRow(cards: readonly CaseCard[], node: Node | undefined): CaseCard | undefined {
  const id = node?.row.id.replace(/ \(filtered\)$/, '').replace(/\/summary$/, '');
  return cards.find((card) => card.id === id);
}

/** The case study the cursor stands in. */
function ofCursor(cards: readonly CaseCard[], uri: string): CaseCard | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri) return undefined;
  const { line } = editor.selection.active;
  return cards.find(({ fullRange }) => fullRange.start.line <= line && line <= fullRange.end.line);
}

async function ask(cards: readonly CaseCard[]): Promise<CaseCard | undefined> {
  const chosen = await window.showQuickPick(cards.map((card) => ({ label: card.label, description: l10n.t('{0} words', card.words), card })), { placeHolder: l10n.t('Which case study?') });
  return chosen?.card;
}
