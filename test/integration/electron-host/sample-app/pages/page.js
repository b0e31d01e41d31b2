window.votes.onTally(({ candidate, votes }) => {
  document.querySelector('output').textContent = `${candidate} : ${votes}`
})
document.querySelector('#add')?.addEventListener('click', () => window.votes.add('Éloïse', 3))
document.querySelector('#second')?.addEventListener('click', () => window.votes.second())
