import { runBaselines } from './baselines/index.ts';
import { askAll, type OurOutcome } from './ours.ts';
import { type EvalQuestion, goldOf, isAnswerable } from './questions.ts';
import type { System } from './report-tables.ts';
import { holdsNeed } from './scoring.ts';
import type { EvalDeps, EvalSite } from './site.ts';

export interface OurSystem extends System {
  readonly outcomes: readonly OurOutcome[];
}

/** All systems on the same questions. */
export interface Evaluation {
  readonly ours: OurSystem;
  /** Ours on an index without the written questions, where that was asked beside it. */
  readonly stripped?: OurSystem;
  readonly baselines: readonly System[];
}

const NAME = 'Shuwen';
const STRIPPED = 'Shuwen without written questions';

/** Throws when a citation is not to the character what its document says. */
async function askOurSystem(
  name: string,
  deps: EvalDeps,
  questions: readonly EvalQuestion[],
): Promise<OurSystem> {
  const outcomes = await askAll(deps, questions);
  const wrong = outcomes.flatMap(({ misquotes }) => misquotes);
  if (wrong.length > 0)
    throw new Error(
      `These citations are no slices of their document: ${wrong.map(({ id }) => id).join(' ')}.`,
    );
  return { name, outcomes };
}

/**
 * On the shipped corpus. With `withoutQuestions`, ours is the index without the questions written beside passages; with
 * `alone`, no other system is asked.
 */
export async function evaluateShipped(
  site: EvalSite,
  questions: readonly EvalQuestion[],
  { withoutQuestions, alone }: { withoutQuestions: boolean; alone: boolean },
): Promise<Evaluation> {
  if (alone) {
    const deps = await site.shipped({ stripped: withoutQuestions });
    return { ours: await askOurSystem(withoutQuestions ? STRIPPED : NAME, deps, questions), baselines: [] };
  }
  const stripped = await askOurSystem(STRIPPED, await site.shipped({ stripped: true }), questions);
  const deps = await site.shipped({ stripped: false });
  const baselines = await runBaselines(deps, questions);
  return withoutQuestions
    ? { ours: stripped, baselines }
    : { ours: await askOurSystem(NAME, deps, questions), stripped, baselines };
}

/** Ours on the tuning or test half alone. */
export const evaluateOurs = async (site: EvalSite, questions: readonly EvalQuestion[]): Promise<OurSystem> =>
  askOurSystem(NAME, await site.shipped({ stripped: false }), questions);

/** The report that the corpus digests; the file need not say it again. */
const ARTICLE = {
  id: 'article',
  title: '高楼搭“框架”，如何添砖加瓦？',
  publisher: '四川日报',
  date: '2024-08',
  lang: 'zh',
} as const;
/** The document of the shipped corpus that digests the report. */
export const ARTICLE_DIGEST = 'scdaily-2024-08';

/** Chinese questions that the article itself answers, and those that no such article does. */
export function isArticleQuestion(asked: EvalQuestion): boolean {
  const names = goldOf(asked);
  const isAnsweredThere = names.length > 0 && names.every((name) => name.startsWith(`${ARTICLE_DIGEST}#`));
  const isMeant = isAnsweredThere || ['fact-article', 'other-topic'].includes(asked.kind);
  return isMeant && /\p{Script=Han}/u.test(asked.question);
}

/** What only the digest says, such as who wrote the article, no search can find in its file. */
const isToldIn = (texts: readonly string[], asked: EvalQuestion): boolean =>
  !isAnswerable(asked) || asked.needs.every((need) => holdsNeed(texts, need));

/** A passage of the file has another id than that of the digest, so words alone say whether it was found. */
const withoutGold = <S extends System>(system: S): S => ({
  ...system,
  outcomes: system.outcomes.map((outcome) => ({ ...outcome, gold3: undefined })),
});

/** On an empty corpus to which one file was added, as `corpus add` adds it. */
export async function evaluateArticle(
  site: EvalSite,
  questions: readonly EvalQuestion[],
  file: string,
): Promise<Evaluation> {
  const deps = await site.addedAlone(file, ARTICLE);
  const texts = [...deps.engine.snapshot.documents.values()].map(({ text }) => text);
  const about = questions.filter((one) => isArticleQuestion(one) && isToldIn(texts, one));
  return {
    ours: withoutGold(await askOurSystem(NAME, deps, about)),
    baselines: (await runBaselines(deps, about)).map(withoutGold),
  };
}
