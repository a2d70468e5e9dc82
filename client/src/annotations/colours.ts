/** The names of the colours, in the reader's language. */
import { l10n } from 'vscode';
import type { Colour } from './model';

export function colourName(colour: Colour): string {
  return { yellow: l10n.t('yellow'), green: l10n.t('green'), blue: l10n.t('blue'), pink: l10n.t('pink'), purple: l10n.t('purple') }[colour];
}
