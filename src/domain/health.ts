/** What was found when a part of the installation was looked at. */
export interface Finding {
  /** Stable: `data folder`. */
  readonly name: string;
  readonly result: 'ok' | 'warning' | 'failed';
  readonly detail: string;
  readonly remedy?: string;
}
