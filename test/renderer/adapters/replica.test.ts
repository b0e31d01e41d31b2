import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SealedJournals } from '../../../renderer/adapters/sealed-journals.ts'
import type { Request } from '../../../renderer/app/sitting-context.ts'
import type { Host } from '../../../server/host/host.ts'
import type { Head } from '../../../shared/journal/record.ts'
import type { News } from '../../../shared/sync/messages.ts'
import {
  hostWithExample,
  hubState,
  isOpen,
  isSettled,
  newProfile,
  type OpenedPage,
  openPage,
  type Profile,
  seatIdentity,
  session,
  shows,
} from '../../support/replica-bench.ts'
import { unreachable } from '../../support/test-line.ts'
import { testVault } from '../../support/test-vault.ts'

const open: Request = { type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair: 's1' }
const present = (seat: string): Request => ({ type: 'RecordAttendance', seat, status: 'present' })
const start: Request = { type: 'StartItem', item: 'L1' }

let host: Host
let profile: Profile
let pages: OpenedPage[]

beforeEach(async () => {
  host = await hostWithExample()
  profile = newProfile()
  pages = []
})

afterEach(async () => {
  for (const page of pages) await page.close()
  await host.close()
})

function page(
  ...settings: Parameters<typeof openPage> extends [unknown, unknown, ...infer Rest] ? Rest : never
) {
  const opened = openPage(host, profile, ...settings)
  pages.push(opened)
  return opened
}

async function sendAll({ replica }: OpenedPage, requests: readonly Request[]) {
  return Promise.all(requests.map((request) => replica.send(request)))
}

const attendees = ['s1', 's2', 's3', 's4', 's5', 's6']

describe('opening', () => {
  it('brings the whole journal and folds it as the hub does', async () => {
    const { replica } = page()
    const { opened } = await shows(replica, isSettled)
    expect(opened?.state).toEqual(await hubState(host))
    expect(opened?.head).toEqual(await host.store.head(session))
  })

  it('says that the hub does not hold the session', async () => {
    await host.store.remove(session)
    const { replica } = page()
    const view = await shows(replica, ({ exchange }) => exchange?.kind === 'stopped')
    expect(view).toMatchObject({ opened: null, exchange: { reason: 'unknown-session' } })
  })

  it('opens again from the device without a line', async () => {
    const first = page()
    await shows(first.replica, isSettled)
    await first.close()
    const second = page()
    second.line.cut()
    const { opened, line } = await shows(second.replica, isOpen)
    expect(line).toBe('down')
    expect(opened?.state).toEqual(await hubState(host))
  })
})

describe('sending', () => {
  it('J17: shows a command at once, then as confirmed', async () => {
    const { replica } = page()
    await shows(replica, isSettled)
    expect(await replica.send(open)).toBeNull()
    expect(replica.view().opened?.state.phase).toBe('open')
    const { opened } = await shows(replica, isSettled)
    expect(opened?.confirmed.phase).toBe('open')
    expect((await hubState(host)).phase).toBe('open')
  })

  it('J17: decides each command over the ones before it, however fast they come', async () => {
    const opened = page()
    await shows(opened.replica, isSettled)
    const answers = await sendAll(opened, [open, ...attendees.map(present), start])
    expect(answers.every((answer) => answer === null)).toBe(true)
    await shows(opened.replica, isSettled)
    expect((await hubState(host)).currentItem).toBe('L1')
  })

  it('J19: keeps commands in their order while offline and sends them when the line is back', async () => {
    const { replica, line } = page()
    await shows(replica, isSettled)
    line.cut()
    await replica.send(open)
    await replica.send(present('s1'))
    const offline = replica.view()
    expect(offline.opened?.pending.map(({ command }) => command.type)).toEqual([
      'OpenSession',
      'RecordAttendance',
    ])
    expect(offline.opened?.state.phase).toBe('open')
    expect(offline.opened?.confirmed.phase).toBe('prepared')
    line.restore()
    await shows(replica, isSettled)
    expect((await hubState(host)).presence.s1?.status).toBe('present')
  })

  it('J19: finds its pending commands again after a reload, still offline', async () => {
    const before = page()
    await shows(before.replica, isSettled)
    before.line.cut()
    await before.replica.send(open)
    await before.close()
    const after = page()
    after.line.cut()
    const { opened } = await shows(after.replica, isOpen)
    expect(opened?.pending).toHaveLength(1)
    expect(opened?.state.phase).toBe('open')
    after.line.restore()
    await shows(after.replica, isSettled)
    expect((await hubState(host)).phase).toBe('open')
  })

  it('applies a command once when the answer to it was lost', async () => {
    const { replica, line } = page()
    await shows(replica, isSettled)
    const before = (await host.store.head(session))?.length ?? 0
    line.answerPush = (answer) => {
      line.answerPush = null
      expect(answer.kind).toBe('answers')
      return unreachable
    }
    await replica.send(open)
    await shows(replica, isSettled)
    expect((await host.store.head(session))?.length).toBe(before + 1)
  })

  it('learns of what others do', async () => {
    const chair = page()
    await shows(chair.replica, isSettled)
    await host.hub.submit(session, { kind: 'authenticated', by: 'secretary', device: 'elsewhere' }, [
      { id: 'x1', at: '2026-11-26T14:00:00Z', ...open },
    ])
    const { opened } = await shows(chair.replica, (view) => view.opened?.state.phase === 'open')
    expect(opened?.pending).toEqual([])
  })
})

describe('refusals', () => {
  it('J20: are told on the spot, kept until dismissed, and survive a reload', async () => {
    const first = page()
    await shows(first.replica, isSettled)
    const refusal = await first.replica.send(start)
    expect(refusal?.refused).toBe('session-not-open')
    expect(first.replica.view().opened).toMatchObject({ pending: [], refusals: [{ type: 'StartItem' }] })
    expect(first.line.calls.push).toBe(0)
    await first.close()
    const { replica } = page()
    const { opened } = await shows(replica, isSettled)
    const [kept] = opened?.refusals ?? []
    expect(kept?.message).toBe(refusal?.message)
    replica.dismissRefusal(kept?.commandId ?? '')
    await shows(replica, (view) => view.opened?.refusals.length === 0)
  })

  it('J20: of the hub do not hold up the commands behind them', async () => {
    const { replica, line } = page()
    await shows(replica, isSettled)
    await replica.send(open)
    await shows(replica, isSettled)
    line.cut()
    await replica.send({ type: 'SuspendSession' })
    await replica.send(present('s1'))
    await host.hub.submit(session, { kind: 'authenticated', by: 'secretary', device: 'elsewhere' }, [
      { id: 'x1', at: '2026-11-26T14:00:00Z', type: 'SuspendSession' },
    ])
    line.restore()
    const { opened } = await shows(replica, isSettled)
    expect(opened?.refusals).toMatchObject([{ type: 'SuspendSession' }])
    expect(opened?.confirmed.presence.s1?.status).toBe('present')
  })

  it('of a shape that no hub would read are told before anything is stored', async () => {
    const { replica } = page()
    await shows(replica, isSettled)
    expect((await replica.send({ ...open, secretary: '' }))?.refused).toBe('invalid-command')
    expect(replica.view().opened?.pending).toEqual([])
  })
})

describe('what only the hub may show', () => {
  it('J18: waits for it, and what follows is sent without being judged here', async () => {
    const opened = page()
    await shows(opened.replica, isSettled)
    await sendAll(opened, [open, ...attendees.map(present), start])
    await shows(opened.replica, isSettled)
    opened.line.cut()
    await opened.replica.send({ type: 'CloseSession' })
    const view = opened.replica.view().opened
    expect(view?.pending).toMatchObject([{ shown: false }])
    expect(view?.state.phase).toBe('open')
    expect(await opened.replica.send({ type: 'RectifyMinutes', reason: 'Erreur', text: 'Lire 2' })).toBeNull()
    opened.line.restore()
    const { opened: after } = await shows(opened.replica, isSettled)
    expect(after?.confirmed.phase).toBe('closed')
    expect(after?.refusals).toMatchObject([{ type: 'RectifyMinutes' }])
  })
})

describe('a seat', () => {
  it('J16: holds what it may read, and forgets an item when it is recused', async () => {
    const desk = page()
    await shows(desk.replica, isSettled)
    await sendAll(desk, [open, ...attendees.map(present), start])
    await shows(desk.replica, isSettled)
    const tablet = openPage(host, newProfile(), seatIdentity('s2'))
    pages.push(tablet)
    const has = (item: string) => tablet.replica.view().opened?.state.items.some(({ id }) => id === item)
    await shows(tablet.replica, isSettled)
    expect(has('L1')).toBe(true)
    await tablet.replica.send({ type: 'Recuse', item: 'L1', seat: 's2' })
    await shows(tablet.replica, (view) => isSettled(view) && has('L1') === false)
    const runs = await tablet.database.runs.toArray()
    const records = await new SealedJournals({ database: tablet.database, vault: testVault }).open(runs)
    const kept = records.filter(({ envelope }) => envelope.scope.item === 'L1')
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.every(({ payload }) => payload === null)).toBe(true)
  })

  it('J21: sends its commands under its own name alone, whoever used the device before', async () => {
    await host.hub.submit(session, { kind: 'authenticated', by: 'secretary', device: 'desk' }, [
      { id: 'x1', at: '2026-11-26T14:00:00Z', ...open },
    ])
    const first = page(seatIdentity('s1'))
    await shows(first.replica, isSettled)
    first.line.cut()
    await first.replica.send(present('s1'))
    await first.close()
    const second = page(seatIdentity('s2'))
    await shows(second.replica, isSettled)
    expect(second.line.calls.push).toBe(0)
    expect(await second.database.outbox.count()).toBe(1)
  })
})

describe('two windows of one device', () => {
  it('show the same, and one of them talks to the hub', async () => {
    const console = page()
    const wall = page()
    await shows(wall.replica, isOpen)
    await shows(console.replica, isOpen)
    await wall.replica.send(open)
    await shows(console.replica, (view) => isSettled(view) && view.opened?.confirmed.phase === 'open')
    await shows(wall.replica, isSettled)
    expect([console.line.calls.push, wall.line.calls.push].sort()).toEqual([0, 1])
  })
})

describe('what stops a replica', () => {
  it.each([
    ['unauthorised', 'unpaired'],
    ['version', 'update-needed'],
  ] as const)('a hub that answers %s: %s, the pending work kept', async (reason, stop) => {
    const { replica, line, database } = page()
    await shows(replica, isSettled)
    line.answerPull = () => ({ kind: 'failure', reason })
    await replica.send(open)
    await shows(replica, ({ exchange }) => exchange?.kind === 'stopped' && exchange.reason === stop)
    expect(await database.outbox.count()).toBe(1)
    line.answerPull = null
    await shows(replica, isSettled)
    expect((await hubState(host)).phase).toBe('open')
  })

  it('J23: an event of a later version', async () => {
    const { replica, line, database } = page()
    await shows(replica, isSettled)
    line.answerPull = (answer) =>
      answer.kind === 'events' && answer.records.length > 0
        ? {
            ...answer,
            records: answer.records.map((record) => ({ ...record, envelope: { ...record.envelope, v: 9 } })),
          }
        : answer
    await replica.send(open)
    await shows(
      replica,
      ({ exchange }) => exchange?.kind === 'stopped' && exchange.reason === 'update-needed',
    )
    expect(await database.outbox.count()).toBe(1)
    expect(replica.view().opened?.confirmed.phase).toBe('prepared')
  })

  it('J24: a record that does not continue the chain', async () => {
    const { replica, line } = page()
    await shows(replica, isSettled)
    line.answerPull = (answer) =>
      answer.kind === 'events' && answer.records.length > 0
        ? { ...answer, records: answer.records.map((record) => ({ ...record, payload: { salt: 'forged' } })) }
        : answer
    await replica.send(open)
    await shows(replica, ({ exchange }) => exchange?.kind === 'stopped' && exchange.reason === 'broken-chain')
    expect(replica.view().opened?.confirmed.phase).toBe('prepared')
  })

  it('another hub that holds the session: commands wait', async () => {
    const { replica, line } = page()
    await shows(replica, isSettled)
    line.answerPush = () => ({ kind: 'held-elsewhere', holder: 'le portable du secrétariat' })
    await replica.send(open)
    await shows(replica, ({ exchange }) => exchange?.kind === 'held-elsewhere')
    expect(replica.view().opened?.pending).toHaveLength(1)
  })
})

describe('a journal that was replaced', () => {
  it('resets the replica', async () => {
    const { replica, line } = page()
    await shows(replica, isSettled)
    line.cut()
    const [record] = await host.store.read(session, 0, 1)
    await host.store.remove(session)
    const again = await hostWithExample()
    const records = await again.store.read(session, 0)
    await host.store.create(session, records)
    line.restore()
    const { opened } = await shows(
      replica,
      (view) => view.opened?.head.hash === records.at(-1)?.envelope.hash,
    )
    expect(opened?.head.hash).not.toBe(record?.envelope.hash)
  })
})

describe('in the name of a seat', () => {
  const sign: Request = { type: 'SignMinutes', seat: 's1' }

  async function closedSitting() {
    const opened = page()
    await shows(opened.replica, isSettled)
    await sendAll(opened, [open, ...attendees.map(present), { type: 'CloseSession' }])
    await shows(opened.replica, isSettled)
    return opened
  }

  it('signs with the seat’s one-time code', async () => {
    const { replica, line } = await closedSitting()
    const issued = await line.issueSeatCode(session, 's1')
    if (issued.kind === 'failure') throw new Error('no code was issued')
    expect(await replica.send(sign, { seatCode: issued.code })).toBeNull()
    const { opened } = await shows(replica, (view) => view.opened?.confirmed.phase === 'signed')
    expect(opened?.confirmed.signatures).toMatchObject([{ seat: 's1' }])
  })

  it('J20: takes back what it said of a signature that arrived though its answer did not', async () => {
    const { replica, line } = await closedSitting()
    const issued = await line.issueSeatCode(session, 's1')
    if (issued.kind === 'failure') throw new Error('no code was issued')
    line.answerPush = () => unreachable
    expect((await replica.send(sign, { seatCode: issued.code }))?.message).toContain('La liaison manque')
    line.answerPush = null
    const { opened } = await shows(
      replica,
      (view) => view.opened?.confirmed.phase === 'signed' && view.opened.refusals.length === 0,
    )
    expect(opened?.confirmed.signatures).toMatchObject([{ seat: 's1' }])
  })

  it('tells a wrong code, and stores nothing', async () => {
    const { replica, database } = await closedSitting()
    const refusal = await replica.send(sign, { seatCode: 'AAAAAAAA' })
    expect(refusal).toMatchObject({ refused: 'not-permitted' })
    expect(await database.outbox.count()).toBe(0)
  })

  it('does not wait for a line', async () => {
    const { replica, line, database } = await closedSitting()
    line.cut()
    expect((await replica.send(sign, { seatCode: 'AAAAAAAA' }))?.message).toContain('en ligne')
    expect(await database.outbox.count()).toBe(0)
  })
})

describe('the order of a round', () => {
  async function orderOf(opened: OpenedPage, act: () => Promise<unknown>) {
    opened.line.order.length = 0
    await act()
    await shows(opened.replica, isSettled)
    return opened.line.order.slice(0, 2)
  }

  it('J188: a page in step sends before it fetches', async () => {
    const opened = page()
    await shows(opened.replica, isSettled)
    await sendAll(opened, [open])
    let turn = 0
    const next = async () => {
      const seat = attendees[turn % attendees.length] ?? 's1'
      turn += 1
      return (await orderOf(opened, () => sendAll(opened, [present(seat)]))).join()
    }
    // A round may be under way when a command is given, and fetches then as any does: after a while one meets none.
    await expect.poll(next, { interval: 200, timeout: 15_000 }).toBe('push,pull')
    expect((await hubState(host)).phase).toBe('open')
  })

  it('J188: a page whose line was cut fetches first: its hub may be another than it was', async () => {
    const opened = page()
    await shows(opened.replica, isSettled)
    const order = await orderOf(opened, async () => {
      opened.line.cut()
      await sendAll(opened, [open])
      opened.line.restore()
    })
    expect(order).toEqual(['pull', 'push'])
  })

  it('J188: a page that has just opened fetches first, whatever it still has to send', async () => {
    const first = page()
    await shows(first.replica, isSettled)
    first.line.cut()
    await sendAll(first, [open])
    await first.close()
    pages.length = 0
    const again = page()
    await shows(again.replica, isSettled)
    expect(again.line.order.slice(0, 2)).toEqual(['pull', 'push'])
  })

  it('J189: what the news bring is shown without a call', async () => {
    const opened = page()
    await shows(opened.replica, isSettled)
    await sendAll(opened, [open])
    let turn = 0
    const next = async () => {
      const { opened: before } = await shows(opened.replica, isSettled)
      if (before === null) throw new Error('an open session')
      opened.line.addToNews = (news) => withWhatFollows(opened, before.head, news)
      opened.line.order.length = 0
      await markedElsewhere(`elsewhere-${turn}`, attendees[turn % attendees.length] ?? 's1')
      turn += 1
      await shows(opened.replica, (view) => (view.opened?.head.length ?? 0) > before.head.length)
      return opened.line.order.join()
    }
    // The one call is the test's own, for its news; a round may be under way all the same, as above.
    await expect.poll(next, { interval: 200, timeout: 15_000 }).toBe('pull')
  })

  async function withWhatFollows({ line }: OpenedPage, { length, hash }: Head, news: News): Promise<News> {
    const answer = await line.pull({ session, after: length, hash, rights: '*' })
    if (!('records' in answer)) throw new Error('what follows')
    const { records, head, rights } = answer
    return { ...news, brought: { after: length, records, head, rights } }
  }

  async function markedElsewhere(id: string, seat: string): Promise<void> {
    const author = { kind: 'authenticated', by: 'secretary', device: 'elsewhere' } as const
    const command = { ...present(seat), id, at: '2026-11-26T14:00:00Z', by: 'secretary' }
    await host.hub.submit(session, author, [command])
  }
})
