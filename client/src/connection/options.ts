/** The language client's options, the same for every kind of server process. */
import { type LogOutputChannel, extensions } from 'vscode';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import { selector } from './selector';

/** VS Code's own Markdown support, which answers outline and folding for headings written the Markdown way. */
const MARKDOWN = 'vscode.markdown-language-features';

export function clientOptions(log: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector: selector,
    outputChannel: log,
    errorHandler,
    initializationOptions: () => ({ builtinMarkdown: extensions.getExtension(MARKDOWN) !== undefined, referenceLenses: true, files: true }),
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
