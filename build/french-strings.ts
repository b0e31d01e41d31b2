import type { Plugin } from 'vite'

/** The widgets' own words: French, and English where a French one is missing. */
const keptLocales = new Set(['fr-FR', 'en-US'])

/** Leaves the widgets' other thirty-odd languages out of the page: a third of a megabyte that nobody here reads. */
export function frenchStrings(): Plugin {
  return {
    name: 'caleol:french-strings',
    enforce: 'pre',
    load(id) {
      const locale =
        /\/react-(?:aria|stately|aria-components)\/dist\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(
          id,
        )?.[1]
      return locale === undefined || keptLocales.has(locale) ? null : 'export default {}'
    },
  }
}
