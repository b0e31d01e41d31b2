import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { fileFor } from './bundle-address.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

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
