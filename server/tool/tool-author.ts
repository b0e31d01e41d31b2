import type { Author } from '../../shared/sync/hub.ts'

/** How journals name the script's hand. */
export const toolDevice = 'caleol-tool'

/** The landlord's own script: each command says itself who acts, and its `at` stands for when it was received. */
export const toolAuthor: Author = { kind: 'trusted', device: toolDevice }
