/** Whose journal is pulled, and by what right. */
export interface PulledFrom {
  readonly token: string
  readonly session: string
}

/** What the bench's page measures; every figure is in milliseconds. */
export interface BenchPage {
  pull(from: PulledFrom): Promise<number>
  opening(from: PulledFrom): Promise<number>
  bare(address: string): Promise<number>
  pouch(remote: string, batch: number): Promise<number>
}
