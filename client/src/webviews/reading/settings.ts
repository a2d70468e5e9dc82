/** How the view looks, from the settings `thesis.reading.*`. Faulty values count as unset. */
import { ConfigurationTarget, workspace } from 'vscode';
import { type Font, fonts, SIZE, type Theme, themes } from './messages';

const SECTION = 'thesis.reading';

export interface Look { readonly theme: Theme; readonly font: Font; readonly size: number; readonly syncScroll: boolean }

export function look(): Look {
  const settings = workspace.getConfiguration(SECTION);
  const theme = settings.get<unknown>('theme');
  const font = settings.get<unknown>('font');
  const size = settings.get<unknown>('fontSize');
  return {
    theme: themes.find((one) => one === theme) ?? 'auto',
    font: fonts.find((one) => one === font) ?? 'serif',
    size: typeof size === 'number' && Number.isFinite(size) ? Math.min(SIZE.most, Math.max(SIZE.least, size)) : SIZE.usual,
    syncScroll: settings.get<unknown>('syncScroll') !== false,
  };
}

/** Keeps what was chosen on the page as the user's setting. */
export async function choose(change: { theme?: Theme | undefined; font?: Font | undefined; size?: number | undefined }): Promise<void> {
  const settings = workspace.getConfiguration(SECTION);
  if (change.theme !== undefined) await settings.update('theme', change.theme, ConfigurationTarget.Global);
  if (change.font !== undefined) await settings.update('font', change.font, ConfigurationTarget.Global);
  if (change.size !== undefined) await settings.update('fontSize', Math.round(change.size), ConfigurationTarget.Global);
}
