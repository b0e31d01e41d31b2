// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Services, ServicesContext } from '../../../../renderer/app/services.ts'
import { FrenchProvider } from '../../../../renderer/components/french-provider.tsx'
import { HandOverNotices } from '../../../../renderer/features/hand-over/hand-over-notices.tsx'
import { HoldCell } from '../../../../renderer/features/hand-over/hold-cell.tsx'
import { HoldDialogs } from '../../../../renderer/features/hand-over/hold-dialogs.tsx'
import type { HostLink } from '../../../../renderer/features/hand-over/hold-words.ts'
import { useHoldActs } from '../../../../renderer/features/hand-over/use-hold-acts.ts'
import { useHolds } from '../../../../renderer/features/hand-over/use-holds.ts'
import type { BackendFailure } from '../../../../shared/ports/backend.ts'
import type {
  HandOverAnswer,
  HandOverRequest,
  MissingTailFact,
  SessionHold,
} from '../../../../shared/sync/hand-over.ts'
import type { SetAsideAct, SetAsideOutcome } from '../../../../shared/sync/set-aside.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
Element.prototype.scrollIntoView = () => undefined

type Answer = HandOverAnswer | BackendFailure

const now = '2026-11-26T15:00:00Z'
const free: SessionHold = { session: 'S1', epoch: 2, holder: null, isHere: false, setAside: 0, tails: [] }
const lost: SessionHold = { ...free, epoch: 3, holder: { hub: 'h1', name: 'poste 3fa2', since: now } }

let root: Root
let host: HTMLElement
let hold: SessionHold
let answers: Partial<Record<HandOverRequest['kind'], Answer>>
let asked: HandOverRequest[]

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  asked = []
  answers = {}
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

async function handOver(request: HandOverRequest): Promise<Answer> {
  if (request.kind === 'holds') return { kind: 'holds', holds: [hold] }
  asked.push(request)
  return answers[request.kind] ?? { kind: 'done' }
}

function Bench({ link }: { readonly link: HostLink }) {
  const holds = useHolds()
  const acts = useHoldActs(holds.refresh)
  return (
    <>
      <HandOverNotices holds={holds} acts={acts} numberOf={() => '2026-22'} />
      <HoldCell hold={holds.holds.get('S1')} number="2026-22" link={link} acts={acts} />
      <HoldDialogs acts={acts} />
    </>
  )
}

async function show(shown: SessionHold, link: HostLink = 'up') {
  hold = shown
  // These screens ask the services for nothing else.
  const services = {
    handOver: { handOver },
    backend: { listen: () => () => undefined },
    clock: { now: () => now },
  } as unknown as Services
  await act(async () =>
    root.render(
      <FrenchProvider>
        <ServicesContext value={services}>
          <Bench link={link} />
        </ServicesContext>
      </FrenchProvider>,
    ),
  )
}

const words = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ')

function button(name: string): HTMLButtonElement {
  const nameOf = (one: Element) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').replaceAll('\u00a0', ' ')
  const buttons = [...document.querySelectorAll('button')]
  const wanted = buttons.findLast((one) => nameOf(one) === name)
  if (wanted === undefined) throw new Error(`no button « ${name} » among ${buttons.map(nameOf).join(' | ')}`)
  return wanted
}

const press = (name: string) => act(async () => button(name).click())

async function type(text: string): Promise<void> {
  const field = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')].at(
    -1,
  )
  if (field === undefined) throw new Error('no field')
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  await act(async () => {
    set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('a session that changes hands', () => {
  it('is taken once confirmed, and the screen says what follows', async () => {
    await show(free)
    expect(words()).toContain('Le serveur')
    await press('Prendre en main : séance 2026-22')
    expect(words()).toContain('Ce poste décidera seul de la séance 2026-22')
    expect(asked).toEqual([])
    await press('Prendre la séance en main')
    expect(asked).toEqual([{ kind: 'take', session: 'S1' }])
    expect(words()).toContain('Ce poste en décide seul')
  })

  it('stays where it is when the answer is to leave it', async () => {
    await show(free)
    await press('Prendre en main : séance 2026-22')
    await press('Annuler')
    expect(asked).toEqual([])
  })

  it('is given back', async () => {
    await show({ ...lost, isHere: true })
    expect(words()).toContain('Ce poste, depuis')
    await press('Rendre au serveur : séance 2026-22')
    await press('Rendre la séance au serveur')
    expect(asked).toEqual([{ kind: 'give-back', session: 'S1' }])
  })

  it('stays as it was without a line, and the screen says so', async () => {
    answers = { 'give-back': { kind: 'failure', reason: 'unreachable' } }
    await show({ ...lost, isHere: true })
    await press('Rendre au serveur : séance 2026-22')
    await press('Rendre la séance au serveur')
    expect(words()).toContain('Rien n’a changé')
    await press('Effacer l’avis : Rien n’a changé')
    expect(words()).not.toContain('Rien n’a changé')
  })

  it('is taken from a lost desk with a reason, and never without', async () => {
    await show(lost, 'browser')
    await press('Reprendre : séance 2026-22')
    expect(words()).toContain('ces actes seront mis de côté')
    expect(button('Reprendre la séance').disabled).toBe(true)
    await type('  Portable volé  ')
    await press('Reprendre la séance')
    expect(asked).toEqual([{ kind: 'break', session: 'S1', hub: 'h1', epoch: 3, reason: 'Portable volé' }])
  })

  it('offers nothing on a desk that works alone', async () => {
    await show(lost, 'none')
    expect(document.querySelectorAll('button')).toHaveLength(0)
  })
})

const waiting: SetAsideOutcome = { kind: 'waiting', refusal: null }

function lateAct(id: string, outcome: SetAsideOutcome): SetAsideAct {
  const record = {
    id,
    position: Number(id.slice(1)),
    about: 'L2',
    author: 'Mme BERGER',
    command: { type: 'CastBallot' },
  }
  const desk = { session: 'S1', hub: 'h1', name: 'poste 3fa2', epoch: 3, at: now, by: 's2', device: 'd' }
  return { ...desk, ...record, records: [], outcome }
}

describe('acts that a desk decided too late', () => {
  const three = [
    lateAct('c1', waiting),
    lateAct('c2', {
      kind: 'waiting',
      refusal: { refused: 'vote-not-open', message: 'Aucun vote n’est ouvert.' },
    }),
    lateAct('c3', { kind: 'decided', at: now }),
  ]

  async function examine(): Promise<void> {
    answers = { acts: { kind: 'acts', acts: three }, redecide: { kind: 'acts', acts: three } }
    await show({ ...free, setAside: 2 })
    expect(words()).toContain('2 actes décidés hors ligne après la reprise, à examiner')
    await press('Examiner')
  }

  it('are listed with who acted, and why one was refused', async () => {
    await examine()
    for (const said of [
      'Bulletin, L2',
      'Mme BERGER',
      'À examiner',
      'Aucun vote n’est ouvert.',
      'Repris au registre',
    ]) {
      expect(words()).toContain(said)
    }
  })

  it('are decided again all in order, those that wait alone', async () => {
    await examine()
    await press('Tout reprendre dans l’ordre')
    expect(asked.at(-1)).toEqual({ kind: 'redecide', session: 'S1', acts: ['c1', 'c2'] })
  })

  it('are decided again one by one', async () => {
    await examine()
    await press('Reprendre : Bulletin, L2')
    expect(asked.at(-1)).toEqual({ kind: 'redecide', session: 'S1', acts: ['c2'] })
  })

  it('are left undone with a reason, and never without', async () => {
    await examine()
    await press('Écarter : Bulletin, L2')
    expect(button('Écarter cet acte').disabled).toBe(true)
    await type('Saisi deux fois')
    await press('Écarter cet acte')
    expect(asked.at(-1)).toEqual({ kind: 'set-down', session: 'S1', acts: ['c2'], reason: 'Saisi deux fois' })
  })

  it('wait when the desk that holds the session is away, and the screen says so', async () => {
    await examine()
    answers = { ...answers, redecide: { kind: 'held-elsewhere', holder: 'poste 9c01' } }
    await press('Tout reprendre dans l’ordre')
    expect(words()).toContain('La séance est tenue par le poste 9c01, hors ligne')
  })
})

describe('a server restored from a backup', () => {
  const found = { from: 41, to: 43, foundAt: '2026-11-26T13:12:00Z' } as const
  const awaited: MissingTailFact = { ...found, outcome: 'awaited', settledAt: null }
  const settled = (outcome: MissingTailFact['outcome'], settledAt = now): MissingTailFact => ({
    ...found,
    outcome,
    settledAt,
  })

  it.each<[MissingTailFact, string]>([
    [awaited, 'le serveur attend la fin du registre'],
    [settled('completed'), 'registre complété'],
    [settled('set-aside'), 'actes d’avant la restauration mis de côté'],
    [settled('given-up'), 'fin du registre abandonnée'],
  ])('J147: tells the secretary, with the date, of $outcome', async (fact, title) => {
    await show({ ...free, tails: [fact] })
    expect(words()).toContain(`Séance 2026-22 : ${title}`)
    expect(words()).toContain('n’avait plus la fin du registre (3 inscriptions)')
    expect(words()).toContain('le 26 novembre 2026 à')
  })

  it('says one inscription in the singular', async () => {
    await show({ ...free, tails: [{ ...awaited, from: 43 }] })
    expect(words()).toContain('n’avait plus la fin du registre (1 inscription)')
  })

  it('is told no longer once settled for a week, or once read', async () => {
    await show({ ...free, tails: [settled('completed', '2026-11-19T15:00:00Z')] })
    expect(words()).not.toContain('registre complété')
    await show({ ...free, tails: [settled('completed', '2026-11-19T15:00:01Z')] })
    expect(words()).toContain('registre complété')
    await press('Effacer l’avis : Séance 2026-22 : registre complété')
    expect(words()).not.toContain('registre complété')
  })

  it('J147: goes on without what nobody can give back, once confirmed', async () => {
    await show({ ...free, tails: [awaited] })
    await press('Continuer sans…')
    expect(asked).toEqual([])
    await press('Continuer sans')
    expect(asked).toEqual([{ kind: 'no-more', session: 'S1' }])
  })
})
