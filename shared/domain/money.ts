/** An amount in integer cents of euro. */
export type Cents = number

/** True when a number of euros is written with two decimals at most, and small enough to stay exact in cents. */
export function isEuroAmount(euros: number): boolean {
  return /^-?\d{1,11}(\.\d{1,2})?$/.test(String(euros))
}

/** Euros with at most two decimals to cents, by their decimal writing and never by binary multiplication. */
export function centsOfEuros(euros: number): Cents {
  if (!isEuroAmount(euros)) throw new RangeError('not an amount in euros with at most two decimals')
  const [whole = '0', decimals = ''] = String(euros).split('.')
  const cents = Number(whole.replace('-', '') + decimals.padEnd(2, '0'))
  return whole.startsWith('-') ? -cents : cents
}

/** Cents to a number of euros, for outer contracts and display. */
export function eurosOfCents(cents: Cents): number {
  return cents / 100
}
