import type { CslItem, CslType } from './csl';

/** What the pieces of a reference say about its kind, beside the values themselves. */
export interface Evidence {
  readonly csl: CslItem;
  /** The container was labelled as a journal. */
  readonly journal: boolean;
  /** The container is introduced by `In` or by its editors. */
  readonly introduced: boolean;
  /** The date has a day. */
  readonly dated: boolean;
  readonly retrieved: boolean;
  /** Lower-cased genre, medium and notes. */
  readonly remarks: string;
}

const CONFERENCE = /\b(?:proceedings|proc|conference|conf|symposium|symp|workshop|congress|congreso|congr[eè]s|meeting|colloquium|coloquio|simposio|tagung|actas|actes|kongress|convegno|poster)\b/i;
const NEWSPAPER = /\b(?:times|post|guardian|herald|tribune|gazette|chronicle|daily|telegraph|independent|newspaper|zeitung|peri[oó]dico|diario|reforma|jornada|universal|excelsior|el pa[ií]s|le monde|milenio|globe and mail|observer|news|reuters|cnn|bbc|spiegel|la repubblica|figaro|lib[eé]ration|washington post|wall street journal)\b/i;
const MAGAZINE = /\b(?:magazine|newsweek|new yorker|atlantic|economist|time|internationalist|harper's|nexos|proceso|wired|national geographic|new statesman|spectator|report on)\b/i;
const JOURNAL = /\b(?:journal|review|quarterly|revista|revue|zeitschrift|studies|annals|bulletin|transactions|letters|archives?|acta|rivista|cahiers|cuadernos|jahrbuch|j)\b/i;
const REFERENCE_WORK = /\b(?:encyclop[ae]+dia|enciclopedia|encyclop[eé]die|enzyklop[aä]die|lexikon|wikipedia)\b/i;
const DICTIONARY = /\b(?:dictionary|diccionario|dictionnaire|w[oö]rterbuch|oxford english dictionary)\b/i;
const THESIS = /\b(?:thesis|dissertation|th[eè]se|tesis|diss|tese|ph\.?\s?d|diplomarbeit|habilitation|master's|m[eé]moire de)\b/i;
const REPORT = /\b(?:report|rep|working paper|technical|memo|memorandum|discussion paper|policy (?:brief|paper)|informe|rapport|bericht|tr|documento de trabajo|documentos de trabajo|white paper|briefing)\b/i;
const REPORT_PUBLISHER = /\b(?:institut[eo]?|council|commission|committee|foundation|cent(?:er|re|ro)|corporation|organi[sz]ation|united nations|nations|bank|ministry|ministerio|department|government|agency|office|bureau|amnesty|human rights|association|colectivo|observatory|observatorio|rand|unesco|unicef|oecd|undp|unodc|who|ngo|network|society|secretar[ií]a?t?|international|group)\b/i;
const BOOK_PUBLISHER = /\b(?:press|publish(?:ers?|ing)|books|verlag|editorial|ediciones|[eé]ditions|editora|palgrave|routledge|springer|wiley|sage|penguin|norton|brill|elsevier|blackwell|rowman|mcfarland|company|sons)\b/i;
const LAW = /^(?:ley|loi|act|acts|c[oó]digo|decreto|decree|constituci[oó]n|constitution|gesetz|directive|regulation|r[eè]glement|reglamento|bill|resolution|resoluci[oó]n|convention|lei)\b|\b(?:act,? (?:of )?\d{4}|gesetz|ley (?:general|federal|org[aá]nica))\b/i;
const FILM = /\b(?:motion picture|film|dvd|video|vhs|videotape|documentary|documental|pel[ií]cula|television|tv|episode|youtube|vid[eé]o)\b/i;

/** The kind of work, from all the evidence together. */
export function kindOf(e: Evidence): CslType {
  const { csl, remarks } = e;
  const container = csl['container-title'] ?? '';
  const title = csl.title ?? '';
  const publisher = csl.publisher ?? '';
  if (csl.interviewer !== undefined) return 'interview';
  if (/personal communication|comunicaci[oó]n personal|e-?mail to/.test(remarks)) return 'personal_communication';
  if (/\binterview\b|\bentrevista\b|\bentretien\b/.test(remarks) && container === '') return 'interview';
  if (/^(?:interview|entrevista|entretien)\b/i.test(title) && container === '' && publisher === '' && csl.URL === undefined && csl.volume === undefined) return 'interview';
  if (csl.director !== undefined || FILM.test(remarks)) return 'motion_picture';
  if (/\bpatent\b/.test(remarks) || /\bpatent\b/i.test(csl.number ?? '')) return 'patent';
  if (/\b(?:software|computer program|version \d)/.test(remarks)) return 'software';
  if (/\b(?:data ?set|data file)\b/.test(remarks)) return 'dataset';
  if (THESIS.test(remarks) || THESIS.test(csl.genre ?? '')) return 'thesis';
  if (e.journal || (container !== '' && !e.introduced)) return periodical(e, container);
  if (container !== '') {
    if (REFERENCE_WORK.test(container)) return 'entry-encyclopedia';
    if (DICTIONARY.test(container)) return 'entry-dictionary';
    return CONFERENCE.test(container) ? 'paper-conference' : 'chapter';
  }
  if (LAW.test(title) && (csl.author === undefined || csl.author.every((n) => n.literal !== undefined))) return 'legislation';
  if (REPORT.test(remarks)) return 'report';
  if (CONFERENCE.test(remarks)) return 'speech';
  if (csl.volume !== undefined && csl.page !== undefined && publisher === '') return 'article-journal';
  if (csl.URL !== undefined && (publisher === '' || e.retrieved) && csl['publisher-place'] === undefined) return 'webpage';
  if (e.dated && csl.URL !== undefined) return 'webpage';
  if (e.dated && csl.page !== undefined && publisher === '') return 'article-newspaper';
  if (publisher !== '') return monograph(e, publisher);
  if (csl['publisher-place'] !== undefined) return csl.URL !== undefined ? 'webpage' : e.dated ? 'webpage' : 'book';
  if (/unpublished|manuscript|mimeo/.test(remarks)) return 'manuscript';
  if (csl.edition !== undefined || csl.ISBN !== undefined || csl.editor !== undefined || csl.translator !== undefined) return 'book';
  if (e.dated) return 'article-newspaper';
  if (csl.page !== undefined) return 'article-journal';
  return title === '' ? 'document' : 'book';
}

function periodical(e: Evidence, container: string): CslType {
  const { csl, remarks } = e;
  if (CONFERENCE.test(container) && !/proceedings of the (?:national academy|royal society|ieee)\b/i.test(container) && csl.issue === undefined) {
    return 'paper-conference';
  }
  if (REFERENCE_WORK.test(container)) return 'entry-encyclopedia';
  if (DICTIONARY.test(container)) return 'entry-dictionary';
  if (/\bblog\b/i.test(container) || /\bblog\b/.test(remarks)) return 'post-weblog';
  const numbered = csl.volume !== undefined || csl.issue !== undefined;
  if (!e.journal && csl.publisher !== undefined && !JOURNAL.test(container)) return 'chapter';
  if (!numbered || e.dated) {
    if (MAGAZINE.test(container) && !JOURNAL.test(container)) return e.dated ? 'article-newspaper' : 'article-magazine';
    if (NEWSPAPER.test(container) && !/journal of/i.test(container)) return 'article-newspaper';
    if (e.dated) return e.retrieved && !e.journal ? 'webpage' : 'article-newspaper';
    if (csl.URL !== undefined && csl.page === undefined && !e.journal) return 'webpage';
  }
  return 'article-journal';
}

function monograph(e: Evidence, publisher: string): CslType {
  const { csl } = e;
  const organisation = csl.author !== undefined && csl.author.every((n) => n.literal !== undefined);
  if (organisation) return 'report';
  if (csl.author === undefined && csl.editor !== undefined) return 'book';
  if (BOOK_PUBLISHER.test(publisher) && !/^(?:united nations|rand)/i.test(publisher)) return 'book';
  return REPORT_PUBLISHER.test(publisher) && !/\buniversity\b/i.test(publisher) ? 'report' : 'book';
}
