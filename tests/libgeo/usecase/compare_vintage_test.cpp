#include "desk_case.h"
#include "usecase/compare_vintage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace deskcase;
using domain::Kind;
using usecase::MissingRows;

namespace {

QJsonObject feature(const QString& number, double x, double width, int contenance) {
    const auto point = [](double px, double py) { return QJsonArray{px, py}; };
    const QJsonArray ring{point(x, 6'690'000), point(x + width, 6'690'000), point(x + width, 6'690'050),
                          point(x, 6'690'050), point(x, 6'690'000)};
    return {{"type", "Feature"},
            {"geometry", QJsonObject{{"type", "Polygon"}, {"coordinates", QJsonArray{ring}}}},
            {"properties", QJsonObject{{"id", "44109000AB" + number.rightJustified(4, '0')},
                                       {"commune", "44109"},
                                       {"prefixe", "000"},
                                       {"section", "AB"},
                                       {"numero", number},
                                       {"contenance", contenance}}}};
}

usecase::ImportRequest write(const QTemporaryDir& folder, const QString& name, const QJsonArray& features) {
    QFile file{folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("no file");
    file.write(QJsonDocument{
        QJsonObject{{"type", "FeatureCollection"},
                    {"crs", QJsonObject{{"type", "name"}, {"properties", QJsonObject{{"name", "EPSG:2154"}}}}},
                    {"features", features}}}
                   .toJson());
    usecase::ImportRequest request;
    request.source = folder.filePath(name).toStdString();
    return request;
}

// Three parcels in a row; in the new vintage the first is the same, the second is divided, the third is corrected.
struct TwoVintages {
    FreshDesk fresh;
    usecase::ImportRequest before =
        write(fresh.folder, "parcelles-2024.json",
              {feature("1", 355'000, 50, 2500), feature("2", 355'050, 50, 2500), feature("3", 355'100, 50, 2500)});
    usecase::ImportRequest after = write(fresh.folder, "parcelles-2025.json",
                                         {feature("1", 355'000, 50, 2500), feature("3", 355'100, 50, 2480),
                                          feature("4", 355'050, 20, 1000), feature("5", 355'070, 30, 1500)});

    TwoVintages() {
        must(usecase::importSource(fresh.desk, before, fresh.job));
        domain::Record other = domain::emptyRecord(Kind::parcel); // of a commune that the new vintage is not about
        set(other, "idu", std::string{"44190000ZA0001"});
        must(fresh.desk.add(other));
        domain::Record site = domain::emptyRecord(Kind::site);
        set(site, "name", std::string{"Ancien dépôt"});
        set(site, "kind", std::string{"available_land"});
        set(site, "parcels", std::string{"44109000AB0001|44109000AB0002"});
        must(fresh.desk.add(site));
    }
};

QStringList keys(const usecase::Desk& desk) {
    QStringList out;
    for (const auto& row : all(desk, Kind::parcel)) out << QString::fromStdString(row.key());
    out.sort();
    return out;
}

} // namespace

class CompareVintageTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatBecameOfEachRow() {
        TwoVintages two;
        const auto rows = all(two.fresh.desk);
        const auto compared = must(usecase::compareVintage(two.fresh.desk, two.after, two.fresh.job));
        const domain::VintageReport& report = compared.report;
        QCOMPARE(report.kind, Kind::parcel);
        QCOMPARE(report.scope, std::vector<std::string>{"44109"});
        QCOMPARE(report.same, 1);
        QCOMPARE(report.added, 2);
        QCOMPARE(report.changed, 1);
        QCOMPARE(report.removed, 1);
        QStringList told;
        for (const auto& line : report.lines)
            told << QString::fromStdString(line.key + " " + std::string{domain::codeOf(line.change)});
        QCOMPARE(told, (QStringList{"44109000AB0002 removed", "44109000AB0003 described", "44109000AB0004 added",
                                    "44109000AB0005 added"}));
        QCOMPARE(report.lost.size(), std::size_t{1});
        QCOMPARE(report.lost.front().siteName, std::string{"Ancien dépôt"});
        QCOMPARE(report.lost.front().key, std::string{"44109000AB0002"});
        QCOMPARE(report.lost.front().successors, (std::vector<std::string>{"44109000AB0004", "44109000AB0005"}));
        QCOMPARE(all(two.fresh.desk), rows); // nothing changed
    }

    void isAppliedAsOneStep() {
        TwoVintages two;
        const auto before = all(two.fresh.desk);
        const std::size_t stepsBefore = steps(two.fresh.desk);
        const auto outcome = must(usecase::applyVintage(two.fresh.desk, two.after, MissingRows::remove, two.fresh.job));
        QCOMPARE(outcome.dataset.kept, 3); // changed and added
        QCOMPARE(steps(two.fresh.desk), stepsBefore + 1);
        QCOMPARE(keys(two.fresh.desk), (QStringList{"44109000AB0001", "44109000AB0003", "44109000AB0004",
                                                    "44109000AB0005", "44190000ZA0001"}));
        const auto third = must(two.fresh.desk.row(Kind::parcel, "44109000AB0003"));
        QCOMPARE(domain::toText(third.value("contenance_m2")), std::string{"2480"});
        const auto site = all(two.fresh.desk, Kind::site).front();
        QCOMPARE(domain::toText(site.value("parcels")), std::string{"44109000AB0001|44109000AB0002"});
        QVERIFY(must(two.fresh.desk.check(two.fresh.job)).isSound());
        const auto again = must(usecase::compareVintage(two.fresh.desk, two.after, two.fresh.job)).report;
        QCOMPARE(again.same, 4);
        QVERIFY(again.lines.empty());
        const auto after = all(two.fresh.desk);

        must(two.fresh.desk.undo(two.fresh.job));
        for (const Kind kind : {Kind::parcel, Kind::site}) QCOMPARE(all(two.fresh.desk, kind), before.at(at(kind)));
        must(two.fresh.desk.redo(two.fresh.job));
        for (const Kind kind : {Kind::parcel, Kind::site}) QCOMPARE(all(two.fresh.desk, kind), after.at(at(kind)));
        QVERIFY(must(two.fresh.desk.check(two.fresh.job)).isSound());
    }

    void whatIsMissingMayStay() {
        TwoVintages two;
        must(usecase::applyVintage(two.fresh.desk, two.after, MissingRows::keep, two.fresh.job));
        QVERIFY(keys(two.fresh.desk).contains("44109000AB0002"));
        QCOMPARE(keys(two.fresh.desk).size(), 6);
    }

    void aCancelLeavesAllAsItWas() {
        TwoVintages two;
        const auto before = all(two.fresh.desk);
        JobControl cancelled;
        cancelled.requestCancel();
        QCOMPARE(outcome(usecase::applyVintage(two.fresh.desk, two.after, MissingRows::remove, cancelled)),
                 QString("cancelled"));
        QCOMPARE(all(two.fresh.desk), before);
    }

    void kindsWithoutAKeyAreRefused() {
        TwoVintages two;
        two.after.kind = Kind::amenity;
        QVERIFY(outcome(usecase::compareVintage(two.fresh.desk, two.after, two.fresh.job))
                    .startsWith("kind_unknown value=amenity"));
    }

    // A commune's whole cadastre against itself, with one parcel in fifty taken out and another one's area changed.
    void aRealCadastre() {
        QFile file{qEnvironmentVariable("ENTENTE_SOURCE_DIR") +
                   "/../shared/data/parcels/cadastre-93010-parcelles.json"};
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the data folder is not beside the checkout");
        FreshDesk fresh;
        usecase::ImportRequest request;
        request.source = file.fileName().toStdString();
        must(usecase::importSource(fresh.desk, request, fresh.job));
        QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        QJsonArray kept;
        int removed = 0;
        int changed = 0;
        const QJsonArray all = document.value("features").toArray();
        for (int i = 0; i < all.size(); ++i) {
            QJsonObject each = all.at(i).toObject();
            if (i % 50 == 0) {
                ++removed;
                continue;
            }
            if (i % 50 == 1) {
                QJsonObject properties = each.value("properties").toObject();
                properties["contenance"] = properties.value("contenance").toInt() + 7;
                each["properties"] = properties;
                ++changed;
            }
            kept.append(each);
        }
        document["features"] = kept;
        QFile next{fresh.folder.filePath("next.json")};
        QVERIFY(next.open(QIODevice::WriteOnly) && next.write(QJsonDocument{document}.toJson()) > 0);
        next.close();
        request.source = next.fileName().toStdString();
        const auto report = must(usecase::compareVintage(fresh.desk, request, fresh.job)).report;
        QCOMPARE(report.removed, removed);
        QCOMPARE(report.changed, changed);
        QCOMPARE(report.added, 0);
        QCOMPARE(report.same, static_cast<int>(all.size()) - removed - changed);
    }

private:
    static std::size_t at(Kind kind) {
        return static_cast<std::size_t>(std::ranges::find(domain::kAllKinds, kind) - domain::kAllKinds.begin());
    }
};

QTEST_GUILESS_MAIN(CompareVintageTest)
#include "compare_vintage_test.moc"
