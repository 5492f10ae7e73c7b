import { nameOf } from '../services/enumeration.ts';
import { Exception } from '../services/exception.ts';
import { checkMatrix, having, havingEach, matrixOf, restyle } from './cells.ts';
import { WrapStrategy } from './enums.ts';
import { type Area, contains, overlaps } from './model/area.ts';
import type { CellFormat, Edge, Side, WrapStrategyName } from './model/format.ts';
import { RangeFormats } from './range-formats.ts';
import type { TextStyle } from './text-style.ts';

type Strategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
type BorderStyle = GoogleAppsScript.Spreadsheet.BorderStyle;
type Draw = boolean | null;

/** How a range is laid out: wrapping, borders, merged cells. */
export abstract class RangeLayout extends RangeFormats {
  getWrap(): boolean {
    return this.getWraps()[0]?.[0] === true;
  }

  getWraps(): boolean[][] {
    return matrixOf(this.area, (row, column) => this.model.formats.get(row, column)?.wrap === 'WRAP');
  }

  getWrapStrategy(): Strategy {
    return WrapStrategy[this.model.formats.get(this.area.row, this.area.column)?.wrap ?? 'OVERFLOW'];
  }

  getWrapStrategies(): Strategy[][] {
    return matrixOf(this.area, (row, column) => WrapStrategy[this.model.formats.get(row, column)?.wrap ?? 'OVERFLOW']);
  }

  setWrap(isWrapEnabled: boolean): this {
    restyle(this.model, this.area, having('wrap', isWrapEnabled ? 'WRAP' : 'OVERFLOW'));
    return this;
  }

  setWraps(isWrapEnabled: boolean[][]): this {
    checkMatrix(isWrapEnabled, this.area, 'setWraps');
    restyle(
      this.model,
      this.area,
      havingEach(
        'wrap',
        isWrapEnabled.map((row) => row.map((wrap) => (wrap ? 'WRAP' : 'OVERFLOW'))),
      ),
    );
    return this;
  }

  setWrapStrategy(strategy: Strategy): this {
    restyle(this.model, this.area, having('wrap', strategyName(strategy)));
    return this;
  }

  setWrapStrategies(strategies: Strategy[][]): this {
    checkMatrix(strategies, this.area, 'setWrapStrategies');
    restyle(
      this.model,
      this.area,
      havingEach(
        'wrap',
        strategies.map((row) => row.map(strategyName)),
      ),
    );
    return this;
  }

  /** true draws a line, false removes it, null leaves it as it is. */
  setBorder(
    top: Draw,
    left: Draw,
    bottom: Draw,
    right: Draw,
    vertical: Draw,
    horizontal: Draw,
    color: string | null = null,
    style: BorderStyle | null = null,
  ): this {
    const edge: Edge = { color: color ?? '#000000', style: nameOf(style) || 'SOLID' };
    const { rows, columns } = this.area;
    restyle(this.model, this.area, (format, i, j) => {
      const draws: Record<Side, Draw> = {
        top: i === 0 ? top : horizontal,
        left: j === 0 ? left : vertical,
        bottom: i === rows - 1 ? bottom : horizontal,
        right: j === columns - 1 ? right : vertical,
      };
      return { ...format, borders: drawn(format.borders, draws, edge) };
    });
    return this;
  }

  setTextStyle(style: TextStyle): this {
    restyle(this.model, this.area, (format) => ({ ...format, ...style.font }));
    return this;
  }

  merge(): this {
    return mergeEach(this, [this.area]);
  }

  mergeAcross(): this {
    const { area } = this;
    return mergeEach(
      this,
      Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })),
    );
  }

  mergeVertically(): this {
    const { area } = this;
    return mergeEach(
      this,
      Array.from({ length: area.columns }, (_, j) => ({ ...area, column: area.column + j, columns: 1 })),
    );
  }

  breakApart(): this {
    const { merges } = this.model;
    const kept = merges.filter(({ areas }) => !areas.some((area) => overlaps(area, this.area)));
    merges.splice(0, merges.length, ...kept);
    return this;
  }

  isPartOfMerge(): boolean {
    return this.model.merges.some(({ areas }) => areas.some((area) => overlaps(area, this.area)));
  }
}

function strategyName(strategy: Strategy): WrapStrategyName {
  return nameOf(strategy) as WrapStrategyName;
}

function drawn(before: CellFormat['borders'], draws: Record<Side, Draw>, edge: Edge): CellFormat['borders'] {
  const borders: Partial<Record<Side, Edge>> = { ...before };
  for (const side of Object.keys(draws) as Side[]) {
    if (draws[side] === true) borders[side] = edge;
    if (draws[side] === false) delete borders[side];
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

/** Merging keeps the value of the first cell of each area and empties the others. */
function mergeEach<R extends RangeLayout>(range: R, areas: readonly Area[]): R {
  const { model } = range;
  for (const area of areas) {
    const partly = model.merges.some(({ areas: others }) =>
      others.some((other) => overlaps(other, area) && !covers(area, other)),
    );
    if (partly) throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
  }
  range.breakApart();
  for (const area of areas) {
    if (area.rows * area.columns > 1) model.merges.push({ areas: [area] });
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (row !== area.row || column !== area.column) model.put(row, column, { value: '' });
      }
    }
  }
  return range;
}

function covers(outer: Area, inner: Area): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}
