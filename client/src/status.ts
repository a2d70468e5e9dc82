/** The status-bar item: chapter and section at the cursor, and words. */
import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { StatusInfo } from '../../server/src/protocol';
import type { Cursor } from './cursor';
import { count } from './tree/row';

/** Just left of the cursor's line and column. */
const PRIORITY = 101;
/** Letters shown of a title: two of them leave room for the rest of the bar in a window of usual width. */
const LONGEST = 34;

export function statusItem(cursor: Cursor): Disposable[] {
  const item = window.createStatusBarItem('thesis.place', StatusBarAlignment.Right, PRIORITY);
  item.name = 'Thesis: Chapter and Section';
  item.command = 'thesis.showChapters';
  const update = (): void => {
    const { info } = cursor;
    if (info === undefined) return item.hide();
    const { chapter, section, words, sectionWords } = info;
    const here = section || chapter;
    const own = here === '' ? '' : `${count(sectionWords, 'word')} in ${section === '' ? 'this chapter' : 'this section'}, `;
    item.text = line(info);
    item.tooltip = [chapter, section, `${own}${count(words, 'word')} in all`, 'Click to show the chapters'].filter((part) => part !== '').join('\n');
    item.accessibilityInformation = { label: [chapter, section, `${own}${count(words, 'word')} in all`].filter((part) => part !== '').join(', '), role: 'button' };
    item.show();
  };
  update();
  return [item, cursor.onDidChange(update)];
}

function line({ chapter, section, words, sectionWords }: StatusInfo): string {
  const titles = [chapter, section].filter((part) => part !== '').map(short);
  const size = titles.length === 0 ? words : sectionWords;
  return `$(book) ${[...titles, ''].join(' › ').replace(/ › $/, ' · ')}${count(size, 'word')}`;
}

function short(title: string): string {
  if (title.length <= LONGEST) return title;
  const at = title.lastIndexOf(' ', LONGEST);
  return `${title.slice(0, at > LONGEST / 2 ? at : LONGEST)}…`;
}
