/** Letters at the right edge of a row. VS Code draws them for whatever has an address, so a row with a badge gets one that holds it. */
import { type Disposable, Uri, window } from 'vscode';

const SCHEME = 'thesis-badge';

/** The address by which a row shows its badge. */
export function badgeUri(badge: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${badge}` });
}

export function provideBadges(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path }) => (scheme === SCHEME ? { badge: path.slice(1) } : undefined),
  });
}
