#pragma once

#include "base/quantity.h"
#include "domain/value.h"
#include "geom/point.h"
#include "text/language.h"

#include <QString>

#include <cstddef>

// Values as the reader writes them. Groups, units and French punctuation stand behind narrow no-break spaces.
namespace app::text {

// "non renseigné", "not known": what is written for a value that is not known, never 0 and never blank.
[[nodiscard]] QString unknownText();

// A value of a field with its unit: "1 240 m²", "12,5 €/m²/an", "22/11/2026", "oui", "Bail civil, Vente". Numbers of
// rows, nodes and CRS are not grouped.
[[nodiscard]] QString valueText(const geo::domain::FieldInfo& field, const geo::domain::Value& value,
                                const Language& language);

// The same without its unit, and "" for unknown: a cell of a table whose head has the unit.
[[nodiscard]] QString cellText(const geo::domain::FieldInfo& field, const geo::domain::Value& value,
                               const Language& language);

// What stands in an edit field: no groups, no unit, "" for unknown, codes and lists as they are kept; geo's parseValue
// reads it back (in both languages: numbers have no groups to be mistaken for decimals).
[[nodiscard]] QString editText(const geo::domain::FieldInfo& field, const geo::domain::Value& value,
                               const Language& language);

// "1 240 m²" under ten hectares, "12,4 ha" under ten square kilometres, "533,83 km²".
[[nodiscard]] QString areaText(geo::SquareMetres area, const Language& language);
// "850 m", "1,2 km".
[[nodiscard]] QString lengthText(geo::Metres length, const Language& language);
// "9 min".
[[nodiscard]] QString minutesText(geo::Minutes time, const Language& language);
// "72 %"; shares that are not whole keep no decimal, but 0 and 100 are only written where they are true: "<1 %", ">99
// %".
[[nodiscard]] QString shareText(geo::Share share, const Language& language);
// "0,14 %": with so many decimals at most.
[[nodiscard]] QString percentText(geo::Share share, int decimals, const Language& language);
// What stands behind the number in a field: " %" in French, "%" in English, " min".
[[nodiscard]] QString unitSuffix(const QString& unit, const Language& language);
// A share with its count beside it: "72 %, 3 812 habitants".
[[nodiscard]] QString shareText(geo::Share share, geo::Residents count, const Language& language);
// "3 812 habitants".
[[nodiscard]] QString residentsText(geo::Residents count, const Language& language);
// A number of rows: "1 240".
[[nodiscard]] QString countText(std::size_t count, const Language& language);
// A number with any unit behind it: "12,5 kW".
[[nodiscard]] QString quantityText(double value, geo::domain::Unit unit, const Language& language);
// "1:25 000".
[[nodiscard]] QString scaleText(double denominator, const Language& language);

// "du 01/03/2026 au 30/06/2029 exclu", "à partir du 01/03/2026", "jusqu'au 30/06/2029 exclu", "sans limite".
[[nodiscard]] QString periodText(const geo::Period& period, const Language& language);
// An ISO date, period or instant of libgeo as the reader writes it; as it is where it is none. Instants are
// told in local time.
[[nodiscard]] QString isoText(std::string_view iso, const Language& language);

// "x 355 576 y 6 689 720 L93".
[[nodiscard]] QString coordinateText(geo::geom::PointM point, int epsg, const Language& language);
// "47,21837° N, 1,55360° O": five decimals, a metre.
[[nodiscard]] QString coordinateText(geo::geom::LonLat place, const Language& language);

} // namespace app::text
