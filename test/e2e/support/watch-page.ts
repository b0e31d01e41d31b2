import type { Page } from 'playwright-core'

/** Notes whatever a page complains of. A policy's refusal is told on the console, so it is among them. */
export function watchPage(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`))
}
