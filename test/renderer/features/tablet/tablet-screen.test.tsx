// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Kept } from '../../../../renderer/app/kept.ts'
import { FrenchProvider } from '../../../../renderer/components/french-provider.tsx'
import { firstReading, type Reading } from '../../../../renderer/features/tablet/reading.ts'
import { TabletScreen } from '../../../../renderer/features/tablet/tablet-screen.tsx'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'
import { FakeSitting } from '../../../support/screen-harness/fake-sitting.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
Element.prototype.scrollIntoView = () => undefined

/** What the tablet keeps of where its member reads. */
let kept: Kept<Reading>
let root: Root
let host: HTMLElement

beforeEach(() => {
  let reading = firstReading
  kept = {
    load: async () => reading,
    keep: async (now) => {
      reading = now
    },
  }
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

async function show(seat: string, state: SessionState, line: 'up' | 'down' = 'up') {
  const identity = { role: 'seat', device: 'tablet', session: state.session.id, seat } as const
  await act(async () =>
    root.render(
      <FrenchProvider>
        <FakeSitting initial={state} identity={identity} line={line}>
          <TabletScreen keptReading={kept} lineStatus={null} />
        </FakeSitting>
      </FrenchProvider>,
    ),
  )
}

const words = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ')
const title = () => document.getElementById('tablet-page-title')?.textContent?.replaceAll('\u00a0', ' ')

async function press(name: string) {
  const buttons = [...document.querySelectorAll('button')]
  const wanted = buttons.find((button) => nameOf(button) === name)
  if (wanted === undefined) throw new Error(`no button « ${name} » among ${buttons.map(nameOf).join(' | ')}`)
  await act(async () => wanted.click())
}

async function openInStrip(number: string) {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('nav button')]
  const wanted = buttons.find((button) => button.textContent?.startsWith(number))
  if (wanted === undefined) throw new Error(`${number} is not in the strip`)
  await act(async () => wanted.click())
}

function nameOf(button: HTMLButtonElement): string {
  return (button.getAttribute('aria-label') ?? button.textContent ?? '').replaceAll('\u00a0', ' ')
}

const voting = () => play(preparedSitting(), exampleCommands('c032'))

describe('a member’s tablet', () => {
  it('casts a ballot with one touch, changes it with another, and says that it is recorded', async () => {
    await show('s3', voting())
    expect(words()).toContain('Pas encore voté')
    await press('Contre : L2 · votre vote')
    expect(words()).toContain('Enregistré : Contre')
    await press('Abstention : L2 · votre vote')
    expect(words()).toContain('Enregistré : Abstention')
  })

  it('casts the ballot of the proxy it holds beside its own', async () => {
    await show('s2', voting())
    await press('Pour : L2 · pouvoir de Mme MICHAUD Sarah')
    expect(words()).not.toContain('Pas encore voté')
  })

  it('turns pages, keeps the ballot at hand elsewhere, and comes back to the chair in one touch', async () => {
    await show('s3', voting())
    await press('L2, candidat B, page 3')
    expect(title()).toBe('L2 · candidat B')
    await openInStrip('L4')
    expect(title()).toBe('L4 · le logement')
    expect(words()).toContain('L2 · votre vote')
    await press('Suivre la présidence')
    expect(title()).toBe('L2 · le logement')
  })

  it('goes on to the next dwelling as in a booklet', async () => {
    await show('s3', voting())
    await press('L1, page précédente')
    expect(title()).toBe('L1 · candidat D')
    await press('L2, page suivante')
    expect(title()).toBe('L2 · le logement')
  })

  it('declares a déport after asking, and gives the dossier back', async () => {
    await show('s3', voting())
    await press('Me déporter de L2')
    expect(words()).toContain('Vous ne prendrez part ni aux débats ni au vote')
    await press('Me déporter')
    expect(words()).toContain('Un autre point est examiné')
    expect(words()).not.toContain('MARCHAL')
  })

  it('says in French why something is refused, until it has been read', async () => {
    await show('s3', play(voting(), [commandBy('secretary', { type: 'SuspendSession' })]))
    await press('Pour : L2 · votre vote')
    expect(words()).toContain('Demande refusée')
    expect(words()).toMatch(/suspendue/)
    await press('Effacer l’avis : Demande refusée')
    expect(words()).not.toContain('Demande refusée')
  })

  it('records its own presence', async () => {
    await show('s3', voting())
    await press('Présente en salle')
    await press('À distance')
    await press('Enregistrer ma présence')
    expect(document.querySelector('header')?.textContent).toContain('À distance')
  })

  it('J150: opens again on the page that was read when it was killed', async () => {
    await show('s3', voting())
    await press('L2, candidat C, page 4')
    const read = title()
    expect(read).not.toBe('L2 · le logement')
    // Killed: nothing of the page is told that it ends.
    const killed = root
    host.remove()
    host = document.body.appendChild(document.createElement('div'))
    root = createRoot(host)
    await show('s3', voting())
    expect(title()).toBe(read)
    await act(async () => killed.unmount())
  })

  it('says that it is offline and that the dossiers remain', async () => {
    await show('s3', voting(), 'down')
    expect(words()).toContain('Hors ligne')
    expect(title()).toBe('L2 · le logement')
  })

  it('shows where a protected household lives to nobody', async () => {
    await show('s3', voting())
    await press('L2, candidat C, page 4')
    expect(words()).toContain('masqué')
    expect(words()).not.toContain('locataire parc privé')
  })
})
