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
