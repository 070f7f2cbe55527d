import type { BuildResult, Changes } from '../index/index.ts';
import type { Program } from './context.ts';
import { buildIndex } from './open-index.ts';

const changes = (what: string, { new: added, changed, removed, reused }: Changes): string =>
  `${what}: ${added} new, ${changed} changed, ${removed} removed, ${reused} reused`;

/** What a build did, in a few lines. */
export function renderBuild(result: BuildResult): string {
  const { manifest, durationMs } = result;
  const { documents, passages, vectors } = manifest.counts;
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  if (result.status === 'unchanged')
    return `Nothing has changed: generation ${manifest.id} serves (${documents} documents, ${passages} passages; ${seconds}).`;
  return [
    `Generation ${manifest.id} serves: ${documents} documents, ${passages} passages, ${vectors} vectors (${seconds}).`,
    changes('Documents', result.documents),
    changes('Passages', result.passages),
    `Texts embedded: ${result.embedded}; all others came from the cache.`,
    ...(result.settings.length > 0
      ? [`Rebuilt whole, because of another ${result.settings.join(' and ')}.`]
      : []),
    ...(result.missing ? [`Without vectors: ${result.missing.reason}.`, result.missing.remedy] : []),
  ].join('\n');
}

function toJson(result: BuildResult): object {
  const { manifest, status, durationMs, problems, warnings } = result;
  const common = {
    status,
    generation: manifest.id,
    counts: manifest.counts,
    durationMs: Math.round(durationMs),
    problems,
    warnings,
  };
  if (result.status === 'unchanged') return common;
  const { documents, passages, embedded, settings, missing } = result;
  return { ...common, documents, passages, embedded, settings, ...(missing && { missing }) };
}

/** `npm run -s index`: builds a generation unless nothing has changed. */
export async function runIndex(program: Program, flags: { force?: boolean; json?: boolean }): Promise<void> {
  const result = await buildIndex(program, { force: flags.force === true });
  for (const { generation, file, problem } of result.problems)
    process.stderr.write(`Generation ${generation}: ${file} ${problem}.\n`);
  for (const warning of result.warnings) process.stderr.write(`${warning}\n`);
  process.stdout.write(`${flags.json ? JSON.stringify(toJson(result), null, 2) : renderBuild(result)}\n`);
}
