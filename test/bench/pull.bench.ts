import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { JournalRecord } from '../../shared/journal/record.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { chromiumFlags, chromiumPath } from '../support/chromium.ts'
import { startNode } from '../support/node-process.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildBenchPage } from './built-page.ts'
import { firstRun, type Row, type Scale, summary } from './measure.ts'
import type { BenchPage } from './page/bench-page.ts'
import { pulledWhole } from './pulled.ts'
import { serve } from './served.ts'
import { sittingFile } from './sittings.ts'

declare global {
  interface Window {
    readonly bench?: BenchPage
  }
}

const session = 'banc'
const pouchBatch = 500
const pouchServer = new URL('pouch-server.ts', import.meta.url)

/** A sitting pulled into an empty Chromium, against the same bytes fetched and put, and against PouchDB. */
export async function pullRows(scale: Scale): Promise<readonly Row[]> {
  const folder = await temporaryFolder()
  const page = join(folder.path, 'page')
  await buildBenchPage(page)
  const server = await serve(folder.path, { page })
  const peer = startNode(pouchServer, [join(folder.path, 'pouch.log')])
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
  try {
    await server.secretary.post(apiPaths.sessions, {
      text: sittingFile(session, scale.dwellings),
      replace: false,
    })
    const records = await pulledWhole(server.secretary, session)
    const text = JSON.stringify(records)
    await writeFile(join(page, 'records.json'), text)
    const remote = `${await peer.line((line) => line)}banc`
    await fillPouch(remote, records)
    const own = await openedTab(browser, server.origin, {})
    // The product's page may speak to its own server alone, and the peer has another address.
    const free = await openedTab(browser, server.origin, { bypassCSP: true })
    const from = { token: server.secretary.token, session }
    const times = await inTurn(scale.runs, [
      [own, 'bare', ['/records.json']],
      [own, 'pull', [from]],
      [own, 'opening', [from]],
      [free, 'pouch', [remote, pouchBatch]],
    ])
    return rowsOf(
      times,
      `${scale.dwellings} dwellings and ${scale.dwellings * 5} candidates, ${records.length} events, ${(text.length / 1e6).toFixed(1)} MB`,
    )
  } finally {
    await browser.close()
    await server.end()
    await peer.end('SIGTERM')
    await folder.remove()
  }
}

type Work = {
  [Name in keyof BenchPage]: readonly [tab: Page, name: Name, parameters: Parameters<BenchPage[Name]>]
}[keyof BenchPage]

/** A tab on the bench's page, on a device of its own. */
async function openedTab(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Page> {
  const tab = await (await browser.newContext(options)).newPage()
  const faults: string[] = []
  tab.on('pageerror', (error) => faults.push(String(error)))
  await tab.goto(`${origin}/index.html`)
  await tab
    .waitForFunction(() => window.bench !== undefined, null, { timeout: 20_000 })
    .catch(() => {
      throw new Error(`the page did not load: ${faults.join()}`)
    })
  return tab
}

/** Each work in turn, so that what else the machine does falls on all alike; the first turn is not counted. */
async function inTurn(runs: number, works: readonly Work[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(works.map(([, name]) => [name, []]))
  for (let run = firstRun(runs); run < runs; run += 1) {
    for (const work of works) {
      const time = await measured(work)
      if (run >= 0) times.get(work[1])?.push(time)
    }
  }
  return times
}

function measured([tab, name, parameters]: Work): Promise<number> {
  return tab.evaluate(
    async ({ wanted, given }) => {
      const work = (
        window.bench as unknown as Record<string, (...all: readonly unknown[]) => Promise<number>>
      )[wanted]
      if (work === undefined) throw new Error('the page has not loaded')
      return work(...given)
    },
    { wanted: name, given: [...parameters] as unknown[] },
  )
}

/** One document a record, as an application that keeps its events in PouchDB would. */
async function fillPouch(remote: string, records: readonly JournalRecord[]): Promise<void> {
  await fetch(remote, { method: 'PUT' })
  const docs = records.map((record) => ({ _id: String(record.envelope.seq).padStart(8, '0'), ...record }))
  const answer = await fetch(`${remote}/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ docs }),
  })
  if (!answer.ok) throw new Error(`PouchDB answered ${answer.status}: ${await answer.text()}`)
}

function rowsOf(times: ReadonlyMap<string, readonly number[]>, what: string): readonly Row[] {
  const of = (name: keyof BenchPage) => summary(times.get(name) ?? [])
  const bare = of('bare')
  const pouch = of('pouch')
  return [
    {
      name: `cold pull into Chromium, stored (${what})`,
      ours: of('pull'),
      against: 'fetch and bulkPut of the same bytes there',
      reference: bare.median,
      goal: 1.5,
    },
    {
      name: 'cold pull into Chromium, stored',
      ours: of('pull'),
      against: `PouchDB replicating the same documents there (${pouch.minimum.toFixed(0)}–${pouch.maximum.toFixed(0)})`,
      reference: pouch.median,
      goal: 0.1,
    },
    {
      name: 'the same, folded and ready to be shown',
      ours: of('opening'),
      against: 'fetch and bulkPut of the same bytes there',
      reference: bare.median,
      goal: null,
    },
  ]
}
