/** The glossary of the open chapter: its abbreviations with what they stand for, to look up, to go to, to copy. */
import { Location, type QuickInputButton, type QuickPickItem, type TextEditor, ThemeIcon, commands, env, l10n, window } from 'vscode';
import type { GlossaryInfo, GlossaryRow } from '../../../server/src/protocol';
import type { Requests } from '../connection/requests';
import { show } from '../show';
import { toRange } from '../tree/ranges';

interface Item extends QuickPickItem { readonly row: GlossaryRow }

export function glossaryCommands(requests: Requests): Record<string, () => unknown> {
  return {
    'thesis.showGlossary': async () => {
      const editor = window.activeTextEditor;
      if (editor === undefined) return;
      const found = await requests.glossary(editor.document.uri.toString(), editor.selection.active);
      if (found !== undefined) pick(editor, found);
    },
  };
}

/** Enter goes to the first use in the chapter; the buttons of a row lead to the definition and list the uses. */
function pick(editor: TextEditor, { chapter, rows }: GlossaryInfo): void {
  const definition: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Go to Definition') };
  const uses: QuickInputButton = { iconPath: new ThemeIcon('references'), tooltip: l10n.t('Show the Uses in This Chapter') };
  const copy: QuickInputButton = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy the Glossary') };
  const box = window.createQuickPick<Item>();
  box.title = chapter === '' ? l10n.t('Glossary') : l10n.t('Glossary of {0}', chapter);
  box.placeholder = rows.length === 0 ? l10n.t('No abbreviations are used here') : l10n.t('{0} abbreviations; type to narrow, Enter goes to the first use here', rows.length);
  box.matchOnDescription = true;
  box.buttons = rows.length === 0 ? [] : [copy];
  box.items = rows.map((row) => ({
    row, label: row.short, description: row.long === '' ? l10n.t('no definition') : row.long,
    detail: [row.uses.length === 1 ? l10n.t('1 use here') : l10n.t('{0} uses here', row.uses.length), row.where].filter((part) => part !== '').join(' · '),
    buttons: row.definition === null ? [uses] : [definition, uses],
  }));
  const { uri } = editor.document;
  box.onDidAccept(async () => {
    const first = box.activeItems[0]?.row.uses[0];
    box.hide();
    if (first !== undefined) await show(uri, toRange(first), { passage: true, focus: true });
  });
  box.onDidTriggerItemButton(async ({ button, item: { row } }) => {
    box.hide();
    if (button === definition && row.definition !== null) return void await show(uri, toRange(row.definition), { passage: true, focus: true });
    await commands.executeCommand('editor.action.peekLocations', uri, editor.selection.active, row.uses.map((range) => new Location(uri, toRange(range))), 'peek');
  });
  box.onDidTriggerButton(async () => {
    await env.clipboard.writeText(rows.map(({ short, long }) => `${short}\t${long}`).join('\n'));
    window.setStatusBarMessage(l10n.t('Copied {0} abbreviations', rows.length), 5000);
  });
  box.onDidHide(() => box.dispose());
  box.show();
}
