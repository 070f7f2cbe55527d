import type { Answer, Chart, ChartRow, ComparedFigure, FigureComparison } from '../../domain/index.ts';
import { cutTo, shorten } from './cut.ts';
import { bold, type Content, join, lines, nodesOf } from './markup.ts';
import type { View } from './message.ts';
import { htmlOf, plainOf } from './render.ts';
import { idLink } from './source-line.ts';
import type { Voice } from './voice.ts';

/** Bot API docs, sendPhoto: characters after parsing. */
const MAX_CAPTION = 1_024;
const MAX_LABEL = 60;
const MAX_PUBLISHER = 60;
/** With more years between the first and the last, those of which nothing is known are not shown. */
const MOST_YEARS = 8;
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/;

/** A picture, and the same as text for who does not see it. */
export interface ChartView {
  readonly chart: Chart;
  readonly caption: View;
}

/** All that the picture and its caption say, in the reader's words. */
interface Told {
  readonly title: string;
  readonly unit: string;
  /** Of all figures; empty where their times differ. */
  readonly date: string;
  readonly figures: readonly ToldFigure[];
  readonly sources: readonly Source[];
}

interface ToldFigure {
  readonly name: string;
  /** Empty where all figures are of one time. */
  readonly date: string;
  readonly asOf: string;
  readonly amount: number;
  /** `超550` */
  readonly text: string;
  /** `[1]`, where there are several sources. */
  readonly source: string;
}

/** `[1]`, publisher, date, id; as plain text and with a link. */
interface Source {
  readonly text: string;
  readonly content: Content;
}

/** `2025年3月`; a stretch of time as the source writes it. */
const dateOf = (asOf: string, { texts }: Voice): string =>
  DATE.test(asOf) || !/^\d/.test(asOf) ? texts.date(asOf) : asOf;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameOf = (zh: string, en: string | undefined, { locale, bot }: Voice): string =>
  shorten(locale === 'en' && en ? capitalised(en) : bot.charts.name(zh), MAX_LABEL);

/** All digits that stand in the source; grouped as English does it, in Chinese from ten thousand on. */
function numberOf(value: number, { locale }: Voice): string {
  const useGrouping = locale === 'en' ? 'always' : 'min2';
  // A factor of ten may leave a trace in the last binary digits.
  return new Intl.NumberFormat('en', { useGrouping, maximumFractionDigits: 20 }).format(
    Number(value.toPrecision(12)),
  );
}

function textOf({ value, precision }: ComparedFigure, unit: string, voice: Voice): string {
  const { charts } = voice.bot;
  const text = charts.value(precision, numberOf(value * charts.unit(unit).factor, voice));
  return unit === '%' ? `${text}%` : text;
}

/** With what a reader must be told of the source: seen as a reprint only, not verified. */
function sourcesOf({ figures }: FigureComparison, { citations }: Answer, voice: Voice): Source[] {
  const cited = new Set(figures.map(({ citation }) => citation));
  return citations
    .filter(({ n }) => cited.has(n))
    .map(({ n, id, publisher, shownAs, date, marks }) => {
      const told = marks.filter((mark) => mark !== 'described').map((mark) => voice.texts.marks[mark]);
      const said = [`[${n}] ${shorten(shownAs ?? publisher, MAX_PUBLISHER)}`, dateOf(date, voice), ...told];
      return {
        text: [...said, `#${id}`].join(' · '),
        content: join([...said, idLink(id, voice)], ' · '),
      };
    });
}

function tell(comparison: FigureComparison, answer: Answer, voice: Voice): Told {
  const { by, measure, measureEn, unit, figures } = comparison;
  const isOfOneTime = by === 'thing' && new Set(figures.map(({ asOf }) => asOf)).size === 1;
  const sources = sourcesOf(comparison, answer, voice);
  return {
    title: nameOf(measure, measureEn, voice),
    unit: unit === '%' ? '' : voice.bot.charts.unit(unit).name,
    date: isOfOneTime ? dateOf(figures[0]?.asOf ?? '', voice) : '',
    sources,
    figures: figures.map((figure) => ({
      name: by === 'time' ? '' : nameOf(figure.label, figure.labelEn, voice),
      date: isOfOneTime ? '' : dateOf(figure.asOf, voice),
      asOf: figure.asOf,
      amount: figure.value,
      text: textOf(figure, unit, voice),
      source: sources.length > 1 ? `[${figure.citation}]` : '',
    })),
  };
}

const withBlanks = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const thingRow = ({ name, date, source, amount, text }: ToldFigure): ChartRow => ({
  label: name,
  note: withBlanks(date, source),
  values: [{ value: amount, text }],
});

/** The year in large, the month below it: a column is narrow. */
function timeRow({ asOf, source, amount, text }: ToldFigure, { bot: { charts } }: Voice): ChartRow {
  const [, year = '', month] = DATE.exec(asOf) ?? [];
  return {
    label: charts.year(year),
    note: withBlanks(month === undefined ? '' : charts.month(Number(month)), source),
    values: [{ value: amount, text }],
  };
}

const yearOf = ({ asOf }: ToldFigure): number => Number(asOf.slice(0, 4));

/** A column for each year, so that the distances are those of time; years of which no cited passage speaks stay empty. */
function timeRows(figures: readonly ToldFigure[], voice: Voice): ChartRow[] {
  const { year, notQuoted } = voice.bot.charts;
  const years = figures.map(yearOf);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  if (new Set(years).size < years.length || last - first >= MOST_YEARS)
    return figures.map((figure) => timeRow(figure, voice));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const figure = figures.find((one) => yearOf(one) === first + i);
    return figure ? timeRow(figure, voice) : { label: year(String(first + i)), note: notQuoted, values: [] };
  });
}

function captionOf({ title, unit, date, figures, sources }: Told, { bot: { charts } }: Voice): View {
  const nodes = nodesOf(
    lines(
      bold(date === '' ? title : `${title} · ${date}`),
      ...figures.map((one) =>
        withBlanks(
          charts.row(
            [one.name, one.date].filter((part) => part !== ''),
            charts.amount(one.text, unit),
          ),
          one.source,
        ),
      ),
      ...sources.map(({ content }) => content),
    ),
  );
  const fitting = cutTo(nodes, MAX_CAPTION);
  return { html: htmlOf(fitting), text: plainOf(fitting), keyboard: [] };
}

/** Figures of an answer as a picture with a caption that says all of it. */
export function chartView(comparison: FigureComparison, answer: Answer, voice: Voice): ChartView {
  const told = tell(comparison, answer, voice);
  const { charts } = voice.bot;
  return {
    caption: captionOf(told, voice),
    chart: {
      kind: comparison.by === 'time' ? 'columns' : 'bars',
      title: told.title,
      subtitle: charts.subtitle(told.unit, told.date),
      legend: [],
      rows: comparison.by === 'time' ? timeRows(told.figures, voice) : told.figures.map(thingRow),
      footer: [...told.sources.map(({ text }) => text), charts.note],
    },
  };
}
