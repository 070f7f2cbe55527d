/**
 * Why a link is not fetched. `address`: it leads to no public address. `kind`: it is no http or https address, or names a
 * port or a person. `redirects`: too many, or to a less safe address.
 */
export type LinkRefusal =
  | 'kind'
  | 'address'
  | 'redirects'
  | 'too_large'
  | 'too_slow'
  | 'status'
  | 'unreachable';

export type FetchedLink =
  | {
      readonly ok: true;
      /** A name whose ending tells the kind of file. */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Where it was found in the end. */
      readonly url: string;
    }
  | { readonly ok: false; readonly reason: LinkRefusal; readonly detail: string };

/** Fetches web pages and files for import, from public addresses only. */
export interface LinkFetcher {
  fetch(url: string): Promise<FetchedLink>;
}
