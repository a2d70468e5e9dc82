/**
 * Cards as someone at the screen wants them: four lines and `more` for the rest, less where the definition is in view, and a word on
 * works already opened or noted. The server cannot know what is on the screen: it is told with each hover.
 */
import { type Hover, MarkdownString, Position, Range, type TextDocument, commands, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, Hover as LspHover } from 'vscode-languageclient';
import type { HoverMore, HoverView, Pos, Rng } from '../../../server/src/protocol';
import type { Hook } from '../connection/middleware';
import { show } from '../show';

/** A word on what stands at a place (`entry opened`); empty where there is nothing to say. */
export type Remark = (document: TextDocument, position: Position) => string;

export const MORE = 'thesis.hover.more';
const DEFINITIONS = 'thesis.allDefinitions';
const USES = 'thesis.allUses';
const ONLY = 'thesis.showOnlyThis';
/** What a link of a card may run. */
const ENABLED = [MORE, DEFINITIONS, USES, ONLY];
/** How long the full card is shown after it was asked for, should it be asked for again (ms). */
const WHILE = 5000;

export class Cards {
  private full: { uri: string; range: Range; until: number } | undefined;
  /** What the card shown last was about. */
  private last: Range | undefined;

  /** `client` is asked for at each hover: it is made after this. */
  constructor(private readonly client: () => BaseLanguageClient, private readonly remark: Remark) {}

  readonly hook: Hook = {
    provideHover: async (document, position, token) => {
      const view = this.view(document, position);
      const params = { ...this.client().code2ProtocolConverter.asTextDocumentPositionParams(document, position), view };
      const found = await this.client().sendRequest<(LspHover & HoverMore) | null>('textDocument/hover', params, token).catch(() => null);
      const hover = found === null ? undefined : this.client().protocol2CodeConverter.asHover(found);
      return hover && this.finish(hover, document, position, found?.more === true, view.detail === 'full' && this.isAsked(document, position));
    },
  };

  readonly commands = {
    [MORE]: (...given: unknown[]) => this.more(given),
  };

  private view(document: TextDocument, position: Position): HoverView {
    const set = workspace.getConfiguration('thesis', document);
    const detail = this.isAsked(document, position) || set.get<string>('hover.detail') === 'full' ? 'full' : 'short';
    const wanted = set.get<string>('hover.whenDefinitionInView');
    const definitionInView = this.isAsked(document, position) || wanted === 'full' ? 'full' : wanted === 'silent' ? 'silent' : 'short';
    const visible: Rng[] = window.visibleTextEditors.filter((editor) => editor.document === document).flatMap((editor) => editor.visibleRanges)
      .map(({ start, end }) => ({ start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } }));
    return { visible, detail, definitionInView };
  }

  /** The card with its links; text of the document in it was escaped by the server, and only the commands named can be run. */
  private finish(hover: Hover, document: TextDocument, position: Position, more: boolean, all: boolean): Hover {
    this.last = hover.range;
    const [first] = hover.contents;
    if (!(first instanceof MarkdownString)) return hover;
    const args = encodeURIComponent(JSON.stringify([document.uri.toString(), { line: position.line, character: position.character }]));
    const link = (label: string, command: string): string => `[${label}](command:${command}?${args})`;
    const remark = this.remark(document, position);
    const aside = [remark, more ? link(l10n.t('more'), MORE) : ''].filter((part) => part !== '').join(' · ');
    const below = all ? [link(l10n.t('all definitions'), DEFINITIONS), link(l10n.t('all uses'), USES), link(l10n.t('show only this'), ONLY)].join(' · ') : '';
    const text = new MarkdownString(`${first.value}${aside === '' ? '' : first.value.includes('\n- ') ? `\n\n${aside}` : ` · ${aside}`}${below === '' ? '' : `\n\n${below}`}`);
    text.isTrusted = { enabledCommands: ENABLED };
    hover.contents = [text];
    return hover;
  }

  private isAsked({ uri }: TextDocument, position: Position): boolean {
    const { full } = this;
    return full !== undefined && full.until > Date.now() && full.uri === uri.toString() && full.range.contains(position);
  }

  /** Shows the full card of a place: the cursor goes there, for that is where VS Code shows a card that was asked for. */
  private async more([address, at]: readonly unknown[]): Promise<void> {
    const editor = window.activeTextEditor;
    const { line, character } = (at ?? {}) as Partial<Record<keyof Pos, unknown>>;
    if (editor === undefined || editor.document.uri.toString() !== address || typeof line !== 'number' || typeof character !== 'number') return;
    const place = new Position(line, character);
    this.full = { uri: address, range: this.last?.contains(place) ? this.last : new Range(place, place), until: Date.now() + WHILE };
    await show(editor.document.uri, new Range(place, place), { passage: true, focus: true });
    // a card of this place is there already, and VS Code would leave it as it is
    await commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
    await commands.executeCommand('editor.action.showHover');
  }
}
