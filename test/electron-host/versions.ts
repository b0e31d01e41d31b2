/** The version of Electron whose behaviour the stand-in copies. */
export const standsForElectron = '45.4.1'
