/** The words the reading view shows. */
import { l10n } from 'vscode';

export function strings(): Record<string, string> {
  return {
    text: l10n.t('Text of the thesis'),
    tools: l10n.t('Reading view'),
    back: l10n.t('Back (Alt+Left)'),
    forward: l10n.t('Forward (Alt+Right)'),
    smaller: l10n.t('Smaller Type'),
    larger: l10n.t('Larger Type'),
    theme: l10n.t('Theme'),
    auto: l10n.t('As the Editor'),
    light: l10n.t('Light'),
    sepia: l10n.t('Sepia'),
    dark: l10n.t('Dark'),
    font: l10n.t('Typeface'),
    serif: l10n.t('Serif'),
    sans: l10n.t('Sans'),
    note: l10n.t('Note {0}'),
    backToText: l10n.t('Back to its mark in the text'),
    contents: l10n.t('Contents'),
    cited: l10n.t('Cited in'),
    neverCited: l10n.t('Not cited in this document'),
    place: l10n.t('Cited in {0}'),
    table: l10n.t('Table'),
    picture: l10n.t('Picture: {0}'),
    loading: l10n.t('Reading…'),
    missing: l10n.t('not found in this document'),
  };
}
