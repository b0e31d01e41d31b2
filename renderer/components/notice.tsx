import type { ReactNode } from 'react'
import { assertNever } from '../../shared/util/assert-never.ts'
import { IconButton } from './icon-button.tsx'
import { StatusMark } from './status-mark.tsx'
import './notice.css'

export type NoticeTone = 'done' | 'watch' | 'blocks' | 'told'

export interface NoticeProps {
  readonly tone: NoticeTone
  /** A few words: what happened. */
  readonly title: string
  /** Why, and what to do. */
  readonly children?: ReactNode
  readonly action?: ReactNode
  readonly onDismiss?: () => void
}

/** Something the reader must know; stays until dismissed, and never covers what is being done. */
export function Notice({ tone, title, children, action, onDismiss }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone}>
      <div className="notice-body">
        <strong>
          <StatusMark status={statusOf(tone)}>{title}</StatusMark>
        </strong>
        {children === undefined ? null : <div className="notice-words">{children}</div>}
      </div>
      {action}
      {onDismiss === undefined ? null : (
        <IconButton icon="close" label={`Effacer l’avis : ${title}`} onPress={onDismiss} />
      )}
    </div>
  )
}

function statusOf(tone: NoticeTone) {
  switch (tone) {
    case 'done':
      return 'met'
    case 'watch':
      return 'watch'
    case 'blocks':
      return 'blocks'
    case 'told':
      return 'neutral'
    default:
      return assertNever(tone)
  }
}
