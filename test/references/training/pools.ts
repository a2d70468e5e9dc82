import { clean } from '../../../server/src/recognisers/references/clean';
import { readNames } from '../../../server/src/recognisers/references/names';
import type { CslName } from '../../../server/src/recognisers/references/csl';
import type { Labelled } from './data';

export interface Person { family: string; given: string; initials: string[] }

/** What made-up references are put together from: pieces of the real ones, cleaned. */
export interface Pools {
  people: Person[];
  organisations: string[];
  titles: string[];
  journals: string[];
  books: string[];
  conferences: string[];
  publishers: string[];
  places: string[];
}

function person(name: CslName): Person | undefined {
  if (name.family === undefined || name.given === undefined) return undefined;
  const particle = name['non-dropping-particle'];
  const family = particle === undefined ? name.family : `${particle} ${name.family}`;
  if (!/^[\p{L}' ’-]{2,30}$/u.test(family) || /^\p{Lu}+$/u.test(family)) return undefined;
  const given = name.given;
  const words = given.replace(/\./g, '. ').split(/[\s]+/).filter((w) => /^\p{Lu}/u.test(w));
  if (words.length === 0 || words.length > 3) return undefined;
  const initials = words.map((w) => (/^\p{Lu}+\.?$/u.test(w) && w.length < 4 ? w.replace('.', '').split('') : [w[0]!])).flat();
  return { family, given, initials: initials.slice(0, 3) };
}

const ORGANISATIONS = `World Health Organization (WHO)|Ministry of Education|National Statistics Office|Oxfam International|European Commission|UNESCO|
Save the Children|Department of Health|Médecins Sans Frontières (MSF)|Instituto Nacional de Salud|Comisión Económica para América Latina (CEPAL)|
Statistisches Bundesamt|Organisation for Economic Co-operation and Development (OECD)|World Bank|International Labour Office|The Red Cross|
Greenpeace|Transparency International (TI)|Refugee Council|Council of Europe|American Psychological Association|The Carter Center|
Federación de Mujeres Campesinas|Asociación de Periodistas|Chamber of Commerce of the Republic|Bundesministerium für Bildung und Forschung|
International Crisis Group (ICG)|Government of Canada|UN Women|UNICEF|Colectivo de Vecinos|Institute for Policy Studies|Freedom House|
House of Commons|Supreme Court of Justice|Reuters|Anonymous|The Press Association|National Library of Norway|Grupo de Trabajo Indígena|
Parliament of the Republic|Public Health Agency & Citizens Forum|Doctors for Peace|Secretaría de Cultura|Fondo de Población (FP)`.split(/\|\s*/);
const PAPERS = `The Evening Star|El Correo|Le Courrier|The Daily Record|La Voz|Die Woche|The Morning News|El Heraldo|Vanguardia|The Sunday Mail|
Semana|Panorama|The Observer|Noticias|El Nuevo Día|Der Tag|Diario del Sur|The Capital Times|Crónica|The Examiner|Letras|The Nation|Contrapunto`.split(/\|\s*/);
const PUBLISHERS = `Simon & Schuster|Farrar, Straus and Giroux|Lawrence Erlbaum Associates|Allyn & Bacon|W. W. Norton|Basic Books|Guilford Press|Hogarth Press|Vintage|
Harper & Row|John Wiley & Sons|Sage|Polity|Routledge|Zed Books|Verso|Pearson|McGraw-Hill|Houghton Mifflin|Beacon Press|Free Press|Random House|Duckworth|Edward Elgar|
Palgrave Macmillan|Emerald|Lexington Books|Rowman & Littlefield|Harcourt, Brace & World|Hart|Penguin|Little, Brown|Holt, Rinehart and Winston|Jossey-Bass|Nomos|Campus|
Westview|Author|Sage Publications, Inc.|Siglo XXI|Fondo de Cultura Económica|Icaria|La Découverte|Presses de Sciences Po|Studio Films|Island Press`.split(/\|\s*/);
const JOURNALS = `Political Behavior|Comparative Political Studies|Social Forces|European Sociological Review|Journal of Marriage and Family|Media, Culture & Society|
Social Science & Medicine|World Development|Journal of Personality and Social Psychology|Psychological Bulletin|Annual Review of Sociology|Electoral Studies|Gender & Society|
Public Opinion Quarterly|Journal of Communication|New Media & Society|Child Development|Journal of Peace Research|Demography|Ethnic and Racial Studies|Theory and Society|
International Organization|Journal of European Social Policy|Organization Studies|Academy of Management Review|Urban Studies|Antipode|Environment and Planning A|Sociology|
Revista Mexicana de Sociología|Foro Internacional|Revue française de sociologie|Kölner Zeitschrift für Soziologie|Acta Politica|Party Politics|Perspectives on Politics|
Journal of Politics in Latin America|Third World Quarterly|Human Rights Quarterly|Journal of Homosexuality|Race, Ethnicity and Education|Housing, Theory and Society`.split(/\|\s*/);
const SITES = 'Open Society|BBC News|Ministry of Health|World Atlas|Encyclopedia Online|UNHCR|National Archive|Red Cross|Statista|Heritage Project'.split('|');

export function pools(items: readonly Labelled[]): Pools & { papers: string[]; sites: string[] } {
  const out: Pools = { people: [], organisations: [...ORGANISATIONS], titles: [], journals: [], books: [], conferences: [], publishers: [], places: [] };
  for (const item of items) {
    for (const [tag, start, end] of item.pieces) {
      const raw = item.text.slice(start, end);
      const value = clean(raw.replace(/^\s*(?:In|in|En|Dans)\s*:?\s+/, ''));
      if (value.length < 2 || value.length > 220) continue;
      if (tag === 'author' || tag === 'editor') {
        for (const name of readNames(raw).names) {
          const p = person(name);
          if (p !== undefined) out.people.push(p);
        }
      } else if (tag === 'title' && value.length > 8) out.titles.push(value);
      else if (tag === 'journal') out.journals.push(value);
      else if (tag === 'container') (/proc|conf|symp|workshop/i.test(value) ? out.conferences : out.books).push(value);
      else if (tag === 'publisher' && value.length < 70) out.publishers.push(value);
      else if (tag === 'location' && value.length < 40) out.places.push(value);
    }
  }
  for (let i = 0; i < 3; i++) out.publishers.push(...PUBLISHERS);
  for (let i = 0; i < 4; i++) out.journals.push(...JOURNALS);
  return { ...out, papers: PAPERS, sites: SITES };
}
