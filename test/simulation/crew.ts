import { type ChildProcess, fork } from 'node:child_process'
import type { Batch, BatchResult } from './batch.ts'

export interface CrewWork {
  readonly from: number
  readonly schedules: number
  readonly workers: number
  /** Schedules that one process runs before it answers. */
  readonly batch: number
  /** Hears of every batch; false to send out no more. */
  readonly onBatch: (result: BatchResult) => boolean
}

/** A schedule leaves much behind at once, and nothing for long: a wide nursery spares a tenth of the time. */
const execArgv = ['--max-semi-space-size=128']

/** Runs schedules in several processes. Resolves when every batch that was sent out has come back. */
export async function runCrew(work: CrewWork): Promise<void> {
  const batches = batchesOf(work)
  const crew = Array.from({ length: work.workers }, () => employ(batches, work.onBatch))
  await Promise.all(crew)
}

function* batchesOf({ from, schedules, batch }: CrewWork): Generator<Batch> {
  for (let done = 0; done < schedules; done += batch) {
    yield { from: from + done, count: Math.min(batch, schedules - done) }
  }
}

async function employ(batches: Iterator<Batch>, onBatch: CrewWork['onBatch']): Promise<void> {
  // Ctrl+C is the parent's to answer: a batch that has begun is told.
  const child = fork(new URL('./worker.ts', import.meta.url), { detached: true, execArgv })
  try {
    for (let next = batches.next(); next.done !== true; next = batches.next()) {
      if (!onBatch(await asked(child, next.value))) return
    }
  } finally {
    child.kill()
  }
}

function asked(child: ChildProcess, batch: Batch): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error(`the process that ran seeds ${batch.from} and on has died`))
    child.once('exit', died)
    child.once('message', (result) => {
      child.off('exit', died)
      resolve(result as BatchResult)
    })
    child.send(batch)
  })
}
