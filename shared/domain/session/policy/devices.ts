import { z } from 'zod'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)

/**
 * How members' devices guard what they hold, and for how long. `pinLength`: digits of a tablet's code. `maxTries`: wrong
 * codes after which it erases itself. `idleMinutes`, `hiddenMinutes`: without a touch, or out of sight, before it asks
 * for the code again. `retentionDays`: from the signature of the minutes to the erasure of what members' devices hold,
 * and to the end of their access. `accessDays`: a device's access when no signature came, from its pairing.
 */
export const devices = z
  .strictObject({
    pinLength: whole(4, 12).default(6),
    maxTries: whole(3, 20).default(10),
    idleMinutes: whole(1, 240).default(15),
    hiddenMinutes: whole(1, 240).default(5),
    retentionDays: whole(0, 3650).default(30),
    accessDays: whole(1, 3650).default(180),
  })
  .prefault({})

export type DevicePolicy = Readonly<z.output<typeof devices>>

/** What a device goes by before it has read its organisation's own. */
export const defaultDevicePolicy: DevicePolicy = devices.parse({})
