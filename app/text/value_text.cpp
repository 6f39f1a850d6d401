#include "text/value_text.h"

#include "geom/geometry.h"
#include "text/code_label.h"
#include "text/field_label.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <cmath>

namespace app::text {

namespace {

using geo::domain::FieldInfo;
using geo::domain::FieldType;
using geo::domain::Unit;
using geo::domain::Value;

struct Values {
    Q_DECLARE_TR_FUNCTIONS(Values)
};

double numberOf(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return 0.0;
}

// Numbers that are names: of rows, of nodes, of CRS, years.
bool isName(const FieldInfo& field) {
    return field.refersTo || field.unit == Unit::year || field.name == "epsg" || field.name == "from_node" ||
           field.name == "to_node";
}

QString withUnit(const QString& number, const QString& unit, const Language& language) {
    if (unit.isEmpty()) return number;
    const bool isEnglish = language.tongue() == Language::Tongue::english;
    if (isEnglish && unit == "%") return number + unit;
    if (isEnglish && unit.startsWith(u'€'))
        return number.startsWith('-') ? "-€" + number.mid(1) + unit.mid(1) : u'€' + number + unit.mid(1);
    return number + kNarrowSpace + unit;
}

QString partText(const FieldInfo& field, const std::string& part, const Language& language) {
    if (field.type == FieldType::codeList) return codeLabel(field, part);
    if (field.type == FieldType::periodList) return isoText(part, language);
    return fromUtf8(part);
}

QString listText(const FieldInfo& field, std::string_view joined, const Language& language) {
    QStringList parts;
    for (const std::string& part : geo::domain::listParts(joined)) parts << partText(field, part, language);
    return parts.join(field.type == FieldType::periodList ? QString("; ") : QString(", "));
}

QString textOf(const FieldInfo& field, const std::string& text, const Language& language) {
    switch (field.type) {
    case FieldType::date:
        return isoText(text, language);
    case FieldType::code:
        return codeLabel(field, text);
    case FieldType::textList:
    case FieldType::codeList:
    case FieldType::periodList:
        return listText(field, text, language);
    case FieldType::text:
        return field.name == "imported" ? isoText(text, language) : fromUtf8(text);
    case FieldType::integer:
    case FieldType::number:
    case FieldType::boolean:
        return fromUtf8(text);
    }
    return {};
}

} // namespace

QString unknownText() {
    return Values::tr("not known");
}

QString cellText(const FieldInfo& field, const Value& value, const Language& language) {
    if (!geo::domain::isKnown(value)) return {};
    if (const auto* text = std::get_if<std::string>(&value)) return textOf(field, *text, language);
    const double number = numberOf(value);
    if (field.type == FieldType::boolean) return number != 0.0 ? Values::tr("yes") : Values::tr("no");
    if (isName(field)) return language.plainNumber(number, 0);
    if (field.unit == Unit::share) return language.number(number * 100.0, 1);
    return language.number(number, field.unit == Unit::residents ? 0 : 2);
}

QString valueText(const FieldInfo& field, const Value& value, const Language& language) {
    if (!geo::domain::isKnown(value)) return unknownText();
    const QString text = cellText(field, value, language);
    const bool isNumber = !std::holds_alternative<std::string>(value) && field.type != FieldType::boolean;
    return isNumber ? withUnit(text, unitText(field.unit), language) : text;
}

QString editText(const FieldInfo& field, const Value& value, const Language& language) {
    if (const auto* text = std::get_if<std::string>(&value); text && field.type == FieldType::date) {
        // The English form is read by nobody but people: ISO there.
        return language.tongue() == Language::Tongue::french ? isoText(*text, language) : fromUtf8(*text);
    }
    if (std::holds_alternative<std::string>(value) || !geo::domain::isKnown(value))
        return fromUtf8(geo::domain::toText(value));
    return language.plainNumber(numberOf(value));
}

QString areaText(geo::SquareMetres area, const Language& language) {
    constexpr double kHectare = 1.0e4;
    constexpr double kSquareKilometre = 1.0e6;
    if (std::abs(area.value) < 10.0 * kHectare) return withUnit(language.number(area.value, 0), "m²", language);
    if (std::abs(area.value) < 10.0 * kSquareKilometre)
        return withUnit(language.number(area.value / kHectare, 1), "ha", language);
    return withUnit(language.number(area.value / kSquareKilometre, 2), "km²", language);
}

QString lengthText(geo::Metres length, const Language& language) {
    if (std::abs(length.value) < 999.5) return withUnit(language.number(length.value, 0), "m", language);
    return withUnit(language.number(length.value / 1000.0, length.value < 99.5e3 ? 1 : 0), "km", language);
}

QString minutesText(geo::Minutes time, const Language& language) {
    return withUnit(language.number(time.value, 0), "min", language);
}

QString shareText(geo::Share share, const Language& language) {
    const double percent = share.value * 100.0;
    const double rounded = std::round(percent);
    if (percent > 0.0 && rounded == 0.0) return '<' + withUnit("1", "%", language);
    if (percent < 100.0 && rounded == 100.0) return '>' + withUnit("99", "%", language);
    return withUnit(language.number(rounded, 0), "%", language);
}

QString percentText(geo::Share share, int decimals, const Language& language) {
    return withUnit(language.number(share.value * 100.0, decimals), "%", language);
}

QString unitSuffix(const QString& unit, const Language& language) {
    return withUnit({}, unit, language);
}

QString shareText(geo::Share share, geo::Residents count, const Language& language) {
    return shareText(share, language) + ", " + residentsText(count, language);
}

QString residentsText(geo::Residents count, const Language& language) {
    const double whole = std::round(count.value);
    return Values::tr("%1 resident(s)", nullptr, static_cast<int>(whole)).arg(language.number(whole, 0));
}

QString countText(std::size_t count, const Language& language) {
    return language.number(static_cast<double>(count), 0);
}

QString quantityText(double value, Unit unit, const Language& language) {
    if (unit == Unit::share) return shareText(geo::Share{value}, language);
    return withUnit(language.number(value), unitText(unit), language);
}

QString scaleText(double denominator, const Language& language) {
    return "1:" + language.number(std::round(denominator), 0);
}

QString periodText(const geo::Period& period, const Language& language) {
    if (period.from && period.until)
        return Values::tr("from %1 until %2 (excluded)").arg(language.date(*period.from), language.date(*period.until));
    if (period.from) return Values::tr("from %1").arg(language.date(*period.from));
    if (period.until) return Values::tr("until %1 (excluded)").arg(language.date(*period.until));
    return Values::tr("without limit");
}

QString isoText(std::string_view iso, const Language& language) {
    if (iso.find('/') == 4 || iso.find("..") != std::string_view::npos || iso.find('/') == 10) {
        const auto period = geo::parsePeriod(iso);
        return period ? periodText(*period, language) : fromUtf8(iso);
    }
    const auto date = geo::parseDate(iso);
    if (!date) return fromUtf8(iso);
    if (iso.find('T') == std::string_view::npos) return language.date(*date);
    const QDateTime instant = QDateTime::fromString(fromUtf8(iso), Qt::ISODate).toLocalTime();
    if (!instant.isValid()) return language.date(*date);
    const QDate day = instant.date();
    const auto local = geo::Date{std::chrono::days{QDate{1970, 1, 1}.daysTo(day)}};
    return language.date(local) + ' ' + instant.toString(u"HH:mm");
}

QString coordinateText(geo::geom::PointM point, int epsg, const Language& language) {
    QString crs = QString("EPSG:%1").arg(epsg);
    if (epsg == 2154) crs = "L93";
    if (epsg >= 3942 && epsg <= 3950) crs = QString("CC%1").arg(epsg - 3900);
    return QString("x %1 y %2 %3").arg(language.number(point.x, 0), language.number(point.y, 0), crs);
}

QString coordinateText(geo::geom::LonLat place, const Language& language) {
    const auto angle = [&](double degrees) { return language.locale().toString(std::abs(degrees), 'f', 5) + u'°'; };
    const QString north = place.lat < 0.0 ? Values::tr("S", "south") : Values::tr("N", "north");
    const QString east = place.lon < 0.0 ? Values::tr("W", "west") : Values::tr("E", "east");
    return angle(place.lat) + kNarrowSpace + north + ", " + angle(place.lon) + kNarrowSpace + east;
}

} // namespace app::text
