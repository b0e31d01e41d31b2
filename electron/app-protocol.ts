import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'

export const bundleOrigin = 'app://bundle'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Makes `app:` an origin like any other: its own storage, fetch, no mixed content. Before the application is ready. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Serves the built page at `app://bundle/`, and nothing else. Once the application is ready. */
export function serveBundle(folder: string): void {
  protocol.handle('app', ({ url, method }) => {
    const file = fileFor(folder, url)
    return file === null || method !== 'GET' ? notFound() : respond(file)
  })
}

/**
 * The file an address names; an address without a dot in its last part is one of the page's own and gets the page.
 * Null for another host, and for a path that leads out of the folder.
 */
export function fileFor(folder: string, address: string): string | null {
  const { origin, host, pathname } = new URL(address)
  if (host !== 'bundle' || (origin !== 'null' && origin !== bundleOrigin)) return null
  const path = decoded(pathname)
  if (path === null) return null
  const named = extname(path) === '' ? 'index.html' : path
  const file = join(folder, normalize(named))
  return file.startsWith(folder + sep) ? file : null
}

/** Null for what is no UTF-8, and for a name that could cut a path short. */
function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

async function respond(file: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: headersOf(file) })
  } catch (error) {
    if (isMissing(error)) return notFound()
    throw error
  }
}

function headersOf(file: string): Record<string, string> {
  return {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  }
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
}
