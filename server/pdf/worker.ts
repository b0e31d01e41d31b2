import { parentPort, workerData } from 'node:worker_threads'
import { loadFonts } from './fonts.ts'
import { pdfWriter } from './pdf-writer.ts'
import type { WorkerInput, WorkerOutput } from './worker-messages.ts'

/** The worker thread: draws every description it was started with, posts each PDF as it is made, then ends. */
async function drawAll({ descriptions }: WorkerInput): Promise<void> {
  const write = pdfWriter(loadFonts())
  for (const [index, description] of descriptions.entries()) {
    const { bytes, pages } = await write(description)
    const copy = new Uint8Array(bytes)
    const output: WorkerOutput = { index, bytes: copy, pages }
    parentPort?.postMessage(output, [copy.buffer])
  }
}

await drawAll(workerData as WorkerInput)
