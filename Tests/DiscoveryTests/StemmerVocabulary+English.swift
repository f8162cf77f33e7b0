// 400 words with their stems, drawn from voc.txt and output.txt of the Snowball project's data for English
// (https://github.com/snowballstem/snowball-data, 2026-05-01).
// Licence: the BSD 3-clause licence in StemmerVocabulary.swift.
extension StemmerVocabulary {
  static let english = StemmerVocabulary(
    language: "en",
    text: """
      abbeys:abbey abridg:abridg absorbing:absorb accumulated:accumul acquitted:acquit admire:admir
      admonition:admonit afterthought:afterthought agents:agent agoutis:agouti agued:agu alighting:alight
      amuses:amus annuals:annual antecedents:anteced appertained:appertain aquilon:aquilon arises:aris
      arrecife:arrecif arrogance:arrog arteries:arteri arthurs:arthur aspirated:aspir auks:auk austrians:austrian
      autographs:autograph avis:avi azores:azor baits:bait barky:barki beaks:beak bedford:bedford befell:befel
      billingsgate:billingsg binny:binni bitten:bitten blended:blend blowing:blow bode:bode bond:bond bony:boni
      bruited:bruit bulkeley:bulkeley bullion:bullion buttoning:button cabriolets:cabriolet caerlyon:caerlyon
      cage:cage captains:captain carol:carol cawing:caw centra:centra changeable:changeabl changeling:changel
      chapels:chapel chimango:chimango chucks:chuck cinque:cinqu circulates:circul cittern:cittern civilised:civilis
      clo:clo clog:clog collapse:collaps comes:come comfortable:comfort committal:committ confiding:confid
      conjuncture:conjunctur constring:constr copses:cops corrals:corral cotswold:cotswold courtesies:courtesi
      coyness:coy creole:creol crevices:crevic cristiandad:cristiandad crows:crow cup:cup curved:curv cut:cut
      cyrus:cyrus damascus:damascus damned:damn damping:damp darn:darn date:date decius:decius deliver:deliv
      denounce:denounc deplorable:deplor deputies:deputi deranged:derang describes:describ designing:design
      diappointments:diappoint dicky:dicki discov:discov disgraces:disgrac disseat:disseat distorted:distort
      domineering:domin doomed:doom downfallings:downfal drama:drama dreamy:dreami droll:droll ducat:ducat
      ducdame:ducdam dumdum:dumdum earths:earth edgeways:edgeway elasticity:elast elliston:elliston
      encourager:encourag endamagement:endamag energetically:energet enliven:enliven entwine:entwin eringoes:eringo
      establish:establish estimations:estim everyone:everyon evils:evil exception:except exhal:exhal exits:exit
      expedition:expedit expiration:expir explode:explod eyelids:eyelid farthest:farthest fashionables:fashion
      fashionably:fashion faver:faver fetid:fetid flickered:flicker fourscore:fourscor friendless:friendless
      friendships:friendship furnival:furniv furr:furr gaoler:gaoler gauzy:gauzi gee:gee gelida:gelida genoux:genoux
      gentleman:gentleman gesture:gestur gladden:gladden gobbo:gobbo gourmand:gourmand grape:grape
      gravesend:gravesend guiltily:guiltili gushing:gush gust:gust hairy:hairi hampering:hamper happens:happen
      helm:helm helpful:help herbs:herb hereabout:hereabout highland:highland hollanders:holland hollows:hollow
      homage:homag hond:hond horticultural:horticultur hubbard:hubbard humouredly:humour impediments:impedi
      importunes:importun imposthume:imposthum improvement:improv inartistic:inartist infrequency:infrequ
      inhuman:inhuman innocence:innoc insufficient:insuffici internationalisation:internationalis intricate:intric
      iterabimus:iterabimus jackslave:jackslav jaunt:jaunt jill:jill jingle:jingl jostled:jostl keels:keel
      keenly:keen late:late legibly:legibl less:less librarian:librarian lid:lid lingerings:linger lisbon:lisbon
      locations:locat lodger:lodger lor:lor luxuriance:luxuri m:m mackenzie:mackenzi major:major making:make
      malmsey:malmsey mark:mark material:materi meanders:meander mellow:mellow minerva:minerva mistreadings:mistread
      mix:mix monarcho:monarcho mothers:mother mush:mush nage:nage navel:navel navy:navi negligent:neglig
      neighbourly:neighbour nessus:nessus noisy:noisi nuncle:nuncl oi:oi opposing:oppos ordain:ordain
      outfacing:outfac oxfordshire:oxfordshir palaeotherium:palaeotherium palings:pale paltry:paltri pander:pander
      parasha:parasha parasitical:parasit patronise:patronis patronising:patronis peeled:peel pepin:pepin pew:pew
      philosopher:philosoph pinch:pinch pitcher:pitcher placable:placabl plait:plait plaits:plait play:play
      plebeii:plebeii plentiful:plenti plunging:plung posture:postur poverties:poverti presentation:present
      productions:product profile:profil pronounc:pronounc prophesier:prophesi propos:propo prussic:prussic py:py
      quittance:quittanc railer:railer raindrops:raindrop ranks:rank rarity:rariti ravins:ravin ravisher:ravish
      re:re recent:recent reconsigning:reconsign redeem:redeem redoubtable:redoubt reducing:reduc refigured:refigur
      regardons:regardon releasing:releas relying:reli remercimens:remercimen removed:remov remunerated:remuner
      requireth:requireth resist:resist returnest:returnest revenged:reveng reverting:revert ripped:rip
      rivulets:rivulet roads:road robinson:robinson rockets:rocket rodya:rodya routed:rout rows:row ruminate:rumin
      rummy:rummi salting:salt salving:salv sandalled:sandal scabs:scab scarr:scarr seasoned:season sedge:sedg
      sediment:sediment seigneurs:seigneur serpentine:serpentin sha:sha shaky:shaki shooter:shooter side:side
      sin:sin sink:sink skulls:skull smash:smash smelting:smelt smirk:smirk speaking:speak species:speci
      speckling:speckl spiritless:spiritless spreads:spread staunchly:staunch stayed:stay steps:step
      sternest:sternest stifle:stifl straited:strait suavity:suaviti subversive:subvers sufficiently:suffici
      summer:summer sunrising:sunris superabundant:superabund supplication:supplic suppressing:suppress
      suspecting:suspect swaggerers:swagger swallower:swallow sweetheart:sweetheart symptoms:symptom
      tainture:taintur taker:taker tamworth:tamworth taunton:taunton tester:tester thasos:thaso
      theologian:theologian throughout:throughout ties:tie tights:tight tinge:ting toned:tone toulon:toulon
      trader:trader traffickers:traffick transfixed:transfix trinity:triniti ts:ts turpitude:turpitud
      twelfth:twelfth twitchings:twitch ud:ud unblushing:unblush uncleanly:unclean und:und underlip:underlip
      undividable:undivid undress:undress ungenerous:ungener unnaturalness:unnatur unpossessing:unpossess
      unreasonable:unreason unsophisticated:unsophist unsought:unsought unstratified:unstratifi
      unsuspiciously:unsuspici vapor:vapor varnish:varnish vaunts:vaunt ventures:ventur venturous:ventur
      vigilance:vigil votes:vote vrow:vrow wails:wail wench:wench wettest:wettest wheelbarrowful:wheelbarrow
      whene:whene whensoever:whensoev whereout:whereout whirlwind:whirlwind wildness:wild wooes:wooe wrecked:wreck
      x:x youngster:youngster youth:youth zest:zest
      """)
}
