/** Every rule, in the order of RULES.md. A new rule is a file and a line here. */
import { conflict } from './abbreviation/conflict';
import { inHeading, initialsMismatch, longFormAgain, nestedParentheses, number, pluralApostrophe } from './abbreviation/form';
import { listFormat, listOrder } from './abbreviation/list';
import { redefined } from './abbreviation/redefined';
import { undefinedAbbreviation } from './abbreviation/undefined';
import { unlisted } from './abbreviation/unlisted';
import { unused } from './abbreviation/unused';
import { usedBeforeDefinition } from './abbreviation/used-before-definition';
import { variant } from './abbreviation/variant';
import { ambiguous } from './citation/ambiguous';
import { authorListMismatch } from './citation/author-list-mismatch';
import { ibidAmbiguous, ibidSuspect, ibidWithoutAntecedent } from './citation/ibid';
import { missingEntry } from './citation/missing-entry';
import { nameMismatch } from './citation/name-mismatch';
import { pageOutsideRange } from './citation/page-outside-range';
import { secondarySourceUnlisted } from './citation/secondary-source-unlisted';
import { suffixUnknown } from './citation/suffix-unknown';
import { yearMismatch } from './citation/year-mismatch';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  missingEntry, nameMismatch, yearMismatch, authorListMismatch, ambiguous, suffixUnknown, pageOutsideRange, ibidSuspect, ibidWithoutAntecedent, ibidAmbiguous, secondarySourceUnlisted,
  variant, undefinedAbbreviation, usedBeforeDefinition, redefined, conflict, unlisted, unused, listOrder, listFormat, number, inHeading, nestedParentheses, pluralApostrophe, initialsMismatch, longFormAgain,
];
