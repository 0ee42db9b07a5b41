/** What a directory says beside the names in it. */
export interface Words {
  readonly directory: string;
  readonly mobile: string;
  readonly home: string;
  readonly work: string;
  readonly previous: string;
  readonly next: string;
  readonly dial: string;
  readonly exit: string;
  readonly nobody: string;
  readonly search: string;
  /** What to type for a search. */
  readonly prompt: string;
}

const english: Words = {
  directory: 'Directory',
  mobile: 'mobile',
  home: 'home',
  work: 'work',
  previous: 'Previous',
  next: 'Next',
  dial: 'Dial',
  exit: 'Exit',
  nobody: 'Nobody',
  search: 'Search',
  prompt: 'Name or number',
};

const languages: Readonly<Record<string, Words>> = {
  en: english,
  fr: {
    directory: 'Annuaire',
    mobile: 'mobile',
    home: 'domicile',
    work: 'bureau',
    previous: 'Précédent',
    next: 'Suivant',
    dial: 'Appeler',
    exit: 'Quitter',
    nobody: 'Personne',
    search: 'Chercher',
    prompt: 'Nom ou numéro',
  },
  de: {
    directory: 'Telefonbuch',
    mobile: 'mobil',
    home: 'privat',
    work: 'Büro',
    previous: 'Zurück',
    next: 'Weiter',
    dial: 'Wählen',
    exit: 'Ende',
    nobody: 'Niemand',
    search: 'Suchen',
    prompt: 'Name oder Nummer',
  },
  es: {
    directory: 'Directorio',
    mobile: 'móvil',
    home: 'casa',
    work: 'trabajo',
    previous: 'Anterior',
    next: 'Siguiente',
    dial: 'Marcar',
    exit: 'Salir',
    nobody: 'Nadie',
    search: 'Buscar',
    prompt: 'Nombre o número',
  },
  it: {
    directory: 'Rubrica',
    mobile: 'cellulare',
    home: 'casa',
    work: 'ufficio',
    previous: 'Precedente',
    next: 'Successivo',
    dial: 'Chiama',
    exit: 'Esci',
    nobody: 'Nessuno',
    search: 'Cerca',
    prompt: 'Nome o numero',
  },
};

/** By a language (`fr_FR`, `fr`); English where it is none of ours. */
export function wordsOf(language: string): Words {
  return languages[language.split('_')[0] ?? ''] ?? english;
}
