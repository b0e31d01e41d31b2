/**
 * What every IPC channel of ours starts with on the line: nothing else passes the preload. Alone in its file, so that
 * the preload carries no schema.
 */
export const channelPrefix = 'caleol:'
