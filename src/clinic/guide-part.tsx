import { Guide } from '#evidence/screens/clinic/guide.tsx';
import { useMe } from '#people/screens/clinic/use-me.ts';

/** The guide as this clinic keeps it, for whoever is signed in. */
export function GuidePart() {
  const me = useMe();
  return me === null ? null : <Guide me={me} />;
}
