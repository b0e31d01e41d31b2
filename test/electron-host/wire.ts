/** An invocation, to be answered under a name. */
export interface Invocation {
  readonly kind: 'invoke'
  readonly reply: string
  readonly channel: string
  readonly body: string
}

/** What a page says to the main process: an invocation, or that it would open a window. */
export type FromPage = Invocation | { readonly kind: 'open'; readonly url: string }

/** What the main process says to a page: the answer to an invocation, or a message on a channel. */
export type ToPage =
  | { readonly kind: 'reply'; readonly reply: string; readonly body: string }
  | { readonly kind: 'error'; readonly reply: string; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly body: string }

/** The two names the line uses in the page; the first is taken away before any of the page's scripts runs. */
export const sendBinding = '__electronHostSend'
export const receiveBinding = '__electronHostReceive'
