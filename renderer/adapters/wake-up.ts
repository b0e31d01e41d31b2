/** A bell between what happens and the loop that attends to it: rung during its work, it is heard right after. */
export class WakeUp {
  #isRung = false
  #resolve: (() => void) | null = null

  ring(): void {
    this.#isRung = true
    this.#resolve?.()
  }

  /** Until the bell rings, or that many milliseconds have passed. */
  async wait(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        this.#resolve = resolve
        timer = setTimeout(resolve, milliseconds)
      })
    }
    clearTimeout(timer)
    this.#resolve = null
    this.#isRung = false
  }
}
