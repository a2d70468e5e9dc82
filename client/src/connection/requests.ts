/** The server's own requests, typed. Each answers empty while the server is away: views show what they had. */
import type { WorkspaceEdit } from 'vscode';
import { type BaseLanguageClient, type WorkspaceEdit as LspEdit, State } from 'vscode-languageclient';
import * as protocol from '../../../server/src/protocol';

export class Requests {
  constructor(private readonly client: BaseLanguageClient) {}

  chapters(uri: string): Promise<protocol.ChapterRow[] | undefined> {
    return this.ask(protocol.chapters, { uri });
  }

  abbreviations(uri: string): Promise<protocol.AbbreviationRow[] | undefined> {
    return this.ask(protocol.abbreviations, { uri });
  }

  works(uri: string): Promise<protocol.WorksRows | undefined> {
    return this.ask(protocol.works, { uri });
  }

  places(uri: string, id: string): Promise<protocol.PlaceRow[] | undefined> {
    return this.ask(protocol.places, { uri, id });
  }

  status(uri: string, position: protocol.Pos): Promise<protocol.StatusInfo | null | undefined> {
    return this.ask(protocol.status, { uri, position });
  }

  /** The text as the reading view sets it; null for a document that is no thesis. Units whose ids are `known` are left out. */
  readingText(uri: string, known: string[]): Promise<protocol.Reading | null | undefined> {
    return this.ask(protocol.readingText, { uri, known });
  }

  /** The editor's card of a place, as Markdown; `full`: all of it. `more`: the full card would say more. */
  async hover(uri: string, position: protocol.Pos, full: boolean): Promise<{ markdown: string; more: boolean } | undefined> {
    const view: protocol.HoverView = { visible: [], detail: full ? 'full' : 'short', definitionInView: 'full' };
    const answer = await this.ask<({ contents?: { value?: unknown } } & protocol.HoverMore) | null>('textDocument/hover', { textDocument: { uri }, position, view });
    const markdown = answer?.contents?.value;
    return typeof markdown === 'string' ? { markdown, more: answer?.more === true } : undefined;
  }

  /** What the pictures are drawn from; null for a document that is no thesis. */
  map(uri: string): Promise<protocol.MapInfo | null | undefined> {
    return this.ask(protocol.map, { uri });
  }

  caseStudies(uri: string): Promise<protocol.CaseStudies | null | undefined> {
    return this.ask(protocol.caseStudies, { uri });
  }

  /** What a row puts on the clipboard; null where it has nothing to give. */
  copyText(uri: string, id: string): Promise<string | null | undefined> {
    return this.ask(protocol.copyText, { uri, id });
  }

  /** What is spoken of at a position, and where else; null where the cursor is on nothing of the kind. */
  passagesAt(uri: string, position: protocol.Pos): Promise<protocol.PassagesInfo | null | undefined> {
    return this.ask(protocol.passagesAt, { uri, position });
  }

  passages(uri: string, id: string): Promise<protocol.PassagesInfo | null | undefined> {
    return this.ask(protocol.passages, { uri, id });
  }

  glossary(uri: string, position: protocol.Pos): Promise<protocol.GlossaryInfo | undefined> {
    return this.ask(protocol.glossary, { uri, position });
  }

  reading(uri: string): Promise<protocol.ReadingInfo | undefined> {
    return this.ask(protocol.reading, { uri });
  }

  citedWorks(uri: string): Promise<protocol.CitedWork[] | undefined> {
    return this.ask(protocol.citedWorks, { uri });
  }

  /** One work as others take it; null for a row that is none. */
  reference(uri: string, id: string): Promise<protocol.CopyInfo | null | undefined> {
    return this.ask(protocol.reference, { uri, id });
  }

  exportReferences(params: protocol.ExportParams): Promise<protocol.ExportInfo | undefined> {
    return this.ask(protocol.exportReferences, params);
  }

  wordList(uri: string): Promise<protocol.ExportInfo | undefined> {
    return this.ask(protocol.wordList, { uri });
  }

  /** The document as Pandoc's Markdown; null where it is no thesis. */
  convert(uri: string, bibliography: string): Promise<protocol.ConvertInfo | null | undefined> {
    return this.ask(protocol.convert, { uri, bibliography });
  }

  /** The edit that makes the change; why it cannot be made, in words; undefined where it would change nothing. */
  async restructure(uri: string, change: protocol.StructureChange): Promise<WorkspaceEdit | string | undefined> {
    if (this.client.state !== State.Running) return 'Thesis Reader is not running.';
    try {
      const edit = await this.client.sendRequest<LspEdit | null>(protocol.restructure, { uri, change });
      return edit === null ? undefined : await this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** Undefined when the server did not answer, which is logged by the client. */
  private async ask<T>(method: string, params: object): Promise<T | undefined> {
    if (this.client.state !== State.Running) return undefined;
    return this.client.sendRequest<T>(method, params).catch(() => undefined);
  }
}
