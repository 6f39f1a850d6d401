#pragma once

#include "domain/commune.h"
#include "domain/parcel.h"
#include "domain/placement.h"
#include "domain/project.h"
#include "domain/site.h"
#include "store/import_writer.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

// Rows of the store's tests.
namespace geo::storetest {

template <class T>
T must(Result<T> result) {
    if (result) return std::move(*result);
    std::string text{name(result.error().code)};
    for (const auto& a : result.error().arguments) text += " " + a.name + "=" + a.value;
    throw std::runtime_error(text);
}
inline void must(Result<void> result) {
    if (!result) must(Result<int>{std::unexpected(result.error())});
}

// The name of the error and its arguments, or "done": what a test compares.
template <class T>
QString outcome(const Result<T>& result) {
    if (result) return "done";
    QString text = QString::fromStdString(std::string{name(result.error().code)});
    for (const auto& a : result.error().arguments)
        if (a.name != "detail" && a.name != "file") text += QString(" %1=%2").arg(a.name.c_str(), a.value.c_str());
    return text;
}

inline geom::MultiPolygon square(double x, double y, double side) {
    return {{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}}};
}

inline domain::Site site(const std::string& name, double x = 355000, double y = 6689000) {
    domain::Site made;
    made.name = name;
    made.kind = domain::SiteKind::transitional;
    made.lifeCycle = domain::LifeCycle::identified;
    made.commune = must(InseeCode::parse("44109"));
    made.landArea = SquareMetres{1234.5};
    made.location = geom::PointM{x, y};
    return made;
}

inline domain::Space space(SiteId site, const std::string& name) {
    domain::Space made;
    made.site = site;
    made.name = name;
    made.kind = domain::SpaceKind::hall;
    made.area = SquareMetres{250};
    return made;
}

inline domain::Project project(const std::string& name) {
    domain::Project made;
    made.name = name;
    made.filiere = domain::Filiere::reemploi;
    return made;
}

inline std::string parcelKey(int number) {
    return fmt::format("44109000AB{:04}", number);
}

inline domain::Parcel parcel(int number) {
    domain::Parcel made;
    made.idu = must(ParcelId::parse(parcelKey(number)));
    made.commune = must(InseeCode::parse("44109"));
    made.section = "AB";
    made.number = fmt::format("{}", number);
    made.contenance = SquareMetres{400.25};
    made.outline = square(355000 + 20.0 * number, 6689000.125, 15);
    return made;
}

inline domain::Dataset dataset(domain::Kind kind, const std::string& name) {
    domain::Dataset made;
    made.name = name;
    made.content = domain::name(kind);
    made.source = "test";
    return made;
}

inline store::RowChange added(const domain::Record& record) {
    return {record.kind, 0, record, {}};
}
inline store::RowChange changed(const domain::Record& record) {
    return {record.kind, record.id, record, {}};
}
inline store::RowChange removed(domain::Kind kind, std::int64_t id) {
    return {kind, id, {}, {}};
}

inline store::Step step(domain::Action action, std::vector<store::RowChange> changes, bool withDependents = false) {
    return {action, "tester", std::move(changes), withDependents};
}

// An empty workspace, made once a program and copied from then on: that is several times quicker.
inline const std::filesystem::path& emptyWorkspace() {
    static const QTemporaryDir kFolder;
    static const std::filesystem::path kPath = [] {
        const std::filesystem::path path = (kFolder.path() + "/empty.entente").toStdString();
        must(store::Workspace::create(path, {.name = "Essai", .who = "tester"}));
        return path;
    }();
    return kPath;
}

// A new workspace in a folder that goes with it.
struct Fresh {
    QTemporaryDir folder;
    std::filesystem::path path = (folder.path() + "/w.entente").toStdString();
    bool isCopied = std::filesystem::copy_file(emptyWorkspace(), path);
    store::Workspace workspace = must(store::Workspace::open(path));
    JobControl job;
};

inline store::ImportReport importParcels(store::Workspace& workspace, int first, int count,
                                         store::ImportMode mode = store::ImportMode::add) {
    auto writer = must(store::ImportWriter::begin(workspace, domain::Action::import, "tester"));
    must(writer.startDataset(dataset(domain::Kind::parcel, "parcelles"), mode));
    for (int i = first; i < first + count; ++i) must(writer.add(domain::toRecord(parcel(i)), {i, false}));
    JobControl job;
    return must(writer.finish(job));
}

} // namespace geo::storetest
