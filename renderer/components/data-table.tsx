import type { ReactNode } from 'react'
import './data-table.css'

export interface DataTableProps {
  /** What the table lists: read aloud, and shown when `isCaptionShown`. */
  readonly caption: string
  readonly isCaptionShown?: boolean
  /** `thead` and `tbody`, as TanStack Table's model gives them. */
  readonly children: ReactNode
}

/** The shell of every table: scrolls in its own pane (with the keyboard too), head stays, thin rules. */
export function DataTable({ caption, isCaptionShown = false, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="data-table-pane" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className={isCaptionShown ? 'data-table-caption' : 'visually-hidden'}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
