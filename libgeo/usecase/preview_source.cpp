#include "usecase/preview_source.h"

#include "usecase/import_reading.h"
#include "usecase/read_map.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using carto::LayerId;
using domain::Kind;

Result<std::vector<formats::SourceRow>> firstRows(formats::Source& source, std::int64_t most, JobControl& job) {
    std::vector<formats::SourceRow> rows;
    const auto take = [&](formats::SourceRow&& row) -> Result<void> {
        GEO_TRY(job.step(Phase::reading, static_cast<std::int64_t>(rows.size()), most));
        rows.push_back(std::move(row));
        if (static_cast<std::int64_t>(rows.size()) >= most) return fail(ErrorCode::cancelled); // enough
        return {};
    };
    const auto done = source.read(take, job);
    const bool isEnough = static_cast<std::int64_t>(rows.size()) >= most && !job.isCancelRequested();
    if (!done && !isEnough) return std::unexpected(done.error());
    return rows;
}

// Fills in what becomes of the rows.
Result<void> readRows(const OpenedSource& opened, const ImportRequest& request, const Desk& desk,
                      SourcePreview& preview, JobControl& job) {
    std::vector<formats::SourceRow> rows;
    for (std::size_t i = 0; i < preview.rows.size(); ++i) {
        rows.push_back(preview.rows[i].source);
        rows.back().number = static_cast<std::int64_t>(i) + 1;
    }
    formats::Source source = formats::Source::ofRows(preview.info, std::move(rows));
    const auto rowOf = [&](std::int64_t number) -> PreviewRow& {
        return preview.rows.at(static_cast<std::size_t>(number - 1));
    };
    const auto keep = [&](formats::ReadRecord&& read) -> Result<void> {
        PreviewRow& row = rowOf(read.row);
        row.records.push_back(std::move(read.record));
        for (Diagnostic& found : read.diagnostics) {
            found.row = row.source.number;
            row.found.push_back(std::move(found));
        }
        return {};
    };
    const auto reject = [&](formats::RejectedRow&& read) -> Result<void> {
        PreviewRow& row = rowOf(read.row);
        read.reason.row = row.source.number;
        row.refused = std::move(read.reason);
        return {};
    };
    GEO_ASSIGN(formats::ReadReport report,
               formats::readRecords(source, mappingOf(request, opened, desk), keep, reject, job));
    preview.mapping = std::move(report.mapping);
    preview.diagnostics = std::move(report.diagnostics);
    return {};
}

void collectDiagnostics(SourcePreview& preview) {
    for (const Diagnostic& found : preview.diagnostics)
        if (found.code == DiagnosticCode::fieldIgnored)
            preview.ignoredFields.emplace_back(argument(found.arguments, "field"));
    for (const PreviewRow& row : preview.rows) {
        preview.diagnostics.insert(preview.diagnostics.end(), row.found.begin(), row.found.end());
        if (row.refused) preview.diagnostics.push_back(*row.refused);
    }
}

// The layer that shows a row; kinds without a layer of their own are shown as others of their shape.
LayerId layerOf(const domain::Record& record) {
    const std::string siteKind = domain::toText(record.value("kind"));
    for (const carto::LayerInfo& layer : carto::allLayers())
        if (layer.kind == record.kind && (!layer.siteKind || domain::codeOf(*layer.siteKind) == siteKind))
            return layer.id;
    return geom::typeOf(record.mainShape()) == geom::GeometryType::point ? LayerId::amenity : LayerId::zone;
}

Result<void> addCommunes(const Desk& desk, SourcePreview& preview, JobControl& job) {
    GEO_ASSIGN(const std::int64_t communes, desk.count(Kind::commune));
    if (communes == 0) return {};
    GEO_ASSIGN(preview.map.layers[LayerId::commune], readLayer(desk, LayerId::commune, {}, job));
    return {};
}

// The layer in the making, what the map has of it already in it.
carto::LayerBuilder& builderOf(LayerId id, const carto::MapSnapshot& map,
                               std::map<LayerId, carto::LayerBuilder>& layers) {
    const auto [found, isNew] = layers.try_emplace(id, id);
    const auto there = map.layers.find(id);
    if (isNew && there != map.layers.end())
        for (std::size_t i = 0; i < there->second->size(); ++i) found->second.add(there->second->feature(i));
    return found->second;
}

void addRows(SourcePreview& preview) {
    std::map<LayerId, carto::LayerBuilder> layers;
    std::int64_t number = 0;
    for (const PreviewRow& row : preview.rows)
        for (const domain::Record& record : row.records) {
            --number; // negative: rows of the workspace are others
            if (geom::isEmpty(record.mainShape())) continue;
            preview.view.add(geom::boxOf(record.mainShape()));
            const LayerId id = layerOf(record);
            carto::LayerBuilder& layer = builderOf(id, preview.map, layers);
            carto::Feature feature;
            feature.id = number;
            feature.geometry = record.mainShape();
            feature.label = record.displayName();
            layer.add(feature);
            preview.marks[{id, number}].selected = true;
        }
    for (auto& [id, layer] : layers) preview.map.layers[id] = std::make_shared<const carto::LayerData>(layer.built());
}

Result<void> drawRows(const Desk& desk, SourcePreview& preview, JobControl& job) {
    preview.map.epsg = desk.info().epsg;
    preview.map.workspaceName = desk.info().name;
    GEO_TRY(addCommunes(desk, preview, job));
    const geom::BoxM communes = preview.map.extent();
    addRows(preview);
    if (preview.view.intersects(communes)) preview.view.add(communes);
    for (const carto::LayerInfo& layer : carto::allLayers())
        if (preview.map.layers.contains(layer.id)) preview.layers.push_back({layer.id, true, 1.0});
    return {};
}

} // namespace

Result<SourcePreview> previewSource(const Desk& desk, const ImportRequest& request, std::int64_t most,
                                    JobControl& job) {
    SourcePreview preview;
    GEO_ASSIGN(formats::Source source, openForReading(desk, request, request.kind, job));
    preview.info = source.info();
    GEO_ASSIGN(auto rows, firstRows(source, std::max<std::int64_t>(1, most), job));
    for (formats::SourceRow& row : rows) preview.rows.push_back({std::move(row), {}, {}, {}});
    auto opened = recognised(std::move(source), request);
    if (!opened) {
        preview.problem = std::move(opened).error();
        GEO_TRY(drawRows(desk, preview, job));
        return preview;
    }
    preview.kind = opened->kind;
    if (opened->preset) preview.preset = opened->preset->name;
    if (auto read = readRows(*opened, request, desk, preview, job); !read) {
        if (read.error().code == ErrorCode::cancelled) return std::unexpected(std::move(read).error());
        preview.problem = std::move(read).error();
    }
    collectDiagnostics(preview);
    GEO_TRY(drawRows(desk, preview, job));
    return preview;
}

} // namespace geo::usecase
