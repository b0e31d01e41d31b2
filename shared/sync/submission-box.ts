import type { Author, CommandAnswer, HeldElsewhere } from './hub-calls.ts'

/** Commands of one author that wait to be decided. */
export interface Submission {
  readonly author: Author
  readonly commands: readonly unknown[]
}

/** See `Hub.submit`. */
export type SubmitAnswer = readonly CommandAnswer[] | HeldElsewhere | null

interface Waiting extends Submission {
  answer(answer: SubmitAnswer): void
  fail(error: unknown): void
}

/** More commands than this are written in several transactions. */
const commandsTogether = 400

/**
 * Where submissions wait while the ones before them are written: all that have come meanwhile are decided together and
 * share one transaction, so that a room that votes at once waits for the disk once.
 */
export class SubmissionBox {
  readonly #waiting = new Map<string, Waiting[]>()

  /** Puts a submission in; the answer comes once somebody has taken it out. */
  put(session: string, submission: Submission): Promise<SubmitAnswer> {
    return new Promise((answer, fail) => {
      const waiting = this.#waiting.get(session) ?? []
      this.#waiting.set(session, waiting)
      waiting.push({ ...submission, answer, fail })
    })
  }

  /** Whether anybody waits. */
  holds(session: string): boolean {
    return this.#waiting.has(session)
  }

  /**
   * Takes out those that wait for a session, in the order they came, and answers each with what `decide` gives in its
   * place. When deciding them together fails each is decided by itself: only whoever is at fault hears of it.
   */
  async empty(
    session: string,
    decide: (submissions: readonly Submission[]) => Promise<readonly SubmitAnswer[]>,
  ): Promise<void> {
    const taken = this.#take(session)
    if (taken.length === 0) return
    try {
      const answers = await decide(taken)
      for (const [index, one] of taken.entries()) one.answer(answers[index] ?? null)
    } catch (error) {
      if (taken.length === 1) for (const one of taken) one.fail(error)
      else
        for (const one of taken) await decide([one]).then(([answer]) => one.answer(answer ?? null), one.fail)
    }
  }

  #take(session: string): readonly Waiting[] {
    const waiting = this.#waiting.get(session) ?? []
    let commands = 0
    const end = waiting.findIndex((one, index) => {
      commands += one.commands.length
      return index > 0 && commands > commandsTogether
    })
    const taken = waiting.splice(0, end === -1 ? waiting.length : end)
    if (waiting.length === 0) this.#waiting.delete(session)
    return taken
  }
}
