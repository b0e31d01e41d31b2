import { Notice } from '../../components/notice.tsx'
import type { RetentionActs } from './use-retention.ts'

/** What the last order did. */
export function RetentionNotice({ acts: { outcome, dismiss } }: { readonly acts: RetentionActs }) {
  if (outcome === null) return null
  return (
    <Notice tone={outcome.tone} title={outcome.title} onDismiss={dismiss}>
      {outcome.words === '' ? undefined : outcome.words}
    </Notice>
  )
}
