/** Floors under the reading of generated dissertations, in percent. */
import * as assert from 'node:assert';
import { KINDS } from './layout/dissertations';
import { f1, scoreLayouts, total } from './layout/score';

describe('references in generated dissertations', () => {
  for (const name of Object.keys(KINDS)) {
    it(name, () => {
      const scores = scoreLayouts([3], name).filter((score) => score.name === name);
      if (scores.length === 0) { console.log('      ../shared/references is not there: nothing was generated'); return; }
      const faults = scores.flatMap((score) => score.faults).join('\n');
      assert.ok(f1(total(scores.map((score) => score.lines))) >= 0.95, `lines\n${faults}`);
      assert.ok(f1(total(scores.map((score) => score.starts))) >= 0.92, `starts\n${faults}`);
    });
  }
});
