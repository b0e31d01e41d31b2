import type { Status } from '../../components/status-mark.tsx'

/** One sentence of the follow-up, with its mark. */
export interface Note {
  readonly status: Status
  readonly words: string
}
