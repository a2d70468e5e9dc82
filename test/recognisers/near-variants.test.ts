import assert from 'node:assert';
import { nearVariant } from '../../server/src/recognisers/near-variants';

const KNOWN = new Set(['QUPIHD', 'MPJD', 'INCB', 'NAFTA', 'UNODC', 'HRO', 'HRW', 'PRI', 'PRD', 'SM', '#YoTambién99', 'IL-10', 'CYP2E1', 'CMDPDH', 'CASEDE', 'LATTICE']);

const meant = (candidate: string): string | undefined => nearVariant(candidate, KNOWN);

describe('near variants of short forms', () => {
  it('undoes one exchange of neighbours', () => {
    assert.equal(meant('QUIPHD'), 'QUPIHD');
    assert.equal(meant('QUPIDH'), 'QUPIHD');
    assert.equal(meant('MJPD'), 'MPJD');
    assert.equal(meant('ANFTA'), 'NAFTA');
  });

  it('undoes a doubled, dropped, added or replaced letter', () => {
    assert.equal(meant('CMDPDDH'), 'CMDPDH');
    assert.equal(meant('MPJJD'), 'MPJD');
    assert.equal(meant('CMPDH'), 'CMDPDH');
    assert.equal(meant('LATICE'), 'LATTICE');
    assert.equal(meant('CASEIDE'), 'CASEDE');
    assert.equal(meant('QUPIID'), 'QUPIHD');
    assert.equal(meant('INCD'), 'INCB');
  });

  it('undoes two exchanges in a long form', () => assert.equal(meant('CDMDPH'), 'CMDPDH'));

  it('minds neither case nor signs', () => {
    assert.equal(meant('YoTambien#99'), '#YoTambién99');
    assert.equal(meant('CASede'), 'CASEDE');
  });

  it('leaves other acronyms alone', () => {
    for (const other of ['HRD', 'PAN', 'PRT', 'SMS', 'NASDA', 'MPAD', 'INPB', 'IL-11', 'IL-1', 'CYP2D1', 'CYP2E2', 'UNICEF', 'JNCB', 'NAFTA', 'Cupid', '']) {
      assert.equal(meant(other), undefined, other);
    }
  });

  it('claims nothing when two are equally near', () => {
    assert.equal(nearVariant('ABCDX', new Set(['ABCDE', 'ABCDF'])), undefined);
    assert.equal(nearVariant('ABDCE', new Set(['ABCDE', 'ABDFE'])), 'ABCDE');
  });
});
