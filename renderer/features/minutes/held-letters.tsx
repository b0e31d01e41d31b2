import { counted } from '../../../shared/domain/naming.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Notice } from '../../components/notice.tsx'
import type { HeldFile } from './document-step.ts'
import { fileLabel } from './file-label.ts'

/** The letters that were not made, whose they are and what to do first. */
export function HeldLetters({ held }: { readonly held: readonly HeldFile[] }) {
  const { confirmed } = useSitting()
  if (held.length === 0) return null
  return (
    <Notice tone="watch" title={counted(held.length, 'lettre retenue', 'lettres retenues')}>
      <ul>
        {held.map(({ candidate, reason }) => (
          <li key={candidate}>
            <strong>{fileLabel(confirmed, { name: candidate, candidate }, candidate)}.</strong> {reason}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
