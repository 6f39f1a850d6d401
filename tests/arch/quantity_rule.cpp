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

// A float is a column of many rows in memory, whose comment says the unit; people are counted, and a count is a number.
Violations checkQuantities(const Files& files) {
    static const std::vector<Pattern> kPatterns{
        {std::regex{R"(\bdouble\b(\s*>)?\s*&?\s*)"
                    R"(((area|metres|distance|length|minutes|duration|euros|rent|price|budget|cost)"
                    R"(|share|radius|speed|perimeter|m2|ha|km|eur)"
                    R"(|\w+(Area|Metres|Distance|Length|Minutes|Duration|Euros|Rent|Price|Budget|Cost)"
                    R"(|Share|Radius|Speed|Perimeter|M2))s?([A-Z]\w*)?)\s*([;={,)(]|$))"},
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
