/** How much of a source was read before a figure was taken from it; `part` covers abstracts, summaries and first pages. */
export type ExtentRead = 'whole' | 'part' | 'title' | 'not read';

/** One source that the product's rules, figures or guide rest on. */
export type Source = {
  /** Who, when and what it is, in our own words. */
  readonly reference: string;
  /** Year of publication or of the edition; null when the source carries none. */
  readonly year: number | null;
  /** Where to find it: journal and DOI, register number or page. */
  readonly where: string;
  readonly read: ExtentRead;
};
