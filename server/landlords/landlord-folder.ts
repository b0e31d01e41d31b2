import { join } from 'node:path'
import { defaultLandlord } from './landlord.ts'

/** The folder of one landlord's data, in that of the server's: the default one's is where it always was. */
export function folderOf(folder: string, landlord: string): string {
  return landlord === defaultLandlord ? folder : join(folder, 'landlords', landlord)
}
