import type { Command } from '../../../shared/domain/commands.ts'
import { keyboardHand } from './keyboard-hand.ts'
import type { OpenedConsole } from './opened-console.ts'
import type { Play } from './play.ts'
import { pointerHand } from './pointer-hand.ts'
import { playOnScreen } from './screen-player.ts'
import type { SittingBook } from './sitting-book.ts'

/** Milliseconds: enough for a whole sitting on a busy machine. */
export const patience = 300_000

/** A play in that console. One host is played with the mouse, the other with the keys: both ways are tried. */
export function playIn({ host, page }: OpenedConsole, book: SittingBook): Play {
  return { page, book, hand: host === 'browser' ? pointerHand(page) : keyboardHand(page) }
}

/** Plays commands one after the other; says at which one the screen did not follow. */
export async function playAll(play: Play, commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    await playOnScreen(play, command).catch((cause: unknown) => {
      throw new Error(`the screen did not follow ${command.id} (${command.type})`, { cause })
    })
  }
}
