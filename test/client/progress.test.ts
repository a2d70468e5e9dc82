/** Reading progress without an editor: what is dwelt on counts, what is scrolled past does not, and it stays through edits. */
import * as assert from 'node:assert';
import { bar, minutesLeft, percent } from '../../client/src/progress/bar';
import { Book } from '../../client/src/progress/book';
import { Dwell, IDLE, SETTLE, type Shown } from '../../client/src/progress/dwell';
import type { Memento } from 'vscode';
import { keep, restore } from '../../client/src/progress/record';
import { Store } from '../../client/src/progress/store';

/** Twelve sentences of ten words; a reader of 600 words a minute reads one a second. */
const TEXT: Shown[] = Array.from({ length: 12 }, (_, index) => ({ hash: index + 1, words: 10 }));

class Reader {
  now = 1000;
  readonly read = new Set<number>();
  readonly dwell = new Dwell(() => 600);

  look(from: number, to: number): this {
    this.dwell.look(TEXT.slice(from, to), this.now);
    return this;
  }

  /** Lets time pass, the clock looked at every second. */
  wait(ms: number, stirring = false): this {
    for (const end = this.now + ms; this.now < end;) {
      this.now = Math.min(end, this.now + 1000);
      if (stirring) this.dwell.stir(this.now);
      for (const hash of this.dwell.tick(this.now, (one) => this.read.has(one))) this.read.add(hash);
    }
    return this;
  }

  get hashes(): number[] {
    return [...this.read];
  }
}

describe('reading progress', () => {
  it('counts what stays in view, from the top, no faster than one can read', () => {
    const reader = new Reader().look(0, 6).wait(SETTLE).wait(3000);
    assert.deepStrictEqual(reader.hashes, [1, 2, 3]);
    assert.deepStrictEqual(reader.wait(20_000).hashes, [1, 2, 3, 4, 5, 6]);
  });

  it('counts nothing that is paged through', () => {
    const reader = new Reader();
    for (let round = 0; round < 20; round++) reader.look(0, 4).wait(1000).look(4, 8).wait(1000).look(8, 12).wait(1000);
    assert.deepStrictEqual(reader.hashes, []);
  });

  it('saves nothing up for the next place, yet keeps what was begun when the text scrolls on', () => {
    const jumped = new Reader().look(0, 2).wait(60_000).look(6, 12).wait(SETTLE);
    assert.deepStrictEqual(jumped.hashes, [1, 2]);
    const scrolled = new Reader().look(0, 6).wait(SETTLE + 3600).look(3, 9).wait(400).wait(400);
    assert.deepStrictEqual(scrolled.hashes, [1, 2, 3, 4]);
  });

  it('stops while the window has no focus, and settles anew', () => {
    const reader = new Reader().look(0, 6).wait(SETTLE);
    reader.dwell.focus(false, reader.now);
    reader.wait(60_000);
    assert.deepStrictEqual(reader.hashes, []);
    reader.dwell.focus(true, reader.now);
    assert.deepStrictEqual(reader.wait(SETTLE).wait(1000).hashes, [1]);
  });

  it('stops when nothing moves for long, and goes on with a sign of life', () => {
    const slow = new Dwell(() => 1);
    slow.look([{ hash: 1, words: 5 }], 0);
    const tick = (from: number, to: number): number[] => {
      const read: number[] = [];
      for (let now = from; now <= to; now += 1000) read.push(...slow.tick(now, () => false));
      return read;
    };
    assert.deepStrictEqual(tick(1000, IDLE * 3), []);
    slow.stir(IDLE * 3);
    assert.deepStrictEqual(tick(IDLE * 3 + 1000, IDLE * 4), [1]);
  });

  it('takes the night a laptop slept through for no reading', () => {
    const reader = new Reader().look(0, 12).wait(SETTLE);
    reader.now += 8 * 3_600_000;
    reader.dwell.stir(reader.now);
    assert.ok(reader.dwell.tick(reader.now, () => false).length <= 5);
  });
});

/** Sections A (with A1) and B; `rows`: words, hash, section. One sentence a line. */
function book(rows: ReadonlyArray<readonly [number, number, number]>): Book {
  return new Book({ sections: ['A', 'A1', 'B'], parents: [-1, 0, -1], sentences: rows.flatMap(([words, hash, section], line) => [line, 0, line, 50, words, hash, section]) });
}

describe('the text as progress sees it', () => {
  const rows = [[10, 1, 0], [20, 2, 1], [20, 3, 1], [50, 4, 2], [7, 5, 2]] as const;

  it('sums what was read over sections and the whole', () => {
    const shares = book(rows).shares((hash) => hash === 2 || hash === 4);
    assert.deepStrictEqual([...shares], [['A', { words: 50, read: 20 }], ['A1', { words: 40, read: 20 }], ['B', { words: 57, read: 50 }], ['', { words: 107, read: 70 }]]);
    assert.strictEqual(book(rows).root('A1'), 'A');
    assert.strictEqual(book(rows).root('gone'), '');
  });

  it('takes a sentence for seen when all of it is in view', () => {
    const views = [{ start: { line: 0, character: 10 }, end: { line: 2, character: 50 } }];
    assert.deepStrictEqual(book(rows).within(views).map(({ hash }) => hash), [2, 3]);
  });

  it('continues behind what was read last, wherever that stands now', () => {
    const isRead = (hash: number): boolean => hash === 2;
    const stopped = book(rows).stop(2);
    assert.strictEqual(book(rows).resume(stopped, isRead)?.hash, 3);
    const moved = book([[50, 4, 2], [7, 5, 2], [9, 9, 0], [20, 2, 1], [20, 3, 1]]);
    assert.strictEqual(moved.resume(stopped, isRead)?.hash, 3);
    const changed = book([[10, 1, 0], [20, 22, 1], [20, 3, 1], [50, 4, 2]]);
    assert.strictEqual(changed.resume(stopped, isRead)?.hash, 22);
    assert.strictEqual(book(rows).resume(undefined, () => false)?.hash, 1);
    assert.strictEqual(book(rows).resume(book(rows).stop(5), (hash) => hash > 1)?.hash, 1);
    assert.strictEqual(book(rows).resume(stopped, () => true), undefined);
  });
});

describe('progress in letters', () => {
  it('shows a bar from the first sentence on and a tick at the end alone', () => {
    const shown = [[0, 100], [1, 1000], [50, 100], [999, 1000], [100, 100], [0, 0]].map(([read = 0, words = 0]) => [percent({ read, words }), bar({ read, words })]);
    assert.deepStrictEqual(shown, [[0, ''], [1, '■□□□□'], [50, '■■□□□'], [99, '■■■■□'], [100, '✓'], [0, '']]);
  });

  it('counts the minutes of the rest', () => {
    assert.deepStrictEqual([minutesLeft({ words: 1000, read: 279 }, 240), minutesLeft({ words: 10, read: 10 }, 240), minutesLeft({ words: 10, read: 9 }, 240)], [4, 0, 1]);
  });
});

describe('what is kept of progress', () => {
  it('comes back as it was through JSON', () => {
    const record = { read: new Set([0, 7, 2 ** 32 - 1, 2 ** 31]), stopped: { hash: 7, section: 'chapter:1:', nth: 2 } };
    assert.deepStrictEqual(restore(JSON.parse(JSON.stringify(keep(record, 5)))), record);
  });

  it('reads as nothing where it is damaged', () => {
    for (const kept of [undefined, null, 7, {}, { read: 7 }, { read: '%%%', stopped: { hash: 'x' } }]) {
      assert.deepStrictEqual(restore(kept), { read: new Set(), stopped: undefined });
    }
  });

  it('goes along when the document gets another name, and can be put back after it was cleared', () => {
    const state = new Map<string, unknown>();
    const memento = {
      keys: () => [...state.keys()], get: (key: string) => state.get(key),
      update: async (key: string, value: unknown) => { value === undefined ? state.delete(key) : state.set(key, JSON.parse(JSON.stringify(value))); },
    } as unknown as Memento;
    const store = new Store(memento, () => 5);
    store.of('file:///a.txt').read.add(7);
    store.save('file:///a.txt');
    store.move('file:///a.txt', 'file:///b.txt');
    assert.deepStrictEqual([...new Store(memento, () => 6).of('file:///b.txt').read], [7]);
    assert.deepStrictEqual([...state.keys()], ['thesis.progress:file:///b.txt']);
    const before = store.of('file:///b.txt');
    store.clear('file:///b.txt');
    assert.deepStrictEqual([state.size, store.of('file:///b.txt').read.size], [0, 0]);
    store.set('file:///b.txt', before);
    assert.deepStrictEqual([...new Store(memento, () => 6).of('file:///b.txt').read], [7]);
  });

  it('forgets the document read longest ago once there are very many, and never keeps untitled ones', () => {
    const state = new Map<string, unknown>();
    const memento = {
      keys: () => [...state.keys()], get: (key: string) => state.get(key),
      update: async (key: string, value: unknown) => { value === undefined ? state.delete(key) : state.set(key, value); },
    } as unknown as Memento;
    let now = 0;
    const store = new Store(memento, () => now);
    for (now = 1; now <= 60; now++) {
      store.of(`file:///${now}.txt`).read.add(now);
      store.save(`file:///${now}.txt`);
    }
    store.of('untitled:Untitled-1').read.add(1);
    store.save('untitled:Untitled-1');
    assert.strictEqual(state.size, 50);
    assert.ok(!state.has('thesis.progress:file:///10.txt') && state.has('thesis.progress:file:///11.txt'));
  });
});
