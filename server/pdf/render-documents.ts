import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { DocumentDescription } from '../../shared/documents/document.ts'
import type { WorkerInput, WorkerOutput } from './worker-messages.ts'

/** A PDF as it was made. One description gives the same bytes every time. */
export interface RenderedDocument {
  /** With its extension. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  /** Of the bytes, 64 hexadecimal characters. */
  readonly sha256: string
}

export interface RenderOptions {
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Told after each document how many of all are made. */
  readonly onProgress?: (made: number, of: number) => void
}

/**
 * Draws documents as PDF, in order, in a thread of their own so that a hub keeps answering. Rejects when the signal
 * aborts, or when the worker fails: a bug, since every description can be drawn.
 */
export async function renderDocuments(
  descriptions: readonly DocumentDescription[],
  { signal, onProgress }: RenderOptions = {},
): Promise<readonly RenderedDocument[]> {
  signal?.throwIfAborted()
  if (descriptions.length === 0) return []
  const made: RenderedDocument[] = []
  await withWorker({ descriptions }, signal, ({ index, bytes, pages }) => {
    const name = `${descriptions[index]?.name ?? index}.pdf`
    made.push({ name, bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') })
    onProgress?.(made.length, descriptions.length)
  })
  return made
}

function withWorker(
  workerData: WorkerInput,
  signal: AbortSignal | undefined,
  onOutput: (output: WorkerOutput) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), { workerData })
    const abort = () => {
      reject(signal?.reason)
      void worker.terminate()
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', onOutput)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', abort)
      if (code === 0) resolve()
      else reject(new Error(`the PDF worker stopped with code ${code}`))
    })
  })
}

/** From the sources Node runs the TypeScript itself; a bundle has `pdf-worker.js` beside it, made from `worker.ts`. */
function workerUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  return isSource ? new URL('./worker.ts', import.meta.url) : new URL('./pdf-worker.js', import.meta.url)
}
