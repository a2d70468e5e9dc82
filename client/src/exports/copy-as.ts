/** Copies one reference in a style another place asks for. */
import { type QuickPickItem, env, l10n, window, workspace } from 'vscode';
import type { CopyInfo } from '../../../server/src/protocol';
import { asNode, rowHere, say } from '../commands/here';
import type { Commands, Parts } from '../commands/parts';
import type { Styles } from './styles';

interface Item extends QuickPickItem { readonly text: string }

const STYLES = [{ style: 'apa', label: 'APA 7' }, { style: 'chicago', label: 'Chicago 17, author–date' }, { style: 'mla', label: 'MLA 9' }] as const;

export function copyAsCommands({ requests, views }: Parts, styles: Styles | undefined): Commands {
  return {
    'thesis.copyReferenceAs': async (argument) => {
      const node = asNode(argument) ?? await rowHere(views.works.data);
      const info = node?.row.key === undefined ? undefined : await requests.reference(node.uri.toString(), node.row.key);
      if (!info) return say(l10n.t('No work here: put the cursor on a citation or a bibliography entry'));
      const markdown = workspace.textDocuments.find(({ uri }) => uri.toString() === node?.uri.toString())?.languageId === 'markdown';
      const picked = await window.showQuickPick(choices(info, markdown, styles), {
        title: l10n.t('Copy Reference As… (Citations by CSL)'), placeHolder: l10n.t('A style or a format'), matchOnDetail: true,
      });
      if (picked === undefined) return;
      await env.clipboard.writeText(picked.text);
      say(l10n.t('Copied: {0}', picked.text.replace(/\s+/g, ' ').trim()));
    },
  };
}

/** Each shows what it would copy. Where the styles cannot be loaded, our own wording stands for APA. */
async function choices({ item, bibtex, text, language }: CopyInfo, markdown: boolean, styles: Styles | undefined): Promise<Item[]> {
  const made = await Promise.all(STYLES.map(async ({ style, label }): Promise<Item[]> => {
    const line = await styles?.({ item, style, language, markdown }).catch(() => undefined);
    return line ? [{ label, detail: line, text: line }] : [];
  }));
  const written = made.flat();
  const own: Item[] = written.length > 0 ? written : [{ label: l10n.t('Close to APA 7'), detail: text, text }];
  return [...own, { label: 'BibTeX', detail: bibtex.replace(/\s+/g, ' ').trim(), text: bibtex }];
}
