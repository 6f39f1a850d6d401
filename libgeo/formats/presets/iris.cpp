// IRIS: Contours… IRIS and IRIS-GE of IGN and INSEE, with the older names (DCOMIRIS, and IRIS as four digits) and the
// newer (CODE_IRIS); and the census tables of INSEE by IRIS, which have residents and no outline.
#include "formats/presets/presets.h"

namespace geo::formats::detail {

namespace {

const Preset kIrisContours{
    .name = "iris_contours",
    .kind = domain::Kind::iris,
    .signature = {.fields = {{"code_iris", "dcomiris"}, {"nom_iris", "lib_iris", "libiris"}, {"typ_iris", "type_iris"}},
                  .hints = {"iris"}},
    .fields = {{"code", {"code_iris", "dcomiris"}},
               {"name", {"nom_iris", "lib_iris", "libiris"}},
               {"commune", {"depcom", "insee_com", "code_insee"}},
               {"type", {"typ_iris", "type_iris"}},
               {"population", {"population", "pop"}}},
    .consulted = {"iris"},
    .producer = "IGN, INSEE",
    .licence = "Licence Ouverte 2.0"};

const Preset kIrisCensus{.name = "insee_iris_census",
                         .kind = domain::Kind::iris,
                         .signature = {.fields = {{"iris"},
                                                  {"com"},
                                                  {"typ_iris"},
                                                  {"p23_pop", "p22_pop", "p21_pop", "p20_pop", "p19_pop", "p18_pop",
                                                   "p17_pop", "p16_pop", "p15_pop", "p14_pop"}}},
                         .fields = {{"code", {"iris"}},
                                    {"name", {"libiris", "nom_iris"}},
                                    {"commune", {"com"}},
                                    {"type", {"typ_iris"}},
                                    {"population",
                                     {"p23_pop", "p22_pop", "p21_pop", "p20_pop", "p19_pop", "p18_pop", "p17_pop",
                                      "p16_pop", "p15_pop", "p14_pop"}}},
                         .producer = "INSEE",
                         .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> irisPresets() {
    return {&kIrisContours, &kIrisCensus};
}

} // namespace geo::formats::detail
