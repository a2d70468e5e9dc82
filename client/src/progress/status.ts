/** The status-bar item: how much of the chapter at the cursor has been read, and the minutes left. */
import { type Disposable, StatusBarAlignment, l10n, window } from 'vscode';
import type { Current } from '../current';
import type { Cursor } from '../cursor';
import { minutesLeft, percent } from './bar';
import type { Share } from './book';
import type { Progress } from '.';

/** Just left of chapter and section. */
const PRIORITY = 101.5;

export function progressItem(progress: Progress, current: Current, cursor: Cursor): Disposable[] {
  const item = window.createStatusBarItem('thesis.progress', StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t('Thesis: Reading Progress');
  item.command = 'thesis.continueReading';
  const update = (): void => {
    const uri = current.document?.uri.toString();
    const shares = uri === undefined || cursor.info === undefined ? undefined : progress.shares(uri);
    const whole = shares?.get('');
    if (uri === undefined || shares === undefined || whole === undefined || whole.words === 0) return item.hide();
    const section = cursor.info?.row ?? '';
    const chapter = progress.root(uri, section);
    const said = (share: Share): string => share.read >= share.words ? l10n.t('read')
      : l10n.t('{0} % read, {1} min left', percent(share), minutesLeft(share, progress.pace));
    const about = (id: string): Share | undefined => (id === '' ? undefined : shares.get(id));
    const lines = [
      line(section === chapter ? undefined : about(section), cursor.info?.section ?? '', said),
      line(about(chapter), cursor.info?.chapter ?? '', said),
      line(whole, l10n.t('Whole text'), said),
    ].filter((one) => one !== '');
    const here = about(chapter);
    item.text = said(here === undefined || here.words === 0 ? whole : here);
    item.tooltip = [...lines, l10n.t('Click to continue where you stopped')].join('\n');
    item.accessibilityInformation = { label: [l10n.t('Reading progress'), ...lines].join('. '), role: 'button' };
    item.show();
  };
  update();
  return [item, progress.onDidChange(update), cursor.onDidChange(update)];
}

function line(share: Share | undefined, name: string, said: (share: Share) => string): string {
  return share === undefined || share.words === 0 || name === '' ? '' : `${name}: ${said(share)}`;
}
