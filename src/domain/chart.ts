/** One printed quantity. */
export interface ChartValue {
  /** Sets the length; at least 0. */
  readonly value: number;
  /** What stands beside it: `超550`. */
  readonly text: string;
}

/** A bar, or a column of stacked parts. */
export interface ChartRow {
  readonly label: string;
  /** What differs from the other rows, in small print: a date, the number of the source. */
  readonly note?: string;
  /** One for each name of the legend, or a single one; none where nothing is known. */
  readonly values: readonly ChartValue[];
}

/** A picture as data. All texts are as people read them. */
export interface Chart {
  /** Bars lie, one below the other, and have room for long names; columns stand along a time. */
  readonly kind: 'bars' | 'columns';
  readonly title: string;
  /** Unit and date. */
  readonly subtitle: string;
  /** Names of the parts, where rows have several. */
  readonly legend: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Sources and remarks, a line each. */
  readonly footer: readonly string[];
}

/** Counts over a time, each divided into the same parts: questions a day, answered, related, not found. */
export interface Counts {
  readonly title: string;
  readonly subtitle: string;
  /** Names of the parts, in the order in which they are stacked from below. */
  readonly parts: readonly string[];
  /** One for each day or the like, in their order; `counts` are at least 0, one for each part. */
  readonly columns: readonly { readonly label: string; readonly counts: readonly number[] }[];
  readonly footer?: readonly string[];
}

/** Columns stacked from counts. Labels are thinned out where there are many; an axis tells the height. */
export const columnsOf = ({ title, subtitle, parts, columns, footer = [] }: Counts): Chart => ({
  kind: 'columns',
  ...{ title, subtitle, footer },
  legend: parts,
  rows: columns.map(({ label, counts }) => ({
    label,
    values: counts.map((value) => ({ value, text: String(value) })),
  })),
});

/** Draws pictures. */
export interface ChartRenderer {
  /** A PNG, 1080 pixels wide and at most some 5,000 high. Throws `AppError` where this machine cannot draw. */
  render(chart: Chart): Promise<Buffer>;
}

/** How exactly a source gives a figure: 超, 近, 约, 至少, 至多. */
export type Precision = 'exact' | 'over' | 'nearly' | 'about' | 'atLeast' | 'atMost';

export interface ComparedFigure {
  /** What it is said of, where `FigureComparison.by` is `thing`; for `time`, empty. */
  readonly label: string;
  readonly labelEn?: string;
  readonly value: number;
  readonly precision: Precision;
  /** As the source gives it. */
  readonly asOf: string;
  /** Number (`n`) of the citation that states it. */
  readonly citation: number;
}

/** Figures of one kind that an answer cites, to be set side by side. */
export interface FigureComparison {
  readonly by: 'thing' | 'time';
  /** What all of them measure: 备案大模型. */
  readonly measure: string;
  readonly measureEn?: string;
  readonly unit: string;
  /** Places, companies and the like: the largest first. Times: the earliest first. Kinds: as their source has them. */
  readonly figures: readonly ComparedFigure[];
}
