import { hashLower } from './chars';

/**
 * Word classes of references: small hand-made lists in English, Spanish, French, German, Portuguese and Italian.
 * A word has one class, the first that lists it. Plural and abbreviated forms are written out.
 */
export const LEX = {
  none: 0, month: 1, season: 2, conj: 3, etal: 4, particle: 5, inWord: 6, editor: 7, translator: 8, interviewer: 9, director: 10,
  edition: 11, volume: 12, issue: 13, page: 14, thesis: 15, report: 16, conference: 17, journal: 18, publisher: 19, university: 20,
  place: 21, country: 22, retrieved: 23, from: 24, medium: 25, suffix: 26, article: 27, preposition: 28, inPress: 29, ordinal: 30,
  organisation: 31, newspaper: 32, series: 33, byWord: 34, given: 35, note: 36, company: 37, state: 38,
} as const;
export const LEX_COUNT = 39;

const LISTS: readonly (readonly [number, string])[] = [
  [LEX.month, `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre janvier février fevrier
    mars avril mai juin juillet août aout septembre octobre novembre décembre decembre januar jänner februar märz juni juli oktober dezember
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre
    ottobre dicembre ene abr ago dic févr avr juil déc dez okt`],
  [LEX.season, 'spring summer autumn fall winter primavera verano otoño invierno printemps été automne hiver frühling sommer herbst'],
  [LEX.conj, '& and und y et e i og och en'],
  [LEX.etal, 'al others otros autres'],
  [LEX.particle, 'van von der den de del della di da dos das du la le ter ten zu zum zur bin ibn el st'],
  [LEX.inWord, 'in en: dans nel'],
  [LEX.editor, `ed eds edited editor editors edits hrsg hg herausgegeben herausgeber éd éds édité dir dirs coord coords coordinador
    coordinadores coordinadora comp comps compiler compilers compilador org orgs orgs. cura editores organizador eds.)`],
  [LEX.translator, 'trans transl translated translator translators trad traduit traduction traducido traducción übersetzt übers tr übersetzung'],
  [LEX.interviewer, 'interviewer interview interviewed entrevistador entrevista entretien interviewers interviews'],
  [LEX.director, 'director directors producer producers writer dirigida screenplay prod réalisateur regie perf'],
  [LEX.edition, 'edition edn edición édition edição auflage aufl rev revised ausgabe edizione expanded reprint reprinted illustrated ampliada'],
  [LEX.volume, 'vol vols volume volumes volumen band bd bde tome tomo v part parts'],
  [LEX.issue, 'no nos issue number num núm nr nº n° n numéro número heft h suppl supplement № iss'],
  [LEX.page, 'pp p pages page pág págs pags seiten s ff f pg'],
  [LEX.thesis, `thesis dissertation phd ph.d doctoral doctorate master's masters m.a m.sc msc tesis thèse these diss dissertationsschrift
    dissertação tese doctorado maestría licenciatura habilitation mémoire diplomarbeit bachelor undergraduate honors`],
  [LEX.report, `report tech technical rep memo memorandum working paper papers discussion policy brief manuscript preprint informe rapport
    bericht documento documentos draft unpublished memoranda arxiv`],
  [LEX.conference, `proceedings proc conference conf symposium symp workshop congress congreso congrès meeting colloquium coloquio simposio
    tagung actes actas kongress atti convegno poster presented presentation`],
  [LEX.journal, `journal j jnl review rev. revista revue zeitschrift quarterly annals annales archives archiv bulletin letters transactions
    trans. magazine lancet nature science acta studies am soc phys physics rivista cuadernos cahiers research`],
  [LEX.newspaper, 'times post guardian herald tribune newspaper daily gazette chronicle news economist newsweek diario periódico zeitung monde blog'],
  [LEX.publisher, `press publishers publisher publishing publications verlag editorial ediciones éditions editions editora books presses
    springer elsevier wiley routledge sage blackwell palgrave macmillan penguin mcgraw-hill prentice prentice-hall addison-wesley kaufmann
    kluwer harper harpercollins norton random vintage pearson longman erlbaum basic academic presse gallimard puf seuil suhrkamp
    fischer gruyter brill ashgate polity verso zed siglo fce planeta grijalbo taurus paidós alianza cátedra anagrama harmattan`],
  [LEX.university, 'university univ universidad universität université universidade università college institute school faculty department dept mit'],
  [LEX.company, 'inc ltd llc co corp company gmbh cie s.a corporation'],
  [LEX.organisation, `organization organisation commission committee council ministry ministerio ministère foundation association society agency
    bureau office centre center centro national united nations bank institut instituto international government department. secretaría comité
    comisión consejo fundación asociación board federation union programme program fund initiative network watch red observatorio academy
    academia congress. service services administration authority parliament group project coalition movement movimiento agencia`],
  [LEX.state, `ma ca ny nj dc d.c il ct pa tx co. md va nc oh wa mn df d.f bc ga fl mi ns qc nh ri vt or wi ks tn ky az ut nv nm mass calif conn
    cal ill mich minn wash ontario ontario. quebec massachusetts california pennsylvania`],
  [LEX.country, `usa u.s.a us u.s uk u.k canada mexico méxico france germany deutschland spain españa england italy italia netherlands switzerland
    australia japan china india brazil brasil argentina chile colombia peru perú austria sweden belgium denmark norway finland ireland israel
    portugal scotland greece singapore kenya ecuador bolivia`],
  [LEX.place, `london paris berlin york cambridge oxford boston chicago washington madrid barcelona roma rome milano milan bologna torino wien
    vienna zürich zurich münchen munich hamburg frankfurt leipzig stuttgart tübingen göttingen heidelberg köln bonn amsterdam leiden den
    haag dordrecht rotterdam brussels bruxelles geneva genève toronto montreal montréal vancouver ottawa sydney melbourne tokyo beijing
    moscow philadelphia baltimore princeton stanford berkeley angeles francisco diego seattle reading boca raton hillsdale mahwah thousand
    oaks newbury beverly hills englewood cliffs upper saddle river hoboken edinburgh manchester bristol dublin copenhagen stockholm oslo
    helsinki lisboa lisbon buenos aires santiago bogotá lima quito caracas habana são paulo rio janeiro porto delhi new hague louvain
    basingstoke aldershot farnham cheltenham abingdon bloomington urbana ithaca durham albany lanham boulder minneapolis ann arbor wiesbaden
    opladen weinheim basel bern salzburg mexico, guadalajara monterrey nairobi cape town jerusalem york:`],
  [LEX.retrieved, `retrieved accessed available accédé consulté consultado recuperado disponible abgerufen visited zugriff obtenido disponível
    downloaded viewed letzter acceso accès acesso stand letzter`],
  [LEX.from, 'from at: de: sur under unter desde'],
  [LEX.medium, 'dvd video print web online vhs cd cd-rom film podcast videotape film. broadcast television línea ligne audio electronic motion picture'],
  [LEX.suffix, 'jr sr ii iii iv'],
  [LEX.inPress, 'press) forthcoming submitted n.d nd s.f s.d appear prensa presse. o.j undated paraître) druck) erscheinen) prelo)'],
  [LEX.ordinal, 'first second third fourth fifth sixth seventh eighth ninth tenth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th primera segunda tercera'],
  [LEX.series, 'series serie collection colección coll lecture notes reihe schriftenreihe schriften monographs monograph reihe ser'],
  [LEX.byWord, 'by par por von.'],
  [LEX.given, `john james robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven andrew peter george
    edward brian kevin jeffrey gary eric stephen jonathan larry justin scott frank raymond gregory samuel patrick alexander jack henry walter
    arthur albert alan ronald roger martin simon philip christopher nicholas benjamin adam nathan keith donald mary patricia jennifer linda
    elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley emily donna michelle carol amanda melissa deborah
    stephanie rebecca laura sharon cynthia kathleen amy anna angela ruth brenda pamela nicole katherine kathryn catherine christine samantha
    janet debra rachel carolyn maria heather diane julie joyce victoria kelly christina joan evelyn judith andrea hannah megan jacqueline
    martha gloria teresa ann anne sara jean alice julia judy sophia helen jane claire emma juan josé jose luis carlos jorge manuel francisco
    pedro miguel antonio javier fernando rafael sergio alejandro eduardo ricardo roberto enrique alberto andrés pablo diego raúl óscar césar
    arturo guillermo gabriel ramón víctor mario ana carmen rosa pilar luisa isabel dolores cristina marta lucía elena sofía patricia alejandra
    verónica beatriz gabriela pierre jacques michel philippe françois louis claude henri andré alain bernard gérard rené marcel yves marie
    jeanne monique sylvie nathalie isabelle hans karl peter. klaus jürgen wolfgang helmut werner heinz dieter uwe stefan andreas thomas.
    christian bernd günter gerhard horst ernst friedrich wilhelm johann heinrich otto max fritz ursula renate monika petra sabine giovanni
    giuseppe francesco luigi marco paolo giorgio andrea. umberto ian neil colin graham nigel geoffrey trevor kenneth douglas bruce harold
    leonard herbert theodore eugene ralph lawrence dennis jerry timothy joshua ryan jason dale craig todd kurt erik lars sven ole niels`],
  [LEX.note, 'note special reprinted original published cited appendix'],
  [LEX.article, 'the a an el los las les un une der. die das il lo gli os'],
  [LEX.preposition, 'of for on to with about into between toward towards against para por. sur pour über für mit aus zur. sobre'],
];

function build(): Map<number, number> {
  const map = new Map<number, number>();
  for (const [cls, list] of LISTS) {
    let from = 0;
    for (let i = 0; i <= list.length; i++) {
      const c = i < list.length ? list.charCodeAt(i) : 32;
      if (c !== 32 && c !== 10) continue;
      if (i > from) {
        const h = hashLower(list, from, i);
        if (!map.has(h)) map.set(h, cls);
      }
      from = i + 1;
    }
  }
  return map;
}

/** Open-addressed table of the lists: key, class pairs; a class of 0 means an empty slot. */
const SIZE = 4096;
const KEYS = new Int32Array(SIZE);
const CLASSES = new Uint8Array(SIZE);
for (const [h, cls] of build()) {
  let slot = (h ^ (h >>> 15)) & (SIZE - 1);
  while (CLASSES[slot] !== 0) slot = (slot + 1) & (SIZE - 1);
  KEYS[slot] = h;
  CLASSES[slot] = cls;
}

/** Class of the word with this `hashLower`, `LEX.none` when in no list. */
export function lexClass(hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
  while (CLASSES[slot] !== 0) {
    if (KEYS[slot] === hash) return CLASSES[slot]!;
    slot = (slot + 1) & (SIZE - 1);
  }
  return LEX.none;
}

/** Class of a word given as a string; case does not matter. */
export function wordClass(word: string): number {
  return lexClass(hashLower(word, 0, word.length));
}
