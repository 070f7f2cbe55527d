import { type AuditTexts, enAudit, zhAudit, zhHantAudit } from './audit.ts';
import { enRights, type RightsTexts, zhHantRights, zhRights } from './rights.ts';

/** What admins of the bot read. */
export interface AdminTexts {
  readonly rights: RightsTexts;
  readonly audit: AuditTexts;
}

export const zhAdmin: AdminTexts = { rights: zhRights, audit: zhAudit };
export const zhHantAdmin: AdminTexts = { rights: zhHantRights, audit: zhHantAudit };
export const enAdmin: AdminTexts = { rights: enRights, audit: enAudit };
