/** Rules on the bibliography, on interviews and on case studies. */
import * as assert from 'node:assert';
import { small } from '../features/thesis';
import { difference, finds, fixed } from './support';

const ALDER = '- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.';
const BIRCH = '- Birch, Q., & Cedar, R. (2005). The price of calm. *Journal of Air*, 3(1), 1-20.';
const DAMSON = '- Damson, S. (2012a). Falling slowly. *Journal of Air*, 10(2), 5-15.';
const ELDER = '- Elder, T. (1999). *Nobody reads this*. Brisk: Gale Press.';
const body = 'It pulls (Alder, 2001; Birch & Cedar, 2005; Damson, 2012a; Elder, 1999).';
const of = (...entries: string[]): ReturnType<typeof small> => small({ body, bibliography: entries.join('\n') });

describe('reference/…', () => {
  it('uncited', () => { finds('reference/uncited', of(ALDER, BIRCH, DAMSON, ELDER, '- ⟨Fir, U. (2003).⟩ *Cones*. Brisk: Gale Press.')); });
  it('duplicate', () => { finds('reference/duplicate', of(ALDER, '- ⟨Alder, P. (2001).⟩ Strings and States. Gale Press.', BIRCH)); });
  it('order, sorted', () => {
    const drawn = of(ALDER, BIRCH, ELDER.replace('Elder, T. (1999).', '⟨Elder, T. (1999).⟩'), DAMSON, '- Fir, U. (2003). *Cones*. Brisk: Gale Press.', '- Gum, V. (2003). *Leaves*. Brisk: Gale Press.');
    finds('reference/order', drawn);
    const sorted = fixed('reference/order', drawn, /Sort/);
    assert.deepStrictEqual(difference(drawn.text, sorted), [`${ELDER} → ${DAMSON}`, `${DAMSON} → ${ELDER}`]);
    finds('reference/order', sorted);
  });
  it('suffix-order', () => { finds('reference/suffix-order', of(ALDER, DAMSON, '- ⟨Damson, S. (2012a).⟩ *Rising*. Brisk: Gale Press.', ELDER)); });
  it('missing-field', () => { finds('reference/missing-field', of(ALDER, BIRCH, '- ⟨Damson, S. (2012a).⟩ Falling slowly. *Journal of Air*, 10(2).', ELDER)); });
  it('format: the stop at the end', () => {
    const many = [ALDER, BIRCH, DAMSON, ELDER, '- Fir, U. (2003). *Cones*. Brisk: Gale Press.', '- Gum, V. (2003). *Leaves*. Brisk: Gale ⟨Press⟩'];
    const drawn = of(...many);
    finds('reference/format', drawn);
    assert.match(difference(drawn.text, fixed('reference/format', drawn, /Add the stop/))[0] ?? '', /Gale Press → .*Gale Press\.$/);
  });
  it('same-source-differs', () => { finds('reference/same-source-differs', of(ALDER, ELDER, '- Fir, U. (2003). *Cones*. Brisk: ⟨The Gale Press.⟩')); });
  it('url: a DOI becomes a link', () => {
    const drawn = of(ALDER, BIRCH.replace(/1-20\.$/, '1-20. ⟨doi: 10.1000/182⟩'), ELDER);
    finds('reference/url', drawn);
    assert.match(fixed('reference/url', drawn, /Write/), /1-20\. https:\/\/doi\.org\/10\.1000\/182/);
  });
  it('unreadable', () => { finds('reference/unreadable', of(ALDER, BIRCH, ELDER)); });
});

describe('interview/… and case-study/…', () => {
  const annex = '1. **Ann Alder:** Alder flies kites. (May 12, 2012 at her house).\n\n2. **Bo Birch:** Birch does not. (⟨May 15, 2012⟩ in a field).\n\n3. **Cy Cedar:** Cedar looks on. (June 1, 2012 at sea).';
  const bibliography = '- Alder, A. (May 12, 2012). Pilot. (X. Yew, Interviewer)\n- Birch, B. (May 14, 2012). Farmer. (X. Yew, Interviewer)\n- Elder, T. (1999). *Nobody reads this*. Brisk: Gale Press.';
  const thesis = (marks: string): ReturnType<typeof small> => {
    const made = small({ body: 'They flew (Alder, 2012; Birch, 2012).', bibliography, annex: marks });
    return made;
  };
  it('a date that differs', () => {
    const text = thesis(annex).text.replace('Annex A – Tables of Wind', 'Annex A – List of Interviews').replace('(May 15, 2012', '(⟨May 15, 2012⟩');
    finds('interview/mismatch', text);
  });
  it('an interview without entry', () => {
    const text = thesis(annex.replace(/[⟨⟩]/g, '')).text.replace('Annex A – Tables of Wind', 'Annex A – List of Interviews').replace('**Cy Cedar:', '⟨**Cy Cedar⟩:');
    finds('interview/without-entry', text);
  });
  it('a case study without its summary', () => {
    const study = (number: number, name: string): string => `2.${number} ${name}\n\nWhat happened there is told here at some length.\n\n`;
    finds('case-study/without-summary', `CHAPTER 1: START\n\nText of the start.\n\nCHAPTER 2: CASE STUDIES\n\n${study(1, 'Brisk')}${study(2, 'Calm')}⟨2.3 Dull⟩\n\nWhat happened there is told here.\n\nBibliography\n\n${ALDER}\n${BIRCH}\n${ELDER}\n\nAnnexes\n\nAnnex A – Summaries\n\nVariables\tCase Study 1: Brisk\nWind\tStrong\n\nVariables\tCase Study 2: Calm\nWind\tWeak\n`);
  });
});
