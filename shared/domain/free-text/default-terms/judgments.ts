import type { Term } from '../term.ts'
import { listed } from './listed.ts'

const why =
  'Ce jugement n’est ni objectif ni daté, et la personne peut lire son dossier : écrivez le fait, sa date et sa source.'
const whyInsult = 'Cette injure n’a pas sa place dans un acte, que la personne peut lire.'
const whyDebt = 'Une dette s’écrit par son montant et sa date, avec le plan d’apurement s’il y en a un.'

/** Judgments and insults: a comment is objective, dated and sourced (CNIL; RGPD art. 5). */
export const judgmentTerms: readonly Term[] = [
  ...listed('insult', whyDebt, [
    ['mauvais payeur / mauvaise payeuse', 'dette locative de … € au …'],
    ['ne paie jamais / ne paye jamais', 'dette locative de … € au …'],
  ]),
  ...listed('insult', why, [
    ['famille à problèmes / famille difficile', 'troubles constatés le …'],
    ['agressif / agressive', 'propos tenus le … :'],
    ['ingérable / irrécupérable', ''],
    ['asocial / asociale / marginal / marginale', ''],
    ['cas social / cas sociaux / cassos', ''],
    ['assistanat / profiteur / profiteuse', ''],
    ['fraudeur / fraudeuse / escroc', ''],
    ['menteur / menteuse', ''],
    ['mauvaise foi', ''],
    ['fainéant / fainéante / feignant / feignante / paresseux / paresseuse', ''],
    ['sans-gêne / mal élevé / mal élevée', ''],
    ['hystérique / caractériel / caractérielle', ''],
    ['arrogant / arrogante / capricieux / capricieuse', ''],
    ['louche / peu fiable', ''],
    ['mauvais profil / mauvais genre', ''],
    ['incapable / incompétent / incompétente', ''],
    ['crasseux / crasseuse / crade', 'état du logement constaté le …'],
    ['voyou / racaille', ''],
  ]),
  ...listed('insult', whyInsult, [
    ['con / connard / connasse', ''],
    ['idiot / idiote / imbécile / crétin / crétine', ''],
    ['débile / abruti / abrutie', ''],
    ['fou / folle / cinglé / cinglée / taré / tarée', ''],
    ['emmerdeur / emmerdeuse / chiant / chiante', ''],
    ['salaud / salope', ''],
  ]),
]
