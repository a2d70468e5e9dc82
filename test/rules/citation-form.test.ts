/** "One way" rules on how citations are written: the minority is found and changed to what the document does. */
import * as assert from 'node:assert';
import { small } from '../features/thesis';
import { difference, finds, fixed } from './support';

/** Finds the drawn places, and the fix named turns the body into `after`. */
function repairs(id: string, drawn: string, title: RegExp, after: string): void {
  const thesis = small({ body: drawn });
  finds(id, thesis);
  assert.deepStrictEqual(difference(thesis.text, fixed(id, thesis, title)), [`${drawn.replace(/[⟨⟩]/g, '')} → ${after}`]);
  finds(id, small({ body: after }));
}

const A = '(Alder, 2001)';
const B = '(Birch & Cedar, 2005, pp. 3-4)';

describe('how citations are written', () => {
  it('citation/comma', () => repairs('citation/comma', `One ${A}. Two ${B}. Three (⟨Alder 2001⟩). Four ${A}. Five ${A}.`, /Add the comma/, `One ${A}. Two ${B}. Three ${A}. Four ${A}. Five ${A}.`));
  it('citation/comma where the document has none', () => repairs('citation/comma', 'One (Alder 2001). Two (Alder 2001). Three (⟨Alder, 2001⟩). Four (Alder 2001).', /Remove the comma/, 'One (Alder 2001). Two (Alder 2001). Three (Alder 2001). Four (Alder 2001).'));
  it('citation/ampersand', () => repairs('citation/ampersand', `One ${B}. Two ${B}. Three ${B}. Four (Birch ⟨and⟩ Cedar, 2005). As Birch and Cedar (2005) say.`, /Change to &/, `One ${B}. Two ${B}. Three ${B}. Four (Birch & Cedar, 2005). As Birch and Cedar (2005) say.`));
  it('citation/et-al: for two authors', () => repairs('citation/et-al', `One (⟨Birch et al.⟩, 2005). Two ${B}.`, /Cedar/, `One (Birch & Cedar, 2005). Two ${B}.`));
  it('citation/page-marker: p. for several pages, and for none', () => {
    repairs('citation/page-marker', `One ${B}. Two (Alder, 2001, ⟨p. 3-4⟩). Three (Alder, 2001, p. 3).`, /Write pp\. 3-4/, `One ${B}. Two (Alder, 2001, pp. 3-4). Three (Alder, 2001, p. 3).`);
    repairs('citation/page-marker', `One ${B}. Two (Alder, 2001, p. 3). Three (Alder, 2001, p. 5). Four (Alder, 2001, p. 3). Five (Alder, 2001, ⟨p.9⟩).`, /Write p\. 9/, `One ${B}. Two (Alder, 2001, p. 3). Three (Alder, 2001, p. 5). Four (Alder, 2001, p. 3). Five (Alder, 2001, p. 9).`);
  });
  it('citation/separator', () => repairs('citation/separator', 'One (Alder, 2001; Damson, 2012a). Two (Alder, 2001; Damson, 2012b). Three (Alder, 2001; Elder, 1999). Four (Alder, 2001⟨, ⟩Elder, 1999).', /Change to ;/, 'One (Alder, 2001; Damson, 2012a). Two (Alder, 2001; Damson, 2012b). Three (Alder, 2001; Elder, 1999). Four (Alder, 2001; Elder, 1999).'));
  it('citation/range-dash: hyphen or dash, in full or shortened', () => {
    const many = '(Alder, 2001, pp. 13-14). And (Alder, 2001, pp. 123-125). And (Alder, 2001, pp. 223-225)';
    repairs('citation/range-dash', `One ${many}. Two (Alder, 2001, pp. 5⟨–⟩6).`, /Change to a hyphen/, `One ${many}. Two (Alder, 2001, pp. 5-6).`);
    repairs('citation/range-dash', `One ${many}. Two (Alder, 2001, pp. ⟨323-25⟩).`, /Write 325/, `One ${many}. Two (Alder, 2001, pp. 323-325).`);
  });
  it('citation/spacing', () => repairs('citation/spacing', `One ${A}. Two⟨(Alder, 2001)⟩ too.`, /Add the space/, `One ${A}. Two ${A} too.`));
  it('citation/placement', () => repairs('citation/placement', `One ${A}. Two ${A}. Three ${A}. Four. ⟨${A}⟩ Five ${A}.`, /Move/, `One ${A}. Two ${A}. Three ${A}. Four ${A}. Five ${A}.`));
  it('citation/order', () => {
    const sorted = ['(Alder, 2001; Birch & Cedar, 2005)', '(Alder, 2001; Damson, 2012a)', '(Birch & Cedar, 2005; Elder, 1999)', '(Damson, 2012a; Elder, 1999)'];
    finds('citation/order', small({ body: `${[...sorted, ...sorted].map((one) => `Kites ${one}.`).join(' ')} Kites ⟨(Elder, 1999; Alder, 2001)⟩.` }));
  });
  it('citation/quote-without-page', () => finds('citation/quote-without-page', small({ body: '“The string holds the whole sky together” (⟨Alder, 2001⟩). “The string holds the whole sky together” (Alder, 2001, p. 2). A “string” (Alder, 2001).' })));
  it('citation/never-read', () => finds('citation/never-read', small({ body: 'It is said (⟨Oak, 1901⟩, cited in Alder, 2001).' })));
});
