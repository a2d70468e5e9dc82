/** package.json against what stands behind it: names that must agree, files that must be there. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import { tokenModifiers, tokenTypes } from '../server/src/features/semantic-tokens';

interface Command { command: string; title: string; category?: string }
interface Menu { command?: string; submenu?: string; when?: string }
interface Step { id: string; title: string; description: string; media: { svg: string; altText: string }; completionEvents: string[] }
interface Manifest {
  icon: string;
  contributes: {
    languages: Array<{ id: string; configuration: string; icon: Record<string, string> }>;
    grammars: Array<{ language: string; scopeName: string; path: string }>;
    semanticTokenTypes: Array<{ id: string }>;
    semanticTokenModifiers: Array<{ id: string }>;
    semanticTokenScopes: Array<{ scopes: Record<string, string[]> }>;
    commands: Command[];
    menus: Record<string, Menu[]>;
    submenus: Array<{ id: string }>;
    keybindings: Menu[];
    viewsContainers: { activitybar: Array<{ id: string; icon: string }> };
    views: Record<string, Array<{ id: string; icon: string }>>;
    viewsWelcome: Array<{ view: string; contents: string }>;
    walkthroughs: Array<{ steps: Step[] }>;
  };
}

const { contributes, icon } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
const commands = new Set(contributes.commands.map(({ command }) => command));
const client = fs.readdirSync('client/src', { recursive: true }).map(String).filter((name) => name.endsWith('.ts'))
  .map((name) => fs.readFileSync(`client/src/${name}`, 'utf8')).join('\n');

describe('the manifest', () => {
  it('contributes the token types and modifiers the server sends, each with a colour', () => {
    assert.deepStrictEqual(contributes.semanticTokenTypes.map(({ id }) => id), [...tokenTypes]);
    assert.deepStrictEqual(contributes.semanticTokenModifiers.map(({ id }) => id), [...tokenModifiers]);
    assert.deepStrictEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}), [...tokenTypes]);
  });

  it('names only commands it declares, all of one category', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(({ command }) => (command ? [command] : []));
    const links = contributes.viewsWelcome.flatMap(({ contents }) => [...contents.matchAll(/\(command:(thesis\.[\w.]+)\)/g)].map((link) => link[1] ?? ''));
    assert.deepStrictEqual([...used, ...links].filter((command) => !commands.has(command)), []);
    assert.ok(links.length > 2);
    assert.deepStrictEqual(contributes.commands.filter(({ category }) => category !== 'Thesis'), []);
  });

  it('hides commands without a meaning of their own from the palette', () => {
    const palette = new Map(contributes.menus.commandPalette?.map(({ command, when }) => [command, when]));
    for (const command of ['thesis.openRow', 'thesis.enterRow']) assert.strictEqual(palette.get(command), 'false', command);
  });

  it('points at files that are there', () => {
    const { languages, grammars, viewsContainers, views } = contributes;
    const files = [
      icon, ...languages.flatMap((one) => [one.configuration, ...Object.values(one.icon)]), ...grammars.map(({ path }) => path),
      ...viewsContainers.activitybar.map((one) => one.icon), ...Object.values(views).flat().map((one) => one.icon),
    ];
    assert.deepStrictEqual(files.filter((file) => !fs.existsSync(file)), []);
  });

  it('has views the client fills, and menus for views that are there', () => {
    const ids = Object.values(contributes.views).flat().map(({ id }) => id);
    assert.deepStrictEqual(ids, ['thesis.chapters', 'thesis.abbreviations', 'thesis.works', 'thesis.notes']);
    const named = Object.values(contributes.menus).flat().flatMap(({ when = '' }) => [...when.matchAll(/view == (thesis\.\w+)/g)].map((one) => one[1] ?? ''));
    assert.deepStrictEqual([...named, ...contributes.viewsWelcome.map(({ view }) => view)].filter((view) => !ids.includes(view)), []);
  });

  it('walks a newcomer through steps that complete by doing, with pictures in theme colours', () => {
    const steps = contributes.walkthroughs.flatMap((one) => one.steps);
    const problems = steps.flatMap(({ id, description, media, completionEvents }) => {
      const links = [...description.matchAll(/\(command:(thesis\.[\w.]+)\)/g)].map((link) => link[1] ?? '');
      const events = completionEvents.map((event) => event.slice(event.indexOf(':') + 1));
      const keys = completionEvents.filter((event) => event.startsWith('onContext:thesis.did.')).map((event) => event.slice('onContext:thesis.did.'.length));
      return [
        ...links.filter((command) => !commands.has(command)),
        ...events.filter((_, i) => completionEvents[i]?.startsWith('onCommand:')).filter((command) => !commands.has(command)),
        ...keys.filter((key) => !client.includes(`did('${key}')`)),
        ...(completionEvents.length > 0 ? [] : [`${id} has no way to complete`]),
        ...(/#[0-9a-f]{3,6}\b/i.test(fs.readFileSync(media.svg, 'utf8')) ? [`${media.svg} has a colour of its own`] : []),
        ...(media.altText === '' ? [`${id} has no text for its picture`] : []),
      ];
    });
    assert.ok(steps.length >= 5);
    assert.deepStrictEqual(problems, []);
  });

  it('declares every setting the client reads', () => {
    const declared = fs.readFileSync('package.json', 'utf8');
    const read = [...client.matchAll(/getConfiguration\('thesis'[^)]*\)\.get\('([\w.]+)'/g)].map((one) => one[1] ?? '');
    assert.ok(read.length > 0);
    assert.deepStrictEqual(read.filter((name) => !declared.includes(`"thesis.${name}"`)), []);
  });
});
