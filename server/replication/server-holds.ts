import type { HandOverAnswer, HandOverRequest, TakeAnswer, TakeRequest } from '../../shared/sync/hand-over.ts'
import { breaking, taking } from '../../shared/sync/hold-steps.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { Host } from '../host/host.ts'
import { holdsOf } from './holds-of.ts'
import { type Decide, redecide, setDown } from './server-set-aside.ts'
import { wordedActs } from './worded-acts.ts'

interface HoldHost extends Pick<Host, 'hub' | 'store' | 'digests' | 'setAside' | 'missingTails' | 'onFault'> {
  readonly decide: Decide
  /** The present instant. */
  readonly now: () => string
}
type Break = Extract<HandOverRequest, { kind: 'break' }>

/** What the secretary asks of the server about who orders its sessions. The server itself takes nothing in hand. */
export async function serverHandOver(
  host: HoldHost,
  identity: Identity,
  request: HandOverRequest,
): Promise<HandOverAnswer> {
  switch (request.kind) {
    case 'holds':
      return { kind: 'holds', holds: [...(await holdsOf(host, null))] }
    case 'take':
    case 'give-back':
      return { kind: 'not-here' }
    case 'break':
      return breakHold(host, identity, request)
    case 'no-more':
      return waitNoMore(host, request.session)
    case 'acts':
      return { kind: 'acts', acts: await wordedActs(host.setAside, host.hub, request.session) }
    case 'redecide':
      return redecide(host, request)
    case 'set-down':
      return setDown(host, request)
    default:
      return assertNever(request)
  }
}

async function breakHold({ hub }: HoldHost, identity: Identity, request: Break): Promise<HandOverAnswer> {
  const { session, epoch, reason } = request
  const place = await hub.changeHold(session, breaking(request, 'secretary', reason), identity.device)
  if (place === null) return { kind: 'unknown' }
  return place.hold.holder === null && place.hold.epoch === epoch + 1 ? { kind: 'done' } : { kind: 'changed' }
}

/** What was awaited is given up; should a device give it whole one day, it is set aside then. */
async function waitNoMore({ hub, store, missingTails, now }: HoldHost, session: string) {
  const head = await store.head(session)
  if (head === null) return { kind: 'unknown' } as const
  for (const tail of await missingTails.of(session)) {
    if (tail.outcome === 'awaited')
      await missingTails.note({ ...tail, outcome: 'given-up', settledAt: now() })
  }
  hub.grown(session, head.length)
  return { kind: 'done' } as const
}

/** A desk takes a session in hand. Harmless to repeat: who holds it already is told so. */
export async function takeInHand(
  { hub }: Pick<HoldHost, 'hub'>,
  identity: Identity,
  request: TakeRequest,
): Promise<TakeAnswer> {
  const place = await hub.changeHold(request.session, taking(request, request.after), identity.device)
  if (place === null) return { kind: 'unknown' }
  const { epoch, holder } = place.hold
  if (holder === null) return { kind: 'behind' }
  return holder.hub === request.hub
    ? { kind: 'held', epoch }
    : { kind: 'held-elsewhere', holder: holder.name }
}
