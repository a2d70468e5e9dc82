/** Where works stand in the graph: forces draw those cited together to one another. The same works in the same places each time. */
import { type SimulationLinkDatum, type SimulationNodeDatum, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Company } from './pairs';

export interface Dot extends SimulationNodeDatum { readonly place: number; readonly radius: number; x: number; y: number }
interface Line extends SimulationLinkDatum<Dot> { readonly times: number }

/** Steps worked out before anything is shown: nothing moves on its own. */
const STEPS = 260;

/** `kept`: where works stood before, by id, so that a change of the text or a filter does not shuffle them. Works with old places move little. */
export function layOut({ places, pairs }: Company, radius: (place: number) => number, id: (place: number) => string, kept: ReadonlyMap<string, { x: number; y: number }>, shape: number): Dot[] {
  const dots: Dot[] = places.map((place, at) => {
    const before = kept.get(id(place));
    // a spiral: the same start each time
    const turn = at * 2.399963;
    return { place, radius: radius(place), x: before?.x ?? 14 * Math.sqrt(at + 1) * Math.cos(turn), y: before?.y ?? 14 * Math.sqrt(at + 1) * Math.sin(turn) };
  });
  const at = new Map(dots.map((dot) => [dot.place, dot]));
  const links: Line[] = pairs.flatMap(({ a, b, times }) => {
    const [source, target] = [at.get(a), at.get(b)];
    return source === undefined || target === undefined ? [] : [{ source, target, times }];
  });
  const known = dots.filter(({ place }) => kept.has(id(place))).length;
  const simulation = forceSimulation(dots)
    .force('link', forceLink<Dot, Line>(links).distance(({ times }) => 46 + 20 / times).strength(({ times }) => Math.min(0.9, 0.25 + 0.15 * times)))
    .force('apart', forceManyBody<Dot>().strength(-150).distanceMax(420))
    .force('room', forceCollide<Dot>((dot) => dot.radius + 9))
    .force('x', forceX<Dot>(0).strength(0.055 / shape))
    .force('y', forceY<Dot>(0).strength(0.055 * shape))
    .stop();
  if (known > dots.length * 0.8) simulation.alpha(0.15);
  simulation.tick(known > dots.length * 0.8 ? 40 : STEPS);
  return dots;
}
