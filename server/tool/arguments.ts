import { parseArgs } from 'node:util'
import { isCivilDate } from '../../shared/domain/calendar.ts'
import { erasureReasons } from '../../shared/journal/erasure.ts'
import { documentKind } from '../../shared/sync/messages.ts'
import { defaultLandlord, landlordId } from '../landlords/landlord.ts'
import { folderOf } from '../landlords/landlord-folder.ts'
import { wrongParameter } from '../wrong-parameter.ts'
import type { DataPlace } from './open-data.ts'
import type { Order } from './orders.ts'
import { usage } from './usage.ts'

export type ParsedArguments =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'usage'; readonly message: string }

const options = {
  data: { type: 'string' },
  session: { type: 'string' },
  out: { type: 'string' },
  grid: { type: 'string' },
  requests: { type: 'string' },
  on: { type: 'string' },
  year: { type: 'string' },
  archive: { type: 'string' },
  'key-file': { type: 'string' },
  landlord: { type: 'string' },
  'signed-by': { type: 'string' },
  reason: { type: 'string' },
  by: { type: 'string' },
  replace: { type: 'boolean' },
  draft: { type: 'boolean' },
  merged: { type: 'boolean' },
} as const

type Flag = keyof typeof options

/**
 * The flags each command takes: any other is a wrong usage, so that a typing error is never passed over. All take
 * `--key-file` (contract 5.37), so that one script may give it everywhere; a file or a grid alone needs no key.
 */
const flagsOf: Readonly<Record<string, readonly Flag[]>> = {
  import: ['data', 'key-file', 'landlord', 'replace'],
  apply: ['data', 'key-file', 'landlord', 'session'],
  state: ['data', 'key-file', 'landlord', 'session'],
  score: ['grid', 'requests', 'on', 'key-file'],
  export: ['data', 'key-file', 'landlord', 'session', 'out', 'draft', 'merged'],
  verify: ['data', 'key-file', 'landlord', 'session', 'archive', 'signed-by'],
  archive: ['data', 'key-file', 'landlord', 'session', 'out'],
  backup: ['data', 'key-file'],
  register: ['data', 'key-file', 'landlord', 'session', 'year'],
  erase: ['data', 'key-file', 'landlord', 'session', 'reason', 'by', 'out'],
}

class WrongUsage extends Error {}

/** Reads the command line; anything missing, unknown or in excess gives the usage and exit code 2. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  try {
    return { kind: 'order', order: orderOf(args) }
  } catch (error) {
    const message = error instanceof WrongUsage ? error.message : wrongParameter(error)
    if (message === null) throw error
    return { kind: 'usage', message: `${message}\n\n${usage}` }
  }
}

function read(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
}

type Parsed = ReturnType<typeof read>

function orderOf(args: readonly string[]): Order {
  const { values, positionals } = read(args)
  const [command = '', ...operands] = positionals
  const allowed = Object.hasOwn(flagsOf, command) ? flagsOf[command] : undefined
  if (allowed === undefined)
    throw new WrongUsage(command === '' ? 'Commande absente.' : `Commande inconnue : ${command}`)
  const stray = Object.keys(values).find((flag) => !allowed.some((one) => one === flag))
  if (stray !== undefined) throw new WrongUsage(`L’option --${stray} ne va pas avec la commande ${command}.`)
  return build(command, operands, values)
}

function build(command: string, operands: readonly string[], values: Parsed['values']): Order {
  switch (command) {
    case 'import':
      return {
        command,
        file: operand(operands, 'FICHIER'),
        ...placeOf(values),
        whenHeld: values.replace === true ? 'replace' : 'refuse',
      }
    case 'apply':
      return { command, file: operand(operands, 'COMMANDES.ndjson'), ...sessionOf(values) }
    case 'score':
      none(operands)
      return {
        command,
        grid: required(values, 'grid'),
        requests: required(values, 'requests'),
        on: dayOf(values),
      }
    case 'export':
      return exportOrder(operands, values)
    case 'archive':
      none(operands)
      return { command, ...sessionOf(values), out: required(values, 'out') }
    case 'erase':
      none(operands)
      return eraseOrder(values)
    case 'backup':
      return { command, file: operand(operands, 'FICHIER'), data: required(values, 'data') }
    case 'register':
      none(operands)
      return registerOrder(values)
    case 'verify':
      none(operands)
      return verifyOrder(values)
    default:
      none(operands)
      return { command: 'state', ...sessionOf(values) }
  }
}

function exportOrder(operands: readonly string[], values: Parsed['values']): Order {
  const kind = documentKind.safeParse(operand(operands, 'DOCUMENT'))
  if (!kind.success) throw new WrongUsage('Document inconnu.')
  const extras = (['draft', 'merged'] as const).filter((flag) => values[flag] === true)
  return { command: 'export', kind: kind.data, ...sessionOf(values), out: required(values, 'out'), extras }
}

function eraseOrder(values: Parsed['values']): Order {
  const reason = erasureReasons.find((known) => known === required(values, 'reason'))
  if (reason === undefined) throw new WrongUsage(`L’option --reason attend ${erasureReasons.join(', ')}.`)
  const { out } = values
  const orderedBy = required(values, 'by')
  return { command: 'erase', ...sessionOf(values), reason, orderedBy, ...(out === undefined ? {} : { out }) }
}

function registerOrder(values: Parsed['values']): Order {
  const { session } = values
  const year = required(values, 'year')
  if (!/^[1-8]\d{3}$/.test(year)) throw new WrongUsage('L’option --year attend une année AAAA.')
  return {
    command: 'register',
    ...placeOf(values),
    year: Number(year),
    ...(session === undefined ? {} : { session }),
  }
}

function verifyOrder(values: Parsed['values']): Order {
  if (values.archive === undefined) {
    if (values['signed-by'] !== undefined) throw new WrongUsage('--signed-by va avec --archive.')
    return { command: 'verify', ...sessionOf(values) }
  }
  if (values.data !== undefined || values.session !== undefined) {
    throw new WrongUsage('Vérifiez soit une archive, soit une séance d’un dossier de données.')
  }
  const signedBy = values['signed-by']
  return {
    command: 'verify-archive',
    archive: values.archive,
    ...(signedBy === undefined ? {} : { signedBy }),
  }
}

function sessionOf(values: Parsed['values']) {
  return { ...placeOf(values), session: required(values, 'session') }
}

/** The data of one landlord of a server's folder, or those of a folder that has one alone. */
function placeOf(values: Parsed['values']): DataPlace {
  const keyFile = values['key-file']
  const { landlord } = values
  if (landlord !== undefined && !landlordId.test(landlord)) {
    throw new WrongUsage('L’option --landlord attend l’id d’un organisme.')
  }
  return {
    data: folderOf(required(values, 'data'), landlord ?? defaultLandlord),
    ...(keyFile === undefined ? {} : { keyFile }),
    ...(landlord === undefined ? {} : { landlord }),
  }
}

function required(values: Parsed['values'], flag: Exclude<Flag, 'replace' | 'draft' | 'merged'>): string {
  const value = values[flag]
  if (value === undefined || value === '') throw new WrongUsage(`L’option --${flag} manque.`)
  return value
}

function operand(operands: readonly string[], name: string): string {
  const [first, ...rest] = operands
  if (first === undefined) throw new WrongUsage(`Il manque ${name}.`)
  none(rest)
  return first
}

function none(operands: readonly string[]): void {
  if (operands.length > 0) throw new WrongUsage(`Argument de trop : ${operands.join(' ')}`)
}

/** The day given, or today in the landlord's own zone: the only moment the tool reads a clock for a computation. */
function dayOf({ on }: Parsed['values']): string {
  if (on === undefined)
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
  if (!isCivilDate(on)) throw new WrongUsage('L’option --on attend une date AAAA-MM-JJ qui existe.')
  return on
}
