/** The words a language cannot do without: by them it is told, and they say nothing of what a message is about. */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: said(`the and you your for with this that have has had not are was were will would can could please thank thanks
    hello hi dear my is it of to in on at be but from what when where how do does did there they we our i a an if me so
    by about any been or as all just get regards kind best`),
  de: said(`der die das und ich sie ist nicht ein eine einen einem einer mit für auf den dem des haben habe hat wir ihr
    ihre ihnen mir mich bitte danke vielen hallo guten liebe sehr geehrte von zu zum zur bei wie was wann wo noch aber auch
    kann können wird werden war sind es im am an als nach oder wenn dass grüße grüßen freundlichen mfg uns mein meine alle alles schon mehr etwas`),
  fr: said(`le la les et je vous est pas un une des du de avec pour sur dans que qui mon ma mes votre vos nous merci
    bonjour bonsoir madame monsieur ne ce cette ai avez suis sont été au aux plus mais ou où quand comment il elle on se sa
    son si par tout tous toute cordialement svp plaît bien très`),
  es: said(`el la los las y que de en un una es no por para con mi su sus me se lo le les gracias hola buenos buenas
    días tardes está están como cuando dónde pero más muy he ha hay del al o si usted ustedes nosotros saludos favor
    quiero puedo tengo mis nos ya todo todos`),
  it: said(`il lo la gli le e che di un una è non per con mi si ma ho ha sono del della dei delle al alla nel nella
    grazie ciao buongiorno buonasera salve come quando dove più molto anche se mio mia vostro vostra cordiali saluti
    posso vorrei questo questa ci vi avete tutto tutti`),
  pt: said(`o a os as e que de em um uma é não por para com meu minha me se no na nos nas do da dos das obrigado
    obrigada olá bom boa dia tarde está estão como quando onde mas mais muito eu você vocês ao à ou já foi tem tenho
    gostaria cumprimentos favor posso tudo todos`),
  nl: said(`de het een en ik je jij u uw is niet met voor op van dat die mijn wij we ons bedankt dank hallo beste
    goedemorgen goedemiddag hoe wat wanneer waar maar ook nog kan kunnen heb heeft hebben zijn was er aan bij naar als om
    te alles alle groet groeten vriendelijke graag`),
};

function said(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
