#include "arch/quantity_rule.h"

#include "arch/pattern_rule.h"

namespace arch {
namespace {

bool speaksOfLand(const HousePath& place) {
    const bool isRoom =
        place.room == "geom" || place.room == "domain" || place.room == "analysis" || place.room == "usecase";
    return place.storey == "libgeo" && isRoom && place.isPublicHeader();
}

} // namespace

Violations checkQuantities(const Files& files) {
    static const std::vector<Pattern> kPatterns{
        {std::regex{
             R"(\b(double|float)\b(\s*>)?\s*&?\s*(\w*([aA]rea|[mM]etres|[dD]istance|[lL]ength|[mM]inutes|[dD]uration)"
             R"(|[eE]uros|[rR]ent|[pP]rice|[bB]udget|[cC]ost|[rR]esidents|[pP]opulation|[sS]hare|[rR]adius)"
             R"(|[sS]peed|[pP]erimeter)[A-Z]?\w*|m2|ha|km|eur)\s*([;={,)(]|$))"},
         speaksOfLand,
         "a number with a unit is its own type: Metres, SquareMetres, Minutes, Euros, Share... (base/quantity.h)"},
        {std::regex{
             R"(\bstd::string(_view)?\b(\s*>)?\s*&?\s*(insee\w*|\w*Insee\w*|qpvCode|communeCode|irisCode|parcelId|idu))"
             R"(\s*([;={,)(]|$))"},
         speaksOfLand, "an official code is its own type: InseeCode, QpvCode, ParcelId, IrisCode (base/identifier.h)"},
    };
    return checkPatterns(files, kPatterns);
}

} // namespace arch
