/** A whole language of a clinic's guide, for a device to keep: its version, its pages by address, and the files they load. */
export type OfflineCopy = {
  readonly version: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly index: { readonly address: string; readonly text: string };
  readonly files: readonly string[];
};
