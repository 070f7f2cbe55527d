import { PLACE_PARENTS } from './lexicon/places.ts';

/** Whether a place, by its plain name, lies in a region: 成都 in 四川, 双流区 in 四川. A place does not lie in itself. */
export const liesIn = (place: string, region: string): boolean =>
  (PLACE_PARENTS.get(place) ?? []).some((parent) => parent === region || liesIn(parent, region));
