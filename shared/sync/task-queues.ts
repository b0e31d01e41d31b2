/** Runs tasks of one key one after the other, in the order they came; different keys do not wait for each other. */
export class TaskQueues {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Runs the task behind those of its key; a task that fails does not stop the next. */
  async run<Answer>(key: string, task: () => Promise<Answer>): Promise<Answer> {
    const before = this.#tails.get(key) ?? Promise.resolve()
    const turn = before.then(task, task)
    this.#tails.set(key, turn)
    try {
      return await turn
    } finally {
      if (this.#tails.get(key) === turn) this.#tails.delete(key)
    }
  }
}
