/** Runs in a page: tries to reach the outside and gives the rule that stopped it (the network is cut anyway). */
export function violatedDirective(): Promise<string> {
  return new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
      once: true,
    })
    fetch('https://example.org/').then(
      () => resolve('reached'),
      () => setTimeout(() => resolve('no rule'), 500),
    )
  })
}
