/** Rules against faults a proof-reader labelled: how many are reported, and by the right rule. */
import type { ThesisDocument } from '../../server/src/analysis';
import { type Checked, check, NO_OPTIONS } from '../../server/src/rules/run';
import { rules } from '../../server/src/rules';

export interface Defect { readonly line: number; readonly col: number; readonly kind: string; readonly text: string; readonly confidence: string }

/** Which rules answer for each kind of label; kinds that no rule covers are left out. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'contents-mismatch': ['contents/mismatch'], 'section-number-gap': ['heading/number-gap', 'contents/missing'], 'abbreviation-order': ['abbreviation/list-order'], 'abbreviation-conflict': ['abbreviation/conflict', 'abbreviation/redefined'],
  'abbreviation-unused': ['abbreviation/unused'], 'abbreviation-format': ['abbreviation/list-format'], 'caption-mismatch': ['caption/mismatch'], 'figure-missing': ['caption/missing'], 'broken-bookmark': ['text/broken-field'],
  'contents-page': ['contents/order'], 'heading-number-format': ['heading/number-format'], 'abbreviation-unlisted': ['abbreviation/unlisted', 'abbreviation/undefined'],
  'citation-format': ['citation/comma', 'citation/ampersand', 'citation/et-al', 'citation/page-marker', 'citation/range-dash', 'citation/spacing', 'citation/placement', 'citation/separator', 'footnote/format'],
  'citation-page-suspect': ['citation/page-outside-range'], 'abbreviation-undefined': ['abbreviation/undefined', 'abbreviation/used-before-definition'], 'page-break-split': ['text/split-paragraph'],
  'citation-name-mismatch': ['citation/name-mismatch', 'citation/author-list-mismatch'], 'abbreviation-number': ['abbreviation/number'], 'quotation-marks': ['quotation/unbalanced'], 'abbreviation-late-definition': ['abbreviation/used-before-definition'],
  'abbreviation-variant': ['abbreviation/variant'], 'citation-year-mismatch': ['citation/year-mismatch', 'citation/author-list-mismatch'], 'footnote-format': ['footnote/format'], 'abbreviation-redefined': ['abbreviation/redefined', 'abbreviation/conflict'],
  'citation-missing-entry': ['citation/missing-entry'], 'duplicated-punctuation': ['text/doubled-punctuation'], 'ibid-wrong': ['citation/ibid-suspect'],
};

export interface DefectScore {
  readonly kinds: readonly { readonly kind: string; readonly found: number; readonly of: number; readonly missed: readonly string[] }[];
  readonly found: number;
  readonly of: number;
  /** Findings in the labelled part by rule, and how many of them stand on a label of a kind the rule answers for. */
  readonly byRule: readonly { readonly rule: string; readonly severity: string; readonly findings: number; readonly labelled: number }[];
}

/** @param upTo Last line labelled. `only` leaves out kinds: those of rules that are off by default are scored with them on. */
export function scoreDefects(document: ThesisDocument, defects: readonly Defect[], upTo: number): DefectScore {
  const off = Object.fromEntries(rules.filter(({ id, severity }) => severity === 'off' && id === 'text/split-paragraph').map(({ id }) => [id, 'hint' as const]));
  const { findings } = check(document, { ...NO_OPTIONS, rules: off });
  const places = new Map(findings.map((finding) => [finding, placesOf(document, finding)]));
  const kinds = new Map<string, { found: number; of: number; missed: string[] }>();
  const hit = new Set<Checked>();
  for (const defect of defects) {
    const ids = RULES[defect.kind];
    if (ids === undefined) continue;
    let row = kinds.get(defect.kind);
    if (row === undefined) kinds.set(defect.kind, row = { found: 0, of: 0, missed: [] });
    row.of++;
    const at = document.offsetAt({ line: defect.line - 1, character: defect.col });
    const end = at + Math.max(1, defect.text.length);
    const answers = findings.filter((finding) => ids.includes(finding.rule.id) && places.get(finding)?.some((place) => place.start <= end && place.end >= at));
    for (const finding of answers) hit.add(finding);
    if (answers.length > 0) row.found++;
    else row.missed.push(`${defect.line}:${defect.col} ${defect.text.slice(0, 50)}`);
  }
  const all = [...kinds].map(([kind, row]) => ({ kind, ...row }));
  const inside = findings.filter((finding) => (places.get(finding)?.[0]?.line ?? 0) < upTo && finding.rule.severity !== 'off');
  const byRule = [...new Set(inside.map(({ rule }) => rule.id))].sort().map((rule) => {
    const mine = inside.filter((finding) => finding.rule.id === rule);
    return { rule, severity: mine[0]?.severity ?? '', findings: mine.length, labelled: mine.filter((finding) => hit.has(finding)).length };
  });
  return { kinds: all, found: all.reduce((sum, { found }) => sum + found, 0), of: all.reduce((sum, { of }) => sum + of, 0), byRule };
}

/** Where a finding stands, its related places included: an editor shows both. */
function placesOf(document: ThesisDocument, { span, related = [] }: Checked): { start: number; end: number; line: number }[] {
  return [span, ...related.flatMap((place) => ('span' in place ? [place.span] : []))].map((place) => ({ ...document.range(place), line: document.lineRange(place).start.line }));
}

/** As readable lines. */
export function defectReport(score: DefectScore, verbose: boolean): string[] {
  return [
    `faults a proof-reader labelled, reported by a rule that answers for them: ${score.found} of ${score.of} (${Math.round(100 * score.found / Math.max(1, score.of))} %)`,
    ...score.kinds.flatMap(({ kind, found, of, missed }) => [`  ${kind.padEnd(30)} ${found}/${of}`, ...(verbose ? missed.map((one) => `      missed ${one}`) : [])]),
    'findings in the labelled part, and those that stand on a label (the labels are not complete for every rule)',
    ...score.byRule.map(({ rule, severity, findings, labelled }) => `  ${rule.padEnd(36)} ${severity.padEnd(12)} ${labelled}/${findings}`),
  ];
}
