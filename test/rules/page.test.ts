/** What is made from the rules is current: RULES.md, and the schema by which VS Code completes `thesis.rules`. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import { anchorOf } from '../../server/src/features/shared/finding';
import { rules } from '../../server/src/rules';
import { projectSchema, rulesPage, withSchema } from './page';

describe('RULES.md and thesis.rules', () => {
  it('are as `npm run rules` writes them', () => {
    assert.ok(fs.readFileSync('RULES.md', 'utf8') === rulesPage(), 'RULES.md is out of date: npm run rules');
    assert.ok(fs.readFileSync('media/thesis.schema.json', 'utf8') === projectSchema(), 'media/thesis.schema.json is out of date: npm run rules');
    const about = fs.readFileSync('package.json', 'utf8');
    assert.ok(about === withSchema(about), 'the schema in package.json is out of date: npm run rules');
  });
  it('have a heading for every rule, where diagnostics link to', () => {
    const headings = [...rulesPage().matchAll(/^### (.+)$/gm)].map(([, id]) => (id ?? '').toLowerCase().replace(/[^a-z0-9 -]/g, '').replace(/ /g, '-'));
    assert.deepStrictEqual(rules.map(({ id }) => anchorOf(id)).filter((anchor) => !headings.includes(anchor)), []);
  });
});
