import { pathOf, type Route } from './route.ts'

/** Where the window is, and how to go elsewhere without loading the page again. */
export class Navigation {
  readonly #window: Window
  readonly #watchers = new Set<() => void>()

  constructor(window: Window) {
    this.#window = window
    window.addEventListener('popstate', () => this.#tell())
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  /** The path, as a value that React can compare. */
  readonly path = (): string => this.#window.location.pathname

  go(route: Exclude<Route, { screen: 'lost' }>): void {
    this.goToPath(pathOf(route))
  }

  /** The same for a link's address. */
  readonly goToPath = (path: string): void => {
    if (path === this.path()) return
    this.#window.history.pushState(null, '', path)
    this.#tell()
  }

  /** The one-time code of a console link (`#code=…`), taken out of the address so that it is neither kept nor shared. */
  takeLinkCode(): string | null {
    const { hash, pathname, search } = this.#window.location
    const code = new URLSearchParams(hash.replace(/^#/, '')).get('code')
    if (code !== null) this.#window.history.replaceState(null, '', `${pathname}${search}`)
    return code
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher()
  }
}
