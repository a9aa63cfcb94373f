import type { ThanksWords } from './words.ts';

/** “Alvast bedankt” asks for something; it is not here. */
export const dutch: ThanksWords = {
  thanks: `
    dank
    dank je
    dank je wel
    dankje
    dankjewel
    dank u
    dank u wel
    danku
    dankuwel
    bedankt
    heel erg bedankt
    hartelijk bedankt
    hartelijk dank
    veel dank
    heel veel dank
    duizend maal dank
    nogmaals bedankt
    nogmaals dank
    thnx
    thanks`,
  besides: `
    wel
    heel erg
    heel hartelijk
    zeer
    nogmaals
    en
    allemaal
    voor alles
    hiervoor
    daarvoor
    voor de hulp
    voor je hulp
    voor uw hulp
    voor jullie hulp
    voor het antwoord
    voor je antwoord
    voor uw antwoord
    voor het snelle antwoord
    voor je snelle antwoord
    voor uw snelle antwoord
    voor de reactie
    voor je reactie
    voor uw reactie
    voor jullie reactie
    voor de snelle reactie
    voor je snelle reactie
    voor uw snelle reactie
    voor jullie snelle reactie
    voor de info
    voor de informatie
    voor uw bericht
    voor je bericht
    voor het bericht
    voor uw mail
    voor je mail
    voor de moeite
    voor uw moeite
    voor je moeite
    voor de bevestiging
    voor de uitleg
    voor de snelle levering
    voor de goede service
    voor uw tijd
    voor uw geduld
    ok
    oke
    oké
    prima
    top
    super
    perfect
    geweldig
    fantastisch
    fijn
    heel fijn
    mooi
    goed
    heel goed
    helemaal goed
    helemaal top
    duidelijk
    helder
    begrepen
    wat fijn
    wat aardig
    heel vriendelijk
    heel aardig
    dat helpt
    dat hielp
    alles in orde
    alles is in orde
    alles goed
    het werkt
    het werkt nu
    het is gelukt
    gelukt
    opgelost
    is opgelost
    ontvangen
    goed ontvangen
    in goede orde ontvangen
    goed aangekomen
    het is goed aangekomen
    geen vragen meer
    fijne dag
    fijne dag nog
    nog een fijne dag
    een fijne dag
    fijne avond
    fijn weekend
    een fijn weekend
    jij ook
    u ook
    jullie ook
    insgelijks
    tot ziens
    tot snel
    doei
    verzonden vanaf mijn iphone
    verstuurd vanaf mijn iphone`,
  greetings: `
    hallo
    hoi
    hey
    hi
    dag
    beste
    goedemorgen
    goedemiddag
    goedenavond
    goedendag
    geachte
    geachte heer
    geachte mevrouw
    lieve`,
  closings: `
    groet
    groeten
    groetjes
    gr
    vriendelijke groet
    vriendelijke groeten
    met vriendelijke groet
    met vriendelijke groeten
    mvg
    hartelijke groet
    hartelijke groeten
    liefs`,
};
