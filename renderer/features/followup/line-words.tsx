import type { Status } from '../../components/status-mark.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Note } from './note.ts'

interface LineWordsProps {
  readonly title: string
  readonly status: Status
  readonly words: string
  readonly facts: readonly string[]
  readonly notes: readonly Note[]
}

/** Who, where the offer or the rejection stands, what is known of it, then what there is to watch. */
export function LineWords({ title, status, words, facts, notes }: LineWordsProps) {
  return (
    <div className="follow-up-words">
      <p>
        <strong>{title}</strong>
      </p>
      <StatusMark status={status}>{words}</StatusMark>
      {facts.map((fact) => (
        <p key={fact} className="text-small">
          {fact}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note.words} className="text-small">
          <StatusMark status={note.status}>{note.words}</StatusMark>
        </p>
      ))}
    </div>
  )
}
