import type { ReactNode } from 'react'
import './empty-state.css'

export interface EmptyStateProps {
  readonly title: string
  /** What to do first. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** What stands where there is nothing yet: says what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <h2>{title}</h2>
      <p className="empty-state-advice">{children}</p>
      {action}
    </section>
  )
}
