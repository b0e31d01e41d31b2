import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { answerDeadline } from '../../../../shared/domain/offer/deadline.ts'

const seed = Number(process.env.CALEOL_SEED ?? Date.now() % 2 ** 31)
const met = { onTime: 0, carried: 0 }

const calendars = [
  'national',
  'alsace-moselle',
  'overseas-guadeloupe',
  'overseas-guyane',
  'overseas-martinique',
  'overseas-mayotte',
  'overseas-reunion',
  'overseas-saint-martin',
  'overseas-saint-barthelemy',
]

const receptions = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2399-12-31'), noInvalidDate: true })
  .map(written)

test(`100,000 drawn delays end as on a wall calendar (CALEOL_SEED=${seed})`, { timeout: 180_000 }, () => {
  const property = fc.property(
    receptions,
    fc.integer({ min: 10, max: 60 }),
    fc.constantFrom(...calendars),
    (receivedOn, days, calendar) => {
      const { lastDay, isCarried } = countedOnTheWall(receivedOn, days, calendar)
      expect(answerDeadline(receivedOn, days, calendar)).toBe(lastDay)
      met[isCarried ? 'carried' : 'onTime'] += 1
    },
  )
  fc.assert(property, { seed, numRuns: 100_000 })
})

afterAll(() => {
  expect(met.onTime).toBeGreaterThan(10_000)
  expect(met.carried).toBeGreaterThan(10_000)
})

/** A pencil on a wall calendar: a cross a day from the morrow of the reception, then on until a day of work. */
function countedOnTheWall(receivedOn: string, days: number, calendar: string) {
  let day = new Date(`${receivedOn}T12:00:00Z`)
  for (let crosses = 0; crosses < days; crosses += 1) day = morrow(day)
  const isCarried = isOff(day, calendar)
  while (isOff(day, calendar)) day = morrow(day)
  return { lastDay: written(day), isCarried }
}

function morrow(day: Date): Date {
  return new Date(day.getTime() + 24 * 3600 * 1000)
}

function written(day: Date): string {
  return day.toISOString().slice(0, 10)
}

function isOff(day: Date, calendar: string): boolean {
  if (day.getUTCDay() === 0 || day.getUTCDay() === 6) return true
  const date = written(day)
  const easter = easterByGauss(day.getUTCFullYear())
  const after = (days: number) => written(new Date(easter.getTime() + days * 24 * 3600 * 1000))
  const feasts = [after(1), after(39), after(50)]
  if (calendar === 'alsace-moselle') feasts.push(after(-2))
  return feasts.includes(date) || fixedFeasts(calendar).includes(date.slice(5))
}

function fixedFeasts(calendar: string): readonly string[] {
  const everywhere = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
  switch (calendar) {
    case 'alsace-moselle':
      return [...everywhere, '12-26']
    case 'overseas-guadeloupe':
      return [...everywhere, '05-27']
    case 'overseas-guyane':
      return [...everywhere, '06-10']
    case 'overseas-martinique':
      return [...everywhere, '05-22']
    case 'overseas-mayotte':
      return [...everywhere, '04-27']
    case 'overseas-reunion':
      return [...everywhere, '12-20']
    case 'overseas-saint-martin':
      return [...everywhere, '05-28']
    case 'overseas-saint-barthelemy':
      return [...everywhere, '10-09']
    default:
      return everywhere
  }
}

/** Gauss's rule as Lichtenberg mended it: another road to Easter than the product's. */
function easterByGauss(year: number): Date {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const golden = year % 19
  const seedOfMoon = (19 * golden + moon) % 30
  const correction = Math.floor((seedOfMoon + Math.floor(golden / 11)) / 29)
  const fullMoon = 21 + seedOfMoon - correction
  const firstSunday = 7 - ((((year + Math.floor(year / 4) + sun) % 7) + 7) % 7)
  const toSunday = 7 - ((((fullMoon - firstSunday) % 7) + 7) % 7)
  return new Date(Date.UTC(year, 2, fullMoon + toSunday, 12))
}
