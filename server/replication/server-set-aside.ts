import type { HandOverAnswer, HandOverRequest } from '../../shared/sync/hand-over.ts'
import type { KnownAuthor } from '../../shared/sync/hub.ts'
import type { PushAnswer } from '../../shared/sync/messages.ts'
import type { SetAsideOutcome } from '../../shared/sync/set-aside.ts'
import type { Host } from '../host/host.ts'
import type { SetAsideStore, StoredAct } from './set-aside-store.ts'
import { wordedActs } from './worded-acts.ts'

/** Decides commands under that author, here or at the hub that holds the session. */
export type Decide = (
  session: string,
  author: KnownAuthor,
  commands: readonly Readonly<Record<string, unknown>>[],
) => Promise<PushAnswer>

interface Parts {
  readonly setAside: SetAsideStore
  readonly hub: Pick<Host['hub'], 'state'>
  readonly decide: Decide
  /** The present instant. */
  readonly now: () => string
}

type Of<Kind extends HandOverRequest['kind']> = Extract<HandOverRequest, { kind: Kind }>

/**
 * Decides again the acts asked for, in the order in which they were first decided, each under its own id and its own
 * author: one that the journal holds already changes nothing (H14). A refusal is kept with its reason, and the next act
 * is tried.
 */
export async function redecide(parts: Parts, { session, acts }: Of<'redecide'>): Promise<HandOverAnswer> {
  for (const act of await waitingOf(parts.setAside, session, acts)) {
    const outcome = await decideAgain(parts, act)
    if ('holder' in outcome) return outcome
    await parts.setAside.settle(act, outcome)
  }
  return { kind: 'acts', acts: await wordedActs(parts.setAside, parts.hub, session) }
}

async function decideAgain(
  { decide, now }: Parts,
  act: StoredAct,
): Promise<SetAsideOutcome | Extract<HandOverAnswer, { kind: 'held-elsewhere' }>> {
  if (act.command === null) return waitingFor('invalid-command', lostCommand)
  const author = { kind: 'authenticated', by: act.by, device: act.device } as const
  const answer = await decide(act.session, author, [act.command])
  if (answer.kind === 'held-elsewhere') return answer
  if (answer.kind === 'incomplete') return waitingFor('not-permitted', awaited)
  const [one] = answer.kind === 'answers' ? answer.answers : []
  if (one === undefined) return waitingFor('unknown-reference', 'Cette séance n’est plus sur le serveur.')
  return 'refused' in one ? waitingFor(one.refused, one.message) : { kind: 'decided', at: now() }
}

const awaited =
  'Le serveur attend la fin du registre de cette séance. Reprenez cet acte quand elle sera revenue.'
const lostCommand = 'La demande d’origine n’a pas été conservée par le poste : refaites-la à la main.'

function waitingFor(refused: string, message: string): SetAsideOutcome {
  return { kind: 'waiting', refusal: { refused, message } }
}

/** Leaves acts undone, with the reason (H15). They stay in the list. */
export async function setDown(
  { setAside, hub, now }: Omit<Parts, 'decide'>,
  { session, acts, reason }: Of<'set-down'>,
): Promise<HandOverAnswer> {
  for (const act of await waitingOf(setAside, session, acts)) {
    await setAside.settle(act, { kind: 'set-down', at: now(), reason })
  }
  return { kind: 'acts', acts: await wordedActs(setAside, hub, session) }
}

async function waitingOf(
  store: SetAsideStore,
  session: string,
  ids: readonly string[],
): Promise<readonly StoredAct[]> {
  return (await store.of(session)).filter(({ id, outcome }) => outcome.kind === 'waiting' && ids.includes(id))
}
