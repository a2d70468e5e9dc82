/** The parts of citation-js the tests use; the package brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    readonly data: { readonly [field: string]: unknown }[];
    format(kind: string, options?: { readonly [option: string]: unknown }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
