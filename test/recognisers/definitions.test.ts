import assert from 'node:assert';
import { findDefinitions } from '../../server/src/recognisers/definitions';

const brief = (text: string): string[] => findDefinitions(text).map((d) => `${d.short} = ${d.long} (${d.order})`);

describe('definitions in prose', () => {
  it('gives the short form without its plural ending and the range as written', () => {
    const text = 'the civil society organizations (CSOs) of the city';
    const [found] = findDefinitions(text);
    assert.equal(found?.short, 'CSO');
    assert.equal(text.slice(found?.shortStart, found?.shortEnd), 'CSOs');
    assert.equal(found?.long, 'civil society organizations');
    assert.equal(text.slice(found?.longStart, found?.longEnd), 'civil society organizations');
  });

  it('keeps a final s that belongs to the short form', () => {
    assert.deepEqual(brief('antigens of hepatitis B surface (HBs) were found'), ['HBs = hepatitis B surface (long-first)']);
  });

  it('reads the short form before the long one', () => {
    assert.deepEqual(brief('the group Foro OSC (*organización de la sociedad civil*) met'), ['OSC = organización de la sociedad civil (short-first)']);
    assert.deepEqual(brief('Since 1994 NAFTA (the North American Free Trade Agreement) rules.'), ['NAFTA = North American Free Trade Agreement (short-first)']);
  });

  it('strips emphasis, links and tags from the long form', () => {
    assert.deepEqual(brief('the *Colegio de **Michoacán*** (COLMICH)'), ['COLMICH = Colegio de Michoacán (long-first)']);
    assert.deepEqual(brief('the [World Health Organization](https://who.example/a_b) (WHO)'), ['WHO = World Health Organization (long-first)']);
    assert.deepEqual(brief('the <i>Banco  de\nMéxico</i> (BM)'), ['BM = Banco de México (long-first)']);
  });

  it('reads a translation, an alias and a year beside the short form', () => {
    assert.deepEqual(brief('the Peace Network (Red por la Paz y la Justicia, RPJ, 2012)'), ['RPJ = Red por la Paz y la Justicia (long-first)']);
    assert.deepEqual(brief('the Free Press Union (FPU, 2012)'), ['FPU = Free Press Union (long-first)']);
    assert.deepEqual(brief('the union agreed (FPU, 2012)'), []);
  });

  it('reads names whose first word is kept', () => {
    assert.deepEqual(brief('the *Centro de Estudios Juan Prado Díaz* (Centro Prado)'), ['Centro Prado = Centro de Estudios Juan Prado Díaz (long-first)']);
  });

  it('stands any text', () => {
    const signs = ['(', ')', '[', ']', '*', ' ', 'a', 'B', 'ABC', '12', ',', ';', 'é', 'α', '-', '.', '\n', '"', '’', '](', '<i>', '\ud800', 'alpha', 'and', 's)'];
    let seed = 7;
    for (let round = 0; round < 4000; round++) {
      let text = '';
      for (let i = 0; i < 40; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += signs[(seed >> 8) % signs.length];
      }
      for (const d of findDefinitions(text)) {
        assert.ok(d.shortStart >= 0 && d.shortStart < d.shortEnd && d.shortEnd <= text.length, text);
        assert.ok(d.longStart >= 0 && d.longStart < d.longEnd && d.longEnd <= text.length, text);
        assert.ok(d.shortEnd <= d.longStart || d.longEnd <= d.shortStart, text);
        assert.ok(d.short !== '' && d.long !== '', text);
      }
    }
  });

  it('takes time in proportion to the text', () => {
    const hard = ['(', '((', 'a (A) ', '(A', 'x(A)', ') (AB', '[a](b) (AB) ', 'a b c (ABC) ', '* ( " ', '(AB, CD, EF) ', 'aaaaaaaa (AAAAAAAA) ', ',(', '<(AB)'];
    for (const piece of hard) {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      const start = performance.now();
      findDefinitions(text);
      const taken = performance.now() - start;
      assert.ok(taken < 1500, `${piece}: ${taken.toFixed(0)} ms`);
    }
  });
});
