import { type DescribedDocument, describeCorpus } from '../corpus/index.ts';
import { AppError, type SourceProblem } from '../domain/index.ts';

export interface CorpusPlaces {
  readonly corpusDir: string;
  readonly dataDir: string;
}

type Found = { readonly described: DescribedDocument } | { readonly problem: SourceProblem };

/** Finds a document, hidden and damaged ones too. Throws `AppError` when there is none. */
export async function findDocument(places: CorpusPlaces, id: string): Promise<Found> {
  const { documents, problems } = await describeCorpus(places);
  const described = documents.find(({ document }) => document.id === id);
  if (described) return { described };
  const problem = problems.find(({ docId }) => docId === id);
  if (problem) return { problem };
  throw new AppError({
    kind: 'input',
    code: 'no-document',
    message: `There is no document "${id}".`,
    remedy: 'npm run -s corpus -- list shows every id.',
  });
}

/** As `findDocument`; a damaged document is a fault. */
export async function readDocument(places: CorpusPlaces, id: string): Promise<DescribedDocument> {
  const found = await findDocument(places, id);
  if ('described' in found) return found.described;
  const { file, problem, remedy } = found.problem;
  throw new AppError({ kind: 'fault', code: 'overlay-damaged', message: `${file} ${problem}.`, remedy });
}
