import Catalogue
import Documents
import Editorial
import HTTPServer
import Ledger
import Records

extension EditorialAnswering {
  func figures(_ asking: Asking) async throws -> SiteResponse {
    let figures = try await store.read { try $0.figures(month: Self.month(of:)) }
    let countries = services.catalogue.state.countries(in: asking.address.language, on: asking.at.date).countries
    let coverage = countries.filter(\.isMember).map {
      Coverage(name: $0.name, published: $0.practices.total, submitted: figures.countries[$0.country] ?? 0)
    }
    return page(FiguresPage(figures, coverage: coverage, frame(asking)).render())
  }

  private static func month(of moment: Timestamp) -> PartialDate {
    let day = moment.date
    return PartialDate(year: day.year, month: day.month) ?? day
  }
}
