#include "carto/style.h"
#include "desk_case.h"
#include "domain/street_edge.h"
#include "store/detail/connection.h"
#include "usecase/read_map.h"

#include <cmath>
#include <map>
#include <set>

using namespace deskcase;
using carto::LayerId;
using carto::LayerState;
using domain::Kind;

namespace {

std::vector<carto::Feature> featuresOf(const carto::LayerData& layer) {
    std::vector<carto::Feature> features;
    for (std::size_t i = 0; i < layer.size(); ++i) features.push_back(layer.feature(i));
    return features;
}

// Every coordinate as the map keeps it.
geom::Geometry toTheCentimetre(geom::Geometry geometry) {
    const auto round = [](std::vector<geom::PointM>& points) {
        for (geom::PointM& p : points) p = {std::nearbyint(p.x * 100.0) / 100.0, std::nearbyint(p.y * 100.0) / 100.0};
    };
    const auto polygon = [&](geom::Polygon& p) {
        round(p.outer);
        for (geom::Ring& hole : p.holes) round(hole);
    };
    std::visit(geom::Overloaded{[](geom::NoGeometry) {},
                                [](geom::PointM& p) {
                                    p = {std::nearbyint(p.x * 100.0) / 100.0, std::nearbyint(p.y * 100.0) / 100.0};
                                },
                                [&](geom::MultiPoint& m) { round(m.points); },
                                [&](geom::LineString& l) { round(l.points); },
                                [&](geom::MultiLineString& m) {
                                    for (geom::LineString& l : m.lines) round(l.points);
                                },
                                polygon,
                                [&](geom::MultiPolygon& m) {
                                    for (geom::Polygon& p : m.polygons) polygon(p);
                                }},
               geometry);
    return geometry;
}

std::set<std::int64_t> idsOf(const carto::LayerData& layer) {
    std::set<std::int64_t> ids;
    for (std::size_t i = 0; i < layer.size(); ++i) ids.insert(layer.rowId(i));
    return ids;
}

// The rows of a layer by the table alone: of its kind, and of the kind of site.
std::map<std::int64_t, domain::Record> rowsOf(const usecase::Desk& desk, const carto::LayerInfo& info) {
    std::map<std::int64_t, domain::Record> rows;
    for (domain::Record& record : all(desk, info.kind)) {
        const bool isOfIt =
            !info.siteKind || domain::toText(record.value("kind")) == std::string{domain::codeOf(*info.siteKind)};
        if (isOfIt && !geom::isEmpty(record.mainShape())) rows.emplace(record.id, std::move(record));
    }
    return rows;
}

// A layer in a style that asks for these fields; "" for none.
LayerState styled(LayerId layer, const QString& category, const QString& number, const QString& label) {
    carto::LayerStyle style = carto::defaultStyleOf(layer);
    style.classes = {};
    if (!category.isEmpty()) style.classes = {.by = carto::ClassedBy::category, .field = category.toStdString()};
    if (!number.isEmpty()) style.classes = {.by = carto::ClassedBy::number, .field = number.toStdString()};
    style.label.emplace().field = label.toStdString();
    return {.id = layer, .style = std::make_shared<const carto::LayerStyle>(std::move(style))};
}

// The layers of `after` that are not those of `before`, the same pointer.
std::set<LayerId> changed(const carto::MapSnapshot& before, const carto::MapSnapshot& after) {
    std::set<LayerId> changed;
    for (const auto& [id, layer] : after.layers)
        if (const auto found = before.layers.find(id); found == before.layers.end() || found->second != layer)
            changed.insert(id);
    return changed;
}

std::set<LayerId> sitesOf(const carto::MapSnapshot& map) {
    std::set<LayerId> sites;
    for (const auto& [id, layer] : map.layers)
        if (carto::infoOf(id).siteKind) sites.insert(id);
    return sites;
}

} // namespace

class ReadMapTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_sample.emplace(900);
        m_map.emplace(must(usecase::readMap(m_sample->desk, m_sample->job)));
    }

    void everyLayerHasItsRows() {
        for (const carto::LayerInfo& info : carto::allLayers()) {
            const auto rows = rowsOf(m_sample->desk, info);
            const auto layer = m_map->layers.find(info.id);
            QCOMPARE(layer != m_map->layers.end(), !rows.empty());
            if (rows.empty()) continue;
            QCOMPARE(layer->second->total(), static_cast<std::int64_t>(rows.size()));
            if (info.readByBox) {
                QVERIFY(layer->second->isEmpty());
                continue;
            }
            QCOMPARE(layer->second->size(), rows.size());
            for (const carto::Feature& feature : featuresOf(*layer->second)) {
                const domain::Record& row = rows.at(feature.id);
                QVERIFY(feature.geometry == toTheCentimetre(row.mainShape()));
                QCOMPARE(feature.label, row.displayName().empty() ? row.key() : row.displayName());
                QVERIFY(feature.box == geom::boxOf(feature.geometry));
            }
        }
    }

    void sitesAreParcelledOutByKind() {
        std::set<std::int64_t> seen;
        std::size_t total = 0;
        for (const carto::LayerInfo& info : carto::allLayers()) {
            if (!info.siteKind) continue;
            const auto ids = idsOf(*m_map->layers.at(info.id));
            QVERIFY(!ids.empty());
            seen.insert(ids.begin(), ids.end());
            total += ids.size();
        }
        QCOMPARE(seen.size(), total); // no site in two layers
        QCOMPARE(total, all(m_sample->desk, Kind::site).size());
    }

    void whatTheLayersAreDrawnBy() {
        for (const carto::Feature& feature : featuresOf(*m_map->layers.at(LayerId::qpv)))
            QCOMPARE(feature.sublabel, must(m_sample->desk.rowById(Kind::qpv, feature.id)).key());
        for (const carto::Feature& feature : featuresOf(*m_map->layers.at(LayerId::zone)))
            QCOMPARE(feature.category,
                     domain::toText(must(m_sample->desk.rowById(Kind::zone, feature.id)).value("type")));
        double residents = 0;
        for (const carto::Feature& feature : featuresOf(*m_map->layers.at(LayerId::population)))
            residents += feature.number;
        double declared = 0;
        for (const domain::Record& commune : all(m_sample->desk, Kind::commune))
            declared += std::stod(domain::toText(commune.value("population")));
        QCOMPARE(residents, declared);
    }

    void aStyleSaysWhatIsRead_data() {
        QTest::addColumn<int>("layer");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("label");
        const auto row = [](LayerId layer, const char* category, const char* number, const char* label) {
            QTest::newRow(qPrintable(QString("%1 %2%3 %4").arg(domain::codeOf(layer).data(), category, number, label)))
                << static_cast<int>(layer) << category << number << label;
        };
        row(LayerId::commune, "", "population", "insee_code");
        row(LayerId::commune, "name", "", "population");
        row(LayerId::availableLand, "life_cycle", "", "land_area_m2");
        row(LayerId::transitional, "", "land_area_m2", "owner_type");
        row(LayerId::population, "", "residents", "");
        row(LayerId::thirdPlace, "functions", "", "");
    }
    void aStyleSaysWhatIsRead() {
        QFETCH(int, layer);
        QFETCH(QString, category);
        QFETCH(QString, number);
        QFETCH(QString, label);
        const LayerState state = styled(static_cast<LayerId>(layer), category, number, label);
        const auto map = must(usecase::readMap(m_sample->desk, std::vector{state}, nullptr, m_sample->job));
        const carto::LayerData& read = *map.layers.at(state.id);
        QCOMPARE(read.size(), rowsOf(m_sample->desk, carto::infoOf(state.id)).size());
        const auto text = [](const domain::Record& row, const QString& field) {
            return field.isEmpty() ? std::string{} : domain::toText(row.value(field.toStdString()));
        };
        for (std::size_t i = 0; i < read.size(); ++i) {
            const auto row = must(m_sample->desk.rowById(carto::infoOf(state.id).kind, read.rowId(i)));
            QCOMPARE(std::string{read.categoryOf(i)}, text(row, category));
            const std::string known = text(row, number);
            QCOMPARE(std::isnan(read.numberOf(i)), known.empty());
            if (!known.empty()) QCOMPARE(read.numberOf(i), std::stod(known));
            if (!label.isEmpty()) QCOMPARE(std::string{read.labelOf(i)}, text(row, label));
        }
        // What is asked of one layer is not read into another.
        QVERIFY(map.layers.at(LayerId::zone)->fields() == carto::fieldsOf({LayerId::zone}));
    }

    void sitesHoldInTheirWindows() {
        SampleDesk own{10};
        auto site = storetest::site("Halle"); // without a space
        site.windows = {must(parsePeriod("2026-01-01/2027-01-01")), must(parsePeriod("2028-01-01/.."))};
        const std::int64_t id = must(own.desk.add(domain::toRecord(site))).ids.at(0);
        const auto map = must(usecase::readMap(own.desk, own.job));
        const carto::LayerData& layer = *map.layers.at(LayerId::transitional);
        const auto position = layer.positionOf(id);
        QVERIFY(position);
        QCOMPARE(layer.whenOf(*position).size(), std::size_t{2});
        QVERIFY(layer.holdsOn(*position, must(parseDate("2026-12-31"))));
        QVERIFY(!layer.holdsOn(*position, must(parseDate("2027-01-01"))));
        QVERIFY(layer.holdsOn(*position, must(parseDate("2030-01-01"))));
    }

    void onlyWhatAFilterLetsThrough_data() {
        QTest::addColumn<int>("layer");
        QTest::addColumn<QString>("filter");
        QTest::newRow("number") << static_cast<int>(LayerId::population) << "residents > 100";
        QTest::newRow("text and key") << static_cast<int>(LayerId::commune) << "name like 'S%' or id = '44109'";
        QTest::newRow("site") << static_cast<int>(LayerId::availableLand)
                              << "land_area_m2 is not null and not id = '1'";
        QTest::newRow("blank") << static_cast<int>(LayerId::zone) << " ";
        QTest::newRow("by box") << static_cast<int>(LayerId::parcel) << "contenance_m2 >= 900";
        QTest::newRow("none") << static_cast<int>(LayerId::iris) << "name is null";
    }
    void onlyWhatAFilterLetsThrough() {
        QFETCH(int, layer);
        QFETCH(QString, filter);
        const LayerState state{.id = static_cast<LayerId>(layer), .filter = filter.toStdString()};
        const carto::LayerInfo& info = carto::infoOf(state.id);
        const auto rows = rowsOf(m_sample->desk, info);
        const auto expression = must(domain::Expression::parse(state.filter, info.kind));
        std::set<std::int64_t> expected;
        for (const auto& [id, row] : rows)
            if (expression.matches(row)) expected.insert(id);
        const auto whole = must(usecase::readLayer(m_sample->desk, state, {}, m_sample->job));
        QCOMPARE(idsOf(*whole), expected);
        QCOMPARE(whole->total(), static_cast<std::int64_t>(rows.size()));
        const auto map = must(usecase::readMap(m_sample->desk, std::vector{state}, nullptr, m_sample->job));
        const auto found = map.layers.find(state.id);
        QCOMPARE(found != map.layers.end(), !rows.empty());
        if (rows.empty()) return;
        QCOMPARE(found->second->total(), static_cast<std::int64_t>(rows.size()));
        if (!info.readByBox) QCOMPARE(idsOf(*found->second), expected);
    }

    void whatCannotBeReadIsNamed_data() {
        QTest::addColumn<int>("layer");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("expected");
        QTest::newRow("filter") << static_cast<int>(LayerId::rooftop) << "name ="
                                << ""
                                << "expression_invalid";
        QTest::newRow("field of a filter") << static_cast<int>(LayerId::parcel) << "residents > 1"
                                           << ""
                                           << "attribute_unknown";
        QTest::newRow("field of a style") << static_cast<int>(LayerId::zone) << ""
                                          << "residents"
                                          << "attribute_unknown";
    }
    void whatCannotBeReadIsNamed() {
        QFETCH(int, layer);
        QFETCH(QString, filter);
        QFETCH(QString, field);
        QFETCH(QString, expected);
        LayerState state = styled(static_cast<LayerId>(layer), field, {}, {});
        state.filter = filter.toStdString();
        SampleDesk own{10};
        const auto map = usecase::readMap(own.desk, std::vector{state}, nullptr, own.job);
        QVERIFY(!map);
        QCOMPARE(QString::fromStdString(std::string{name(map.error().code)}), expected);
        QCOMPARE(argument(map.error().arguments, "layer"), domain::codeOf(state.id));
    }

    void whatDidNotChangeIsTakenOver() {
        SampleDesk own{10};
        std::vector<LayerState> design = carto::defaultLayers();
        const auto first = must(usecase::readMap(own.desk, design, nullptr, own.job));
        const auto again = must(usecase::readMap(own.desk, design, &first, own.job));
        QCOMPARE(again.layers, first.layers); // the same pointers

        auto site = all(own.desk, Kind::site).front();
        const auto seen = site;
        set(site, "name", domain::Value{std::string{"Autre nom"}});
        must(own.desk.edit(seen, site));
        const auto edited = must(usecase::readMap(own.desk, design, &again, own.job));
        QVERIFY(changed(again, edited) == sitesOf(again));
        must(own.desk.undo(own.job));
        const auto undone = must(usecase::readMap(own.desk, design, &edited, own.job));
        QVERIFY(changed(edited, undone) == sitesOf(undone));
        must(own.desk.redo(own.job));
        const auto redone = must(usecase::readMap(own.desk, design, &undone, own.job));
        QVERIFY(changed(undone, redone) == sitesOf(redone));

        *std::ranges::find(design, LayerId::commune, &LayerState::id) = styled(LayerId::commune, "name", {}, {});
        std::ranges::find(design, LayerId::amenity, &LayerState::id)->opacity = 0.4;
        const auto restyled = must(usecase::readMap(own.desk, design, &redone, own.job));
        QVERIFY(changed(redone, restyled) == std::set{LayerId::commune});
        must(own.desk.undo(own.job));
        must(own.desk.undo(own.job)); // the whole sample
        QVERIFY(must(usecase::readMap(own.desk, design, &restyled, own.job)).layers.empty());
    }

    void whatOthersWroteIsReadAgain() {
        SampleDesk own{10};
        const auto first = must(usecase::readMap(own.desk, {}, nullptr, own.job));
        {
            auto other = must(usecase::Desk::open(own.desk.info().path, usecase::Access::readWrite, "other", own.job));
            auto zone = all(other, Kind::zone).front();
            const auto seen = zone;
            set(zone, "type", domain::Value{std::string{"N"}});
            if (zone == seen) set(zone, "type", domain::Value{std::string{"A"}});
            must(other.edit(seen, zone));
        }
        const auto second = must(usecase::readMap(own.desk, {}, &first, own.job));
        QVERIFY(changed(first, second) == std::set{LayerId::zone});
        must(must(store::detail::Connection::open(own.desk.info().path, store::detail::Access::readWrite))
                 .run("UPDATE amenity SET name = 'au dehors' WHERE id = 1")); // no step of the journal
        const auto third = must(usecase::readMap(own.desk, {}, &second, own.job));
        QVERIFY(changed(second, third) == std::set{LayerId::amenity});
    }

    void theMapSaysWhereItComesFrom() {
        QCOMPARE(m_map->epsg, 2154);
        QCOMPARE(m_map->workspaceName, m_sample->desk.info().name);
        QCOMPARE(m_map->sources.size(), all(m_sample->desk, Kind::dataset).size());
        QVERIFY(m_map->isIllustrative());
        FreshDesk fresh;
        const auto empty = must(usecase::readMap(fresh.desk, fresh.job));
        QVERIFY(empty.layers.empty() && empty.sources.empty() && !empty.isIllustrative());
        QVERIFY(empty.extent().isEmpty());
    }

    void anUndoneDatasetIsNoSource() {
        SampleDesk own{10};
        must(own.desk.undo(own.job));
        const auto map = must(usecase::readMap(own.desk, own.job));
        QVERIFY(map.sources.empty());
        QVERIFY(map.layers.empty());
    }

    // Streets are read by box: a map of nothing else is where they are.
    void streetsAloneHaveAPlaceToo() {
        FreshDesk fresh;
        QVERIFY(must(usecase::readMap(fresh.desk, fresh.job)).extent().isEmpty());
        domain::StreetEdge street;
        street.line.points = {{350'000.0, 6'690'000.0}, {350'400.0, 6'690'300.0}};
        must(fresh.desk.add(domain::toRecord(street)));
        const auto map = must(usecase::readMap(fresh.desk, fresh.job));
        QCOMPARE(map.extent(), (geom::BoxM{350'000.0, 6'690'000.0, 350'400.0, 6'690'300.0}));
        const auto design = must(usecase::usableDesign(fresh.desk));
        QCOMPARE(must(usecase::readMap(fresh.desk, design, &map, fresh.job)).extent(), map.extent());
        must(fresh.desk.undo(fresh.job));
        QVERIFY(must(usecase::readMap(fresh.desk, design, &map, fresh.job)).extent().isEmpty());
    }

    void itCanBeStopped() {
        JobControl stopped;
        stopped.requestCancel();
        QCOMPARE(outcome(usecase::readMap(m_sample->desk, stopped)), QString("cancelled"));
        QCOMPARE(outcome(usecase::readLayer(m_sample->desk, LayerId::parcel, {}, stopped)), QString("cancelled"));
    }

private:
    std::optional<SampleDesk> m_sample;
    std::optional<carto::MapSnapshot> m_map;
};

QTEST_GUILESS_MAIN(ReadMapTest)
#include "read_map_test.moc"
