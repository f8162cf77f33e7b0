import Practices
import Records
import Yams

extension Reference {
  var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("key", key: key)
      writer.put("type", plain: type.rawValue)
      writer.put("author", list: author.map(\.yaml))
      writer.put("moreAuthors", plain: moreAuthors ? true : nil)
      writer.put("issued", plain: issued)
      writer.put("title", text: title)
      writer.put("container", text: container)
      writer.put("publisher", text: publisher)
      writer.put("volume", text: volume)
      writer.put("issue", text: issue)
      writer.put("pages", text: pages)
      writer.put("doi", text: doi)
      writer.put("url", text: url)
      writer.put("note", text: note)
    }
  }
}

extension Author {
  fileprivate var yaml: Node {
    YAMLWriter.flow { writer in
      writer.put("literal", text: literal)
      writer.put("family", text: family)
      writer.put("given", text: given)
    }
  }
}

extension Link {
  var yaml: Node {
    YAMLWriter.flow { writer in
      writer.put("name", text: name)
      writer.put("url", text: url)
    }
  }
}

extension Submission {
  var yaml: Node {
    YAMLWriter.flow { writer in
      writer.put("number", text: number)
      writer.put("by", plain: by.rawValue)
      writer.put("name", text: name)
    }
  }
}
