#include "matching/answer_text.h"

#include "base/date.h"
#include "domain/record.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace app::matching {

namespace {

using geo::domain::FieldInfo;
using geo::domain::Kind;
using geo::domain::Rule;

struct RuleField {
    Kind kind;
    std::string_view field;
};

// The field that gives a rule its words and unit, for the value and the need alike.
RuleField fieldOf(Rule rule) {
    switch (rule) {
    case Rule::spaceKind:
        return {Kind::space, "kind"};
    case Rule::areaMin:
        return {Kind::space, "area_m2"};
    case Rule::available:
        return {Kind::site, "windows"};
    case Rule::duration:
        return {Kind::project, "duration_months"};
    case Rule::weeklySlots:
        return {Kind::space, "slots_week"};
    case Rule::ceilingHeight:
        return {Kind::space, "ceiling_height_m"};
    case Rule::floorLoad:
        return {Kind::space, "floor_load_kg_m2"};
    case Rule::groundFloor:
        return {Kind::space, "ground_floor"};
    case Rule::accessible:
        return {Kind::space, "accessible"};
    case Rule::vehicleAccess:
        return {Kind::space, "vehicle_access"};
    case Rule::openToPublic:
        return {Kind::space, "open_to_public"};
    case Rule::power:
        return {Kind::space, "power_kw"};
    case Rule::water:
        return {Kind::space, "water"};
    case Rule::sanitation:
        return {Kind::space, "sanitation"};
    case Rule::outdoor:
        return {Kind::space, "outdoor"};
    case Rule::noise:
        return {Kind::space, "noise_db"};
    case Rule::rent:
        return {Kind::space, "rent_eur_m2_year"};
    case Rule::budget:
        return {Kind::project, "budget_eur_year"};
    case Rule::tenure:
        return {Kind::space, "tenures"};
    case Rule::commune:
        return {Kind::site, "commune"};
    case Rule::inQpv:
        return {Kind::space, "accessible"}; // yes or no
    case Rule::reach:
        return {Kind::project, "reach_m"};
    case Rule::lifeCycle:
        return {Kind::site, "life_cycle"};
    }
    return {Kind::site, "name"};
}

QString partText(const FieldInfo& field, const std::string& part, const text::Language& language) {
    if (part == "0" || part == "1") {
        if (field.type == geo::domain::FieldType::boolean)
            return text::valueText(field, geo::domain::Value{std::int64_t{part == "1"}}, language);
    }
    if (!field.codes.empty()) return text::codeLabel(field, part);
    const auto value = geo::domain::parseValue(field, part);
    return value ? text::valueText(field, *value, language) : text::fromUtf8(part);
}

QString plainText(Rule rule, const std::string& plain, const text::Language& language) {
    if (plain.empty()) return text::unknownText();
    const auto [kind, name] = fieldOf(rule);
    const FieldInfo* field = geo::domain::infoOf(kind).find(name);
    QStringList parts;
    for (const std::string& part : geo::domain::listParts(plain)) {
        const auto period = geo::parsePeriod(part);
        parts << (period ? text::periodText(*period, language) : partText(*field, part, language));
    }
    return parts.join(QStringLiteral(", "));
}

constexpr std::string_view kNoEnd = "1200"; // months: what the rule of the duration answers for a stay without an end

// The first and the last day to start, both included.
QString startText(const std::string& span, const text::Language& language) {
    const auto days = geo::parsePeriod(span);
    if (!days || !days->from) return plainText(Rule::available, span, language);
    const QString first = language.date(*days->from);
    if (!days->until) return QCoreApplication::translate("AnswerText", "start from %1").arg(first);
    return QCoreApplication::translate("AnswerText", "start between %1 and %2 (included)")
        .arg(first, language.date(*days->until));
}

} // namespace

QString valueText(const geo::domain::RuleAnswer& answer, const text::Language& language) {
    if (answer.rule == Rule::duration && answer.value == kNoEnd)
        return QCoreApplication::translate("AnswerText", "without an end");
    return plainText(answer.rule, answer.value, language);
}

QString neededText(const geo::domain::RuleAnswer& answer, const text::Language& language) {
    const QString need = plainText(answer.rule, answer.needed, language);
    switch (answer.rule) {
    case Rule::available:
        return startText(answer.needed, language);
    case Rule::areaMin:
    case Rule::duration:
    case Rule::weeklySlots:
    case Rule::ceilingHeight:
    case Rule::floorLoad:
    case Rule::power:
        return QCoreApplication::translate("AnswerText", "at least %1").arg(need);
    case Rule::noise:
    case Rule::rent:
    case Rule::budget:
    case Rule::reach:
        return QCoreApplication::translate("AnswerText", "at most %1").arg(need);
    default:
        return need;
    }
}

QString sourceText(const std::string& source) {
    const auto dot = source.find('.');
    const auto kind = geo::domain::parseKind(source.substr(0, dot));
    if (!kind) {
        if (source == "distance.street")
            return QCoreApplication::translate("AnswerText", "Distance on foot along the streets");
        if (source.starts_with("distance"))
            return QCoreApplication::translate("AnswerText", "Distance as the crow flies");
        return text::fromUtf8(source);
    }
    const QString owner = text::capitalised(text::name(*kind));
    if (dot == std::string::npos) return QCoreApplication::translate("AnswerText", "Layer: %1").arg(text::title(*kind));
    const std::string field = source.substr(dot + 1);
    return QCoreApplication::translate("AnswerText", "%1: %2").arg(owner, text::label(field));
}

} // namespace app::matching
