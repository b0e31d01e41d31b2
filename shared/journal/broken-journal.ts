/** A journal whose chain does not hold from that position on: nothing may be decided on it. `verify` says more. */
export class BrokenJournal extends Error {
  override readonly name = 'BrokenJournal'
  readonly firstBroken: number
  constructor(firstBroken: number) {
    super(`the journal's chain breaks at position ${firstBroken}`)
    this.firstBroken = firstBroken
  }
}
