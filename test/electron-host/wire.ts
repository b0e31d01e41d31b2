/** What a page says to the main process: an invocation with a number to answer under, or a message. */
export interface FromPage {
  readonly reply: string | null
  readonly channel: string
  readonly body: string
}

/** What the main process says to a page: the answer to an invocation, or a message on a channel. */
export type ToPage =
  | { readonly kind: 'reply'; readonly reply: string; readonly body: string }
  | { readonly kind: 'error'; readonly reply: string; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly body: string }

/** The two names the line uses in the page; the first is taken away before any of the page's scripts runs. */
export const sendBinding = '__electronHostSend'
export const receiveBinding = '__electronHostReceive'
