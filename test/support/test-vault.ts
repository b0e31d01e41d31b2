import { Vault } from '../../renderer/adapters/vault/vault.ts'

/** An open vault, the same in every test: what one test sealed another page of it opens. */
export const testVault: Vault = await Vault.of(new Uint8Array(32).fill(7))
