import type { ReactNode } from 'react'
import './notice-region.css'

export interface NoticeRegionProps {
  /** What the notices are about, read aloud with the region: "Refus", "Avis". */
  readonly label: string
  readonly children: ReactNode
}

/** Where notices gather. A live region that is always there, so that a screen reader tells what comes into it. */
export function NoticeRegion({ label, children }: NoticeRegionProps) {
  return (
    <section className="notice-region" aria-label={label} aria-live="polite" aria-relevant="additions text">
      {children}
    </section>
  )
}
