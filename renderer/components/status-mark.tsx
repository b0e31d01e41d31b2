import { assertNever } from '../../shared/util/assert-never.ts'
import './status-mark.css'

/** The four states of a check, and `neutral` for what needs no mark but a word. */
export type Status = 'met' | 'watch' | 'blocks' | 'recused' | 'neutral'

export interface StatusMarkProps {
  readonly status: Status
  /** The state in words: never a mark or a colour alone. */
  readonly children: string
  /** `plain`: mark and word in the run of a text; `tag`: in a tinted box. */
  readonly look?: 'plain' | 'tag'
}

/** A state told three times: by a shape, a word and a colour. */
export function StatusMark({ status, children, look = 'plain' }: StatusMarkProps) {
  return (
    <span className="status-mark" data-status={status} data-look={look}>
      <svg className="status-mark-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <StatusShape status={status} />
      </svg>
      <span>{children}</span>
    </span>
  )
}

/** Disc with a tick, triangle, octagon with a bar, ring struck through, small disc: told apart in grey. */
function StatusShape({ status }: { readonly status: Status }) {
  switch (status) {
    case 'met':
      return <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.4L3.6 8l1.3-1.3L7 8.8l4.1-4.1 1.3 1.3Z" />
    case 'watch':
      return <path fillRule="evenodd" d="M8 1.2 15.5 14.5H.5ZM7.1 6v4h1.8V6Zm0 5.2V13h1.8v-1.8Z" />
    case 'blocks':
      return <path fillRule="evenodd" d="M5 1h6l4 4v6l-4 4H5l-4-4V5ZM4 7v2h8V7Z" />
    case 'recused':
      return (
        <path
          fillRule="evenodd"
          d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 0 1 3 1L4 11a5 5 0 0 1 4-8Zm4 2a5 5 0 0 1-7 7Z"
        />
      )
    case 'neutral':
      return <circle cx="8" cy="8" r="3.5" />
    default:
      return assertNever(status)
  }
}
