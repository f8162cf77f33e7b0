import Testing

/// The site on the collection that ships. One test after the other, since each reads the whole collection, and the tests
/// beside them have deadlines.
@Suite(.serialized) enum SiteTests {}
