// A row of the bench: a figure, what it is held against, and whether it reaches its goal.
import type { Ratio } from './measure.ts';

/** What was measured; most figures are ratios of two things that were measured in turns. */
export interface Measured extends Ratio {
  /** What the figure alone doesn't say. */
  readonly note?: string;
  /** Lies within what the same thing differs by from round to round, so that it can't be told from its goal. */
  readonly withinSpread?: boolean;
}

export interface Goal {
  readonly name: string;
  readonly against: string;
  readonly goal: number;
  /** `least`: the figure is to be at least the goal; else it is to be at most that. */
  readonly kind?: 'least';
  readonly unit?: string;
}

export interface Row extends Goal, Measured {
  readonly verdict: 'ok' | 'falls short';
}

export function judge(goal: Goal, measured: Measured): Row {
  const reached =
    goal.kind === 'least' ? measured.median >= goal.goal : measured.median <= goal.goal;
  return { ...goal, ...measured, verdict: reached || measured.withinSpread ? 'ok' : 'falls short' };
}

export function describeRow(row: Row): string {
  const unit = row.unit ? ` ${row.unit}` : '';
  const spread = row.least === row.most ? '' : ` (${show(row.least)} to ${show(row.most)})`;
  const goal = `goal ${row.kind === 'least' ? 'at least' : 'at most'} ${row.goal}${unit}`;
  const note = row.note ? `; ${row.note}` : '';
  return `${row.verdict.padEnd(11)}  ${show(row.median)}${unit}${spread}, ${goal}  ${row.name}, against ${row.against}${note}`;
}

function show(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
}
