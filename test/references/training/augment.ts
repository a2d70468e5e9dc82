import type { Labelled } from './data';

export function madeUp(_items: readonly Labelled[], _count: number, _seed: number): Labelled[] {
  return [];
}
