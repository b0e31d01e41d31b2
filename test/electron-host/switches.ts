import { env } from 'node:process'

/** The flags after the application's folder, as `app.commandLine` reads them. */
export const switches = {
  /** Whether a test driver is to attach; the launcher says so. */
  isDriven: env.ELECTRON_HOST_DRIVEN === '1',
  hasSwitch: (name: string): boolean =>
    process.argv.some((flag) => flag === `--${name}` || flag.startsWith(`--${name}=`)),
  getSwitchValue: (name: string): string =>
    process.argv.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  /** Chromium has its own flags here. */
  appendSwitch: (_name: string, _value?: string): void => undefined,
}
