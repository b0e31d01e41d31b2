import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Request } from '../../../renderer/app/sitting-context.ts'
import type { Host } from '../../../server/host/host.ts'
import { memoryHost } from '../../support/memory-host.ts'
import {
  hostWithExample,
  isOpen,
  isSettled,
  newProfile,
  type OpenedPage,
  openPage,
  type Profile,
  seatIdentity,
  secretary,
  session,
  shows,
} from '../../support/replica-bench.ts'

const open: Request = { type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair: 's1' }
const present = (seat: string): Request => ({ type: 'RecordAttendance', seat, status: 'present' })
const recuse: Request = { type: 'Recuse', item: 'L1', seat: 's6' }

describe('a page whose hub was restored from a backup', () => {
  let pages: OpenedPage[]
  let host: Host
  let restored: Host

  beforeEach(async () => {
    pages = []
    host = await hostWithExample()
    restored = memoryHost()
    Object.assign(restored, { onFault: () => undefined })
  })
  afterEach(async () => {
    for (const page of pages) await page.close()
    await host.close()
    await restored.close()
  })

  function page(on: Host, profile: Profile, identity = secretary): OpenedPage {
    const opened = openPage(on, profile, identity)
    pages.push(opened)
    return opened
  }

  /** Plays the sitting on the first hub, of which the other holds the beginning alone; closes every page. */
  async function lastNight(desk: Profile, tablet: Profile, kept: number): Promise<number> {
    const first = page(host, desk)
    await shows(first.replica, isOpen)
    for (const request of [open, present('s1'), present('s6'), recuse]) await first.replica.send(request)
    await shows(first.replica, isSettled)
    await shows(page(host, tablet, seatIdentity('mayor-nogent')).replica, isSettled)
    for (const one of pages.splice(0)) await one.close()
    const records = await host.store.read(session, 0)
    await restored.store.create(session, records.slice(0, records.length - kept))
    return records.length
  }

  it('J143: gives the console’s whole tail back, and shows nothing less meanwhile', async () => {
    const desk = newProfile()
    const length = await lastNight(desk, newProfile(), 3)
    const console = page(restored, desk)
    const { opened } = await shows(console.replica, isSettled)
    expect(opened?.head.length).toBe(length)
    expect(await restored.store.head(session)).toEqual(await host.store.head(session))
  })

  it('J145: a tablet keeps what it holds and what its member enters, until the console has given the rest back', async () => {
    const [desk, tablet] = [newProfile(), newProfile()]
    const length = await lastNight(desk, tablet, 1)
    const member = page(restored, tablet, seatIdentity('mayor-nogent'))
    const waiting = await shows(member.replica, ({ exchange }) => exchange?.kind === 'awaiting')
    expect(waiting.opened?.head.length).toBe(length)
    await member.replica.send(present('mayor-nogent'))
    const held = await shows(member.replica, ({ opened }) => (opened?.pending.length ?? 0) > 0)
    expect(held.opened?.pending).toHaveLength(1)

    await shows(page(restored, desk).replica, isSettled)
    const { opened } = await shows(member.replica, isSettled)
    expect(opened?.head.length).toBe(length + 1)
    expect((await restored.store.read(session, length)).map(({ envelope }) => envelope.type)).toEqual([
      'AttendanceRecorded',
    ])
  })
})
