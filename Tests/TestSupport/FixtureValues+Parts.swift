import Practices
import Records

/// The parts of a practice that one needs in order to act.
extension FixtureValues {
  mutating func coercion() -> CoercionFinding {
    var finding = CoercionFinding.blank(in: language)
    (finding.direction, finding.text) = (term(), localized())
    return finding
  }

  mutating func gettingStarted() -> GettingStarted {
    var part = GettingStarted.blank(in: language)
    (part.decides, part.steps) = (maybe { $0.localized() }, maybe { $0.localized() })
    (part.leadTime, part.inPlace) = (maybe { $0.localized() }, maybe { $0.localized() })
    return part
  }

  mutating func training() -> Training {
    var part = Training.blank(in: language)
    (part.roles, part.hours) = (maybe { $0.localized() }, maybe { $0.localized() })
    part.trainers = maybe { $0.localized() }
    return part
  }

  mutating func cost() -> Cost {
    var cost = Cost.blank(in: language)
    (cost.key, cost.kind, cost.text) = (key(), numbers.chance(50) ? .cost : .saving, localized())
    if numbers.chance(50) { (cost.amount, cost.currency) = (numbers.number(1...99_000_000), "EUR") }
    (cost.year, cost.payer) = (maybe { $0.date() }, maybe { $0.localized() })
    return cost
  }

  mutating func dayInPractice() -> DayInPractice {
    var part = DayInPractice.blank(in: language)
    (part.patient, part.nurse) = (maybe { $0.localized() }, maybe { $0.localized() })
    part.relative = maybe { $0.localized() }
    part.interventions = some { random in
      var intervention = Intervention.blank(in: random.language)
      (intervention.key, intervention.name, intervention.text) = (random.key(), random.localized(), random.localized())
      return intervention
    }
    return part
  }

  mutating func safeguards() -> Safeguards {
    var part = Safeguards.blank(in: language)
    (part.consent, part.complaint) = (maybe { $0.localized() }, maybe { $0.localized() })
    (part.advocate, part.mayReplace) = (maybe { $0.localized() }, maybe { $0.localized() })
    part.harms = maybe { $0.localized() }
    return part
  }

  mutating func voice() -> Voice {
    var voice = Voice.blank(in: language)
    (voice.key, voice.who, voice.capacity) = (key(), localized(), maybe { $0.localized() })
    (voice.text, voice.cites) = (localized(), keys())
    voice.quotation = maybe { random in
      var quotation = Quotation.blank(in: .greek)
      quotation.words = random.numbers.nastyText()
      return quotation
    }
    return voice
  }

  mutating func material() -> Material {
    var material = Material.blank(in: language)
    (material.key, material.name, material.text) = (key(), numbers.nastyText(), maybe { $0.localized() })
    material.languages = numbers.chance(50) ? [.german, .italian] : []
    (material.price, material.licence) = (maybe { $0.localized() }, maybe { $0.numbers.nastyText() })
    material.url = maybe { $0.numbers.nastyText() }
    return material
  }

  mutating func contact() -> Contact {
    var contact = Contact.blank(in: language)
    (contact.organisation, contact.url) = (numbers.nastyText(), maybe { $0.numbers.nastyText() })
    contact.checked = maybe { $0.date() }
    return contact
  }
}
