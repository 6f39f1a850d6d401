#include "formats/detail/record_rules.h"

#include "base/identifier.h"
#include "domain/qpv.h"
#include "domain/site.h"
#include "formats/detail/street_access.h"
#include "geom/measure.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace geo::formats::detail {

namespace {

using domain::Kind;
using domain::Record;

constexpr double kGreatestAreaGap = 0.05;

std::string textIn(const Record& record, std::string_view field) {
    return domain::toText(record.value(field));
}

// Sets a field that is not known yet; "" sets nothing.
void fill(Record& record, std::string_view field, std::string text) {
    const auto index = domain::infoOf(record.kind).indexOf(field);
    if (index && !text.empty() && !domain::isKnown(record.values[*index])) record.values[*index] = std::move(text);
}

std::string padded(std::string_view text, std::size_t width) {
    if (text.size() >= width) return std::string{text};
    return std::string(width - text.size(), '0') + std::string{text};
}

// The commune as the direction of public finances writes it: département, commune or, in Paris, Lyon and Marseille, the
// arrondissement. "" where it is not written so.
std::string communeOfParts(const FieldText& text) {
    const std::string department{text("code_dep")};
    const std::string_view district = text("code_arr");
    std::string commune{district.empty() || district == "000" ? text("code_com") : district};
    if (department.empty() || commune.empty()) return "";
    const std::size_t width = department.size() < 5 ? 5 - department.size() : 0;
    if (department.size() == 1) return "0" + department + padded(commune, 3);
    if (commune.size() > width) return department.substr(0, 2) + commune; // 974, 401 for 97401
    return department + padded(commune, width);
}

// The 14 characters that the parts make; "" where they do not.
std::string iduOfParts(const Record& record, const FieldText& text) {
    const std::string section = textIn(record, "section");
    const std::string number = textIn(record, "number");
    std::string_view prefix = text("prefixe");
    if (prefix.empty()) prefix = text("com_abs");
    if (section.empty() || number.empty()) return "";
    std::string idu = textIn(record, "commune") + padded(prefix, 3) + padded(section, 2) + padded(number, 4);
    return ParcelRule::accepts(idu) ? idu : "";
}

void completeIris(Record& record, const FieldText& text) {
    const std::string code = textIn(record, "commune") + std::string{text("iris")};
    if (IrisRule::accepts(code)) fill(record, "code", code);
    fill(record, "commune", textIn(record, "code").substr(0, 5));
}

void completeQpv(Record& record) {
    if (const auto code = QpvCode::parse(textIn(record, "code")))
        fill(record, "generation", std::string{domain::codeOf(domain::generationOf(*code))});
}

void completeSite(Record& record) {
    const std::string use = domain::normalised(textIn(record, "occupation"));
    const bool isTransitional =
        use.find("transitoire") != std::string::npos || use.find("temporaire") != std::string::npos;
    fill(
        record, "kind",
        std::string{domain::codeOf(isTransitional ? domain::SiteKind::transitional : domain::SiteKind::availableLand)});
}

void completeStreet(Record& record, const FieldText& text) {
    const StreetAccess access =
        streetAccess({.highway = textIn(record, "type"),
                      .access = text("access"),
                      .foot = text("foot"),
                      .bicycle = text("bicycle"),
                      .motorVehicle = text("motor_vehicle").empty() ? text("vehicle") : text("motor_vehicle"),
                      .junction = text("junction")});
    const auto set = [&](std::string_view field, std::optional<bool> may) {
        const auto index = domain::infoOf(Kind::street).indexOf(field);
        if (may && index && !domain::isKnown(record.values[*index])) record.values[*index] = std::int64_t{*may ? 1 : 0};
    };
    set("walk", access.walk);
    set("cycle", access.cycle);
    set("drive", access.drive);
    set("one_way", access.oneWay);
}

// A person must be able to call the row something.
void completeName(Record& record) {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    if (!info.nameField || !info.fields[*info.nameField].required) return;
    for (const std::string_view substitute : {"code", "insee_code", "address", "type", "kind"})
        if (info.find(substitute)) fill(record, info.fields[*info.nameField].name, textIn(record, substitute));
}

} // namespace

void completeParcel(Record& record, const FieldText& text) {
    // Asked first: most files of millions of parcels say both.
    if (!domain::isKnown(record.value("commune"))) fill(record, "commune", communeOfParts(text));
    if (!domain::isKnown(record.value("idu"))) fill(record, "idu", iduOfParts(record, text));
    if (!domain::isKnown(record.value("commune"))) fill(record, "commune", textIn(record, "idu").substr(0, 5));
}

std::vector<Diagnostic> contradictions(const Record& record, const std::vector<geom::Geometry>& shapes,
                                       const FieldText& text) {
    if (record.kind != Kind::parcel) return {};
    std::vector<Diagnostic> found;
    const std::string idu = textIn(record, "idu");
    std::string other = iduOfParts(record, text);
    const bool hasPrefix = !text("prefixe").empty() || !text("com_abs").empty();
    if (!hasPrefix && !other.empty() && ParcelRule::accepts(idu)) other.replace(5, 3, idu, 5, 3);
    if (!other.empty() && other != idu)
        found.push_back({DiagnosticCode::codesDisagree,
                         Severity::warning,
                         {},
                         "",
                         {{"field", "idu"}, {"value", idu}, {"other", other}}});
    const auto* contenance = std::get_if<double>(&record.value("contenance_m2"));
    if (!contenance || *contenance <= 0.0 || shapes.empty() || geom::isEmpty(shapes.back())) return found;
    const double area = geom::planimetricArea(shapes.back()).value;
    const double gap = std::abs(area - *contenance) / *contenance;
    if (gap > kGreatestAreaGap)
        found.push_back({DiagnosticCode::areaGap,
                         Severity::warning,
                         {},
                         "",
                         {{"area_m2", fmt::format("{:.2f}", area)},
                          {"declared_m2", fmt::format("{}", *contenance)},
                          {"gap", fmt::format("{:.4f}", gap)}}});
    return found;
}

std::span<const std::string_view> consultedNames(Kind kind) {
    static constexpr std::array<std::string_view, 5> kParcel = {"prefixe", "com_abs", "code_dep", "code_com",
                                                                "code_arr"};
    static constexpr std::array<std::string_view, 1> kIris = {"iris"};
    static constexpr std::array<std::string_view, 6> kStreet = {"access",        "foot",    "bicycle",
                                                                "motor_vehicle", "vehicle", "junction"};
    switch (kind) {
    case Kind::parcel:
        return kParcel;
    case Kind::iris:
        return kIris;
    case Kind::street:
        return kStreet;
    default:
        return {};
    }
}

void complete(Record& record, const FieldText& text) {
    switch (record.kind) {
    case Kind::parcel:
        completeParcel(record, text);
        break;
    case Kind::iris:
        completeIris(record, text);
        break;
    case Kind::qpv:
        completeQpv(record);
        break;
    case Kind::site:
        completeSite(record);
        break;
    case Kind::street:
        completeStreet(record, text);
        break;
    default:
        break;
    }
    completeName(record);
}

bool runsBackwards(Kind kind, const FieldText& text) {
    return kind == Kind::street && text("oneway") == "-1";
}

} // namespace geo::formats::detail
