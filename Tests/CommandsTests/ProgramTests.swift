import Testing

/// The program as a person runs it. One test after the other, since each runs processes of its own.
@Suite(.serialized) enum ProgramTests {}
