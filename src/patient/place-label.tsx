import { useWords } from './words.ts';

type PlaceName = 'today' | 'visits' | 'journal' | 'soFar' | 'more';

/** The word under the icon of a place. */
export function placeLabel(name: PlaceName) {
  return function PlaceLabel() {
    const say = useWords();
    return <>{say(`place.${name}`)}</>;
  };
}
