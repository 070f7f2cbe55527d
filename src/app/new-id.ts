import { randomBytes } from 'node:crypto';

/** A name that tells nothing and nobody guesses: 12 characters of A–Z a–z 0–9 - _, fit for buttons and folders. */
export const newId = (): string => randomBytes(9).toString('base64url');
