/** `npm run rules`: writes RULES.md and the schemas of `thesis.rules` and `.thesis.json`. */
import * as fs from 'node:fs';
import { projectSchema, rulesPage, withSchema } from './page';

fs.writeFileSync('RULES.md', rulesPage());
fs.writeFileSync('media/thesis.schema.json', projectSchema());
fs.writeFileSync('package.json', withSchema(fs.readFileSync('package.json', 'utf8')));
