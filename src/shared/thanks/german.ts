import type { ThanksWords } from './words.ts';

export const german: ThanksWords = {
  thanks: `
    danke
    dankeschön
    danke schön
    danke sehr
    dankesehr
    danki
    vielen dank
    vielen lieben dank
    vielen herzlichen dank
    herzlichen dank
    besten dank
    lieben dank
    schönen dank
    tausend dank
    recht herzlichen dank
    ganz herzlichen dank
    ganz lieben dank
    merci
    merci vielmals
    ich danke
    ich danke dir
    ich danke ihnen
    ich danke euch
    wir danken
    wir danken ihnen
    wir danken dir
    ich bedanke mich
    wir bedanken uns
    man dankt
    dank dir
    dank euch`,
  besides: `
    dir
    ihnen
    euch
    nochmal
    nochmals
    noch einmal
    sehr
    auch
    vielmals
    und
    herzlich
    für alles
    dafür
    hierfür
    für die hilfe
    für ihre hilfe
    für deine hilfe
    für eure hilfe
    für die schnelle hilfe
    für ihre schnelle hilfe
    für die unterstützung
    für ihre unterstützung
    für die antwort
    für ihre antwort
    für deine antwort
    für die schnelle antwort
    für ihre schnelle antwort
    für deine schnelle antwort
    für die rasche antwort
    für ihre rasche antwort
    für die prompte antwort
    für die schnelle rückmeldung
    für ihre schnelle rückmeldung
    für die rückmeldung
    für ihre rückmeldung
    für deine rückmeldung
    für die rasche rückmeldung
    für die info
    für die infos
    für die information
    für die informationen
    für die auskunft
    für die bestätigung
    für die nachricht
    für ihre nachricht
    für deine nachricht
    für ihre mail
    für die mail
    für ihre mühe
    für deine mühe
    für die mühe
    für ihre bemühungen
    für ihre zeit
    für ihr verständnis
    für die schnelle lieferung
    für die schnelle bearbeitung
    für die schnelle erledigung
    für den tollen service
    für den guten service
    für den super service
    für den hinweis
    für das update
    ok
    okay
    oki
    alles klar
    alles gut
    alles bestens
    alles prima
    alles super
    alles angekommen
    ist angekommen
    heute angekommen
    ist heute angekommen
    gut angekommen
    ist gut angekommen
    habe ich erhalten
    habe es erhalten
    erhalten
    super
    prima
    perfekt
    toll
    klasse
    wunderbar
    großartig
    spitze
    top
    genial
    hervorragend
    ausgezeichnet
    sehr gut
    sehr schön
    sehr nett
    sehr freundlich
    sehr lieb
    das ist sehr nett
    das ist sehr nett von ihnen
    das ist lieb
    das ist toll
    das ist super
    das freut mich
    das freut uns
    freut mich
    das hilft mir
    das hilft mir sehr
    das hilft
    das hat geholfen
    hat geholfen
    das hat geklappt
    hat geklappt
    hat funktioniert
    klappt
    klappt jetzt
    jetzt klappt es
    jetzt klappts
    jetzt geht es
    jetzt gehts
    es funktioniert
    es funktioniert jetzt
    funktioniert
    funktioniert jetzt
    erledigt
    hat sich erledigt
    passt perfekt
    verstanden
    keine weiteren fragen
    gut zu wissen
    schönen tag
    schönen tag noch
    einen schönen tag
    einen schönen tag noch
    einen schönen abend
    schönen abend
    schönen abend noch
    schönes wochenende
    ein schönes wochenende
    schönen feierabend
    ebenso
    ihnen auch
    dir auch
    gleichfalls
    bis bald
    bis dann
    tschüss
    von meinem iphone gesendet
    von meinem ipad gesendet
    gesendet von meinem iphone
    gesendet mit der gmx app
    gesendet von outlook für ios`,
  greetings: `
    hallo
    hi
    hey
    moin
    servus
    grüezi
    guten tag
    guten morgen
    guten abend
    liebe
    lieber
    liebes team
    hallo liebes team
    sehr geehrte
    sehr geehrter
    sehr geehrte frau
    sehr geehrter herr
    sehr geehrte damen und herren
    hallo frau
    hallo herr
    liebe frau
    lieber herr`,
  closings: `
    gruß
    grüße
    viele grüße
    vg
    liebe grüße
    lg
    ganz liebe grüße
    beste grüße
    schöne grüße
    herzliche grüße
    sonnige grüße
    freundliche grüße
    mit freundlichen grüßen
    mfg
    mit freundlichem gruß
    mit besten grüßen
    mit lieben grüßen
    herzlichst`,
};
