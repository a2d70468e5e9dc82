/** Names by which a bibliography and a list of abbreviations are known where no `.thesis.json` names them. */

const LISTS = ['references', 'bibliography', 'refs', 'works-cited', 'library', 'sources'];

/** Files looked for beside a text, in this order; of each kind the first that is there. Without the first kind there is no second. */
export const usualFiles: readonly (readonly string[])[] = [
  ['md', 'txt', 'bib', 'json'].flatMap((ending) => LISTS.map((name) => `${name}.${ending}`)),
  ['abbreviations', 'list-of-abbreviations', 'acronyms'].flatMap((name) => [`${name}.md`, `${name}.txt`]),
];
