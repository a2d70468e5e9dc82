/** The library: text in, finished model out. Imports neither Node, nor VS Code, nor the LSP. */
export type * from './model/types';
export type { CslItem, CslName, CslDate, CslType } from './recognisers/references/csl';
export { analyze } from './model/document';
export type { AnalyzeOptions } from './model/document';
