#include "usecase/layer_style.h"

#include "carto/qml.h"
#include "carto/style_json.h"
#include "carto/united_style.h"
#include "domain/value.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using carto::ClassedBy;
using carto::ClassStyle;
using carto::LayerId;
using carto::StyleLoss;
using domain::FieldInfo;
using domain::Kind;

constexpr std::string_view kSiteKind = "kind"; // the field that tells the layers of sites apart

bool isQml(const std::filesystem::path& file) {
    return domain::normalised(file.extension().string()).ends_with("qml");
}

bool isStyleFile(const std::filesystem::path& file) {
    const std::string ending = domain::normalised(file.extension().string());
    return ending.ends_with("qml") || ending.ends_with("sld") || ending.ends_with("xml");
}

// QML first: it is what QGIS shows. The other where it cannot be read.
Result<Converted<LayerStyle>> readTexts(const formats::SourceStyle& style, const carto::StyleSubject& subject) {
    if (style.qml.empty() && style.sld.empty()) return fail(ErrorCode::valueOutOfRange, {{"field", "xml"}});
    if (style.qml.empty()) return carto::styleFromSld(style.sld, subject);
    auto read = carto::styleFromQml(style.qml, subject);
    if (read || style.sld.empty()) return read;
    auto other = carto::styleFromSld(style.sld, subject);
    return other ? std::move(other) : std::move(read);
}

// Turns what a style says of the fields of a source into what it means for the attributes of a kind.
class Translation {
public:
    explicit Translation(const StyledRows& rows)
        : m_rows(rows)
        , m_info(domain::infoOf(rows.kind)) {}

    void apply(LayerStyle& style, std::vector<StyleLoss>& losses) const {
        if (style.label && !style.label->field.empty()) label(style, losses);
        if (style.classes.by != ClassedBy::nothing) classes(style, losses);
    }

private:
    // The attribute that is read from a field, one that classes can be made by before others; null for none.
    [[nodiscard]] const FieldInfo* attributeOf(std::string_view field) const {
        const FieldInfo* found = nullptr;
        for (const AttributeSource& each : m_rows.mapping) {
            if (domain::normalised(each.field) != domain::normalised(field)) continue;
            const FieldInfo* attribute = m_info.find(each.attribute);
            if (attribute && (!found || attribute->type == domain::FieldType::code)) found = attribute;
        }
        return found ? found : m_rows.mapping.empty() ? m_info.find(field) : nullptr;
    }
    void label(LayerStyle& style, std::vector<StyleLoss>& losses) const {
        const FieldInfo* attribute = attributeOf(style.label->field);
        if (!attribute) {
            losses.push_back({"fieldName", style.label->field});
            style.label.reset();
            return;
        }
        const bool isName = m_info.nameField && attribute == &m_info.fields[*m_info.nameField];
        style.label->field = isName ? std::string{} : std::string{attribute->name};
    }
    void classes(LayerStyle& style, std::vector<StyleLoss>& losses) const {
        const FieldInfo* attribute = attributeOf(style.classes.field);
        const bool isNumber = attribute && (attribute->type == domain::FieldType::number ||
                                            attribute->type == domain::FieldType::integer);
        if (!attribute || (style.classes.by == ClassedBy::number && !isNumber)) {
            losses.push_back({"attr", style.classes.field});
            style.classes = {};
            return;
        }
        style.classes.field = attribute->name;
        if (style.classes.by != ClassedBy::category) return;
        std::set<std::string> known;
        std::erase_if(style.classes.classes, [&](ClassStyle& one) {
            if (one.title.empty()) one.title = one.code;
            one.code = codeFor(*attribute, one.code);
            if (one.title == one.code) one.title.clear();
            if (known.insert(one.code).second) return false;
            losses.push_back({"category", one.title}); // two codes of the source that are one here
            return true;
        });
    }
    // A value as it is kept; what cannot be one stays as it is.
    [[nodiscard]] std::string codeFor(const FieldInfo& attribute, const std::string& code) const {
        std::string text = code;
        if (m_rows.preset) {
            const auto& fields = m_rows.preset->fields;
            const auto field = std::ranges::find(fields, attribute.name, &formats::PresetField::attribute);
            if (field != fields.end() && field->change) text = field->change(code);
        }
        const auto value = domain::parseValue(attribute, text);
        return value ? domain::toText(*value) : code;
    }

    const StyledRows& m_rows;
    const domain::KindInfo& m_info;
};

// The layers that it goes to, each with its part of the style.
std::vector<std::pair<LayerId, LayerStyle>> shares(const LayerStyle& style, const StyledRows& rows) {
    std::vector<std::pair<LayerId, LayerStyle>> out;
    const bool isByKind = style.classes.by == ClassedBy::category && style.classes.field == kSiteKind;
    for (const LayerId layer : layersShowing(rows.kind)) {
        const auto siteKind = carto::infoOf(layer).siteKind;
        if (!siteKind) {
            out.emplace_back(layer, style);
            continue;
        }
        const std::string code{domain::codeOf(*siteKind)};
        if (!isByKind && !rows.siteKinds.contains(code)) continue;
        if (auto part = carto::partOf(style, kSiteKind, code)) out.emplace_back(layer, std::move(*part));
    }
    return out;
}

Diagnostic refused(const formats::SourceStyle& style, std::string reason, std::string detail) {
    return {DiagnosticCode::styleRefused,
            Severity::warning,
            {},
            "",
            {{"value", style.name}, {"reason", std::move(reason)}, {"detail", std::move(detail)}}};
}

} // namespace

std::string partsText(const std::vector<StyleLoss>& losses) {
    std::string text;
    for (const StyleLoss& loss : losses)
        text += (text.empty() ? "" : ", ") + loss.part + (loss.value.empty() ? "" : " (" + loss.value + ")");
    return text;
}

carto::StyleSubject subjectOf(LayerId layer) {
    const auto& kind = domain::infoOf(carto::infoOf(layer).kind);
    carto::StyleSubject subject{.layer = layer, .name = std::string{domain::codeOf(layer)}};
    if (kind.nameField) subject.nameField = kind.fields[*kind.nameField].name;
    return subject;
}

std::vector<LayerId> layersShowing(Kind kind) {
    std::vector<LayerId> layers;
    for (const carto::LayerInfo& info : carto::allLayers())
        if (info.kind == kind) layers.push_back(info.id);
    return layers;
}

void setStyle(LayerDesign& layer, LayerStyle style) {
    if (style.farthestScale) layer.maxScale = style.farthestScale;
    if (style.nearestScale) layer.minScale = style.nearestScale;
    style.farthestScale.reset();
    style.nearestScale.reset();
    layer.style = style == carto::defaultStyleOf(layer.id) ? std::string{} : carto::toJson(style);
}

Result<Converted<LayerStyle>> readStyle(const std::filesystem::path& file, LayerId layer, const std::string& table) {
    if (isStyleFile(file)) {
        GEO_ASSIGN(const std::string text, formats::readStyleText(file));
        return isQml(file) ? carto::styleFromQml(text, subjectOf(layer)) : carto::styleFromSld(text, subjectOf(layer));
    }
    formats::SourceOptions options;
    options.layer = table;
    options.kind = carto::infoOf(layer).kind;
    GEO_ASSIGN(const auto source, formats::Source::open(file, options));
    if (!source.info().style) return fail(ErrorCode::notFound, {{"kind", "style"}, {"key", source.info().layer}});
    GEO_ASSIGN(auto read, readTexts(*source.info().style, subjectOf(layer)));
    const auto siteKind = carto::infoOf(layer).siteKind;
    if (!siteKind) return read;
    auto part = carto::partOf(read.value, kSiteKind, domain::codeOf(*siteKind));
    if (!part) return fail(ErrorCode::notFound, {{"kind", "style"}, {"key", std::string{domain::codeOf(*siteKind)}}});
    return Converted<LayerStyle>{std::move(*part), std::move(read.losses)};
}

Result<std::vector<StyleLoss>> writeStyle(const std::filesystem::path& file, LayerId layer, const LayerStyle& style,
                                          bool overwrite) {
    auto text = isQml(file) ? carto::toQml(style, subjectOf(layer)) : carto::toSld(style, subjectOf(layer));
    GEO_TRY(formats::writeStyleText(file, text.value, overwrite));
    return std::move(text.losses);
}

bool offersStyle(const SourceInfo& info, Kind kind) {
    return info.style && !layersShowing(kind).empty();
}

bool hasOwnStyle(const MapDesign& design, Kind kind) {
    return std::ranges::any_of(layersShowing(kind), [&](LayerId layer) { return !design.of(layer).style.empty(); });
}

Diagnosed<MapDesign> withStyleTaken(MapDesign design, const formats::SourceStyle& style, const StyledRows& rows) {
    Diagnosed<MapDesign> out{std::move(design), {}};
    const auto layers = layersShowing(rows.kind);
    if (layers.empty()) return out;
    auto read = readTexts(style, subjectOf(layers.front()));
    if (!read) {
        const bool isLarge = style.isTooLarge && style.qml.empty() && style.sld.empty();
        out.diagnostics.push_back(refused(style, isLarge ? "too_large" : std::string{name(read.error().code)},
                                          std::string{argument(read.error().arguments, "field")}));
        return out;
    }
    Translation{rows}.apply(read->value, read->losses);
    if (const auto checked = carto::checkStyle(read->value); !checked) {
        out.diagnostics.push_back(refused(style, std::string{name(checked.error().code)},
                                          std::string{argument(checked.error().arguments, "field")}));
        return out;
    }
    std::string codes;
    for (auto& [layer, part] : shares(read->value, rows)) {
        setStyle(out.value.of(layer), std::move(part));
        codes += (codes.empty() ? "" : " ") + std::string{domain::codeOf(layer)};
    }
    if (!codes.empty())
        out.diagnostics.push_back(
            {DiagnosticCode::styleTaken, Severity::note, {}, "", {{"layers", codes}, {"value", style.name}}});
    if (!read->losses.empty())
        out.diagnostics.push_back({DiagnosticCode::styleSimplified,
                                   Severity::note,
                                   {},
                                   "",
                                   {{"value", style.name}, {"parts", partsText(read->losses)}}});
    return out;
}

} // namespace geo::usecase
