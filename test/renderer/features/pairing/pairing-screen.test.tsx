// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PairAnswer } from '../../../../renderer/app/device-identity.ts'
import { type Services, ServicesContext } from '../../../../renderer/app/services.ts'
import { FrenchProvider } from '../../../../renderer/components/french-provider.tsx'
import { PairingScreen } from '../../../../renderer/features/pairing/pairing-screen.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

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

async function showWith(pair: (code: string) => Promise<PairAnswer>, unsent = 0) {
  // The screen asks the services for nothing else.
  const services = { device: { pair }, vault: { unsent: async () => unsent } } as unknown as Services
  await act(async () =>
    root.render(
      <FrenchProvider>
        <ServicesContext value={services}>
          <PairingScreen reason="never" />
        </ServicesContext>
      </FrenchProvider>,
    ),
  )
}

function codeField(): HTMLInputElement {
  const field = document.querySelector('input')
  if (field === null) throw new Error('no field for the code')
  return field
}

async function type(code: string) {
  const field = codeField()
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(async () => {
    write?.call(field, code)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function submit() {
  await act(async () => document.querySelector<HTMLButtonElement>('button[type=submit]')?.click())
}

it('takes another code after a wrong one, and says of each what is wrong', async () => {
  const tried: string[] = []
  await showWith(async (code) => {
    tried.push(code)
    return tried.length === 1 ? 'wrong-code' : 'unreachable'
  })
  await type('AAAA BBBB')
  await submit()
  expect(document.body.textContent).toContain('Ce code n’est pas valable')
  await type('K7QM 2FXA')
  await submit()
  expect(tried).toEqual(['AAAA BBBB', 'K7QM 2FXA'])
  expect(document.body.textContent).toContain('Le serveur ne répond pas')
})

it('sends nothing before something is typed', async () => {
  const pair = vi.fn(async (): Promise<PairAnswer> => 'wrong-code')
  await showWith(pair)
  await submit()
  expect(pair).not.toHaveBeenCalled()
})

it('says that the device cannot keep what it was given, and takes another code', async () => {
  vi.stubGlobal('reportError', vi.fn())
  await showWith(() => Promise.reject(new Error('QuotaExceededError')))
  await type('K7QM 2FXA')
  await submit()
  expect(document.body.textContent).toContain('Cet appareil n’arrive pas à enregistrer.')
  expect(document.querySelector('button[type=submit]')?.hasAttribute('aria-disabled')).toBe(false)
})

it.each([
  [0, false],
  [2, true],
])('J21: says of %i commands that wait whose code sends them', async (unsent, isSaid) => {
  await showWith(async () => 'wrong-code', unsent)
  const words = (document.body.textContent ?? '').replaceAll('\u00a0', ' ')
  expect(words.includes('Ici, 2 saisies n’ont pas été envoyées')).toBe(isSaid)
  expect(words.includes('un code du même siège')).toBe(isSaid)
})
