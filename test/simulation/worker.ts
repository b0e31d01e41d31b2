import { type Batch, runBatch } from './batch.ts'

/** One process of a crew: runs the batches that it is sent, and answers each. */
process.on('message', (batch: Batch) => {
  runBatch(batch).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      // A fault of the simulation itself: whoever sent the batch hears of it by the end of this process.
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.exit(1)
    },
  )
})
