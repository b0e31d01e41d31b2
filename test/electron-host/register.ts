import { registerHooks } from 'node:module'

const standIn = new URL('./electron-module.ts', import.meta.url).href
const names = new Set(['electron', 'electron/main'])

/** Whoever asks for the module `electron` in this process gets the stand-in. */
registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier) ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
