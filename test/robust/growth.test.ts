/** Any text is read in time proportional to its length, without a crash, and where there is nothing to claim nothing is claimed. */
import assert from 'node:assert';
import { analyze, type ThesisDocument } from '../../server/src/analysis';
import { HOSTILE } from './hostile';

const LENGTH = 30_000;
/** Four times the text takes four times the time; the rest, 2.5 instead of 2 a doubling, is room for a busy machine. */
const TIMES = 4;
const GROWTH = 2.5 ** 2;
/** A time below this is not compared (ms). */
const NOISE = 150;
/** Nobody waits longer for 120,000 characters, however odd (ms). */
const CEILING = 4_000;
const RETRIES = 4;

function claims(document: ThesisDocument): number {
  return document.citations.length + document.abbreviations.length + document.works.length + document.crossReferences.length;
}

function readAll(text: string): ThesisDocument {
  const document = analyze(text);
  assert.ok(claims(document) + document.headings.length + document.footnotes.length + document.words + document.undefinedAbbreviations.length >= 0);
  void document.recognition;
  return document;
}

/** Processor time in ms: what others do on the machine meanwhile does not count. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function time(text: string): number {
  const before = process.cpuUsage();
  readAll(text);
  return spent(before);
}

describe('hostile texts', () => {
  for (const { name, make, empty } of HOSTILE) {
    it(`${name}: read in proportion, ${empty ? 'nothing claimed' : 'no crash'}`, () => {
      const short = make(LENGTH);
      const long = make(TIMES * LENGTH);
      const document = readAll(short);
      if (empty) assert.deepStrictEqual([claims(document), document.recognition.isThesis], [0, false]);
      let last = '';
      for (let k = 0; k < RETRIES; k++) {
        const a = Math.min(time(short), time(short));
        const b = time(long);
        if (b < CEILING && (b < NOISE || b < a * GROWTH)) return;
        last = `${a.toFixed(0)} ms, then ${b.toFixed(0)} ms`;
      }
      assert.fail(last);
    });
  }

  it('keystrokes in an endless line read one piece of it again', () => {
    const text = 'The Harbour Workers Union (HWU) met (Lind, 2010, p. 4) and so on. '.repeat(30_000);
    const document = readAll(text);
    const before = process.cpuUsage();
    for (let k = 0; k < 20; k++) document.update([{ start: text.length >> 1, end: text.length >> 1, text: 'x' }]);
    const each = spent(before) / 20;
    assert.ok(each < 60, `${each.toFixed(1)} ms a keystroke in a line of ${text.length} characters`);
  });

  it('a line of ten million characters', function tenMillion() {
    this.timeout(60_000);
    const before = process.cpuUsage();
    const document = analyze('word and (Lind, 2010) '.repeat(455_000));
    assert.ok(document.citations.length > 0);
    assert.ok(spent(before) < 20_000, `${spent(before).toFixed(0)} ms`);
  });
});
