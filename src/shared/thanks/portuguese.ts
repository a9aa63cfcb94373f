import type { ThanksWords } from './words.ts';

/** “Obrigado desde já” asks for something; it is not here. */
export const portuguese: ThanksWords = {
  thanks: `
    obrigado
    obrigada
    obrigados
    obg
    brigado
    brigada
    muito obrigado
    muito obrigada
    muitíssimo obrigado
    muitíssimo obrigada
    mais uma vez obrigado
    mais uma vez obrigada
    obrigado mais uma vez
    obrigada mais uma vez
    valeu
    agradeço
    agradecemos
    agradeço muito
    agradeço imenso
    grato
    grata
    gratidão`,
  besides: `
    a vocês
    a você
    a todos
    eu
    e
    mesmo
    muito
    imenso
    de novo
    novamente
    de coração
    por tudo
    pela ajuda
    pela sua ajuda
    pela vossa ajuda
    pela resposta
    pela sua resposta
    pela vossa resposta
    pela rápida resposta
    pela resposta rápida
    pelo retorno
    pelo rápido retorno
    pela atenção
    pela sua atenção
    pela vossa atenção
    pela paciência
    pela informação
    pelas informações
    pela info
    pelo esclarecimento
    pela confirmação
    pela compreensão
    pela disponibilidade
    pela simpatia
    pela rapidez
    por avisar
    por responder
    ok
    tá bom
    está bem
    certo
    entendido
    entendi
    perfeito
    ótimo
    óptimo
    excelente
    maravilha
    maravilhoso
    fantástico
    legal
    beleza
    muito bem
    muito bom
    que bom
    muito gentil
    muito amável
    muito simpáticos
    tudo certo
    tudo bem
    tudo em ordem
    tudo resolvido
    resolvido
    já está resolvido
    já funciona
    agora funciona
    agora funcionou
    funcionou
    deu certo
    recebido
    já recebi
    recebi
    já chegou
    chegou
    chegou bem
    chegou tudo bem
    adorei
    bom dia para você também
    bom trabalho
    bom fim de semana
    boa semana
    boa noite
    continuação de bom dia
    tenha um bom dia
    tenha um ótimo dia
    um bom dia
    igualmente
    até logo
    até breve
    enviado do meu iphone
    enviado do meu telemóvel`,
  greetings: `
    olá
    oi
    bom dia
    boa tarde
    boa noite
    olá bom dia
    olá boa tarde
    caro
    cara
    caros
    prezado
    prezada
    prezados`,
  closings: `
    cumprimentos
    com os melhores cumprimentos
    melhores cumprimentos
    atenciosamente
    att
    atentamente
    abraço
    abraços
    um abraço
    beijinhos
    beijos
    cordialmente
    saudações`,
};
