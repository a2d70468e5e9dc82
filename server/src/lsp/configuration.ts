/** The settings, wherever they come from: initialization options, a settings notification, or asking the client. */
import type { Shown } from '../features';
import type { RecognitionMode } from '../protocol';
import { readRules } from '../rules/options';
import type { Severity } from '../rules/rule';

export interface Settings {
  /** `thesis.recognition` */
  readonly recognition: RecognitionMode;
  /** Whether the client's own Markdown support answers outline and folding. */
  readonly builtinMarkdown: boolean;
  /** `thesis.rules` */
  readonly rules: Readonly<Record<string, Severity>>;
  /** Whether the client has the command a code lens names (initialization options only). */
  readonly referenceLenses: boolean;
  /** `thesis.inlayHints.*` and `thesis.codeLens.*` */
  readonly show: Shown;
}

export const defaultSettings: Settings = {
  recognition: 'auto', builtinMarkdown: false, rules: {}, referenceLenses: false, show: { ibid: true, longForms: true, unresolved: true, codeLens: { entries: true, abbreviations: true, headings: true } },
};

/** Takes what it understands from `given` (a `thesis` section or initialization options) over `before`; the rest stays. */
export function readSettings(given: unknown, before: Settings): Settings {
  if (typeof given !== 'object' || given === null) return before;
  const { recognition, builtinMarkdown, rules, referenceLenses, inlayHints, codeLens } = given as Record<string, unknown>;
  const { ibid, longForms, unresolved } = (typeof inlayHints === 'object' && inlayHints !== null ? inlayHints : {}) as Record<string, unknown>;
  return {
    recognition: isMode(recognition) ? recognition : before.recognition,
    builtinMarkdown: flag(builtinMarkdown, before.builtinMarkdown),
    rules: typeof rules === 'object' && rules !== null ? readRules(rules) : before.rules,
    referenceLenses: flag(referenceLenses, before.referenceLenses),
    show: {
      ibid: flag(ibid, before.show.ibid),
      longForms: flag(longForms, before.show.longForms),
      unresolved: flag(unresolved, before.show.unresolved),
      codeLens: lenses(codeLens, before.show.codeLens),
    },
  };
}

/** `true` and `false` stand for all three. */
function lenses(given: unknown, before: Shown['codeLens']): Shown['codeLens'] {
  if (typeof given === 'boolean') return { entries: given, abbreviations: given, headings: given };
  const { entries, abbreviations, headings } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  return { entries: flag(entries, before.entries), abbreviations: flag(abbreviations, before.abbreviations), headings: flag(headings, before.headings) };
}

function flag(given: unknown, before: boolean): boolean {
  return typeof given === 'boolean' ? given : before;
}

/** The `thesis` section of all settings, as older clients send them. */
export function thesisSection(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>).thesis : undefined;
}

export function isMode(value: unknown): value is RecognitionMode {
  return value === 'auto' || value === 'always' || value === 'never';
}
