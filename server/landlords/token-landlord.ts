import { defaultLandlord } from './landlord.ts'

const separator = '.'

/** A token says whose it is before its secret. The whole is what is looked up: another landlord's name in it opens nothing. */
export function tokenOf(landlord: string, secret: string): string {
  return landlord === defaultLandlord ? secret : `${landlord}${separator}${secret}`
}

/** Whose devices to look among for that token. It is no proof of anything before it is found there. */
export function claimedLandlord(token: string): string {
  const end = token.indexOf(separator)
  return end === -1 ? defaultLandlord : token.slice(0, end)
}
