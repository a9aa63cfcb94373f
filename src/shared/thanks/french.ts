import type { ThanksWords } from './words.ts';

/** “Merci de” and “merci d’avance” ask for something; they are not here. */
export const french: ThanksWords = {
  thanks: `
    merci
    mercii
    merci beaucoup
    merci bien
    merci infiniment
    mille mercis
    mille merci
    un grand merci
    grand merci
    encore merci
    encore un grand merci
    je vous remercie
    je te remercie
    nous vous remercions
    je vous remercie beaucoup
    je vous en remercie`,
  besides: `
    à vous
    à toi
    à tous
    beaucoup
    bien
    encore
    infiniment
    mille fois
    et
    pour tout
    pour cela
    pour ça
    pour votre aide
    pour ton aide
    pour l'aide
    de votre aide
    pour votre réponse
    pour ta réponse
    pour votre réponse rapide
    pour cette réponse rapide
    pour votre retour
    pour ton retour
    pour ce retour
    pour ce retour rapide
    pour votre retour rapide
    pour votre réactivité
    pour votre message
    pour votre mail
    pour votre temps
    pour votre patience
    pour votre compréhension
    de votre compréhension
    pour l'info
    pour l'information
    pour les informations
    pour ces informations
    pour ces précisions
    pour la confirmation
    pour votre efficacité
    pour votre gentillesse
    pour la livraison rapide
    ok
    d'accord
    entendu
    compris
    bien compris
    c'est compris
    c'est noté
    noté
    bien noté
    parfait
    c'est parfait
    super
    c'est super
    génial
    c'est génial
    excellent
    formidable
    impeccable
    nickel
    top
    au top
    très bien
    c'est très bien
    très gentil
    c'est très gentil
    c'est très gentil à vous
    c'est gentil
    tout est bon
    tout est ok
    tout va bien
    tout fonctionne
    ça marche
    ça fonctionne
    cela fonctionne
    ça fonctionne maintenant
    ça marche maintenant
    bien reçu
    je l'ai bien reçu
    c'est bien arrivé
    bien arrivé
    colis bien reçu
    problème résolu
    c'est réglé
    réglé
    bonne journée
    très bonne journée
    bonne soirée
    bon week end
    bon weekend
    bonne fin de journée
    bonne continuation
    à vous aussi
    à bientôt
    au revoir
    envoyé de mon iphone
    envoyé depuis mon iphone
    envoyé de mon ipad`,
  greetings: `
    bonjour
    bonsoir
    salut
    coucou
    bonjour madame
    bonjour monsieur
    bonjour à tous
    chère
    cher
    chère madame
    cher monsieur
    madame
    monsieur
    madame monsieur`,
  closings: `
    cordialement
    bien cordialement
    très cordialement
    cdlt
    bien à vous
    bien à toi
    sincèrement
    amicalement
    bises
    bisous
    salutations
    meilleures salutations
    sincères salutations
    cordiales salutations`,
};
