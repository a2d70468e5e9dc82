/** Names beside the circles of the graph, the most cited first; one that would cover another or a circle is left out until one comes closer. */
import { widthOf } from './plotting';

export interface Named { readonly x: number; readonly y: number; readonly radius: number; readonly text: string; readonly first: boolean }
export interface Placed { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' }

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
const SIZE = 11;

/** In the order of `dots`, the more important ones first. `width`, `height`: nothing is placed outside. */
export function placeLabels(dots: readonly Named[], width: number, height: number): ReadonlyArray<Placed | undefined> {
  const circles = dots.map(({ x, y, radius }): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  const taken: Box[] = [];
  return dots.map(({ x, y, radius, text, first }, at) => {
    const wide = widthOf(text, SIZE) + 4;
    const sides: Placed[] = [
      { x: x + radius + 3, y: y + 4, anchor: 'start' }, { x: x - radius - 3, y: y + 4, anchor: 'end' },
      { x, y: y - radius - 4, anchor: 'middle' }, { x, y: y + radius + SIZE + 1, anchor: 'middle' },
    ];
    for (const side of sides) {
      const left = side.anchor === 'start' ? side.x : side.anchor === 'end' ? side.x - wide : side.x - wide / 2;
      const box = { left, right: left + wide, top: side.y - SIZE, bottom: side.y + 3 };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      if (taken.some((other) => meet(box, other)) || (!first && circles.some((other, index) => index !== at && meet(box, other)))) continue;
      taken.push(box);
      return side;
    }
    return undefined;
  });
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
