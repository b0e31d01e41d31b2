// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Sitting, SittingContext } from '../../../../renderer/app/sitting-context.ts'
import { ProjectionScreen } from '../../../../renderer/features/projection/projection-screen.tsx'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { emptyHead } from '../../../../shared/journal/record.ts'
import { exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
// jsdom loads no font, and has no list of them.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

let root: Root
let host: HTMLElement

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

const playedTo = (last: string) => play(preparedSitting(), exampleCommands(last))

async function show(state: SessionState, line: 'up' | 'down' = 'up') {
  const sitting: Sitting = {
    sessionId: state.session.id,
    identity: { role: 'secretary', device: 'wall' },
    state,
    confirmed: state,
    head: emptyHead,
    pending: [],
    refusals: [],
    line,
    send: async () => null,
    dismissRefusal: () => undefined,
  }
  await act(async () =>
    root.render(
      <SittingContext value={sitting}>
        <ProjectionScreen />
      </SittingContext>,
    ),
  )
}

async function press(key: string) {
  await act(async () => window.dispatchEvent(new KeyboardEvent('keydown', { key })))
}

/** jsdom runs no animation, and has React listen to the older name of its end. */
async function endFade() {
  const top = document.querySelector('.stage-entering')
  await act(async () => {
    for (const name of ['animationend', 'webkitAnimationEnd'])
      top?.dispatchEvent(new Event(name, { bubbles: true }))
  })
}

const layers = () => [...document.querySelectorAll('.stage-layer')]
const titles = () => layers().map((layer) => layer.querySelector('h1')?.textContent)
const isBlack = () => document.querySelector('.projection-black') !== null

describe('the wall', () => {
  it('keeps the last slide under the next one until it has come in', async () => {
    await show(playedTo('c014'))
    await show(playedTo('c026'))
    expect(titles()).toEqual(['CHA-0412 · Chaumont', 'CHA-0077 · Chaumont'])
    expect(layers()[0]?.getAttribute('aria-hidden')).toBe('true')
    await endFade()
    expect(titles()).toEqual(['CHA-0077 · Chaumont'])
  })

  it('brings the slide of one item up to date in place', async () => {
    await show(playedTo('c030'))
    await show(playedTo('c033'))
    expect(layers()).toHaveLength(1)
    expect(document.querySelector('.slide-vote')?.textContent).toContain('3 bulletins reçus sur 8')
  })

  it('turns black with N, and comes back with N or Escape', async () => {
    await show(playedTo('c014'))
    const seen: boolean[] = []
    for (const key of ['n', 'N', 'n', 'Escape', 'Escape']) {
      await press(key)
      seen.push(isBlack())
    }
    expect(seen).toEqual([true, false, true, false, false])
  })

  it('keeps its slide when the line drops, with a discreet word', async () => {
    await show(playedTo('c014'), 'down')
    expect(titles()).toEqual(['CHA-0412 · Chaumont'])
    expect(document.querySelector('.projection-line-mark')?.textContent).toContain('liaison interrompue')
  })

  it('tells a screen reader what comes', async () => {
    await show(playedTo('c034'))
    expect(host.querySelector('[aria-live]')?.textContent).toContain('4 bulletins reçus sur 8')
  })
})
