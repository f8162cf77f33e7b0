// 400 words with their stems, drawn from voc.txt and output.txt of the Snowball project's data for French
// (https://github.com/snowballstem/snowball-data, 2026-05-01).
// Licence: the BSD 3-clause licence in StemmerVocabulary.swift; words from Wikipedia are CC BY-SA 3.0
// (https://creativecommons.org/licenses/by-sa/3.0/), and so is this list.
extension StemmerVocabulary {
  static let french = StemmerVocabulary(
    language: "fr",
    text: """
      abattit:abatt abominables:abomin abrutis:abrut acacias:acaci acceptez:accept accourant:accour acte:acte
      adressèrent:adress affublé:affubl agréablement:agréabl aidèrent:aid aimerai:aim allumer:allum allègre:allegr
      annuellement:annuel annulée:annul antiquaires:antiquair anxieux:anxieux anxiété:anxiet aquetta:aquet
      arrêté:arrêt arte:arte assise:assis assistance:assist assiéger:assieg assurer:assur assurerez:assur
      astrologique:astrolog attenait:atten auberges:auberg austérité:auster balalaïka:balalaïk bazars:bazar
      benefaciendo:benefaciendo blanchies:blanch bonaparte:bonapart bourgeoise:bourgeois boxe:box bridon:bridon
      brouettes:brouet brouilleriez:brouill brusquer:brusqu brûlant:brûl buffalos:buffalos cacherait:cach
      cachette:cachet caressa:caress carrés:carr cascade:cascad catena:caten cercle:cercl ceylandais:ceyland
      chat:chat chaude:chaud chaumière:chaumi cheminées:chemin chevreuse:chevreux chorus:chorus chéris:cher
      circonstance:circonst ciseaux:ciseau clairvoyants:clairvoi coidet:coidet coiffée:coiff colfax:colfax
      colis:colis comestibles:comestibl commence:commenc commencerait:commenc comprise:compris comédien:comédien
      concilié:concili conduirait:conduir confidence:confident confidente:confident conserve:conserv console:consol
      contagieux:contagi contes:cont contredisait:contredis contrefort:contrefort contrôles:contrôl
      convenons:convenon cousine:cousin crochet:crochet croissaient:croiss crouler:croul crues:cru curieuses:curieux
      cuvette:cuvet célébrée:célebr d'affaires:affair d'affichage:affichag d'afrique:afriqu d'attaque:attaqu
      d'observation:observ davenport:davenport depuis:depuis dessinait:dessin diacre:diacr dieux:dieux dirai:dir
      dirigerait:dirig disposée:dispos distinguée:distingu dommages:dommag donneriez:don donneront:don dont:dont
      ducros:ducros débita:débit décachetait:décachet décembre:décembr déchirait:dech décret:décret défiance:défianc
      dégagé:dégag dépassé:dépass déraillement:déraill déserteur:déserteur désolé:désol désordre:désordr
      détachaient:détach détenus:détenus effigie:effig elysées:elys encablure:encablur enfuyaient:enfui
      enquête:enquêt entortiller:entortill entraînait:entraîn entrelacement:entrelac escamoter:escamot europe:europ
      excellente:excellent exclusive:exclus exigeait:exig exiguïté:exigu explication:expliqu exposer:expos
      extatique:extat exécuteras:exécut familiarisé:familiaris familier:famili fantaisie:fantais fardeau:fardeau
      fier:fi fila:fil flamande:flamand flatta:flatt flatteur:flatteur fouetter:fouet fronde:frond furieuse:furieux
      féroïen:féroïen gais:gais gardez:gard gherardi:gherard golfe:golf gourmets:gourmet gris:gris grèce:grec
      gréé:gré guillotiné:guillotin guindé:guind géomètre:géometr haine:hain hennissant:hen ho:ho horloge:horlog
      hougly:hougly identique:ident immobile:immobil immobiles:immobil imposer:impos impressionnait:impression
      imprimer:imprim impromptue:impromptu indignement:indign indisposée:indispos inflammation:inflamm
      informés:inform infortunée:infortun inondait:inond inqualifiable:inqualifi insignes:insign insister:insist
      instructions:instruct intègres:integr invraisemblables:invraisembl irruption:irrupt irrémédiable:irrémédi
      issues:issu italiens:italien jeter:jet joindre:joindr joua:jou joujou:joujou judiciaires:judiciair
      l'afrique:afriqu l'ancien:ancien l'annonce:annonc l'autorisation:autoris l'avenue:avenu l'avocat:avocat
      l'extension:extens l'hérault:hérault l'isle:isle l'on:on l'ont:ont l'opération:oper l'utiliser:utilis
      l'époque:époqu labourée:labour lisait:lis little:littl lope:lop léger:leg légères:léger machines:machin
      mademoiselle:mademoisel mains:main maintenue:maintenu matrimonio:matrimonio medicine:medicin mettra:mettr
      mobilité:mobil mollement:moll monosyllabes:monosyllab montesson:montesson monté:mont moralités:moral most:most
      mouchoirs:mouchoir munich:munich mystifier:mystifi mépriserai:mépris mériterais:mérit napoléon:napoléon
      niée:nié observation:observ obéie:obei occupé:occup of:of offices:offic ordonnes:ordon orgueilleux:orgueil
      osèrent:osèrent oublié:oubli outrageusement:outrag ouvrages:ouvrag ouvriers:ouvri partirai:part
      partisans:partisan passerait:pass patelin:patelin paya:pai pays:pay peindra:peindr peste:pest
      philosophique:philosoph piécettes:piécet placés:plac plaie:plai plan:plan plongea:plong pontarlier:pontarli
      ponton:ponton porcs:porc porterez:port potagères:potager poussaient:pouss poétique:poétiqu
      prestigieuse:prestigi prierai:pri propension:propens prophètes:prophet prouveraient:prouv précédents:précédent
      prétendit:prétend prétexte:prétext prévision:prévis prêté:prêt prêtés:prêt publia:publi punira:pun
      pédantesque:pédantesqu pénétrée:pénetr périssez:per pétrone:pétron quarante:quar quitterait:quitt
      quittons:quitton quitté:quitt quotidienne:quotidien rare:rar rasée:ras rebelle:rebel recommandation:recommand
      redevenaient:redeven redouté:redout refusent:refusent reliée:reli remarquables:remarqu remplit:rempl
      rendait:rend rendus:rendus rendît:rend renommée:renomm repoussais:repouss retire:retir reverrait:reverr
      rhin:rhin rive:riv romagnano:romagnano romans:roman rougir:roug ruinées:ruin râlaient:râl régulière:réguli
      s'agit:agit s'ouvre:ouvr sacre:sacr saintes:saint saisir:sais salis:sal sarcasmes:sarcasm sentiers:senti
      sentimentales:sentimental sentira:sent serviable:serviabl socques:socqu soirée:soir soldé:sold
      solitaires:solitair sollicitez:sollicit soufflait:souffl souffrira:souffr soumettait:soumet soupe:soup
      soupçon:soupçon sourde:sourd souveraine:souverain speedy:speedy sterne:stern stéroïdes:stéroïd succède:succed
      sucreries:sucrer sueur:sueur suffisant:suffis supplications:suppliqu sèches:sech sécheresse:sécheress
      séculaires:séculair tachetée:tachet telles:tel tendit:tend thémistocle:thémistocl tombe:tomb tracasse:trac
      transmit:transm trapp:trapp trouverez:trouv trouvez:trouv trébuchant:trébuch télescopes:télescop
      vaniteuse:vanit veillaient:veil venues:venu vidées:vid viennent:viennent vigoureusement:vigour vinrent:vinrent
      visé:vis voisins:voisin votée:vot voïvode:voïvod vécurent:vécurent vêtue:vêtu walbah:walbah xii:xii ça:ça
      écarter:écart échangée:échang éclaircit:éclairc économise:économis écoutez:écout écrivait:écriv écrive:écriv
      édifice:édific égards:égard éloignerait:éloign éloignez:éloign élèvera:élev épousera:épous étais:étais
      étendit:étend étouffe:étouff évitant:évit évitèrent:évit
      """)
}
