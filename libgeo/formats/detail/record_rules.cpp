#include "formats/detail/record_rules.h"

#include "base/identifier.h"
#include "domain/qpv.h"
#include "domain/site.h"
#include "formats/detail/street_access.h"

#include <array>

namespace geo::formats::detail {

namespace {

using domain::Kind;
using domain::Record;

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
    const std::string commune = textIn(record, "commune");
    const std::string section = textIn(record, "section");
    const std::string number = textIn(record, "number");
    std::string_view prefix = text("prefixe");
    if (prefix.empty()) prefix = text("com_abs");
    const std::string idu = commune + padded(prefix, 3) + padded(section, 2) + padded(number, 4);
    if (!section.empty() && !number.empty() && ParcelRule::accepts(idu)) fill(record, "idu", idu);
    fill(record, "commune", textIn(record, "idu").substr(0, 5));
}

std::span<const std::string_view> consultedNames(Kind kind) {
    static constexpr std::array<std::string_view, 2> kParcel = {"prefixe", "com_abs"};
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
