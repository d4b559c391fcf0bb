type Named = {
  readonly sites: readonly { readonly siteId: string; readonly name: string }[];
  readonly rooms: readonly { readonly roomId: string; readonly siteId: string; readonly name: string; readonly isClosed: boolean }[];
};

/** A room under the name it is chosen by. */
export type NamedRoom = { readonly roomId: string; readonly name: string; readonly isClosed: boolean };

/** The rooms of a clinic; where it has more than one site each says which one it belongs to. */
export function namedRooms({ sites, rooms }: Named): readonly NamedRoom[] {
  const siteName = new Map(sites.map(({ siteId, name }) => [siteId, name]));
  return rooms.map(({ roomId, siteId, name, isClosed }) => ({ roomId, isClosed, name: sites.length > 1 ? `${name} · ${siteName.get(siteId) ?? ''}` : name }));
}
