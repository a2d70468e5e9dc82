/** A thesis as Pandoc's Markdown, opened beside it, with the works in a file the reader names. */
import { Position, Range, Selection, type QuickPickItem, type Uri, ViewColumn, l10n, window, workspace } from 'vscode';
import type { ConvertedRow, ConvertInfo } from '../../../server/src/protocol';
import { say } from '../commands/here';
import type { Commands, Parts } from '../commands/parts';
import { beside, saveText, stemOf } from './save';

interface Item extends QuickPickItem { readonly row: ConvertedRow }

export function convertCommands({ requests, current }: Parts): Commands {
  return {
    'thesis.convertToPandoc': async () => {
      const uri = current.document?.uri;
      if (uri === undefined) return;
      const works = await requests.convert(uri.toString(), 'works.bib');
      if (!works) return say(l10n.t('This document is not read as a thesis'));
      // without a place for the works they stand in the head of the Markdown
      const place = await saveText(works.bibtex, { at: beside(uri, `${stemOf(uri)}.bib`), title: l10n.t('Save the Works as BibTeX'), filters: { BibTeX: ['bib'] } });
      const made = await requests.convert(uri.toString(), place === undefined ? '' : place.path.slice(place.path.lastIndexOf('/') + 1));
      if (!made) return;
      const document = await workspace.openTextDocument({ language: 'markdown', content: made.markdown });
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
      tell(uri, made);
    },
  };
}

/** What was done, in passing; what was left is a list to go through. */
async function tell(uri: Uri, { converted, left, approximate }: ConvertInfo): Promise<void> {
  const done = l10n.t('{0} citations converted, {1} left as they were, {2} to an entry that differs a little.', converted, left.length, approximate.length);
  if (left.length + approximate.length === 0) return say(done);
  const show = l10n.t('Show Them');
  if (await window.showInformationMessage(done, show) !== show) return;
  const item = (row: ConvertedRow, icon: string): Item => ({ row, label: `$(${icon}) ${row.text}`, description: l10n.t('line {0}', row.start.line + 1), detail: row.reason });
  const picked = await window.showQuickPick([...left.map((row) => item(row, 'circle-slash')), ...approximate.map((row) => item(row, 'question'))], {
    title: l10n.t('Citations to Look At'), placeHolder: l10n.t('Enter goes to the citation in the thesis'), matchOnDescription: true, matchOnDetail: true,
  });
  if (picked === undefined) return;
  const at = new Position(picked.row.start.line, picked.row.start.character);
  const editor = await window.showTextDocument(uri, { viewColumn: ViewColumn.One });
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at));
}
