export { type CitationSite, citationRoute, citationUrl } from './route.ts';
