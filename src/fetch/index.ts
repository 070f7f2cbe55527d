export { isGlobalAddress } from './addresses.ts';
export { createLinkFetcher, type LinkFetcherOptions } from './fetch-link.ts';
