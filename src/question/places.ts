import { PLACE_PARENTS, PLACES } from './lexicon/places.ts';

/** Whether a place, by its plain name, lies in a region: 成都 in 四川, 双流区 in 四川. A place does not lie in itself. */
export const liesIn = (place: string, region: string): boolean =>
  (PLACE_PARENTS.get(place) ?? []).some((parent) => parent === region || liesIn(parent, region));

/** The places that are known without a corpus: plain name, then the other names that people use. */
export const knownPlaces = (): readonly (readonly string[])[] => PLACES;
