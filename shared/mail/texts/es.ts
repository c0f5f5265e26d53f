import { counter, type MailTexts } from './texts.ts';

const n = counter('es');

export const es: MailTexts = {
  listName: 'Human Rights Cities Monitor: resumen semanal',
  title: 'Derechos humanos en las ciudades',
  week: (week) => `Semana ${week}`,
  articles: (count) => n(count, 'artículo', 'artículos'),
  networks: (count) => n(count, 'red', 'redes'),
  news: (networks, articles) => `Esta semana, ${articles} de ${networks}.`,
  partial: (answered, polled) =>
    `Solo se pudieron leer ${answered} de ${polled}: tome cada cifra como un mínimo y cada cambio con cautela.`,
  noNews: (answered, polled) =>
    `Se pudieron leer ${answered} de ${polled}, y ninguna publicó un artículo con fecha de esta semana.`,
  failed: (answered, polled) =>
    `Solo se pudieron leer ${answered} de ${polled}, y no se encontró ningún artículo. Es un fallo del monitor, no una semana tranquila.`,
  noneOfYours: 'Esta semana no se publicó nada sobre lo que usted eligió. El resumen completo está en el sitio web.',
  stories: 'Noticias',
  also: 'También en su selección',
  more: (articles) => `En el sitio web: ${articles} más.`,
  onTheSite: 'El resumen completo, con sus cifras y lo que quedó fuera',
  chart: {
    title: 'Temas de la semana',
    theme: 'Tema',
    thisWeek: 'Esta semana',
    usual: 'Habitual',
    up: 'más de lo habitual',
    down: 'menos de lo habitual',
    alt: (items) => `Gráfico de barras de artículos por tema: ${items}. La tabla siguiente contiene las mismas cifras.`,
  },
  why: 'Recibe este correo porque pidió el resumen semanal y lo confirmó.',
  yourChoice: (items) => `Su selección: ${items}.`,
  change: 'Cambiar lo que recibe, hacer una pausa o descargar sus datos',
  leave: 'Darse de baja',
  yoursAlone: 'Estos dos enlaces son solo suyos: quítelos antes de reenviar este correo.',
  noTracking: 'Sin rastreo: no se carga nada de otros sitios y cada enlace es la dirección a la que lleva.',
  confirm: {
    subject: 'Confirme su suscripción: resumen semanal del Human Rights Cities Monitor',
    body: 'Alguien, esperamos que usted, pidió recibir en esta dirección el resumen semanal del Human Rights Cities Monitor. Abra la página y pulse allí el botón para recibirlo cada semana.',
    button: 'Confirmar la suscripción',
    valid: (hours) => `El enlace sirve una sola vez, durante ${hours} horas.`,
    ignore: '¿No fue usted? Entonces no haga nada: no llegarán más correos y olvidaremos la dirección.',
  },
  known: {
    subject: 'Ya está suscrito: resumen semanal del Human Rights Cities Monitor',
    body: 'Alguien, esperamos que usted, pidió recibir el resumen semanal en esta dirección. Ya lo recibe. Aquí puede cambiar lo que recibe, hacer una pausa o darse de baja.',
    button: 'Ver y cambiar su suscripción',
    ignore: '¿No fue usted? Entonces nada ha cambiado y no tiene que hacer nada.',
  },
  headline: {
    failed: 'Esta semana se pudieron leer muy pocas redes',
    noNews: 'Esta semana ninguna red publicó un artículo con fecha',
    partial: (answered, polled) => `Una semana incompleta: se pudieron leer ${answered} de ${polled}`,
    more: (themes) => `Más de lo habitual: ${themes}`,
    less: (themes) => `Menos de lo habitual: ${themes}`,
    both: (more, less) => `Más de lo habitual: ${more}; menos: ${less}`,
    counts: (articles, networks) => `${articles} de ${networks}`,
    steady: (articles, networks) => `${articles} de ${networks}, sin cambios notables`,
    others: (count) => n(count, 'tema más', 'temas más'),
  },
  inWeek: (headline, week) => `${headline} (semana ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: búsquedas guardadas',
    newArticles: (count) => n(count, 'artículo nuevo', 'artículos nuevos'),
    why: 'Recibe este correo porque guardó una búsqueda y lo confirmó.',
    all: 'Todo lo que encuentra esta búsqueda',
    stop: 'No recibir más correos sobre esta búsqueda',
    yoursAlone:
      'Los enlaces para detener, cambiar y darse de baja son solo suyos: quítelos antes de reenviar este correo.',
    confirm: {
      subject: 'Confirme su búsqueda: artículos nuevos por correo',
      body: 'Alguien, esperamos que usted, pidió un correo a esta dirección cuando haya artículos nuevos para esta búsqueda. Abra la página y pulse allí el botón para recibirlos.',
      button: 'Confirmar la búsqueda',
    },
  },
};
