import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The accessibility rules that a page breaks and where, those of weight alone. Empty when all is well. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  // In one page: the usual mode opens another one, which a desktop has not.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
