/** `npm run rules`: writes RULES.md and the schema of `thesis.rules`. */
import * as fs from 'node:fs';
import { rulesPage, withSchema } from './page';

fs.writeFileSync('RULES.md', rulesPage());
fs.writeFileSync('package.json', withSchema(fs.readFileSync('package.json', 'utf8')));
