#include "usecase/table_styles.h"

#include "carto/qml.h"
#include "carto/united_style.h"
#include "usecase/layer_style.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using carto::ClassedBy;
using carto::ClassStyle;
using carto::LayerId;
using carto::StyleLoss;
using domain::FieldInfo;
using domain::Kind;

// The style of all rows of a kind.
Converted<LayerStyle> styleOfKind(const MapDesign& design, std::span<const LayerId> layers,
                                  const formats::Wording& wording) {
    if (layers.size() == 1) return {carto::asShown(design.of(layers.front()).state()), {}};
    std::vector<carto::TablePart> parts;
    for (const LayerId layer : layers) {
        const std::string code{domain::codeOf(*carto::infoOf(layer).siteKind)};
        parts.push_back({design.of(layer).state(), code, wording.code ? wording.code("kind", code) : std::string{}});
    }
    return carto::unitedStyle(parts, "kind");
}

bool isFreeText(const FieldInfo& field) {
    return field.type == domain::FieldType::text || field.type == domain::FieldType::textList;
}

// What the rows of a kind say of persons.
Result<std::set<std::string>> personalTexts(const Desk& desk, Kind kind, JobControl& job) {
    constexpr std::size_t kShortest = 4; // bytes: shorter ones are found in the midst of words
    std::set<std::string> texts;
    const domain::KindInfo& info = domain::infoOf(kind);
    const auto keep = [&](domain::Record&& record) -> Result<void> {
        for (std::size_t i = 0; i < info.fields.size(); ++i)
            if (info.fields[i].personal)
                if (std::string text = domain::toText(record.values[i]); text.size() >= kShortest)
                    texts.insert(std::move(text));
        return {};
    };
    GEO_TRY(desk.workspace().forEach(kind, {.withShapes = false}, keep, job));
    return texts;
}

// Takes what may not be published, or is in no column of the table, out of a style.
Result<void> publish(const Desk& desk, Kind kind, bool publicOnly, Converted<LayerStyle>& style, JobControl& job) {
    const domain::KindInfo& info = domain::infoOf(kind);
    const auto columnOf = [&](const std::string& field) -> const FieldInfo* {
        const FieldInfo* found = info.find(field);
        return found && !(publicOnly && found->personal) ? found : nullptr;
    };
    auto& label = style.value.label;
    if (label && !label->field.empty() && !columnOf(label->field)) {
        style.losses.push_back({"names", ""});
        label.reset();
    }
    if (label && label->field.empty() && !info.nameField) label.reset();
    auto& classes = style.value.classes;
    if (classes.by == ClassedBy::nothing) return {};
    const FieldInfo* field = columnOf(classes.field);
    if (!field) {
        style.losses.push_back({"classes", ""});
        classes = {};
        return {};
    }
    if (!publicOnly || classes.by != ClassedBy::category || !isFreeText(*field)) return {};
    GEO_ASSIGN(const auto secrets, personalTexts(desk, kind, job));
    const auto tells = [&](const std::string& text) {
        return formats::holdsContact(text) ||
               std::ranges::any_of(secrets, [&](const auto& secret) { return text.contains(secret); });
    };
    if (std::erase_if(classes.classes, [&](const ClassStyle& one) { return tells(one.code) || tells(one.title); }) > 0)
        style.losses.push_back({"categories", ""});
    return {};
}

carto::DrawnShapes shapesOf(geom::GeometryType type) {
    using enum geom::GeometryType;
    return {.areas = type == polygon || type == multiPolygon,
            .lines = type == lineString || type == multiLineString,
            .points = type == point || type == multiPoint};
}

// A style for each table of a kind: one a shape. Markers and names stand in the first alone.
void addTables(Kind kind, Converted<LayerStyle> style, bool isTold, Diagnosed<std::vector<formats::TableStyle>>& out) {
    const auto& shapes = domain::infoOf(kind).shapes;
    std::vector<StyleLoss> losses = std::move(style.losses);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        carto::StyleSubject subject = subjectOf(layersShowing(kind).front());
        subject.name = std::string{domain::name(kind)} + (i == 0 ? "" : "_" + std::string{shapes[i].name});
        subject.shapes = shapesOf(shapes[i].type);
        subject.areMarkersElsewhere = i > 0;
        auto qml = carto::toQml(style.value, subject);
        auto sld = carto::toSld(style.value, subject);
        out.value.push_back({subject.name, subject.name, std::move(qml.value), std::move(sld.value)});
        for (auto* each : {&qml.losses, &sld.losses})
            for (StyleLoss& loss : *each)
                if (std::ranges::find(losses, loss) == losses.end()) losses.push_back(std::move(loss));
    }
    if (!isTold || losses.empty()) return;
    out.diagnostics.push_back({DiagnosticCode::styleSimplified,
                               Severity::note,
                               {},
                               "",
                               {{"value", std::string{domain::name(kind)}}, {"parts", partsText(losses)}}});
}

} // namespace

Result<Diagnosed<std::vector<formats::TableStyle>>> tableStyles(const Desk& desk, std::span<const Kind> kinds,
                                                                const formats::Wording& wording, bool publicOnly,
                                                                JobControl& job) {
    GEO_ASSIGN(const MapDesign design, readDesign(desk));
    Diagnosed<std::vector<formats::TableStyle>> out;
    for (const Kind kind : kinds) {
        const auto layers = layersShowing(kind);
        if (layers.empty()) continue;
        Converted<LayerStyle> style = styleOfKind(design, layers, wording);
        GEO_TRY(publish(desk, kind, publicOnly, style, job));
        addTables(kind, std::move(style), hasOwnStyle(design, kind), out);
    }
    return out;
}

} // namespace geo::usecase
