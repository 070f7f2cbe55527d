/** The steps of a build at which a test may throw, wait or kill the process, in order. */
export const FAILPOINTS = [
  'after-lock',
  'after-load',
  'after-embed',
  'mid-write',
  'before-manifest',
  'after-manifest',
  'before-swap',
  'mid-swap',
  'after-swap',
  'mid-prune',
] as const;

export type FailpointName = (typeof FAILPOINTS)[number];
export type Failpoint = (name: FailpointName) => void | Promise<void>;
