import type { ThanksWords } from './words.ts';

export const italian: ThanksWords = {
  thanks: `
    grazie
    grazie mille
    mille grazie
    grazie infinite
    grazie tante
    tante grazie
    molte grazie
    grazie di cuore
    grazie ancora
    ancora grazie
    grazie di nuovo
    vi ringrazio
    la ringrazio
    ti ringrazio
    la ringrazio molto
    vi ringrazio molto
    ti ringrazio molto
    ringrazio`,
  besides: `
    a lei
    a te
    a voi
    a tutti
    e
    molto
    tanto
    ancora
    davvero
    di tutto
    per tutto
    di cuore
    per l'aiuto
    per il suo aiuto
    per il tuo aiuto
    per il vostro aiuto
    dell'aiuto
    per la risposta
    della risposta
    per la sua risposta
    per la vostra risposta
    per la tua risposta
    per la rapida risposta
    per la risposta rapida
    per la celere risposta
    per la cortese risposta
    per la pazienza
    per la disponibilità
    per la sua disponibilità
    per la vostra disponibilità
    per la gentilezza
    per l'informazione
    per le informazioni
    per le info
    dell'informazione
    delle informazioni
    per la conferma
    per il chiarimento
    per la velocità
    per l'attenzione
    ok
    va bene
    va benissimo
    benissimo
    d'accordo
    perfetto
    ottimo
    fantastico
    eccellente
    meraviglioso
    splendido
    bene
    molto bene
    molto gentile
    molto gentili
    gentilissimo
    gentilissima
    gentilissimi
    siete stati gentilissimi
    è stato gentilissimo
    è stata gentilissima
    tutto bene
    tutto a posto
    tutto ok
    tutto risolto
    risolto
    problema risolto
    funziona
    ora funziona
    adesso funziona
    funziona tutto
    ricevuto
    ricevuta
    arrivato
    è arrivato
    è arrivato tutto
    arrivato tutto
    capito
    ho capito
    mi piace molto
    sono molto contento
    sono molto contenta
    buona giornata
    buona serata
    buon fine settimana
    buon weekend
    buon lavoro
    altrettanto
    anche a lei
    anche a voi
    anche a te
    a presto
    arrivederci
    inviato da iphone
    inviato dal mio iphone`,
  greetings: `
    ciao
    salve
    buongiorno
    buonasera
    buon giorno
    buona sera
    gentile
    gentili
    gentilissimo
    gentilissima
    cara
    caro`,
  closings: `
    saluti
    cordiali saluti
    distinti saluti
    un saluto
    un caro saluto
    cari saluti
    cordialmente
    un abbraccio
    a presto`,
};
