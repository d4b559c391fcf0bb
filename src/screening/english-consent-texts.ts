import type { ConsentTexts } from './consent-forms.ts';

/** The consent texts in English, in our own words. */
export const englishConsentTexts: ConsentTexts = {
  titles: {
    infusion: 'Ketamine by vein, with therapy',
    injection: 'Ketamine by injection, with therapy',
    lozenge: 'Ketamine lozenge in the clinic, with therapy',
    sprayOnLabel: 'Esketamine nasal spray, with therapy',
    sprayOffLabel: 'Esketamine nasal spray, used off-label, with therapy',
    touch: 'Touch in a session',
    recording: 'Recording what is said',
    supportPerson: 'Someone with you in the room',
    telehealth: 'Visits by video',
    dataUse: 'Use of your data for learning',
  },
  parts: {
    infusionHow:
      'How it is done. A small tube is put into a vein in your arm. The medicine runs in slowly, [often over about 40 minutes](claim:infusion-times). [You feel it for 60 to 90 minutes](claim:infusion-times) in all. It can be slowed, or stopped at once. You stay for [at least 60 minutes](claim:least-stay) after it ends, and until you walk well.',
    injectionHow:
      'How it is done. You get a small needle into a muscle of your arm or leg. [You feel it within 3 to 5 minutes](claim:injection-times). It is strongest [after 10 to 20 minutes](claim:injection-times). You feel it for [45 to 75 minutes](claim:injection-times). Once given, it cannot be slowed down. You stay for [at least 90 minutes](claim:least-stay), and until you walk well.',
    lozengeHow:
      'How it is done. A lozenge melts in your mouth while a nurse is with you. You spit out the rest or swallow it, as we show you. [You feel it after 10 to 15 minutes](claim:lozenge-times). It is strongest [after 30 to 45 minutes](claim:lozenge-times). You feel it for [60 to 120 minutes](claim:lozenge-times). You stay for [at least 120 minutes](claim:least-stay), and until you walk well.',
    sprayHow:
      'How it is done. You spray it into your nose while a nurse is with you. There is [a rest of 5 minutes](claim:nasal-times) after each device. [You feel it after 5 to 10 minutes](claim:nasal-times). It is strongest [after 20 to 40 minutes](claim:nasal-times). [You stay for at least 2 hours](claim:nasal-times), and until your head is clear. [The spray never goes home with you](claim:nasal-times).',
    offLabel:
      'Is it approved? [Ketamine is approved to put people to sleep for surgery, and for that alone](claim:anaesthetic-only). Using it for depression, anxiety or trauma is called off-label. That is legal. But the full check for this use was never done. [The US drug agency says that its safety in illnesses of the mind is not proven](claim:safety-not-established).',
    madeToOrder:
      'Is it approved? [No such lozenge is approved for any use](claim:lozenge-not-approved). A pharmacy makes it to order. [The US drug agency has warned about it, above all at home](claim:lozenge-not-approved). We give it in the clinic, with a nurse near you. To use it for depression, anxiety or trauma is legal. But the full check for this use was never done.',
    sprayApproved:
      'Is it approved? [The spray is approved for some kinds of depression](claim:esketamine-approved). Yours is one of them, as far as we know today. [It is the form that an agency has checked for depression](claim:esketamine-approved).',
    sprayOffLabel:
      'Is it approved? [The spray is approved for some kinds of depression](claim:esketamine-approved). Yours is not one of them, as far as we know today. To use it for you is called off-label. That is legal. But the full check for this use was never done. Ask us why we think of it all the same.',
    infusionHelp:
      'What may help. [A day after one infusion, about 5 of 10 people felt much better. After a placebo it was about 2 of 10](claim:response-first-day). [In a study of 6 infusions, about 6 of 10 got much better](claim:response-after-six). [In a strict trial, ketamine was only a little ahead. The gap could be chance](claim:strict-trial-course). For anxiety and trauma we know less. Nobody can tell how it will be for you. It is not a cure.',
    injectionHelp:
      'What may help. [There are fewer studies of this way than of infusions](claim:injection-times). [A day after one infusion, about 5 of 10 people felt much better. After a placebo it was about 2 of 10](claim:response-first-day). [In a strict trial, ketamine was only a little ahead. The gap could be chance](claim:strict-trial-course). For anxiety and trauma we know less. Nobody can tell how it will be for you. It is not a cure.',
    lozengeHelp:
      'What may help. [There is one large group with no one to compare it with. In it, about 6 of 10 people got much better](claim:lozenge-cohort). So no one knows how much of that came from the lozenge. [In a strict trial of infusions, ketamine was only a little ahead. The gap could be chance](claim:strict-trial-course). For anxiety and trauma we know less. Nobody can tell how it will be for you. It is not a cure.',
    sprayHelp:
      'What may help. [After 4 weeks with the spray alone, about 23 of 100 people were almost well. Without the medicine it was 8 of 100](claim:esketamine-alone). So most people were not well by then. Nobody can tell how it will be for you. It is not a cure.',
    lasting:
      'How long it lasts. [After one dose, the gain often fades in about 1 week](claim:fades-after-one). [After a series, about 6 of 10 of those it helped were still better at 8 weeks](claim:kept-eight-weeks). They had no more sessions. [In another trial, about 7 of 10 were ill again within 12 months](claim:back-within-a-year). More sessions may help to keep it. [What years of them do, no one knows](claim:long-term-unknown).',
    sprayLasting:
      'How long it lasts. [Some people who were well went on with the spray. About 27 of 100 of them were ill again. Without it, it was 45 of 100](claim:relapse-with-more). So it may take many visits: [2 a week for 4 weeks at first](claim:esketamine-schedule), then fewer. [What years of it do, no one knows](claim:long-term-unknown).',
    session:
      'What may be hard. You may feel far from yourself, dizzy, slow or sick. You may see or hear odd things. Old pain may come up. Some people get very afraid. It most often fades as the medicine wears off. For a while you may be too sleepy to look after yourself. A nurse stays near and helps you through.',
    spraySession:
      'What may be hard. [About 6 to 8 of 10 people feel far from themselves](claim:dissociation-common). [About 5 to 6 of 10 get sleepy](claim:sleepiness-common). You may feel dizzy, sick, or see or hear odd things. Old pain may come up. Some people get very afraid. It most often fades as the medicine wears off. A nurse stays near and helps you through.',
    infusionPressure:
      'Blood pressure. [Your blood pressure goes up for a while. In about 10 of 1,000 infusions it rose very high](claim:pressure-rise). We take it before, during and after. Tell us if you have a weak heart, a weak blood vessel, or had a stroke. Then this may not be for you.',
    pressure:
      'Blood pressure. [Your blood pressure goes up for a while](claim:pressure-rise). You may not feel it. We take it before, during and after. Tell us if you have a weak heart, a weak blood vessel, or had a stroke. Then this may not be for you.',
    rare:
      'Rare but grave. [Breathing can get too slow](claim:slow-breathing). [With the nasal spray, about 3 to 4 of 1,000 people passed out](claim:loss-of-consciousness). That is why we watch you and keep what we need at hand. Tell us at once if [your chest or head hurts badly, or you cannot breathe or see well](claim:warning-signs).',
    later:
      'If you feel worse. [About 8 of 100 people felt worse than before](claim:some-get-worse). [About 6 of 100 had more thoughts of suicide](claim:more-thoughts-of-suicide). It can hit hard when hope was high. Tell us at once, day or night. You will find the numbers to call in the app and on your papers.',
    organs:
      'Bladder, liver, mind. [A lot of ketamine over a long time can harm the bladder for good](claim:heavy-use-harms). [One case was seen at a dose like ours](claim:bladder-harm). So tell us if it burns, if you go more often, or if you see blood. It can upset the liver, and [we may test your blood](claim:liver-tests). Heavy use can harm how you think and what you keep in mind. We ask about all of this as we go on.',
    habit:
      'It can become a habit. [In short courses with a clinic that seems to be rare. But no one has looked well over years](claim:dependence). Tell us if you long for it between visits. Tell us if you have had trouble with drink or drugs. We will not think less of you.',
    pregnancy:
      'Pregnancy. [It is not advised when you are pregnant](claim:not-in-pregnancy). Tell us if you could be, or if you breastfeed. We may ask for a test.',
    day:
      'The day. Come without food and drink for as long as we tell you. Someone you trust takes you home. [Do not drive or use machines until the next day, after a night of sleep](claim:no-driving). [Have someone near that evening](claim:company-after). Sign no papers and buy nothing big that day. Our app will not ask you to sign then.',
    otherWays:
      'Other ways. There are other ways to treat this: other medicines and talk therapy. There is the approved esketamine spray. There is magnetic treatment, and electric treatment while you sleep. You can also wait. [Some people get better with a placebo: about 2 of 10 after a day](claim:response-first-day). Ask us how each would be for you.',
    sprayOtherWays:
      'Other ways. There are other ways to treat this: other medicines and talk therapy. There is ketamine by vein, which is not approved for this. There is magnetic treatment, and electric treatment while you sleep. You can also wait. [Some people get better with a placebo: about 2 of 10 after a day](claim:response-first-day). Ask us how each would be for you.',
    money:
      'What it costs. We tell you the price of each visit before you begin, on paper. Your insurance may pay for a part, or for none of it. Ask them first. You may ask us at any time.',
    yourSay:
      'You decide. You can say no, now or later. You can stop at any time, even in the middle of a session. Say it, or use the app: it counts at once. You need no reason, and we will still care for you. If the text, the medicine or the way changes, we ask you again. It also runs out, on a day we tell you.',
    others:
      'What this does not cover. No one touches you, records you or sits in with you because of this page. Each of these has a page of its own. You can say no to all of them and still be treated.',
    record:
      'Who sees what. Your record is for the people who treat you. The law can ask us for some of it, and then we give no more than it asks for.',
    programme:
      'The safety programme. This spray is given only within a safety programme of its maker. You join it with a form. After each session we send it a short report about you.',
    touchWhat:
      'What this is about. In a session a hand can calm. Some people want that. Some do not. With this page you say that a hand may be offered.',
    touchRules:
      'The rules. We ask each time before we touch you. Only your hand, arm or shoulder, unless you fall or need care. Never in a sexual way. You can say stop with a word or a sign, and it stops.',
    touchWhy:
      'What may be hard. Under the medicine it is hard to say no. Touch can wake old pain. That is why you decide now, with a clear head. If you change your mind to no in a session, that counts. A new yes in a session does not.',
    recordingWhat:
      'What this is about. What you say in a session can be lost to you later. With this page you say that we may record your voice.',
    recordingUse:
      'What it is for. You and your therapist can listen to it and talk about it. It is for no one else. If we want to use it to teach, we ask you on a page of its own.',
    recordingKeep:
      'What may be hard. You may hear things that you did not mean to say. A recording can be asked for by a court. You can ask us to delete it. The law may make us keep a part of your record.',
    supportWhat:
      'What this is about. Someone you know can be with you in the room. With this page you say who may come and that they may stay.',
    supportHear:
      'What they will hear. You may say or do things that you would not show them on other days. They will see and hear it. We may talk with them about what they need to know that day, and no more.',
    supportRules:
      'The rules. They sit still and keep to themselves what they hear. They do not help with the medicine. You can ask them to go at any time, and so can we. They will have a word with us first.',
    videoWhat:
      'What this is about. Talks before and after can be held by video. A session with the medicine cannot.',
    videoLimits:
      'What may be hard. The line may break. We see and hear less of you. If you need help fast, we are not in the room. So at the start we ask where you are and who we may call.',
    videoPrivate:
      'So that it stays yours. Find a room where no one hears you. We do not record it. We sit where no one hears you too. You can ask to meet in the clinic at any time.',
    dataWhat:
      'What this is about. We learn from how people do. With this page you say that we may use your answers and results for study outside this clinic. Your name, birth date and place are taken off first.',
    dataNot:
      'What may be hard. With much work, someone might still guess who you are. The risk is small, but it is not nothing. We do not sell your data. Notes of your talks are never part of it.',
    dataLaw:
      'What we do in any case. We count how people do in our own clinic, to care for you well. The law lets us do that, and it may ask us to report some things. This page does not change it.',
    freeChoice:
      'You decide. You can say no. You will be treated in the same way. You can take back a yes at any time, in the app or by telling us. It counts at once. What was done before that cannot be undone.',
  },
  questions: {
    stop: {
      question: 'What can you do if you want to stop in the middle of a session?',
      right: 'Say stop. Then no more is given.',
      others: ['Nothing. Once begun, it goes on to the end.', 'Ask the one who pays for it.'],
      whenWrong: 'You can stop at any time. Say so, with a word or a sign, and no more is given. You need no reason.',
    },
    stopInjection: {
      question: 'What can you do if you want to stop in the middle of a session?',
      right: 'Say so. No more is given, and someone stays with me until it wears off.',
      others: ['The needle can be undone at once.', 'Nothing. I may not say a word.'],
      whenWrong: 'What is in the muscle cannot be taken back. But no more is given, and someone stays and helps you until it wears off.',
    },
    home: {
      question: 'When can you drive again?',
      right: 'The next day, after a night of sleep.',
      others: ['As soon as I feel clear.', 'When I leave the clinic.'],
      whenWrong: 'You may feel clear and still be slow. Do not drive until the next day, after a night of sleep. Someone takes you home.',
    },
    promise: {
      question: 'What do we know about how well it works?',
      right: 'It helps some people, and the gain often fades.',
      others: ['It makes all of us well, and that lasts.', 'It works for those who want it enough.'],
      whenWrong: 'It helps some people and not others. The gain often fades in days to weeks. No one can tell how it will be for you.',
    },
    touchChange: {
      question: 'In a session you want to be held, but you have not said yes on this page. What happens?',
      right: 'No one holds me. We talk about it later, when my head is clear.',
      others: ['It is done, as I asked for it.', 'My family decides.'],
      whenWrong: 'A yes counts only when it is given with a clear head, before the session. A no counts at all times.',
    },
    recordingNo: {
      question: 'What if you do not want to be recorded?',
      right: 'I say no and am treated all the same.',
      others: ['Then I cannot be treated here.', 'I am recorded, but no one listens.'],
      whenWrong: 'You can say no, and it changes nothing about your care. Without your yes we do not record.',
    },
    supportChange: {
      question: 'You want the person with you to leave in the middle. What then?',
      right: 'I say so, and they leave.',
      others: ['They stay until the end.', 'They decide if they leave.'],
      whenWrong: 'It is your room. Say so at any time, and they leave.',
    },
    videoDanger: {
      question: 'Why do we ask where you are when we meet by video?',
      right: 'So that help can find me fast if I need it.',
      others: ['To send me a bill.', 'To see if I am at work.'],
      whenWrong: 'By video we are not in the room with you. If you need help fast, they have to know where to go.',
    },
    dataChoice: {
      question: 'What if you say no to this?',
      right: 'I am treated in the same way.',
      others: ['I can no longer come here.', 'I have to pay more.'],
      whenWrong: 'You can say no, and it changes nothing about your care or its price.',
    },
  },
};
