#include "assets.h"

#define EMBEDDED(name) \
  EmbeddedBytes embedded_##name(void) { return (EmbeddedBytes){name, sizeof name}; }

static const unsigned char site_css[] = {
#embed "data/site.css"
};
EMBEDDED(site_css)

static const unsigned char site_js[] = {
#embed "data/site.js"
};
EMBEDDED(site_js)

static const unsigned char catalogue_js[] = {
#embed "data/catalogue.js"
};
EMBEDDED(catalogue_js)

static const unsigned char search_js[] = {
#embed "data/search.js"
};
EMBEDDED(search_js)

static const unsigned char draft_js[] = {
#embed "data/draft.js"
};
EMBEDDED(draft_js)

static const unsigned char favicon_svg[] = {
#embed "data/favicon.svg"
};
EMBEDDED(favicon_svg)

static const unsigned char europe_json[] = {
#embed "data/europe.json"
};
EMBEDDED(europe_json)

static const unsigned char common_words_txt[] = {
#embed "data/common-words.txt"
};
EMBEDDED(common_words_txt)

static const unsigned char interface_en[] = {
#embed "../../content/interface/en.yaml"
};
EMBEDDED(interface_en)

static const unsigned char interface_fr[] = {
#embed "../../content/interface/fr.yaml"
};
EMBEDDED(interface_fr)

static const unsigned char interface_de[] = {
#embed "../../content/interface/de.yaml"
};
EMBEDDED(interface_de)

static const unsigned char interface_it[] = {
#embed "../../content/interface/it.yaml"
};
EMBEDDED(interface_it)

static const unsigned char interface_es[] = {
#embed "../../content/interface/es.yaml"
};
EMBEDDED(interface_es)

static const unsigned char interface_el[] = {
#embed "../../content/interface/el.yaml"
};
EMBEDDED(interface_el)
