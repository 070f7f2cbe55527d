import { COMPANY } from './company.ts';
import { EDUCATION } from './education.ts';
import { EVENT } from './event.ts';
import { INDUSTRY } from './industry.ts';
import { INFRASTRUCTURE } from './infrastructure.ts';
import { MONEY } from './money.ts';
import type { Attribute } from './pattern.ts';
import { PEOPLE } from './people.ts';
import { POLICY } from './policy.ts';
import { PRODUCT } from './product.ts';
import { VIEWS } from './views.ts';

export type { Attribute } from './pattern.ts';

/** All attributes; where two match the very same words, the earlier is the more specific and wins. Views come last. */
export const ATTRIBUTES: readonly Attribute[] = [
  ...PEOPLE,
  ...MONEY,
  ...COMPANY,
  ...PRODUCT,
  ...INFRASTRUCTURE,
  ...EDUCATION,
  ...POLICY,
  ...EVENT,
  ...INDUSTRY,
  ...VIEWS,
];
