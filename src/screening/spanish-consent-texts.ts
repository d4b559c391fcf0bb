import type { ConsentTexts } from './consent-forms.ts';

/** The consent texts in Spanish, in our own words. */
export const spanishConsentTexts: ConsentTexts = {
  titles: {
    infusion: 'Ketamina por la vena, con terapia',
    injection: 'Ketamina por inyección, con terapia',
    lozenge: 'Pastilla de ketamina en la clínica, con terapia',
    sprayOnLabel: 'Spray nasal de esketamina, con terapia',
    sprayOffLabel: 'Spray nasal de esketamina, fuera de indicación, con terapia',
    touch: 'El contacto en una sesión',
    recording: 'Grabar lo que se dice',
    supportPerson: 'Alguien con usted en la sala',
    telehealth: 'Visitas por video',
    dataUse: 'Uso de sus datos para aprender',
  },
  parts: {
    infusionHow:
      'Cómo se hace. Le ponen un tubo fino en una vena del brazo. La ketamina entra poco a poco, [a menudo en unos 40 minutos](claim:infusion-times). En total, [la siente de 60 a 90 minutos](claim:infusion-times). Se puede poner más lenta, o parar al momento. Se queda [al menos 60 minutos](claim:least-stay) tras el final, y hasta que camine bien.',
    injectionHow:
      'Cómo se hace. Le ponen una aguja fina en un músculo del brazo o de la pierna. [La siente en 3 a 5 minutos](claim:injection-times). Lo más fuerte llega [a los 10 o 20 minutos](claim:injection-times). La siente de [45 a 75 minutos](claim:injection-times). Una vez puesta, ya no se puede frenar. Se queda [al menos 90 minutos](claim:least-stay), y hasta que camine bien.',
    lozengeHow:
      'Cómo se hace. Una pastilla se deshace en su boca y alguien de enfermería está con usted. Luego escupe o traga el resto, como le decimos. [La siente a los 10 o 15 minutos](claim:lozenge-times). Lo más fuerte llega [a los 30 o 45 minutos](claim:lozenge-times). La siente de [60 a 120 minutos](claim:lozenge-times). Se queda [al menos 120 minutos](claim:least-stay), y hasta que camine bien.',
    sprayHow:
      'Cómo se hace. El spray de esketamina se lo pone en la nariz con su mano, y alguien de enfermería está con usted. Hay [una pausa de 5 minutos](claim:nasal-times) tras cada aplicador. [Lo siente a los 5 o 10 minutos](claim:nasal-times). Lo más fuerte llega [a los 20 o 40 minutos](claim:nasal-times). [Se queda al menos 2 horas](claim:nasal-times), y hasta que tenga la mente clara. [El spray nunca va a casa con usted](claim:nasal-times).',
    offLabel:
      '¿Está aprobado? [La ketamina está aprobada para dormir a la gente en una operación, y solo para eso](claim:anaesthetic-only). Para la depresión, la ansiedad o el trauma se usa fuera de indicación. Es legal. Pero nunca se hizo el examen completo de este uso. [La agencia de medicamentos de Estados Unidos dice que su seguridad en los males de la mente no está probada](claim:safety-not-established).',
    madeToOrder:
      '¿Está aprobado? [No hay ninguna pastilla así aprobada](claim:lozenge-not-approved). Una farmacia la hace por encargo. [La agencia de medicamentos de Estados Unidos ha dado un aviso, sobre todo por el uso en casa](claim:lozenge-not-approved). La damos en la clínica, con alguien de enfermería cerca. Su uso para la depresión, la ansiedad o el trauma es legal. Pero nunca se hizo el examen completo de este uso.',
    sprayApproved:
      '¿Está aprobado? [El spray está aprobado para algunos tipos de depresión](claim:esketamine-approved). La suya es de esos, por lo que hoy se sabe. [Es la forma que una agencia ha revisado para la depresión](claim:esketamine-approved).',
    sprayOffLabel:
      '¿Está aprobado? [El spray está aprobado para algunos tipos de depresión](claim:esketamine-approved). La suya no es de esos, por lo que hoy se sabe. Usarlo con usted se llama fuera de indicación. Es legal. Pero nunca se hizo el examen completo de este uso. Pida que le digan por qué lo piensan de todos modos.',
    infusionHelp:
      'Lo que puede ayudar. [Un día después de una infusión de ketamina, unas 5 de cada 10 personas estaban mucho mejor. Con placebo eran unas 2 de cada 10](claim:response-first-day). [En un estudio de 6 infusiones, unas 6 de cada 10 estaban mucho mejor](claim:response-after-six). [En un ensayo estricto, a la ketamina le fue solo un poco mejor. Pudo ser por azar](claim:strict-trial-course). De la ansiedad y el trauma se sabe menos. Nadie puede decir cómo le irá a usted. No es una cura.',
    injectionHelp:
      'Lo que puede ayudar. [Hay menos estudios de esta forma que de las infusiones](claim:injection-times). [Un día después de una infusión de ketamina, unas 5 de cada 10 personas estaban mucho mejor. Con placebo eran unas 2 de cada 10](claim:response-first-day). [En un ensayo estricto, a la ketamina le fue solo un poco mejor. Pudo ser por azar](claim:strict-trial-course). De la ansiedad y el trauma se sabe menos. Nadie puede decir cómo le irá a usted. No es una cura.',
    lozengeHelp:
      'Lo que puede ayudar. [Hay un grupo grande, sin nadie con quien comparar. En él, unas 6 de cada 10 personas estaban mucho mejor](claim:lozenge-cohort). Por eso no se sabe cuánto se debió a la pastilla. [En un ensayo estricto de infusiones, a la ketamina le fue solo un poco mejor. Pudo ser por azar](claim:strict-trial-course). De la ansiedad y el trauma se sabe menos. Nadie puede decir cómo le irá a usted. No es una cura.',
    sprayHelp:
      'Lo que puede ayudar. [Tras 4 semanas con el spray solo, unas 23 de cada 100 personas estaban casi bien. Sin el medicamento eran 8 de cada 100](claim:esketamine-alone). Es decir, la mayor parte no estaba bien. Nadie puede decir cómo le irá a usted. No es una cura.',
    lasting:
      'Cuánto dura. [Tras una sola dosis, la mejora se va a menudo en 1 semana](claim:fades-after-one). [Tras una serie, unas 6 de cada 10 personas que habían mejorado seguían mejor a las 8 semanas](claim:kept-eight-weeks). No tuvieron más sesiones. [En otro ensayo, unas 7 de cada 10 habían recaído en 12 meses](claim:back-within-a-year). Más sesiones pueden ayudar a que dure. [Qué hacen en años, no se sabe](claim:long-term-unknown).',
    sprayLasting:
      'Cuánto dura. [Algunas personas que ya estaban bien siguieron con el spray. Unas 27 de cada 100 recayeron. Sin él fueron 45 de cada 100](claim:relapse-with-more). Por eso pueden ser muchas visitas: [2 veces por semana en las primeras 4 semanas](claim:esketamine-schedule), y luego menos. [Qué hace en años, no se sabe](claim:long-term-unknown).',
    session:
      'Lo que puede ser duro. Puede sentirse lejos de su yo, con mareo, con el cuerpo lento o con ganas de vomitar. Puede ver u oír cosas raras. Puede volver un dolor viejo. Hay gente que siente mucho miedo. Casi siempre se va al pasar el efecto. Por un rato no podrá cuidar de sí. Alguien de enfermería se queda cerca y le ayuda.',
    spraySession:
      'Lo que puede ser duro. [De 6 a 8 de cada 10 personas se sienten lejos de su yo](claim:dissociation-common). [Unas 5 o 6 de cada 10 sienten sueño](claim:sleepiness-common). Puede tener mareo o ganas de vomitar, o ver u oír cosas raras. Puede volver un dolor viejo. Hay gente que siente mucho miedo. Casi siempre se va al pasar el efecto. Alguien de enfermería se queda cerca y le ayuda.',
    infusionPressure:
      'La presión. [La presión de la sangre sube por un rato. En unas 10 de cada 1000 infusiones subió mucho](claim:pressure-rise). La medimos antes, durante y después. Diga si tiene débil el corazón o un vaso de sangre, o si tuvo un derrame. Puede que esto no sea para usted.',
    pressure:
      'La presión. [La presión de la sangre sube por un rato](claim:pressure-rise). Puede que no lo sienta. La medimos antes, durante y después. Diga si tiene débil el corazón o un vaso de sangre, o si tuvo un derrame. Puede que esto no sea para usted.',
    rare:
      'Raro, pero grave. [La respiración puede ir demasiado lenta](claim:slow-breathing). [Con el spray nasal, unas 3 o 4 de cada 1000 personas perdieron el sentido](claim:loss-of-consciousness). Por eso vemos cómo está en todo momento y tenemos a mano lo que hace falta. Diga al momento si [le duele mucho el pecho o la cabeza, o si no puede respirar o ver bien](claim:warning-signs).',
    later:
      'Si se siente peor. [Unas 8 de cada 100 personas se sentían peor que antes](claim:some-get-worse). [Unas 6 de cada 100 pensaban más en el suicidio](claim:more-thoughts-of-suicide). Puede doler más si tenía mucha esperanza. Avise al momento, de día o de noche. Los números para llamar están en la app y en sus hojas.',
    organs:
      'Vejiga, hígado, mente. [Mucha ketamina por mucho tiempo puede dañar la vejiga para siempre](claim:heavy-use-harms). [Se vio un caso con una dosis como la de aquí](claim:bladder-harm). Diga si le arde, si va más veces al baño o si ve sangre. Puede dañar el hígado, y [quizás le hagan una prueba de sangre](claim:liver-tests). Mucho uso puede dañar cómo piensa y lo que recuerda. Se lo vamos a preguntar más veces.',
    habit:
      'Puede volverse un hábito. [En pocas sesiones y con una clínica parece raro. Pero nadie lo ha mirado bien por años](claim:dependence). Diga si la extraña entre las visitas. Diga si tuvo problemas con el alcohol o las drogas. No por eso va a valer menos.',
    pregnancy:
      'El embarazo. [No se aconseja en el embarazo](claim:not-in-pregnancy). Diga si puede haber uno, o si da el pecho. Quizás le pidan una prueba.',
    day:
      'El día. Venga sin comer ni beber por el tiempo que le digan. Alguien de confianza le lleva a casa. [No maneje ni use máquinas hasta el otro día, tras una noche de sueño](claim:no-driving). [Tenga a alguien cerca esa noche](claim:company-after). Ese día no firme papeles ni haga una compra grande. La app no le va a pedir firmas ese día.',
    otherWays:
      'Otras formas. Hay otras formas de tratar esto: otro medicamento o la terapia de hablar. Está el spray aprobado de esketamina. Están los imanes, y la corriente mientras duerme. También puede esperar. [Hay gente que mejora con un placebo: unas 2 de cada 10 tras un día](claim:response-first-day). Pregunte cómo sería cada una para usted.',
    sprayOtherWays:
      'Otras formas. Hay otras formas de tratar esto: otro medicamento o la terapia de hablar. Está la ketamina por la vena, que no está aprobada para esto. Están los imanes, y la corriente mientras duerme. También puede esperar. [Hay gente que mejora con un placebo: unas 2 de cada 10 tras un día](claim:response-first-day). Pregunte cómo sería cada una para usted.',
    money:
      'Lo que cuesta. Le damos el precio de cada visita antes de empezar, por escrito. Su seguro puede pagar una parte, o nada. Pregunte primero al seguro. Y pregunte aquí cuando quiera.',
    yourSay:
      'Usted decide. Puede decir no, hoy o después. Puede parar en todo momento, aun en medio de una sesión. Dígalo, o use la app: vale al momento. No tiene que dar un motivo, y le cuidamos igual. Si cambia el texto, el medicamento o la forma, se lo vamos a pedir otra vez. También vence, en un día que le decimos.',
    others:
      'Lo que no está aquí. Por esta hoja nadie le toca, nadie le graba y nadie más está en la sala. Cada cosa tiene su propia hoja. Puede decir no a todas y tratarse aquí igual.',
    record:
      'Quién ve qué. Sus datos son para la gente que le trata. La ley puede pedir una parte, y no damos más de lo que pide.',
    programme:
      'El plan de cuidado. Este spray se da solo dentro de un plan de cuidado de quien lo hace. Usted entra con una hoja. Tras cada sesión les damos un dato breve sobre usted.',
    touchWhat:
      'De qué se trata. En una sesión, una mano puede dar calma. Hay gente que la quiere y gente que no. Con esta hoja dice que le pueden ofrecer una mano.',
    touchRules:
      'Las reglas. Se lo preguntan cada vez, antes de tocarle. Solo la mano, el brazo o el hombro, salvo si se cae o hace falta cuidarle. Nunca de modo sexual. Puede decir basta con una palabra o una seña, y para.',
    touchWhy:
      'Lo que puede ser duro. Bajo el efecto cuesta decir no. Que le toquen puede traer un dolor viejo. Por eso decide hoy, con la mente clara. Si en la sesión cambia a no, vale. Un sí nuevo en la sesión no vale.',
    recordingWhat:
      'De qué se trata. Lo que dice en una sesión puede perderse después. Con esta hoja dice que pueden grabar su voz.',
    recordingUse:
      'Para qué es. Usted y su terapeuta la pueden oír y hablar de ella. No es para nadie más. Si la queremos usar para enseñar, se lo pedimos en otra hoja.',
    recordingKeep:
      'Lo que puede ser duro. Puede oír cosas que no quería decir. Un juez puede pedir lo grabado. Puede pedir que se borre. La ley puede hacer que se guarde una parte de sus datos.',
    supportWhat:
      'De qué se trata. Alguien de su confianza puede estar con usted en la sala. Con esta hoja dice quién puede venir y que se puede quedar.',
    supportHear:
      'Lo que va a oír. Puede decir o hacer cosas que otro día no le dejaría ver. Las va a ver y oír. Le decimos lo que debe saber ese día, y nada más.',
    supportRules:
      'Las reglas. Está en calma y no cuenta lo que oye. No ayuda con el medicamento. Usted le puede pedir que salga en todo momento, y la clínica también. Antes habla con el equipo.',
    videoWhat:
      'De qué se trata. Las charlas de antes y de después pueden ser por video. Una sesión con el medicamento, no.',
    videoLimits:
      'Lo que puede ser duro. Se puede cortar la red. Por video se ve y se oye menos. Si le hace falta ayuda, el equipo no está en la sala. Por eso al empezar le preguntan dónde está y a quién llamar.',
    videoPrivate:
      'Para que sea suyo. Busque una sala donde nadie le oiga. No se graba. En la clínica tampoco oye nadie más. Puede pedir que la visita sea en la clínica cuando quiera.',
    dataWhat:
      'De qué se trata. Se aprende de cómo le va a la gente. Con esta hoja dice que sus respuestas se pueden usar en estudios fuera de esta clínica. Antes se quitan su nombre, su fecha y su lugar.',
    dataNot:
      'Lo que puede ser duro. Con mucho trabajo, alguien podría saber quién es. Es poco probable, pero no es nada. No se venden sus datos. Las notas de sus charlas nunca van ahí.',
    dataLaw:
      'Lo que se hace de todos modos. La clínica cuenta cómo le va a su gente, para cuidar bien. La ley lo deja hacer, y puede pedir que se avise de algunas cosas. Esta hoja no lo cambia.',
    freeChoice:
      'Usted decide. Puede decir no. Le tratan igual. Puede quitar un sí en todo momento, en la app o si lo dice. Vale al momento. Lo que ya se hizo no se puede deshacer.',
  },
  questions: {
    stop: {
      question: '¿Qué puede hacer si quiere parar en medio de una sesión?',
      right: 'Decir basta. Ya no se da más.',
      others: ['Nada. Si empezó, sigue hasta el final.', 'Preguntar a quien la paga.'],
      whenWrong: 'Puede parar en todo momento. Dígalo con una palabra o una seña, y ya no se da más. No tiene que dar un motivo.',
    },
    stopInjection: {
      question: '¿Qué puede hacer si quiere parar en medio de una sesión?',
      right: 'Decirlo. No se da más, y alguien se queda conmigo hasta que pase.',
      others: ['La aguja se puede deshacer al momento.', 'Nada. No puedo decir ni una palabra.'],
      whenWrong: 'Lo que está en el músculo no se puede sacar. Pero no se da más, y alguien se queda y le ayuda hasta que pase.',
    },
    home: {
      question: '¿Cuándo puede volver a manejar?',
      right: 'Al otro día, tras una noche de sueño.',
      others: ['Cuando sienta clara la mente.', 'Cuando salga de la clínica.'],
      whenWrong: 'Puede sentir clara la mente y aun así ir más despacio. No maneje hasta el otro día, tras una noche de sueño. Alguien le lleva a casa.',
    },
    promise: {
      question: '¿Qué se sabe de cuánto ayuda?',
      right: 'Ayuda a alguna gente, y a menudo se va.',
      others: ['Ayuda a toda la gente que la prueba.', 'Quita el mal para siempre.'],
      whenWrong: 'Ayuda a alguna gente y a otra no. A menudo se va en días o semanas. Nadie puede decir cómo le irá a usted.',
    },
    touchChange: {
      question: 'En una sesión quiere un abrazo, pero no dijo sí en esta hoja. ¿Qué pasa?',
      right: 'No me lo dan. Lo hablamos después, con la mente clara.',
      others: ['Me lo dan, porque lo pedí.', 'Decide mi familia.'],
      whenWrong: 'Un sí solo vale si se da con la mente clara, antes de la sesión. Un no vale en todo momento.',
    },
    recordingNo: {
      question: '¿Y si no quiere que le graben?',
      right: 'Digo no y me tratan igual.',
      others: ['Entonces aquí no me pueden tratar.', 'Me graban, pero nadie lo oye.'],
      whenWrong: 'Puede decir no, y no cambia nada en su cuidado. Sin su sí no se graba.',
    },
    supportChange: {
      question: 'En medio de la sesión quiere que salga quien le acompaña. ¿Qué pasa?',
      right: 'Lo digo, y sale.',
      others: ['Se queda hasta el final.', 'Decide la otra persona.'],
      whenWrong: 'La sala es suya. Dígalo en todo momento, y sale.',
    },
    videoDanger: {
      question: '¿Por qué le preguntan dónde está en una visita por video?',
      right: 'Para que la ayuda me halle si me hace falta.',
      others: ['Para mandar la cuenta.', 'Para ver si estoy en el trabajo.'],
      whenWrong: 'Por video no están en la sala con usted. Si le hace falta ayuda, hay que saber a dónde ir.',
    },
    dataChoice: {
      question: '¿Y si dice no a esto?',
      right: 'Me tratan igual.',
      others: ['Ya no puedo venir aquí.', 'Tengo que pagar más.'],
      whenWrong: 'Puede decir no, y no cambia nada en su cuidado ni en su precio.',
    },
  },
};
