#pragma once

/// Bytes that are part of the program.
typedef struct {
  const unsigned char *bytes;
  unsigned long count;
} EmbeddedBytes;

EmbeddedBytes embedded_site_css(void);
EmbeddedBytes embedded_site_js(void);
EmbeddedBytes embedded_catalogue_js(void);
EmbeddedBytes embedded_search_js(void);
EmbeddedBytes embedded_draft_js(void);
EmbeddedBytes embedded_favicon_svg(void);
EmbeddedBytes embedded_europe_json(void);
EmbeddedBytes embedded_common_words_txt(void);

/// The interface texts, by language.
EmbeddedBytes embedded_interface_en(void);
EmbeddedBytes embedded_interface_fr(void);
EmbeddedBytes embedded_interface_de(void);
EmbeddedBytes embedded_interface_it(void);
EmbeddedBytes embedded_interface_es(void);
EmbeddedBytes embedded_interface_el(void);
