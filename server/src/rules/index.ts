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
import { captionMismatch, captionMissing, captionNumber, captionUnreferenced } from './caption/captions';
import { ambiguous } from './citation/ambiguous';
import { ampersand } from './citation/ampersand';
import { authorListMismatch } from './citation/author-list-mismatch';
import { comma } from './citation/comma';
import { etAl } from './citation/et-al';
import { order, placement, separator, spacing } from './citation/group-form';
import { ibidAmbiguous, ibidSuspect, ibidWithoutAntecedent } from './citation/ibid';
import { missingEntry } from './citation/missing-entry';
import { nameMismatch } from './citation/name-mismatch';
import { pageMarker } from './citation/page-marker';
import { pageOutsideRange } from './citation/page-outside-range';
import { neverRead, quoteWithoutPage } from './citation/quote-without-page';
import { rangeDash } from './citation/range-dash';
import { secondarySourceUnlisted } from './citation/secondary-source-unlisted';
import { suffixUnknown } from './citation/suffix-unknown';
import { yearMismatch } from './citation/year-mismatch';
import { contentsExtra, contentsMismatch, contentsMissing, contentsOrder } from './contents/lines';
import { footnoteDuplicate, footnoteFormat, footnoteMissing, footnoteOrder, footnoteUnused } from './footnote/notes';
import { caseStudyWithoutSummary, interviewMismatch, interviewWithoutEntry } from './interview/interviews';
import { levelSkip, numberFormat, numberGap, numberRepeat } from './heading/numbers';
import { unbalanced, withoutSource } from './quotation/quotations';
import { duplicate, uncited, unreadable } from './reference/entries';
import { missingField, url } from './reference/fields';
import { format, sameSourceDiffers } from './reference/form';
import { order as referenceOrder, suffixOrder } from './reference/order';
import { referenceToFormat, referenceToMissing } from './reference-to/references';
import { oneWay } from './term/one-way';
import { brokenField, doubledPunctuation, doubledWord, splitParagraph } from './text/slips';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  missingEntry, nameMismatch, yearMismatch, authorListMismatch, ambiguous, suffixUnknown, pageOutsideRange, ibidSuspect, ibidWithoutAntecedent, ibidAmbiguous, quoteWithoutPage, secondarySourceUnlisted,
  comma, ampersand, etAl, pageMarker, separator, rangeDash, order, spacing, placement, neverRead,
  uncited, duplicate, referenceOrder, suffixOrder, missingField, format, sameSourceDiffers, url, unreadable,
  variant, undefinedAbbreviation, usedBeforeDefinition, redefined, conflict, unlisted, unused, listOrder, listFormat, number, inHeading, nestedParentheses, pluralApostrophe, initialsMismatch, longFormAgain,
  numberGap, numberRepeat, numberFormat, levelSkip, contentsMissing, contentsExtra, contentsMismatch, contentsOrder,
  captionMissing, captionNumber, captionMismatch, captionUnreferenced, referenceToMissing, referenceToFormat, brokenField,
  footnoteMissing, footnoteUnused, footnoteOrder, footnoteDuplicate, footnoteFormat,
  unbalanced, withoutSource, splitParagraph, doubledWord, doubledPunctuation, oneWay,
  interviewMismatch, interviewWithoutEntry, caseStudyWithoutSummary,
];
