// The few shapes of the report: a severity has its own shape and its own hatching, so that grey print tells it too.
import type { Severity } from '../domain/finding.ts';
import { el, type Markup } from './html.ts';
import { type Report, SEVERITIES } from './report.ts';

type Kind = Severity | 'none';

const KINDS: readonly Kind[] = [...SEVERITIES, 'none'];

const OUTLINES: Readonly<Record<Severity, string>> = {
  error: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  warning: 'M8 1 15.5 15H.5z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
};

const MARKS: Readonly<Record<Severity, string>> = {
  error: 'M8 4v5m0 2v1.5',
  warning: 'M8 6v4.5m0 1.5v1.2',
  info: 'M8 7v5m0-8v1.5',
};

/** Decoration beside the word. */
export function drawIcon(severity: Severity): Markup {
  return el(
    'svg',
    { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    el('path', { d: OUTLINES[severity], fill: 'currentColor' }),
    el('path', { d: MARKS[severity], stroke: '#fff', 'stroke-width': 1.6, fill: 'none' }),
  );
}

/** One bar of all clients; `description` says the same in words. */
export function drawChart(worst: Report['worst'], description: string): Markup {
  const total = KINDS.reduce((sum, kind) => sum + worst[kind], 0) || 1;
  let x = 0;
  const bars = KINDS.map((kind) => {
    const width = (worst[kind] / total) * 1000;
    const bar = width > 0 && fillBox(kind, x, 0, width, 20);
    x += width;
    return bar;
  });
  return el(
    'svg',
    {
      class: 'chart',
      viewBox: '0 0 1000 20',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': description,
    },
    el('defs', {}, drawHatching()),
    bars,
  );
}

/** The key of the chart's legend. */
export function drawSample(kind: Kind): Markup {
  return el('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, fillBox(kind, 0, 0, 12, 12));
}

function fillBox(
  kind: Kind,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly Markup[] {
  const box = { x, y, width, height };
  const plain = el('rect', { ...box, class: `fill-${kind}` });
  if (kind === 'none' || kind === 'error') return [plain];
  return [plain, el('rect', { ...box, fill: `url(#hatch-${kind})` })];
}

/** Errors stay solid; stripes are warnings, dots are notes. */
function drawHatching(): readonly Markup[] {
  const pattern = { patternUnits: 'userSpaceOnUse', width: 8, height: 8 };
  return [
    el(
      'pattern',
      { ...pattern, id: 'hatch-warning', patternTransform: 'rotate(45)' },
      el('path', { d: 'M1 0v8', class: 'stripe' }),
    ),
    el(
      'pattern',
      { ...pattern, id: 'hatch-info' },
      el('circle', { cx: 3, cy: 3, r: 1.5, class: 'dot' }),
    ),
  ];
}
