import type { CustomTableLayout } from 'pdfmake/interfaces'
import { colours } from './look.ts'

/** Thin rules across, a stronger one under the head, nothing upright. */
export const ruledLayout: CustomTableLayout = {
  hLineWidth: (line, node) => ruleWidth(line, node.table.headerRows ?? 1, 0.4),
  vLineWidth: () => 0,
  hLineColor: (line, node) => (line === node.table.headerRows ? colours.ink : colours.hairline),
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 5),
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

/** Nothing above or between the heads, a strong rule under them, thin ones between rows. */
function ruleWidth(line: number, headerRows: number, between: number): number {
  if (line < headerRows) return 0
  return line === headerRows ? 0.9 : between
}

/** The same with hairlines between the things compared. */
export const comparedLayout: CustomTableLayout = {
  ...ruledLayout,
  vLineWidth: (column, node) => (column === 0 || column === node.table.widths?.length ? 0 : 0.4),
  vLineColor: () => colours.hairline,
}

/** Tall boxes to fill in by hand. */
export const formLayout: CustomTableLayout = {
  ...comparedLayout,
  hLineWidth: (line, node) => ruleWidth(line, node.table.headerRows ?? 1, 0.5),
  hLineColor: (line, node) => (line === node.table.headerRows ? colours.ink : colours.rule),
  vLineColor: () => colours.rule,
  paddingTop: () => 4,
  paddingBottom: () => 4,
}

/** Labels and values without any rule. */
export const factsLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 0,
  paddingTop: () => 1.2,
  paddingBottom: () => 1.2,
}

/** One thin frame with air inside. */
export const framedLayout: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => colours.rule,
  vLineColor: () => colours.rule,
  paddingLeft: () => 10,
  paddingRight: () => 10,
  paddingTop: () => 6,
  paddingBottom: () => 6,
}
