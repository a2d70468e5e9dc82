/** The bibliography for Zotero and LaTeX, the abbreviations for a spell checker. */
import { type QuickPickItem, l10n, window } from 'vscode';
import type { ReferenceFormat } from '../../../server/src/protocol';
import { say } from '../commands/here';
import type { Commands, Parts } from '../commands/parts';
import { beside, saveText, stemOf } from './save';

interface Format extends QuickPickItem { readonly format: ReferenceFormat; readonly extension: string }
interface Extent extends QuickPickItem { readonly cited: boolean }

const FORMATS: readonly Format[] = [
  { label: 'BibTeX', description: '.bib', format: 'bibtex', extension: 'bib' },
  { label: 'CSL-JSON', description: '.json', format: 'csl-json', extension: 'json' },
  { label: 'RIS', description: '.ris', format: 'ris', extension: 'ris' },
  { label: 'CSL-YAML', description: '.yaml', format: 'yaml', extension: 'yaml' },
];

export function exportCommands({ requests, current }: Parts): Commands {
  return {
    'thesis.exportBibliography': async () => {
      const uri = current.document?.uri;
      if (uri === undefined) return;
      const all = await requests.exportReferences({ uri: uri.toString(), format: 'csl-json', cited: false });
      const cited = await requests.exportReferences({ uri: uri.toString(), format: 'csl-json', cited: true });
      if (all === undefined || cited === undefined || all.count === 0) return say(l10n.t('This document lists no works'));
      const title = l10n.t('Export Bibliography');
      const picked = await window.showQuickPick([...FORMATS], { title, placeHolder: l10n.t('A format: Zotero reads all of them, LaTeX reads BibTeX, Pandoc BibTeX and CSL'), matchOnDescription: true });
      if (picked === undefined) return;
      const extents: Extent[] = [
        { label: l10n.t('All works'), description: `${all.count}`, cited: false }, { label: l10n.t('Works that are cited'), description: `${cited.count}`, cited: true },
      ];
      const extent = cited.count === all.count || cited.count === 0 ? extents[0] : await window.showQuickPick(extents, { title, placeHolder: l10n.t('Which works') });
      if (extent === undefined) return;
      const made = await requests.exportReferences({ uri: uri.toString(), format: picked.format, cited: extent.cited });
      if (made === undefined) return;
      const place = await saveText(made.text, { at: beside(uri, `${stemOf(uri)}.${picked.extension}`), title, filters: { [picked.label]: [picked.extension] } });
      if (place !== undefined) say(l10n.t('{0} works written to {1}', made.count, place.path));
    },
    'thesis.exportWords': async () => {
      const uri = current.document?.uri;
      const words = uri === undefined ? undefined : await requests.wordList(uri.toString());
      if (uri === undefined || words === undefined || words.count === 0) return say(l10n.t('This document defines no abbreviations'));
      const place = await saveText(words.text, { at: beside(uri, `${stemOf(uri)}.words.txt`), title: l10n.t('Export Abbreviations for a Spell Checker'), filters: { [l10n.t('Word list')]: ['txt', 'dic'] } });
      if (place !== undefined) say(l10n.t('{0} words written to {1}', words.count, place.path));
    },
  };
}
