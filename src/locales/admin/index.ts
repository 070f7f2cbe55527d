import { type AuditTexts, enAudit, zhAudit, zhHantAudit } from './audit.ts';
import { type BroadcastTexts, enBroadcast, zhBroadcast, zhHantBroadcast } from './broadcast.ts';
import { type CorpusTexts, enCorpus, zhCorpus, zhHantCorpus } from './corpus.ts';
import { enImports, type ImportTexts, zhHantImports, zhImports } from './imports.ts';
import { enJobs, type JobTexts, zhHantJobs, zhJobs } from './jobs.ts';
import { enOps, type OpsTexts, zhHantOps, zhOps } from './ops.ts';
import { enRights, type RightsTexts, zhHantRights, zhRights } from './rights.ts';

/** What admins of the bot read. */
export interface AdminTexts {
  readonly rights: RightsTexts;
  readonly audit: AuditTexts;
  readonly imports: ImportTexts;
  readonly jobs: JobTexts;
  readonly corpus: CorpusTexts;
  readonly broadcast: BroadcastTexts;
  readonly ops: OpsTexts;
}

export const zhAdmin: AdminTexts = {
  rights: zhRights,
  audit: zhAudit,
  imports: zhImports,
  jobs: zhJobs,
  corpus: zhCorpus,
  broadcast: zhBroadcast,
  ops: zhOps,
};
export const zhHantAdmin: AdminTexts = {
  rights: zhHantRights,
  audit: zhHantAudit,
  imports: zhHantImports,
  jobs: zhHantJobs,
  corpus: zhHantCorpus,
  broadcast: zhHantBroadcast,
  ops: zhHantOps,
};
export const enAdmin: AdminTexts = {
  rights: enRights,
  audit: enAudit,
  imports: enImports,
  jobs: enJobs,
  corpus: enCorpus,
  broadcast: enBroadcast,
  ops: enOps,
};
