/** What one process tells the others that serve the same landlord: where to look, never what is written there. */
export type Signal =
  /** A journal has grown to that length. */
  | { readonly kind: 'grown'; readonly session: string; readonly length: number }
  /** Work for a desk, or its answer, waits in the relay box. */
  | { readonly kind: 'relay' }

/** A signal of another process; or some may have been missed, and it is worth looking everywhere. */
export type HeardSignal = Signal | { readonly kind: 'gap' }

export type SignalListener = (signal: HeardSignal) => void

/**
 * Wakes the other processes on the same data. A signal says that it is worth looking, and one may be lost: whoever must
 * not miss anything looks from time to time all the same.
 */
export interface Signals {
  /** Returns at once; whether it arrives is not known. */
  send(signal: Signal): void
  /** Hears what the other processes send, never its own. Returns how to stop. */
  listen(listener: SignalListener): () => void
}

/** Where no other process can be told: it finds out at its next look. */
export const noSignals: Signals = { send: () => undefined, listen: () => () => undefined }
