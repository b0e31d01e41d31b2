import { join } from 'node:path'

/** Where the page comes from; its storage, its policy and its calls rest on this origin. */
export const bundleOrigin = 'app://bundle'

export function isOfBundle(url: string): boolean {
  return url === bundleOrigin || url.startsWith(`${bundleOrigin}/`)
}

/**
 * The file that an address names. Built files lie at the root, with a dot in their name, or under `assets/`; every
 * other address is one of the page's own (`/seance/2026-11.a`) and gets the page. Null for another host, and for a
 * path that leads out of the folder.
 */
export function fileFor(folder: string, address: string): string | null {
  const { host, pathname } = new URL(address)
  const path = decoded(pathname)
  if (host !== 'bundle' || path === null) return null
  return join(folder, isFileName(path) ? path : 'index.html')
}

function isFileName(path: string): boolean {
  const [, first = ''] = path.split('/')
  return first === 'assets' || first.includes('.')
}

/** Null for what is no UTF-8, climbs out of the folder, or could cut a path short. */
function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return /[\0\\]/.test(path) || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}
