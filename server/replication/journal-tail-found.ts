import type { MissingTail } from './tail-store.ts'

/** For the log of whoever runs the hub: its store had lost the end of a journal, and what became of it. Names nobody. */
export class JournalTailFound extends Error {
  override readonly name = 'JournalTailFound'
  readonly code: MissingTail['outcome']

  constructor({ session, after, head, outcome }: MissingTail) {
    super(`${session}: positions ${after.length + 1} to ${head.length} were missing here: ${outcome}`)
    this.code = outcome
  }
}
