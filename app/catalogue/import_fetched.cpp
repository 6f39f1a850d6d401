#include "catalogue/import_fetched.h"

#include "catalogue/keep_features.h"
#include "domain/described.h"

#include <QTemporaryDir>

namespace app::catalogue {

namespace {

using geo::usecase::ImportMode;

// Rows of a kind with a key are found again by it; others are not.
ImportMode usualMode(geo::domain::Kind kind) {
    const auto& info = geo::domain::infoOf(kind);
    return info.keyField || info.find("code") ? ImportMode::update : ImportMode::add;
}

} // namespace

geo::usecase::ImportRequest importRequest(const ImportOrder& order, std::size_t number) {
    geo::usecase::ImportRequest request;
    const FetchedFile& file = order.files.at(number);
    request.source = file.file.toStdString();
    request.kind = order.dataSet.kind;
    request.preset = order.dataSet.preset.toStdString();
    request.mode = order.mode.value_or(usualMode(order.dataSet.kind));
    if (request.mode == ImportMode::replace && number > 0) request.mode = ImportMode::add;
    request.producer = order.dataSet.producer.toStdString();
    request.licence = order.dataSet.licence.toStdString();
    const QString vintage =
        order.dataSet.vintage.isEmpty() ? file.received.date().toString(Qt::ISODate) : order.dataSet.vintage;
    request.vintage = vintage.toStdString();
    return request;
}

geo::Result<std::vector<ImportedFile>> importFetched(geo::usecase::Desk& desk, const ImportOrder& order,
                                                     geo::JobControl& job) {
    std::vector<ImportedFile> imported;
    const QStringList beginnings = keptBeginnings(order.dataSet, order.territory);
    QTemporaryDir scratch;
    for (std::size_t number = 0; number < order.files.size(); ++number) {
        auto request = importRequest(order, number);
        if (!beginnings.isEmpty()) {
            const QString part = scratch.filePath(QString::fromStdString(request.source.filename().string()));
            GEO_TRY(keepFeatures(QString::fromStdString(request.source.string()), part, beginnings, job));
            request.source = part.toStdString();
        }
        auto outcome = geo::usecase::importSource(desk, request, job);
        if (!outcome && outcome.error().code == geo::ErrorCode::cancelled)
            return std::unexpected(std::move(outcome).error());
        imported.push_back({order.files[number].what, std::move(outcome)});
    }
    return imported;
}

} // namespace app::catalogue
