import type { DocumentDescription } from '../../shared/documents/document.ts'

/** What the worker is started with. */
export interface WorkerInput {
  readonly descriptions: readonly DocumentDescription[]
}

/** What the worker says, one message a document, in order. */
export interface WorkerOutput {
  readonly index: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
}
