import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { CodesDialog } from '../pages/codes-dialog.ts'
import { PairingPage } from '../pages/pairing-page.ts'
import { ProjectionPage } from '../pages/projection-page.ts'
import { TabletPage } from '../pages/tablet-page.ts'
import type { BrowserConsole } from '../support/browser-console.ts'
import { exampleCommands, exampleUntil } from '../support/contract-commands.ts'
import { openPreparedConsole, prepareData } from '../support/prepared-console.ts'
import { exampleFile, SittingBook } from '../support/sitting-book.ts'
import { tool } from '../support/tool.ts'

/** The pictures of the documentation, taken from the running product on the example sitting: `node take-screenshots.ts FOLDER`. */
const [, , folder = 'docs/images'] = argv
const book = new SittingBook(exampleFile)
/** Whose tablet is shown: the mayor's seat, whose vote will be casting, has not voted yet. */
const member = book.seatName('mayor-chaumont')

mkdirSync(folder, { recursive: true })
await takeSitting()
await drawMinutes()

/** The chair's screen in the middle of a vote on L2, one member's tablet and the wall at the same moment. */
async function takeSitting(): Promise<void> {
  const prepared = { fileText: exampleFile, commands: exampleUntil('c036') }
  const console = (await openPreparedConsole('browser', prepared)) as BrowserConsole
  try {
    await takeTablet(console)
    await takeProjection(console)
    await console.page.getByRole('heading', { name: 'Vote sur les tablettes' }).waitFor()
    await take(console.page, 'console.png')
  } finally {
    await console.close()
    await console.remove()
  }
}

async function takeTablet(console: BrowserConsole): Promise<void> {
  const tablet = await console.newDevice('/tablette', { width: 1180, height: 820 })
  await new PairingPage(tablet).pair(await new CodesDialog(console.page).codeOf(member))
  const dossier = new TabletPage(tablet)
  await dossier.shows('L2')
  await dossier.isAskedToVote('L2')
  await dossier.turnToPage('Comparer')
  await take(tablet, 'tablet.png')
}

async function takeProjection(console: BrowserConsole): Promise<void> {
  const open = () => console.page.getByRole('button', { name: 'Projeter', exact: true }).click()
  const wall = await console.pageOpenedBy(open)
  await wall.setViewportSize({ width: 1280, height: 720 })
  await new ProjectionPage(wall).shows('L2')
  await take(wall, 'projection.png')
  await wall.close()
}

/** Once fonts are there, nothing moves and no pointer hangs over a button. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await document.fonts.ready
    // What moves begins at the next frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
  })
  await page.screenshot({ path: join(folder, name) })
}

/** A page of the signed minutes, as paper shows it. */
async function drawMinutes(): Promise<void> {
  const { path, remove } = await temporaryFolder()
  const data = join(path, 'data')
  await prepareData(data, { fileText: exampleFile, commands: exampleCommands })
  await tool('export', 'minutes', '--data', data, '--session', book.session, '--out', path)
  const page = ['-png', '-r', '80', '-f', '2', '-singlefile']
  execFileSync('pdftoppm', [...page, join(path, 'proces-verbal.pdf'), join(folder, 'minutes')])
  await remove()
}
