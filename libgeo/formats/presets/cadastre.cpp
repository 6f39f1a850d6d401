// Cadastral parcels: Etalab's GeoJSON and shapefile, API Carto and Parcellaire Express (PCI). The 14 characters of a
// parcel are commune 5, prefix 3, section 2, number 4, padded with zeros in front; files leave the zeros of section and
// number out.
#include "formats/detail/record_rules.h"
#include "formats/presets/presets.h"

namespace geo::formats::detail {

namespace {

const Preset kEtalabParcels{
    .name = "etalab_parcels",
    .kind = domain::Kind::parcel,
    .signature = {.fields = {{"id"}, {"commune"}, {"prefixe"}, {"section"}, {"numero"}, {"contenance"}},
                  .hints = {"parcelle", "cadastre"}},
    .fields = {{"idu", {"id"}},
               {"commune", {"commune"}},
               {"section", {"section"}},
               {"number", {"numero"}},
               {"contenance_m2", {"contenance"}}},
    .consulted = {"prefixe"},
    .complete = completeParcel,
    .producer = "DGFiP, Etalab",
    .licence = "Licence Ouverte 2.0"};

const Preset kApiCartoParcels{
    .name = "pci_parcels",
    .kind = domain::Kind::parcel,
    .signature = {.fields = {{"idu"}, {"section"}, {"numero"}, {"code_com"}}, .hints = {"parcelle", "cadastr"}},
    .fields = {{"idu", {"idu"}},
               {"commune", {"code_insee"}},
               {"section", {"section"}},
               {"number", {"numero"}},
               {"contenance_m2", {"contenance"}}},
    .consulted = {"code_dep", "code_com", "com_abs"},
    .complete = completeParcel,
    .producer = "DGFiP, IGN",
    .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> cadastrePresets() {
    return {&kEtalabParcels, &kApiCartoParcels};
}

} // namespace geo::formats::detail
