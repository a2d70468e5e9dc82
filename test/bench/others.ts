/** The floor, and what others do with the same text. */
import { parser } from '@lezer/markdown';
import { TreeFragment, type ChangedRange } from '@lezer/common';
import MarkdownIt from 'markdown-it';
import type { Task } from './measure';
import { markdownService } from './peer';

const WORD = /[\p{L}\p{N}]+/gu;

/** One pass of a Unicode word regular expression over the text: what reading it at all costs. */
export function wordPass(text: string): Task {
  return {
    name: 'word pass',
    run: () => {
      let count = 0;
      WORD.lastIndex = 0;
      while (WORD.test(text)) count++;
      return count;
    },
  };
}

export async function others(text: string): Promise<Task[]> {
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const markdown = new MarkdownIt();
  const fragments = TreeFragment.addTree(parser.parse(text));
  const at = text.length >> 1;
  const edited = `${text.slice(0, at)}x${text.slice(at)}`;
  const change: ChangedRange[] = [{ fromA: at, toA: at, fromB: at, toB: at + 1 }];
  return [
    { name: 'markdown-it', run: () => markdown.parse(text, {}) },
    { name: 'mdast-util-from-markdown', run: () => fromMarkdown(text) },
    { name: '@lezer/markdown', run: () => parser.parse(text) },
    { name: '@lezer/markdown keystroke', run: () => parser.parse(edited, TreeFragment.applyChanges(fragments, change)) },
    ...await markdownService(text),
  ];
}
