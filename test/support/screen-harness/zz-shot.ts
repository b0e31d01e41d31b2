import { chromium } from '/work/main/node_modules/playwright-core/index.mjs'
import { preview } from '/work/main/node_modules/vite/dist/node/index.js'
import { chromiumFlags, chromiumPath } from '/work/main/test/support/chromium.ts'
const server = await preview({ configFile: '/work/main/test/support/screen-harness/vite.config.ts', logLevel: 'error', preview: { port: 0 } })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage()
await page.goto(`${address}?scenario=chair-two-seats`)
await page.getByText('Feuille de présence').click()
await page.waitForTimeout(800)
await page.screenshot({ path: '/tmp/shots/two-seats-sheet.png' })
await page.goto(`${address}?scenario=chair-prepared`)
await page.getByRole('button', { name: 'Élire la présidence' }).click()
await page.getByRole('textbox', { name: /Voix pour M. LOPEZ/ }).fill('3')
await page.getByRole('textbox', { name: /Voix pour Mme SCHMITT/ }).fill('3')
await page.waitForTimeout(500)
await page.screenshot({ path: '/tmp/shots/election-tie.png' })
await browser.close()
await server.close()
process.exit(0)
