import type { Readiness } from './readiness.ts'

/** What is ended, in this order. */
export interface StopParts {
  readonly readiness: Pick<Readiness, 'stop'>
  readonly app: {
    close(): Promise<unknown>
    readonly server: { closeAllConnections(): void }
    readonly websocketServer: { readonly clients: ReadonlySet<{ terminate(): void }> }
  }
  readonly operation: { close(): Promise<unknown> } | null
  readonly place: { close(): Promise<void> }
  /** Milliseconds that what is under way may take. */
  readonly delay: number
  /** Hears that something did not end in time, and was cut. */
  readonly onCut: () => void
}

/**
 * Ends a server: it takes nothing new, tells every line to go elsewhere, ends what is under way, then lets go of the
 * database. What is not done when the delay is over is cut: it was not acknowledged, and whoever asked asks again.
 */
export async function stopGracefully({
  readiness,
  app,
  operation,
  place,
  delay,
  onCut,
}: StopParts): Promise<void> {
  readiness.stop()
  const end = AbortSignal.timeout(delay)
  if (!(await isDoneBefore(app.close(), end))) {
    onCut()
    for (const line of app.websocketServer.clients) line.terminate()
    app.server.closeAllConnections()
  }
  await operation?.close()
  // Cut calls may still hold a connection: the end of the process ends it, and its transaction.
  await isDoneBefore(place.close(), AbortSignal.timeout(letGo))
}

/** How long the database may take to let go, in milliseconds. */
const letGo = 1_000

async function isDoneBefore(work: Promise<unknown>, end: AbortSignal): Promise<boolean> {
  if (end.aborted) return false
  const late = new Promise<boolean>((resolve) => end.addEventListener('abort', () => resolve(false)))
  return Promise.race([work.then(() => true), late])
}
