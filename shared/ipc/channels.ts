import { z } from 'zod'
import type { Backend, BackendFailure } from '../ports/backend.ts'
import { type HandOverAnswer, handOverRequest } from '../sync/hand-over.ts'
import { tailRequest } from '../sync/journal-tail.ts'
import type { News } from '../sync/messages.ts'
import { documentRequest, pullRequest, pushRequest } from '../sync/messages.ts'
import { registerRequest } from '../sync/register-messages.ts'
import { type RetentionAnswer, retentionRequest } from '../sync/retention-messages.ts'
import type { DeepReadonly } from '../util/deep-readonly.ts'

/**
 * What the page may ask of the desktop's main process: for each channel the schema that every request must pass.
 * The first group mirrors `shared/ports/backend.ts` method for method; the others exist on the desktop only.
 * Every request is an object, so that a channel can grow without changing its shape.
 */
const nothing = z.strictObject({})
const id = z.string().min(1).max(64)
/** Over the 20 MB that an import accepts, so that the import itself says what is wrong with a file too large. */
const longestText = 64 * 1024 * 1024

export const requestSchemas = {
  identity: nothing,
  pair: z.strictObject({ code: z.string().max(128) }),
  sessions: nothing,
  importSession: z.strictObject({ text: z.string().max(longestText), replace: z.boolean() }),
  pull: pullRequest,
  push: pushRequest,
  returnTail: tailRequest,
  issueSeatCode: z.strictObject({ session: id, seat: id }),
  documents: documentRequest,
  register: registerRequest,
  openProjection: z.strictObject({ session: id }),

  pageKey: nothing,
  chooseSessionFile: nothing,
  saveDocument: z.strictObject({ name: z.string().min(1).max(160), base64: z.base64() }),

  serverLink: nothing,
  handOver: handOverRequest,
  retention: retentionRequest,
  connectServer: z.strictObject({ address: z.string().max(300), code: z.string().max(128) }),
  disconnectServer: nothing,
} as const

export type Channel = keyof typeof requestSchemas
export type RequestOf<Name extends Channel> = DeepReadonly<z.output<(typeof requestSchemas)[Name]>>

/** How the desktop stands with the landlord's server. `none`: it works alone. */
export interface ServerLink {
  readonly kind: 'server-link'
  readonly state: 'none' | 'up' | 'down' | 'unauthorised'
  readonly address: string | null
}

/** What the page's vault follows from: 32 bytes in hexadecimal, of this installation alone. */
export interface PageKey {
  readonly kind: 'page-key'
  readonly secret: string
}

/** A file that the user picked; `name` is for people, it is no path. */
export type ChosenFile =
  | { readonly kind: 'chosen'; readonly name: string; readonly text: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreadable' }

/** Where a document went. `failed`: the disk would not take it; the message says so in French. */
export type SavedDocument =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

export type ServerConnection =
  | { readonly kind: 'connected' }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'wrong-address' }
  | { readonly kind: 'unreachable' }
  /** This machine has no key store to keep the credential in. */
  | { readonly kind: 'no-key-store' }

type BackendMethod = Exclude<keyof Backend, 'host' | 'listen' | 'openProjection'>
type BackendAnswers = { readonly [Method in BackendMethod]: Awaited<ReturnType<Backend[Method]>> }

interface Answers extends BackendAnswers {
  readonly openProjection: { readonly kind: 'opened' }
  readonly pageKey: PageKey
  readonly chooseSessionFile: ChosenFile
  readonly saveDocument: SavedDocument
  readonly serverLink: ServerLink
  readonly connectServer: ServerConnection
  readonly handOver: HandOverAnswer
  readonly retention: RetentionAnswer
  readonly disconnectServer: ServerLink
}

/** Every channel may also answer `failed`: the main process had a fault of its own, reported in its log. */
export type AnswerOf<Name extends Channel> = Answers[Name] | BackendFailure

/**
 * What the main process tells every page. `line`: whether the hub that orders this session can be reached; a session
 * that the desktop itself orders never goes down.
 */
export interface DesktopEvents {
  readonly news: News
  readonly line: { readonly session: string; readonly state: 'up' | 'down' }
  /** The desktop was linked to a server or unlinked, or its line went up or down. */
  readonly serverLink: ServerLink
}

export type DesktopEvent = keyof DesktopEvents

/** The one object that the preload puts in the page, as `window.desktop`. Absent in a browser. */
export interface DesktopBridge {
  invoke<Name extends Channel>(channel: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>>
  /** Listens to one kind of event; returns how to stop. */
  on<Name extends DesktopEvent>(event: Name, listener: (payload: DesktopEvents[Name]) => void): () => void
}
