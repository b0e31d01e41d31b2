import { describe, expect, test } from 'vitest'
import { BackendService } from '../../../server/host/backend-service.ts'
import type { Host } from '../../../server/host/host.ts'
import { type RegisterParts, yearRegister } from '../../../server/register/year-register.ts'
import { anErasureOrder } from '../../support/erasure-order.ts'
import { changedExample } from '../../support/example-session.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { exampleLines } from '../../support/test-server.ts'

const secretary = { role: 'secretary', device: 'desk' } as const
const author = { kind: 'trusted', device: 'desk' } as const
const request = { organisation: 'hamaris', year: 2026 }

/** The example sitting under another id and date, played to its end. */
async function played(host: Host, id: string, date = '2026-11-26', organisation = 'hamaris'): Promise<void> {
  const file = changedExample([
    [['session', 'id'], id],
    [['session', 'date'], date],
    [['organisation', 'id'], organisation],
  ])
  const answer = await new BackendService(host).importSession(secretary, JSON.stringify(file), 'refuse')
  if (answer.kind !== 'imported') throw new Error(JSON.stringify(answer))
  await host.hub.submit(id, author, exampleLines)
}

/** The host's parts, telling which sessions are folded. */
function counting(host: Host): { readonly parts: RegisterParts; readonly folded: string[] } {
  const folded: string[] = []
  const state = (session: string) => {
    folded.push(session)
    return host.hub.state(session)
  }
  return { parts: { ...host, hub: { state } }, folded }
}

describe('the register of a year', () => {
  test('holds the sittings of that organisation and year alone', async () => {
    const host = memoryHost()
    await played(host, 'this-year')
    await played(host, 'next-year', '2027-01-14')
    await played(host, 'elsewhere', '2026-11-26', 'other')
    const { entries, unreadable } = await yearRegister(host, request)
    expect([...new Set(entries.map(({ session }) => session))]).toEqual(['this-year'])
    expect(unreadable).toEqual([])
  })

  test('tells the offers of the year before that still wait, and nothing else of it', async () => {
    const host = memoryHost()
    await played(host, 'this-year')
    const { entries } = await yearRegister(host, { ...request, year: 2027 })
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.every(({ offer }) => offer?.status === 'to-notify' || offer?.status === 'waiting')).toBe(
      true,
    )
    expect((await yearRegister(host, { ...request, year: 2028 })).entries).toEqual([])
  })

  test('J171: keeps nothing of a session that is erased while it is folded', async () => {
    const host = memoryHost()
    await played(host, 'a')
    const state = async (session: string) => {
      const held = await host.hub.state(session)
      await host.hub.erase(session, anErasureOrder, 'desk')
      return held
    }
    const { entries } = await yearRegister({ ...host, hub: { state } }, request)
    expect(entries).toEqual([])
    expect(await host.register.organisations()).toEqual([])
  })

  test('folds a session again only when its journal has grown', async () => {
    const host = memoryHost()
    await played(host, 'a')
    await played(host, 'b')
    const { parts, folded } = counting(host)
    await yearRegister(parts, request)
    expect(folded.splice(0)).toEqual(['a', 'b'])
    await yearRegister(parts, request)
    expect(folded).toEqual([])
    const at = '2026-12-18T10:00:00+01:00'
    await host.hub.submit('b', author, [
      { id: 'later', type: 'RectifyMinutes', at, by: 'secretary', reason: 'Erreur', text: 'Lire T3.' },
    ])
    await yearRegister(parts, request)
    expect(folded).toEqual(['b'])
  })

  test('names the session that cannot be folded, and tells the others', async () => {
    const host = memoryHost()
    await played(host, 'a')
    await played(host, 'b')
    const faults: unknown[] = []
    const state = async (session: string) => {
      if (session === 'a') throw new Error('broken')
      return host.hub.state(session)
    }
    const register = await yearRegister(
      { ...host, hub: { state }, onFault: (error) => faults.push(error) },
      request,
    )
    expect(register.unreadable).toEqual(['a'])
    expect(register.entries.every(({ session }) => session === 'b')).toBe(true)
    expect(faults).toEqual([new Error('broken')])
  })
})

describe('who is given the register', () => {
  test('the secretary’s desk, told what is missing; never a seat, not even of the chair', async () => {
    const host = memoryHost()
    await played(host, 'a')
    const service = new BackendService(host)
    expect(await service.register(secretary, request)).toMatchObject({ kind: 'register', complete: true })
    const seat = { role: 'seat', device: 'tablet', session: 'a', seat: 's1' } as const
    expect(await service.register(seat, request)).toEqual({ kind: 'denied', code: 'not-permitted' })
  })
})
