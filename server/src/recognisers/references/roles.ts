/** Words around a list of names that say what the people did: `edited by`, `(Eds.)`, `In`. */
const ROLE_WORDS = `eds?|edits?|editors?|hrsg|hrg|hgg?|éds?|dirs?|directors?|coords?|comps?|compilers?|orgs?|organizador(?:es|a|as)?|trans|translators?|transl|trads?|tr|
interviewers?|entrevistador(?:es)?|producers?|writer\\/director|writers?|a cura di|coordinador(?:a|es|as)?|editor(?:a|es|as)?|compilador(?:a|es|as)?|herausgeber|übers|
gen\\. ed|guest eds?|vol\\. eds?|series eds?|eds?\\. (?:and|&) trans|red`.replace(/\n/g, '');
const ROLE_TAIL = new RegExp(`[\\s,]*[([]?\\s*\\b(?:${ROLE_WORDS})\\b\\.?\\s*[)\\]]?[\\s.,:;]*$`, 'i');
const ROLE_HEAD = new RegExp(`^[\\s([]*(?:in\\s*:?\\s+(?=\\S)|en\\s*:?\\s+(?=[A-ZÀ-Þ])|dans\\s*:?\\s+|em\\s*:\\s+|and\\s+|&\\s*|(?:edited|compiled|translated|interviewed|directed|produced|written)\
(?:\\s+and\\s+\\w+)?\\s+by\\s+|interview\\s+(?:by|with)\\s+|(?:eds?|hrsg|hrg|hgg?|éds?|trans|transl|trad|tr|dir|coord|comp|prod|übers)\\b\\.?\\s*(?:v(?:on|\\.)\\s+|de\\s+|par\\s+|por\\s+|by\\s+)?\
|(?:herausgegeben|übersetzt|ubersetzt|traduction|traducción|traducido|traduit|editado|édité|compilado)\\s+(?:von|de|par|por|fr\\. par)\\s+|(?:director|translator|interviewer|producer|screenplay)[:,]\\s+)`, 'i');

/** Takes off `In`, `edited by`, `(Eds.)` and the like around a list of names, and a bracket whose other half went with them. */
export function stripRoles(text: string): string {
  let s = repeated(repeated(text.trim(), ROLE_HEAD), ROLE_TAIL).trim();
  if (s[0] === '(' || s[0] === '[') {
    const close = s[0] === '(' ? ')' : ']';
    if (!s.includes(close)) s = s.slice(1).trimStart();
  }
  return s;
}

function repeated(text: string, pattern: RegExp): string {
  let s = text;
  for (let i = 0; i < 3; i++) {
    const next = s.replace(pattern, '');
    if (next === s) break;
    s = next;
  }
  return s;
}
