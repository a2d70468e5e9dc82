/** Bars as inline SVG: drawn here, no script and no address from outside. */
import { escaped } from './escape';

export interface Bar { readonly label: string; readonly value: number }

const WIDTH = 720;
const ROW = 24;
const LABEL = 260;

/** Horizontal bars, one per row, each with its number. */
export function rows(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * ROW + 4;
  const parts = bars.map(({ label, value }, i) => {
    const y = i * ROW + 4;
    const width = Math.round((value / most) * (WIDTH - LABEL - 60));
    const short = label.length > 40 ? `${label.slice(0, 39)}…` : label;
    return `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${escaped(short)}</text><rect x="${LABEL}" y="${y}" width="${width}" height="18" rx="2"/><text x="${LABEL + width + 6}" y="${y + 14}">${value}</text>`;
  });
  return `<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${parts.join('')}</svg>`;
}

const TALL = 120;

/** Upright bars along a scale of years; years without works stand empty. */
export function columns(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = Math.max(6, Math.min(28, Math.floor(WIDTH / Math.max(1, bars.length))));
  const every = Math.max(1, Math.ceil(34 / step));
  const parts = bars.map(({ label, value }, i) => {
    const height = Math.round((value / most) * TALL);
    const x = i * step;
    const number = value > 0 ? `<text x="${x + step / 2}" y="${TALL - height + 12}" text-anchor="middle" class="n">${value}</text>` : '';
    const year = i % every === 0 ? `<text x="${x + step / 2}" y="${TALL + 32}" text-anchor="middle">${escaped(label)}</text>` : '';
    return `<rect x="${x + 1}" y="${TALL - height + 16}" width="${step - 2}" height="${height}" rx="1"><title>${escaped(label)}: ${value}</title></rect>${step >= 14 ? number : ''}${year}`;
  });
  const width = Math.max(60, bars.length * step);
  return `<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${width} ${TALL + 40}" width="${width}" height="${TALL + 40}">${parts.join('')}</svg>`;
}
