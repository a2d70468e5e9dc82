/** VS Code's own Markdown service over the same text: symbols, references and findings, from a text it has not seen. */
import MarkdownIt from 'markdown-it';
import type { CancellationToken, Position } from 'vscode-languageserver-protocol';
import { CancellationToken as Token, Emitter } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosticOptions, IMdParser, IWorkspace } from 'vscode-markdown-languageservice';
import type { Task } from './measure';

const NAME = 'vscode-markdown-languageservice';

/** Each task hands the service a new version of the document first, as every keystroke does. */
export async function markdownService(text: string): Promise<Task[]> {
  const { createLanguageService, DiagnosticLevel, githubSlugifier, LogLevel } = await import('vscode-markdown-languageservice');
  const markdown = new MarkdownIt({ html: true });
  const parser: IMdParser = { slugifier: githubSlugifier, tokenize: (document) => Promise.resolve(markdown.parse(document.getText(), {})) };
  let document = TextDocument.create('file:///thesis.md', 'markdown', 1, text);
  const changed = new Emitter<TextDocument>();
  const none = new Emitter<never>();
  const workspace: IWorkspace = {
    workspaceFolders: [],
    onDidChangeMarkdownDocument: changed.event,
    onDidCreateMarkdownDocument: none.event,
    onDidDeleteMarkdownDocument: none.event,
    getAllMarkdownDocuments: () => Promise.resolve([document]),
    hasMarkdownDocument: () => true,
    openMarkdownDocument: () => Promise.resolve(document),
    stat: () => Promise.resolve(undefined),
    readDirectory: () => Promise.resolve([]),
  };
  const service = createLanguageService({ workspace, parser, logger: { level: LogLevel.Off, log: () => undefined } });
  const warn = DiagnosticLevel.warning;
  const options: DiagnosticOptions = {
    validateReferences: warn, validateFragmentLinks: warn, validateFileLinks: warn, validateMarkdownFileLinkFragments: warn,
    validateUnusedLinkDefinitions: warn, validateDuplicateLinkDefinitions: warn, ignoreLinks: [],
  };
  const at: Position = document.positionAt(Math.max(0, text.search(/^#|\]\(/m)));
  const fresh = (work: (token: CancellationToken) => Promise<unknown>) => async (): Promise<unknown> => {
    document = TextDocument.create(document.uri, 'markdown', document.version + 1, text);
    changed.fire(document);
    return await work(Token.None);
  };
  return [
    { name: `${NAME}: symbols`, run: fresh((token) => service.getDocumentSymbols(document, {}, token)) },
    { name: `${NAME}: references`, run: fresh((token) => service.getReferences(document, at, { includeDeclaration: true }, token)) },
    { name: `${NAME}: diagnostics`, run: fresh((token) => service.computeDiagnostics(document, options, token)) },
  ];
}
