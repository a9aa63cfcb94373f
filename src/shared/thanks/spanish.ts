import type { ThanksWords } from './words.ts';

export const spanish: ThanksWords = {
  thanks: `
    gracias
    grácias
    muchas gracias
    muchísimas gracias
    mil gracias
    un millón de gracias
    infinitas gracias
    gracias de nuevo
    de nuevo gracias
    de nuevo muchas gracias
    gracias otra vez
    gracias de verdad
    gracias de corazón
    le agradezco
    os agradezco
    te agradezco
    se agradece
    se lo agradezco
    te lo agradezco
    os lo agradezco
    muy agradecido
    muy agradecida
    agradecido
    agradecida`,
  besides: `
    a vosotros
    a ustedes
    a usted
    a ti
    a todos
    y
    mucho
    muchísimo
    de nuevo
    por todo
    por ello
    por eso
    por su ayuda
    por tu ayuda
    por vuestra ayuda
    por la ayuda
    por ayudarme
    por su respuesta
    por tu respuesta
    por vuestra respuesta
    por la respuesta
    por responder
    por responder tan rápido
    por contestar
    por la rápida respuesta
    por su rápida respuesta
    por tu rápida respuesta
    por la respuesta rápida
    por su tiempo
    por tu tiempo
    por su paciencia
    por su atención
    por tu atención
    por la atención
    por vuestra atención
    por la información
    por la info
    por avisar
    por avisarme
    por la aclaración
    por la confirmación
    por confirmar
    por su amabilidad
    por tu amabilidad
    por el envío
    por la rapidez
    ok
    vale
    de acuerdo
    entendido
    perfecto
    genial
    estupendo
    fenomenal
    fantástico
    maravilloso
    excelente
    muy bien
    qué bien
    muy amable
    muy amables
    es muy amable
    sois muy amables
    todo bien
    todo correcto
    todo perfecto
    todo en orden
    ya funciona
    ahora funciona
    funciona
    funciona perfectamente
    ya está
    ya está resuelto
    resuelto
    solucionado
    recibido
    ya lo he recibido
    ya llegó
    ya me llegó
    llegó bien
    ha llegado bien
    ya ha llegado
    me encanta
    estoy muy contento
    estoy muy contenta
    muy contento
    muy contenta
    buen día
    buenas noches
    que tenga un buen día
    que tengas un buen día
    que tenga buen día
    que tengas buen día
    feliz día
    buen fin de semana
    feliz fin de semana
    igualmente
    hasta luego
    hasta pronto
    adiós
    enviado desde mi iphone
    enviado desde mi móvil`,
  greetings: `
    hola
    buenas
    buenos días
    buenas tardes
    hola buenas
    hola buenos días
    hola buenas tardes
    estimado
    estimada
    estimados
    querida
    querido`,
  closings: `
    saludos
    un saludo
    saludos cordiales
    un cordial saludo
    cordialmente
    atentamente
    atte
    un abrazo
    abrazos
    un beso
    besos`,
};
