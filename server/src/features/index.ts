/** Every request the server answers for one document: one line each. `lsp/capabilities.ts` announces the same set. */
import { abbreviations as abbreviationRows } from './abbreviations';
import * as protocol from '../protocol';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy';
import { caseStudies } from './case-study';
import { chapters } from './chapters';
import { citedWorks } from './cited-works';
import { codeLens } from './code-lens';
import { completion, resolveCompletion } from './completion';
import { copyText } from './copy-text';
import { definition } from './definition';
import { documentHighlight } from './document-highlight';
import { documentLink } from './document-link';
import { documentSymbol } from './document-symbol';
import { convert, exportReferences, reference, wordList } from './exports';
import { foldingRange } from './folding-range';
import { glossary } from './glossary';
import { hover } from './hover';
import { inlayHint } from './inlay-hint';
import { linkedEditingRange } from './linked-editing-range';
import { passages, passagesAt } from './passages';
import { map } from './map';
import { places } from './places';
import { reading } from './reading';
import { readingText } from './reading-text';
import { references } from './references';
import { prepareRename, rename } from './rename';
import { restructure } from './restructure';
import { selectionRange } from './selection-range';
import { semanticTokens } from './semantic-tokens';
import { builtinAnswers } from './shared/builtin';
import { type Feature, feature } from './shared/source';
import { status } from './status';
import { works } from './works';

export { type ActionData, actionKinds, type ActionSource, codeActions, resolveAction } from './code-action';
export { diagnostics, ruleFailures } from './diagnostic';
export { tokenModifiers, tokenTypes } from './semantic-tokens';
export { Refusal } from './shared/source';
export type { Client, Feature, OtherFile, Params, Shown, Source } from './shared/source';
export { workspaceSymbol } from './workspace-symbol';

/** `textDocument/diagnostic` and `workspace/symbol`, whose answers need more than one document at one time, are registered by `lsp/`. */
export const features: readonly Feature[] = [
  feature('textDocument/hover', ['position', 'view'], null, ({ document, uri }, { position, view }) => hover(document, uri, position, view)),
  feature('textDocument/definition', ['position'], null, ({ document, uri, client }, { position }) => definition(document, uri, position, client.definitionLinks)),
  feature('textDocument/references', ['position', 'context'], null, ({ document, uri, others }, { position, context }) => references(document, uri, position, context.includeDeclaration, others)),
  feature('textDocument/documentHighlight', ['position'], null, ({ document }, { position }) => documentHighlight(document, position)),
  feature('textDocument/documentSymbol', [], [], (source) => (builtinAnswers(source) ? [] : documentSymbol(source.document))),
  feature('textDocument/foldingRange', [], [], (source) => (builtinAnswers(source) ? [] : foldingRange(source.document))),
  feature('textDocument/semanticTokens/full', [], { data: [] }, ({ document, languageId }) => semanticTokens(document, undefined, languageId === 'plaintext')),
  feature('textDocument/semanticTokens/range', ['range'], { data: [] }, ({ document, languageId }, { range }) => semanticTokens(document, range, languageId === 'plaintext')),
  feature('textDocument/completion', ['position'], null, ({ document, uri }, { position }) => completion(document, uri, position)),
  feature('completionItem/resolve', ['data'], {}, ({ document }, { data }) => resolveCompletion(document, data)),
  feature('textDocument/prepareRename', ['position'], null, ({ document }, { position }) => prepareRename(document, position)),
  feature('textDocument/rename', ['position', 'newName'], null, (source, { position, newName }) => rename(source, position, newName)),
  feature('textDocument/linkedEditingRange', ['position'], null, ({ document }, { position }) => linkedEditingRange(document, position)),
  feature('textDocument/inlayHint', ['range'], [], ({ document, uri, client }, { range }) => inlayHint(document, uri, range, client.show)),
  feature('textDocument/codeLens', [], [], (source) => codeLens(source)),
  feature('textDocument/documentLink', [], [], ({ document, uri }) => documentLink(document, uri)),
  feature('textDocument/selectionRange', ['positions'], null, ({ document }, { positions }) => selectionRange(document, positions)),
  feature('textDocument/prepareCallHierarchy', ['position'], null, ({ document, uri }, { position }) => prepareCallHierarchy(document, uri, position)),
  feature('callHierarchy/incomingCalls', ['item'], [], ({ document, uri }, { item }) => incomingCalls(document, uri, item.data)),
  feature('callHierarchy/outgoingCalls', ['item'], [], ({ document, uri }, { item }) => outgoingCalls(document, uri, item.data)),
  feature(protocol.chapters, [], [], ({ document }) => chapters(document)),
  feature(protocol.abbreviations, [], [], ({ document }) => abbreviationRows(document)),
  feature(protocol.works, [], { works: [], neverCited: [], unresolved: [] }, ({ document }) => works(document)),
  feature(protocol.places, ['id'], [], ({ document }, { id }) => places(document, id)),
  feature(protocol.status, ['position'], null, ({ document }, { position }) => status(document, position)),
  feature(protocol.map, [], null, ({ document }) => map(document)),
  feature(protocol.caseStudies, [], null, ({ document }) => caseStudies(document)),
  feature(protocol.readingText, ['known'], null, ({ document }, { known }) => readingText(document, known)),
  feature(protocol.restructure, ['change'], null, (source, { change }) => restructure(source, change)),
  feature(protocol.passagesAt, ['position'], null, ({ document }, { position }) => passagesAt(document, position)),
  feature(protocol.passages, ['id'], null, ({ document }, { id }) => passages(document, id)),
  feature(protocol.glossary, ['position'], { chapter: '', rows: [] }, ({ document }, { position }) => glossary(document, position)),
  feature(protocol.reading, [], { sections: [], parents: [], sentences: [] }, ({ document }) => reading(document)),
  feature(protocol.citedWorks, [], [], ({ document }) => citedWorks(document)),
  feature(protocol.reference, ['id'], null, ({ document }, { id }) => reference(document, id)),
  feature(protocol.exportReferences, ['format', 'cited'], { text: '', count: 0 }, ({ document }, { format, cited }) => exportReferences(document, format, cited)),
  feature(protocol.wordList, [], { text: '', count: 0 }, ({ document }) => wordList(document)),
  feature(protocol.convert, ['bibliography'], null, ({ document, languageId, uri }, { bibliography }) => convert(document, languageId === 'markdown' || /\.(?:md|markdown)$/i.test(uri), bibliography)),
  feature(protocol.copyText, ['id'], null, ({ document }, { id }) => copyText(document, id)),
];
