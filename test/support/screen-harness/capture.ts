import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { chromiumFlags, chromiumPath } from '../chromium.ts'

/**
 * Pictures of the screens under trial, and what axe finds in each:
 * `node test/support/screen-harness/capture.ts <folder> <width>x<height> <scenario>...`
 */
const [folder = 'reports/screens', size = '1280x720', ...names] = argv.slice(2)
const [width = 1280, height = 720] = size.split('x').map(Number)
const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url))

await mkdir(folder, { recursive: true })
await build({ configFile, logLevel: 'error' })
const server = await preview({ configFile, logLevel: 'error', preview: { port: 0 } })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
try {
  for (const name of names) await capture(browser, name)
} finally {
  await browser.close()
  await server.close()
}

/** `scenario` or `scenario@a button` to press first. */
async function capture(on: Browser, shot: string): Promise<void> {
  const [name = '', button] = shot.split('@')
  const context = await on.newContext({
    viewport: { width, height },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => stdout.write(`${name}: ${error.message}\n`))
  page.on('console', (line) => stdout.write(line.type() === 'error' ? `${name}: ${line.text()}\n` : ''))
  await page.goto(`${address}?scenario=${name}`)
  await page.locator('#root > *').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  if (button !== undefined) await page.getByRole('button', { name: button }).click()
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  await page.screenshot({ path: join(folder, `${shot}-${size}.png`) })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(
    ({ id, impact, nodes }) => `  ${impact} ${id}: ${nodes.map((node) => node.target).join(' | ')}`,
  )
  stdout.write(`${shot}: ${found.length === 0 ? 'axe finds nothing' : `\n${found.join('\n')}`}\n`)
  await context.close()
}
