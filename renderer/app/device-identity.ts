import type { Backend } from '../../shared/ports/backend.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import { canonicalJson } from '../../shared/util/canonical-json.ts'
import type { CredentialStore } from '../adapters/credential-store.ts'

/**
 * Who this device speaks for. `unpaired` says why: it never was, its credential is no longer accepted, the link it was
 * opened by has been used or has run out, or nobody answered and it knows nothing yet.
 */
export type DeviceIdentityView =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly identity: Identity }
  | { readonly kind: 'unpaired'; readonly reason: UnpairedReason }

export type UnpairedReason = 'never' | 'revoked' | 'wrong-link' | 'unreachable' | 'version'

/** How an attempt to pair with a code ended, for the person who typed it. */
export type PairAnswer = 'paired' | 'wrong-code' | 'unreachable' | 'version'

/**
 * Finds out who the device is: from a link's code, from what it kept, or from its host. What it kept is enough to
 * work offline; the host's word counts as soon as it comes.
 */
export class DeviceIdentity {
  readonly #backend: Pick<Backend, 'identity' | 'pair'>
  readonly #credentials: CredentialStore
  readonly #watchers = new Set<() => void>()
  #view: DeviceIdentityView = { kind: 'asking' }

  constructor(backend: Pick<Backend, 'identity' | 'pair'>, credentials: CredentialStore) {
    this.#backend = backend
    this.#credentials = credentials
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  readonly view = (): DeviceIdentityView => this.#view

  async start(linkCode: string | null): Promise<void> {
    const link = linkCode === null ? null : await this.pair(linkCode)
    if (link === 'paired') return
    const kept = (await this.#credentials.read())?.identity ?? null
    if (kept !== null) this.#put({ kind: 'known', identity: kept })
    await this.#ask(kept, link === 'wrong-code' ? 'wrong-link' : 'never')
  }

  /** Pairs with a one-time code; the present identity stays when the code is wrong. */
  async pair(code: string): Promise<PairAnswer> {
    const answer = await this.#backend.pair(code)
    if (answer.kind === 'identity') {
      this.#put({ kind: 'known', identity: answer.identity })
      return 'paired'
    }
    if (answer.kind === 'wrong-code') return 'wrong-code'
    return answer.reason === 'version' ? 'version' : 'unreachable'
  }

  /** The hub refused the credential while the device was at work. */
  revoked(): void {
    this.#put({ kind: 'unpaired', reason: 'revoked' })
  }

  async #ask(kept: Identity | null, otherwise: UnpairedReason): Promise<void> {
    const answer = await this.#backend.identity()
    if (answer.kind === 'identity') return this.#learn(kept, answer.identity)
    if (answer.reason === 'unauthorised') {
      return this.#put({ kind: 'unpaired', reason: kept === null ? otherwise : 'revoked' })
    }
    if (kept !== null) return
    this.#put({ kind: 'unpaired', reason: answer.reason === 'version' ? 'version' : 'unreachable' })
  }

  async #learn(kept: Identity | null, identity: Identity): Promise<void> {
    if (kept !== null && canonicalJson(kept) === canonicalJson(identity)) return
    const token = (await this.#credentials.read())?.token ?? null
    await this.#credentials.save(token, identity)
    this.#put({ kind: 'known', identity })
  }

  #put(view: DeviceIdentityView): void {
    this.#view = view
    for (const watcher of [...this.#watchers]) watcher()
  }
}
