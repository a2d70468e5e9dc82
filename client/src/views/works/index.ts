/** Works cited: the bibliography in its order with how often each is cited and where. */
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import { Tree } from '../../tree/tree';
import { View } from '../../tree/view';
import { workRows } from './rows';

export function worksView(current: Current, requests: Requests): View {
  const load = async (uri: string) => {
    const rows = await requests.works(uri);
    return rows && workRows(rows);
  };
  return new View('works', 'Works cited', new Tree(current, requests, load), current);
}
