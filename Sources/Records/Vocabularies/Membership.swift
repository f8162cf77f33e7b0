/// The states of an organisation, with the dates between which they belonged to it as far as they are known.
public struct Membership: Hashable, Codable, Sendable {
  public struct State: Hashable, Codable, Sendable {
    public var country: Country
    public var since: PartialDate?
    /// The day on which it ceased to be a member; nil for a present member.
    public var until: PartialDate?

    public init(country: Country, since: PartialDate? = nil, until: PartialDate? = nil) {
      self.country = country
      self.since = since
      self.until = until
    }
  }

  public var id: Key
  public var organisation: Labels
  public var states: [State]
  public var references: [Reference]

  public init(id: Key, organisation: Labels, states: [State], references: [Reference] = []) {
    self.id = id
    self.organisation = organisation
    self.states = states
    self.references = references
  }

  /// Members on `day`; a state belongs to the organisation until the day before `until`.
  public func members(on day: PartialDate) -> [Country] {
    states.filter { state in (state.since.map { $0 <= day } ?? true) && (state.until.map { day < $0 } ?? true) }
      .map(\.country)
  }
}
