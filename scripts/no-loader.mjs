/** Stands in a bundle for the TypeScript loader that threads ask for when they run from the sources. */
export const register = () => undefined;
