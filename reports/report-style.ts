// How the report looks: light only, made to be printed, readable without colours.

export const REPORT_STYLE = `
:root { color-scheme: light only; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { background: #fff; color: #212529; font: 400 14px/20px "Open Sans", system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 48px 32px; }
header { display: flex; align-items: center; justify-content: space-between; gap: 16px; }
h1 { font-size: 24px; line-height: 32px; font-weight: 600; }
h2 { margin: 32px 0 8px; padding-bottom: 4px; border-bottom: 1px solid #868e96; font-size: 16px; line-height: 24px; font-weight: 600; break-after: avoid; }
h3, h4 { display: inline; font-size: 14px; line-height: 20px; font-weight: 600; }
ul { list-style: none; }
code { font: 12px/16px Menlo, Monaco, Consolas, "Courier New", monospace; }
bdi { overflow-wrap: anywhere; }
.muted, dt { color: #5a6673; }
.environment { padding: 4px 8px; border-radius: 2px; background: #212529; color: #fff; font-size: 12px; line-height: 16px; font-weight: 600; }
.environment.test { border: 1px solid #212529; background: #fff; color: #212529; }
.facts { display: grid; grid-template-columns: 96px 1fr 96px 1fr; gap: 4px 12px; margin-top: 12px; }
.counts { display: grid; grid-template-columns: repeat(4, 1fr); border: 1px solid #dee2e6; }
.counts li { padding: 8px 12px; border-inline-start: 1px solid #dee2e6; }
.counts li:first-child { border: 0; }
.counts strong { display: block; font-size: 24px; line-height: 32px; font-weight: 600; }
.chart { display: block; width: 100%; height: 20px; margin: 4px 0; }
.chart-title { margin-top: 16px; font-weight: 600; break-after: avoid; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: 12px; line-height: 16px; }
.legend svg { width: 12px; height: 12px; margin-inline-end: 6px; vertical-align: -2px; }
.severity { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; white-space: nowrap; }
.severity svg { flex: none; width: 16px; height: 16px; }
.error { color: #ac152f; }
.warning { color: #994100; }
.info { color: #104a75; }
.fill-error { fill: #ac152f; }
.fill-warning { fill: #d98a1f; }
.fill-info { fill: #104a75; }
.fill-none { fill: #dee2e6; }
.stripe { stroke: #6b2e00; stroke-width: 2; }
.dot { fill: #fff; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid #dee2e6; text-align: start; vertical-align: top; }
th { font-weight: 600; }
th.count, td.count { padding-inline-end: 0; text-align: end; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
article { padding: 12px 0; border-bottom: 1px solid #dee2e6; break-inside: avoid; }
.top { display: flex; align-items: baseline; gap: 8px; }
.top .grants { display: flex; gap: 4px; margin-inline-start: auto; }
.grant { padding: 2px 8px; border: 1px solid #b3c9ee; border-radius: 2px; background: #eef3fd; font-size: 12px; line-height: 16px; white-space: nowrap; }
.grant.inactive { border: 1px dashed #868e96; background: #fff; color: #5a6673; }
.finding { margin-top: 8px; break-inside: avoid; }
.finding > .severity { vertical-align: top; }
.finding dl { display: grid; grid-template-columns: 64px 1fr; gap: 0 8px; margin-inline-start: 22px; }
.chip { padding: 0 4px; border: 1px solid #868e96; border-radius: 2px; font: 12px/16px Menlo, Monaco, Consolas, "Courier New", monospace; }
.host { font-weight: 600; }
p + p { margin-top: 4px; }
@media (max-width: 600px) { main { padding: 16px; } .facts { grid-template-columns: 96px 1fr; } .counts { grid-template-columns: 1fr 1fr; } }
@media print {
  @page { margin: 18mm 16mm; }
  main { max-width: none; padding: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
