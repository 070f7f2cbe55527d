import { type AuditTexts, enAudit, zhAudit, zhHantAudit } from './audit.ts';
import { type CorpusTexts, enCorpus, zhCorpus, zhHantCorpus } from './corpus.ts';
import { enImports, type ImportTexts, zhHantImports, zhImports } from './imports.ts';
import { enJobs, type JobTexts, zhHantJobs, zhJobs } from './jobs.ts';
import { enRights, type RightsTexts, zhHantRights, zhRights } from './rights.ts';

/** What admins of the bot read. */
export interface AdminTexts {
  readonly rights: RightsTexts;
  readonly audit: AuditTexts;
  readonly imports: ImportTexts;
  readonly jobs: JobTexts;
  readonly corpus: CorpusTexts;
}

export const zhAdmin: AdminTexts = {
  rights: zhRights,
  audit: zhAudit,
  imports: zhImports,
  jobs: zhJobs,
  corpus: zhCorpus,
};
export const zhHantAdmin: AdminTexts = {
  rights: zhHantRights,
  audit: zhHantAudit,
  imports: zhHantImports,
  jobs: zhHantJobs,
  corpus: zhHantCorpus,
};
export const enAdmin: AdminTexts = {
  rights: enRights,
  audit: enAudit,
  imports: enImports,
  jobs: enJobs,
  corpus: enCorpus,
};
