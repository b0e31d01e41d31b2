/** The name of an anchor inside pdfmake, which looks it up in a plain object: `constructor` alone would be found there. */
export function anchorId(anchor: string): string {
  return `anchor ${anchor}`
}
