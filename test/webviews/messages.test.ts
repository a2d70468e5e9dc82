/** Messages between a page and the extension: what is let through and what is dropped. */
import * as assert from 'node:assert';
import { count, flag, list, messages, number, oneOf, optional, record, text } from '../../client/src/webviews/messages';

const check = messages({
  open: { line: count, side: optional(oneOf('left', 'right')) },
  marks: { all: list(record<{ name: string; on: boolean }>({ name: text, on: flag })) },
  move: { by: number },
  close: {},
});

describe('messages of a page', () => {
  it('lets through what has the shape', () => {
    for (const message of [
      { kind: 'open', line: 3 }, { kind: 'open', line: 0, side: 'left' }, { kind: 'marks', all: [{ name: 'a', on: true }] },
      { kind: 'marks', all: [] }, { kind: 'move', by: -1.5 }, { kind: 'close', more: 1 },
    ]) assert.ok(check(message), JSON.stringify(message));
  });

  it('drops everything else', () => {
    for (const message of [
      undefined, null, 'close', 3, [], {}, { kind: 'toString' }, { kind: '__proto__' }, { kind: 'constructor' }, { kind: 'open' }, { kind: 'open', line: '3' },
      { kind: 'open', line: -1 }, { kind: 'open', line: 1.5 }, { kind: 'open', line: 3, side: 'up' }, { kind: 'move', by: Number.NaN },
      { kind: 'marks', all: [{ name: 'a' }] }, { kind: 'marks', all: { length: 0 } }, { kind: ['close'] },
    ]) assert.ok(!check(message), JSON.stringify(message));
  });
});
