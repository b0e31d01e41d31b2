/** What a JSON text holds; undefined, which no JSON is and no schema accepts, for any other text. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
