/** Note numbers: superscripts, `[^1]` and digits glued to a word, in the text and at the head of a note. */
import { superscriptValue } from '../text/chars';
import type { Recogniser } from './mentions';

export const footnotes: Recogniser = {
  id: 'footnotes',
  recognise({ text, role, scan }, emit) {
    const { superscripts, opens } = scan;
    for (let k = 0; k < superscripts.length; k += 2) {
      const start = superscripts[k] ?? 0;
      const end = superscripts[k + 1] ?? 0;
      let number = '';
      for (let i = start; i < end; i++) number += superscriptValue(text.charCodeAt(i));
      const heads = role === 'footnote' && text.slice(0, start).trim() === '';
      emit({ type: heads ? 'note' : 'marker', start, end, number, glued: false });
    }
    for (const at of opens) {
      if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 1) !== 94) continue;
      const close = text.indexOf(']', at);
      if (close < 0 || close - at > 40 || close === at + 2) continue;
      const heads = role === 'footnote' && text.charCodeAt(close + 1) === 58 && text.slice(0, at).trim() === '';
      emit({ type: heads ? 'note' : 'marker', start: at, end: close + 1, number: text.slice(at + 2, close), glued: false });
    }
    for (let k = 0; k < scan.glued.length; k += 2) {
      const start = scan.glued[k] ?? 0;
      const end = scan.glued[k + 1] ?? 0;
      emit({ type: 'marker', start, end, number: text.slice(start, end), glued: true });
    }
    if (role !== 'footnote') return;
    const head = /^\s{0,40}(\d{1,3})\s/.exec(text);
    if (head?.[1] !== undefined) emit({ type: 'note', start: head[0].length - 1 - head[1].length, end: head[0].length - 1, number: head[1], glued: true });
  },
};
