/** Settings and project file made into what the runner takes. */
import { type ConfigProblem, NO_CONFIG, type ProjectConfig, readConfig } from '../project/config';
import { SEVERITIES, type Severity } from './rule';
import type { CheckOptions } from './run';

/** Severities by rule id; what is no severity is left out. */
export function readRules(given: object): Record<string, Severity> {
  const known: readonly unknown[] = SEVERITIES;
  return Object.fromEntries(Object.entries(given).filter((pair): pair is [string, Severity] => known.includes(pair[1])));
}

/** The text of `.thesis.json`, or none. */
export function readProject(text: string | undefined): { readonly config: ProjectConfig; readonly problems: readonly ConfigProblem[] } {
  return text === undefined || text.trim() === '' ? { config: NO_CONFIG, problems: [] } : readConfig(text, SEVERITIES);
}

/** The project file goes before the settings: it travels with the thesis. */
export function checkOptions(rules: Readonly<Record<string, Severity>>, config: ProjectConfig = NO_CONFIG): CheckOptions {
  return { rules: { ...rules, ...readRules(config.rules) }, ignore: config.ignore, accept: config.accept };
}
