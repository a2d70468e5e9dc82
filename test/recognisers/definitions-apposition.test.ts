import * as assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

/** `SHORT = long` of every definition in a text without any other sign of a thesis. */
function found(text: string): string[] {
  return analyze(text).abbreviations.flatMap(({ definitions }) => definitions).map(({ span, long }) => `${span.block.text.slice(span.start, span.end)} = ${long}`);
}

describe('definitions without a parenthesis', () => {
  it('reads the notes under a table', () => {
    assert.deepStrictEqual(found('Note. SD = standard deviation; CI = confidence interval.'), ['SD = standard deviation', 'CI = confidence interval']);
    assert.deepStrictEqual(found('Abbreviations: BMI, body mass index; OR, odds ratio.'), ['BMI = body mass index', 'OR = odds ratio']);
    assert.deepStrictEqual(found('CI: confidence interval; SMD: standardized mean difference.'), ['CI = confidence interval', 'SMD = standardized mean difference']);
  });

  it('reads the long form first, with and without “or”', () => {
    assert.deepStrictEqual(found('We use linear discriminant analysis, LDA, to reduce it.'), ['LDA = linear discriminant analysis']);
    assert.deepStrictEqual(found('Cells of the lateral geniculate nucleus, or LGN, respond.'), ['LGN = lateral geniculate nucleus']);
    assert.deepStrictEqual(found('La comisión de la verdad, en adelante CDV, se reunió.'), ['CDV = comisión de la verdad']);
  });

  it('reads what a form stands for or denotes', () => {
    assert.deepStrictEqual(found('Here BER stands for bit error rate and SNR denotes the signal-to-noise ratio.'), ['BER = bit error rate', 'SNR = signal-to-noise ratio']);
  });

  it('reads a name by which something is known', () => {
    assert.deepStrictEqual(found('The Red de Comunidades del Monte, known as the Red CM, went to court.'), ['Red CM = Red de Comunidades del Monte']);
  });

  it('claims nothing of lists, calls, numbers and shouting', () => {
    for (const text of [
      'The PRI, the PAN and the PRD met in Oslo.', 'Note: we only have one.', 'Set HR = 1.4 and OR = 2.', 'WHO: we have only words.', 'The DEA, drug lords and others agreed.',
      'He met the CIA, called in advance, and left.', 'The union of Peru and Bolivia, PB, x.', 'From Texas and Florida, TF the army came.',
    ]) assert.deepStrictEqual(found(text), [], text);
  });
});

describe('abbreviations in any text', () => {
  it('are found in a bare paragraph', () => {
    assert.deepStrictEqual(found('Plasma estradiol (E2) and tumor necrosis factor alpha (TNF-alpha) rose (P < 0.05, n = 12) in women (aged 30-40).'),
      ['E2 = estradiol', 'TNF-alpha = tumor necrosis factor alpha']);
  });

  it('are found though a definition is broken by the end of a line', () => {
    assert.deepStrictEqual(found('The patients were examined by magnetic resonance\nimaging (MRI) and by positron emission tomog-\nraphy (PET), and then sent home again, as the\nrules of the clinic asked.\n'.repeat(3)).slice(0, 2),
      ['MRI = magnetic resonance imaging', 'MRI = magnetic resonance imaging']);
  });

  it('count plurals, possessives and what stands beside a slash or hyphen', () => {
    const [entry] = analyze('Civil society groups (CSGs) met. CSGs/unions, CSG-led, the CSG\'s and CSGs\' aims; (CSG, 2012) and XCSG or CSGX.').abbreviations;
    assert.deepStrictEqual(entry?.uses.map(({ text }) => text), ['CSGs', 'CSGs', 'CSG', 'CSG', 'CSGs', 'CSG']);
  });

  it('ask the bibliography only where nothing else says it', () => {
    const text = 'It rained (BKA, 2010; WSO, 2011).\n\nThe Wind Safety Office (WSO) agreed.\n\nBibliography\n\n- Board of Kite Affairs (BKA). (2010). *Rules*. Brisk: BKA.\n- Wind Safety Organisation (WSO). (2011). *Winds*. Brisk: Gale.\n- Alder, P. (2001). *Strings*. Brisk: Gale.\n';
    assert.deepStrictEqual(found(text), ['WSO = Wind Safety Office', 'BKA = Board of Kite Affairs']);
  });
});
