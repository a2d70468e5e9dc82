/** Web addresses and DOIs in a text. A pure function of the text, run when somebody asks for links and not on every keystroke. */
import { charClass, isDigit, isWord, SPACE } from '../text/chars';

export interface Address {
  readonly start: number;
  readonly end: number;
  /** Where it leads: `https:` or `http:` always. */
  readonly target: string;
}

const STARTS = ['http://', 'https://', 'www.', 'doi:', '10.'];
/** Signs an address never ends with: they belong to the sentence. */
const LAST = new Set([...'.,;:!?\'"”’»*_']);
const STOP = new Set([...'<>"“”«»{}|\\^`']);

/** In text order, none inside another. Linear in the length of the text. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  let done = 0;
  for (const at of candidates(text)) {
    if (at < done || isWord(text.charCodeAt(at - 1)) || text[at - 1] === '/' || (text[at - 1] === '.' && text.startsWith('10.', at))) continue;
    const address = addressAt(text, at);
    if (address === undefined) continue;
    found.push(address);
    done = address.end;
  }
  return found;
}

function candidates(text: string): number[] {
  const out: number[] = [];
  const lower = text.toLowerCase();
  // folding may change lengths (`İ`): then the text itself is searched
  const searched = lower.length === text.length ? lower : text;
  for (const start of STARTS) for (let at = searched.indexOf(start); at >= 0; at = searched.indexOf(start, at + start.length)) out.push(at);
  return out.sort((a, b) => a - b);
}

function addressAt(text: string, at: number): Address | undefined {
  const head = text.slice(at, at + 8).toLowerCase();
  let from = at;
  if (head.startsWith('doi:')) {
    from = at + 4;
    while (charClass(text.charCodeAt(from)) === SPACE && from < at + 6) from++;
    if (!text.startsWith('10.', from)) return undefined;
  }
  const end = endOf(text, from);
  const written = text.slice(from, end);
  if (written.startsWith('10.')) {
    const slash = written.indexOf('/');
    const registrant = written.slice(3, Math.max(3, slash));
    if (slash < 0 || slash + 1 >= written.length || registrant.length < 4 || registrant.length > 9 || ![...registrant].every((sign) => isDigit(sign.charCodeAt(0)))) return undefined;
    return { start: at, end, target: `https://doi.org/${written}` };
  }
  const host = head.startsWith('www.') ? 4 : written.indexOf('//') + 2;
  if (!isWord(written.charCodeAt(host)) || !written.slice(host).includes('.')) return undefined;
  return { start: at, end, target: head.startsWith('www.') ? `http://${written}` : written };
}

function endOf(text: string, from: number): number {
  let end = from;
  let depth = 0;
  for (; end < text.length; end++) {
    const sign = text[end] ?? '';
    if (STOP.has(sign) || charClass(text.charCodeAt(end)) === SPACE) break;
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && depth-- === 0) break;
  }
  while (end > from && LAST.has(text[end - 1] ?? '')) end--;
  return end;
}
