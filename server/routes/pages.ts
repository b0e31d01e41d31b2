import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './api-errors.ts'
import type { App } from './type-provider.ts'

const oneYear = 'public, max-age=31536000, immutable'

/**
 * Serves the built page. Files under `assets/` carry a hash of their content in their name and are kept for a year; every
 * other file is asked for anew. An address that names no file is one of the page's own: it gets the page.
 */
export function pageRoutes(folder: string) {
  return async (app: App): Promise<void> => {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          /[\\/]assets[\\/]/.test(path.slice(folder.length)) ? oneYear : 'no-cache',
        )
      },
    })
    app.setNotFoundHandler(async (request, reply) =>
      isPageAddress(request) ? reply.sendFile('index.html') : refuse(reply, 'not-found'),
    )
  }
}

/** Without a built page, every address but the calls is unknown. */
export async function noPage(app: App): Promise<void> {
  app.setNotFoundHandler(async (_request, reply): Promise<FastifyReply> => refuse(reply, 'not-found'))
}

function isPageAddress({ method, url }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? ''
  const [, first = ''] = path.split('/')
  // A session's id may hold dots: `/seance/2026.11` is the page's, `/robots.txt` a file.
  return method === 'GET' && first !== 'api' && first !== 'assets' && !first.includes('.')
}
