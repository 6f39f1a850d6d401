#pragma once

#include "desk_case.h"
#include "table_schema.h"

#include "usecase/export_rows.h"
#include "usecase/import_source.h"

// Files of others through a workspace, for the tests of official files.
namespace official {

using namespace deskcase;
using domain::Kind;

inline QString sharedPath(const QString& name) {
    const QString path = QString::fromLocal8Bit(std::getenv("ENTENTE_SOURCE_DIR")) + "/../shared/" + name;
    return QFile::exists(path) ? path : QString{};
}

inline QString cnig(const QString& name) {
    return sharedPath("reference/cnig/" + name);
}

inline usecase::ImportOutcome import(FreshDesk& desk, const QString& path, std::optional<Kind> kind = {},
                                     const std::string& layer = {}) {
    usecase::ImportRequest request;
    request.source = path.toStdString();
    request.kind = kind;
    request.layer = layer;
    return must(usecase::importSource(desk.desk, request, desk.job));
}

inline QString exportTo(FreshDesk& desk, const QString& name, const std::vector<Kind>& kinds,
                        const std::string& profile, bool publicOnly = false) {
    usecase::ExportRequest request;
    request.target = desk.folder.filePath(name).toStdString();
    request.profile = profile;
    request.publicOnly = publicOnly;
    request.overwrite = true;
    must(usecase::exportRows(desk.desk, kinds, "", request, desk.job));
    return desk.folder.filePath(name);
}

} // namespace official
