import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A Node process of a test, whose output comes line by line. */
export interface NodeProcess {
  /** The system's number for it; undefined when it could not start. */
  readonly pid: number | undefined
  /** Resolves with the first line for which `wanted` answers something; rejects when the process ends before. */
  readonly line: <Answer>(wanted: (line: string) => Answer | undefined) => Promise<Answer>
  /** Every line so far. */
  readonly lines: () => readonly string[]
  /** Sends the signal and waits for the end: the exit code, or null when the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Runs a TypeScript file of this repository under the same Node as the test; `parent`: with a line to it, as `npm start`. */
export function startNode(
  file: URL,
  parameters: readonly string[],
  parent: 'ipc' | 'ignore' = 'ignore',
): NodeProcess {
  const child = spawn(process.execPath, [file.pathname, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe', parent],
  })
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('a process of a test speaks through pipes')
  const lines: string[] = []
  const errors: string[] = []
  stderr.on('data', (chunk) => errors.push(String(chunk)))
  const reader = createInterface({ input: stdout })
  reader.on('line', (text) => lines.push(text))
  return {
    pid: child.pid,
    lines: () => lines,
    end: (signal) => end(child, signal),
    line: (wanted) =>
      new Promise((found, fail) => {
        const look = (text: string) => {
          const answer = wanted(text)
          if (answer !== undefined) found(answer)
        }
        lines.forEach(look)
        reader.on('line', look)
        child.once('close', (code) => fail(new Error(`ended with ${code}: ${errors.join('')}`)))
      }),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const closed = once(child, 'close')
  child.kill(signal)
  const [code] = await closed
  return code
}
