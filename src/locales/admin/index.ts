import { type AuditTexts, enAudit, zhAudit, zhHantAudit } from './audit.ts';
import { type BroadcastTexts, enBroadcast, zhBroadcast, zhHantBroadcast } from './broadcast.ts';
import { type CorpusTexts, enCorpus, zhCorpus, zhHantCorpus } from './corpus.ts';
import { enImports, type ImportTexts, zhHantImports, zhImports } from './imports.ts';
import { enJobs, type JobTexts, zhHantJobs, zhJobs } from './jobs.ts';
import { enOps, type OpsTexts, zhHantOps, zhOps } from './ops.ts';
import { enReports, type ReportTexts, zhHantReports, zhReports } from './reports.ts';
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
  readonly reports: ReportTexts;
}

export const zhAdmin: AdminTexts = {
  rights: zhRights,
  audit: zhAudit,
  imports: zhImports,
  jobs: zhJobs,
  corpus: zhCorpus,
  broadcast: zhBroadcast,
  ops: zhOps,
  reports: zhReports,
};
export const zhHantAdmin: AdminTexts = {
  rights: zhHantRights,
  audit: zhHantAudit,
  imports: zhHantImports,
  jobs: zhHantJobs,
  corpus: zhHantCorpus,
  broadcast: zhHantBroadcast,
  ops: zhHantOps,
  reports: zhHantReports,
};
export const enAdmin: AdminTexts = {
  rights: enRights,
  audit: enAudit,
  imports: enImports,
  jobs: enJobs,
  corpus: enCorpus,
  broadcast: enBroadcast,
  ops: enOps,
  reports: enReports,
};
