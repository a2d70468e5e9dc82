/** Abbreviations: short form, long form, uses; those defined nowhere are marked. */
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import { Tree } from '../../tree/tree';
import { View } from '../../tree/view';
import { abbreviationRows } from './rows';

export function abbreviationsView(current: Current, requests: Requests): View {
  const load = async (uri: string) => {
    const rows = await requests.abbreviations(uri);
    return rows && abbreviationRows(rows);
  };
  return new View('abbreviations', 'Abbreviations', new Tree(current, requests, load), current);
}
