#include "bench/other_tool.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace bench {
namespace {

QString program() {
    return QStandardPaths::findExecutable("ogr2ogr");
}

} // namespace

bool OtherTool::isThere() {
    return !program().isEmpty();
}

geo::Result<void> OtherTool::copy(const std::filesystem::path& source) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return geo::fail(geo::ErrorCode::folderNotWritable, {{"file", folder.path().toStdString()}});
    QProcess process;
    Stopwatch watch;
    process.start(program(), {"-f", "SQLite", "-dsco", "SPATIALITE=YES", folder.filePath("copy.sqlite"),
                              QString::fromStdString(source.string())});
    const bool isDone = process.waitForFinished(-1) && process.exitCode() == 0;
    m_timings.add(watch.lap());
    if (isDone) return {};
    return geo::fail(geo::ErrorCode::fileUnreadable,
                     {{"file", source.string()}, {"detail", process.readAllStandardError().toStdString()}});
}

Json OtherTool::json(const Timings& measured) const {
    if (!isThere()) return {{"what", "ogr2ogr is not installed: no comparison"}};
    Json json = referenceJson("ogr2ogr -f SQLite -dsco SPATIALITE=YES of the same file", m_timings);
    json["ratio"] = ratio(measured, m_timings);
    return json;
}

} // namespace bench
