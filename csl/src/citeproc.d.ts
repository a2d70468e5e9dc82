/** The part of citeproc-js this project calls. https://citeproc-js.readthedocs.io/en/latest/running.html */
declare module 'citeproc' {
  export interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: System, style: string, language: string, force: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]] | false;
  }
}
declare module '*.csl' { const text: string; export default text; }
declare module '*.xml' { const text: string; export default text; }
