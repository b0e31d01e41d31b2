import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { WebSocket } from 'ws'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { PairingPage } from '../e2e/pages/pairing-page.ts'
import { SessionsPage } from '../e2e/pages/sessions-page.ts'
import { TabletPage } from '../e2e/pages/tablet-page.ts'
import { type Choice, VotePanel } from '../e2e/pages/vote-panel.ts'
import { SittingBook } from '../e2e/support/sitting-book.ts'
import { chromiumFlags, chromiumPath } from '../support/chromium.ts'
import { startNode } from '../support/node-process.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { pushed } from './commands.bench.ts'
import { firstRun, quantile, type Row, type Scale, summary } from './measure.ts'
import { pulledWhole } from './pulled.ts'
import { openRoom, type Room } from './room.ts'
import { type Served, serve } from './served.ts'
import { sittingFile, untilTheVote } from './sittings.ts'

const session = 'banc'
const seat = 's2'
const builtPage = fileURLToPath(new URL('../../dist/renderer', import.meta.url))
const echoServer = new URL('echo-server.ts', import.meta.url)

/** From a finger on one tablet to the chair's screen, in a room of tablets, against a bare WebSocket between the same pages. */
export async function ballotRows({ runs, tablets }: Scale): Promise<readonly Row[]> {
  const folder = await temporaryFolder()
  const file = sittingFile(session, 5)
  const server = await servedBeforeTheVote(folder.path, file)
  const echo = startNode(echoServer, [])
  const devices = await Promise.all([ownChromium(), ownChromium()])
  try {
    const pages = await openPages(devices, server, new SittingBook(file))
    const room = await openRoom(server, session, tablets)
    const line = await openBareLine(pages, Number(await echo.line((said) => said)), tablets)
    const payload = await ballotPayload(server)
    const bare: number[] = []
    const ours: number[] = []
    for (let turn = firstRun(runs) * 2; turn < runs * 4; turn += 1) {
      const bareTime = await line.sent(payload + turn)
      const oursTime = await voted(pages, turn)
      await settled(server, room)
      if (turn >= 0) {
        bare.push(bareTime)
        ours.push(oursTime)
      }
    }
    line.close()
    room.close()
    return rowsOf(bare, ours, tablets)
  } finally {
    for (const device of devices) await device.close()
    await server.end()
    await echo.end('SIGTERM')
    await folder.remove()
  }
}

/** A device has its own disk and its own network: two in one Chromium would wait for each other there. */
function ownChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
}

/** Once to prepare the sitting, once for the pages: the second start gives a link that nobody has used. */
async function servedBeforeTheVote(folder: string, file: string): Promise<Served> {
  const before = await serve(folder)
  await before.secretary.post(apiPaths.sessions, { text: file, replace: false })
  await pushed(before.secretary, untilTheVote('devices'))
  await before.end()
  return serve(folder, { page: builtPage, token: before.secretary.token })
}

interface Pages {
  readonly chair: Page
  readonly tablet: Page
  readonly member: string
}

/** The chair's console and a member's tablet, each on a device of its own, before an open vote. */
async function openPages(
  [desk, hand]: readonly [Browser, Browser],
  server: Served,
  book: SittingBook,
): Promise<Pages> {
  // The bare line has another address than the product's, to which its pages may not speak.
  const options = { bypassCSP: true, hasTouch: true, locale: 'fr-FR' }
  const chair = await (await desk.newContext(options)).newPage()
  await chair.goto(server.consoleLink)
  await new SessionsPage(chair).open(book.number)
  await new VotePanel(chair).isOpen('devices')
  const tablet = await (await hand.newContext(options)).newPage()
  await tablet.goto(`${server.origin}/tablette`)
  const { code } = JSON.parse(await server.secretary.post(apiPaths.seatCodes, { session, seat }))
  await new PairingPage(tablet).pair(code)
  await new TabletPage(tablet).isAskedToVote('L1')
  return { chair, tablet, member: book.seatName(seat) }
}

/** A finger on the tablet; milliseconds until the chair's screen shows that ballot as chosen. */
async function voted({ chair, tablet, member }: Pages, turn: number): Promise<number> {
  const [words, choice]: readonly ['Pour' | 'Contre', Choice] =
    turn % 2 === 0 ? ['Pour', 'for'] : ['Contre', 'against']
  const ballot = await new VotePanel(chair).ballot(member, choice).elementHandle()
  if (ballot === null) throw new Error('the chair sees no such ballot')
  const shown = ballot.evaluate(
    (radio) =>
      new Promise<number>((found) => {
        const look = () => {
          if (!(radio instanceof HTMLInputElement) || !radio.checked) return
          watching.disconnect()
          found(performance.timeOrigin + performance.now())
        }
        const watching = new MutationObserver(look)
        watching.observe(document.body, {
          attributes: true,
          childList: true,
          subtree: true,
          characterData: true,
        })
        look()
      }),
  )
  const touched = await new TabletPage(tablet).choice('L1', words).evaluate((radio) => {
    const instant = performance.timeOrigin + performance.now()
    if (radio instanceof HTMLElement) radio.click()
    return instant
  })
  return (await shown) - touched
}

/** The next ballot leaves once every tablet holds this one, as members do not vote in one breath. */
async function settled(server: Served, room: Room): Promise<void> {
  const records = await pulledWhole(server.secretary, session)
  await room.reached(records.length)
}

/** A record as it travels: what the bare line carries. */
async function ballotPayload(server: Served): Promise<string> {
  return JSON.stringify((await pulledWhole(server.secretary, session)).at(-1))
}

interface BareLine {
  /** Milliseconds from one page's sending to the other page's screen. */
  sent(payload: string): Promise<number>
  close(): void
}

/** The same two pages and as many other clients on a bare WebSocket server. */
async function openBareLine({ chair, tablet }: Pages, port: number, clients: number): Promise<BareLine> {
  const address = `ws://127.0.0.1:${port}`
  const others = Array.from({ length: clients }, () => new WebSocket(address))
  await Promise.all(others.map((socket) => new Promise((opened) => socket.once('open', opened))))
  for (const page of [chair, tablet]) await page.evaluate(openInPage, address)
  return {
    sent: async (payload) => {
      await chair.evaluate(awaitInPage, payload)
      const sent = await tablet.evaluate(sendFromPage, payload)
      return (await chair.evaluate(shownInPage)) - sent
    },
    close: () => {
      for (const socket of others) socket.close()
    },
  }
}

declare global {
  interface Window {
    bareLine?: WebSocket
    /** When what is awaited on it was shown. */
    bareShown?: Promise<number>
  }
}

async function openInPage(address: string): Promise<void> {
  const socket = new WebSocket(address)
  Object.assign(window, { bareLine: socket })
  await new Promise((opened) => socket.addEventListener('open', opened))
}

function awaitInPage(payload: string): void {
  window.bareShown = new Promise((found) => {
    window.bareLine?.addEventListener('message', function hear({ data }) {
      if (data !== payload) return
      window.bareLine?.removeEventListener('message', hear)
      document.title = `${String(data).length}`
      found(performance.timeOrigin + performance.now())
    })
  })
}

async function shownInPage(): Promise<number> {
  return (await window.bareShown) ?? Number.NaN
}

function sendFromPage(payload: string): number {
  const instant = performance.timeOrigin + performance.now()
  window.bareLine?.send(payload)
  return instant
}

function rowsOf(bare: readonly number[], ours: readonly number[], tablets: number): readonly Row[] {
  const against = `a bare WebSocket between the same pages and ${tablets} clients`
  const name = `a ballot, from the tablet to the chair’s screen, ${tablets} tablets connected`
  const at95 = (times: readonly number[]) => ({ ...summary(times), median: quantile(times, 0.95) })
  return [
    {
      name: `${name}: half of them`,
      ours: summary(ours),
      against,
      reference: quantile(bare, 0.5),
      goal: null,
    },
    { name: `${name}: 95 of 100`, ours: at95(ours), against, reference: quantile(bare, 0.95), goal: 3 },
  ]
}
