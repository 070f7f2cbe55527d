import type { Answer, Citation, CorpusDocument, Figure, Precision } from '../../domain/index.ts';
import type { Snapshot } from '../../index/index.ts';
import { subjectsOf } from './subjects.ts';

/** A figure that stands in the text of a citation. */
export interface CitedFigure {
  /** Without what says how exact it is. */
  readonly name: string;
  readonly measureEn?: string;
  readonly labelEn?: string;
  readonly value: number;
  readonly unit: string;
  readonly asOf: string;
  readonly precision: Precision;
  readonly citation: number;
  /** The Chinese document, whichever of both was cited. */
  readonly document: CorpusDocument;
  /** The place, company or the like whose name the figure's begins with, and the rest of it. */
  readonly subject?: string;
  /** That name as the figure's has it. */
  readonly form?: string;
  readonly rest: string;
  /** A target or forecast is no result. */
  readonly isPlanned: boolean;
}

const PRECISIONS: Readonly<Record<string, Precision>> = {
  超: 'over',
  余: 'over',
  多: 'over',
  近: 'nearly',
  约: 'about',
  以上: 'atLeast',
  至少: 'atLeast',
  下限: 'atLeast',
  上限: 'atMost',
};
const PRECISION = /（([^（）]{1,2})）$/;
const PLANNED = /目标|规划|计划|预计|预估|预期|(?<![虚模])拟|\b(?:target|plan|goal|aim|by 20\d\d)/;
/** Whether a name or a question speaks of a target or forecast. */
export const isPlan = (text: string): boolean => PLANNED.test(text.toLowerCase());
/** A place on a list has no length. */
const NO_QUANTITY = /位|名次|排名/;

function precisionOf(name: string): Pick<CitedFigure, 'name' | 'precision'> {
  const precision = PRECISIONS[PRECISION.exec(name)?.[1] ?? ''];
  return precision ? { name: name.replace(PRECISION, ''), precision } : { name, precision: 'exact' };
}

const escapedNumber = (value: number): string => String(value).replace('.', '\\.');

/** Whether a text gives this number as digits, perhaps in 万 or 亿. */
function states(text: string, value: number): boolean {
  const forms = [escapedNumber(value), `${escapedNumber(value / 1e4)}万`, `${escapedNumber(value / 1e8)}亿`];
  return new RegExp(`(?<![\\d.])(?:${forms.join('|')})(?!\\d|\\.\\d)`).test(
    text.replace(/(?<=\d)[,，](?=\d{3})/g, ''),
  );
}

/** The Chinese document of a citation and what is cited of it: figures have Chinese names and units. */
function inChinese(
  citation: Citation,
  { documents, passages, passageRow }: Snapshot,
): { readonly document: CorpusDocument; readonly text: string } | undefined {
  const own = documents.get(citation.docId);
  if (citation.lang === 'zh') return own && { document: own, text: citation.quote };
  const row = citation.twin === undefined ? undefined : passageRow.get(citation.twin);
  const twin = row === undefined ? undefined : passages[row];
  const document = twin && documents.get(twin.docId);
  return document && { document, text: document.text.slice(...twin.span) };
}

/** `measure: label`, or a measure alone. */
function inEnglish(nameEn: string | undefined): Pick<CitedFigure, 'measureEn' | 'labelEn'> {
  const [measureEn, labelEn] = nameEn?.split(': ', 2) ?? [];
  return { ...(measureEn && { measureEn }), ...(labelEn && { labelEn }) };
}

function cited(figure: Figure, citation: Citation, within: ReturnType<typeof inChinese>): CitedFigure[] {
  const { value, unit, asOf, nameEn } = figure;
  if (!within || typeof value !== 'number' || value < 0 || NO_QUANTITY.test(unit + figure.name)) return [];
  if (!states(within.text, value)) return [];
  const named = precisionOf(figure.name);
  return [
    {
      ...named,
      ...inEnglish(nameEn),
      ...{ value, unit, asOf, citation: citation.n, document: within.document },
      rest: named.name,
      isPlanned: isPlan(named.name),
    },
  ];
}

/** The figures that the citations which answer state, in the order of the citations. */
export function citedFigures({ citations }: Answer, snapshot: Snapshot): CitedFigure[] {
  const subjects = subjectsOf(snapshot);
  return citations
    .filter(({ role }) => role === 'answer')
    .flatMap((citation) => {
      const within = inChinese(citation, snapshot);
      return (within?.document.figures ?? []).flatMap((figure) => cited(figure, citation, within));
    })
    .map((figure) => {
      const found = subjects.atStart(figure.name);
      const rest = figure.name.slice(found?.form.length ?? 0);
      return found && rest.length > 1 ? { ...figure, ...found, rest } : figure;
    });
}
