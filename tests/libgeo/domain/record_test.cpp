#include "domain/record.h"

#include "domain/amenity.h"
#include "domain/assumption.h"
#include "domain/attachment.h"
#include "domain/bookmark.h"
#include "domain/commune.h"
#include "domain/dataset.h"
#include "domain/hazard.h"
#include "domain/iris.h"
#include "domain/layout.h"
#include "domain/life_cycle_change.h"
#include "domain/map_layer.h"
#include "domain/need_template.h"
#include "domain/parcel.h"
#include "domain/placement.h"
#include "domain/placement_change.h"
#include "domain/population_cell.h"
#include "domain/project_call.h"
#include "domain/qpv.h"
#include "domain/scenario.h"
#include "domain/street_edge.h"
#include "domain/study_part.h"
#include "domain/third_place.h"
#include "domain/tiers_lieu.h"
#include "domain/zone.h"

#include "libgeo/domain/random_record.h"

#include <QTest>

#include <set>

using namespace geo;
using namespace geo::domain;

class RecordTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasItsName_data();
    void everyKindHasItsName();
    void unknownKindIsRefused();
    void fieldNamesAreColumns();
    void roundTripsThroughItsType();
    void whatIsNotKnownStaysSo();
    void aLevelThatIsNotKnownIsIndifferent();
    void violationsAreFound_data();
    void violationsAreFound();
    void goesByItsKeyAndName();
    void mainShapeIsTheOutline();
    void shapesOfAnotherTypeAreRefused();
    void generationIsReadFromTheCode();
};

template <class T>
static Record throughType(const Record& record) {
    const auto object = fromRecord<T>(record);
    if (!object)
        qWarning("%s", object.error().arguments.empty() ? "?" : object.error().arguments.front().value.c_str());
    return object ? toRecord(*object) : Record{};
}

static Record throughType(const Record& record) {
    switch (record.kind) {
    case Kind::commune:
        return throughType<Commune>(record);
    case Kind::qpv:
        return throughType<Qpv>(record);
    case Kind::iris:
        return throughType<Iris>(record);
    case Kind::parcel:
        return throughType<Parcel>(record);
    case Kind::site:
        return throughType<Site>(record);
    case Kind::space:
        return throughType<Space>(record);
    case Kind::thirdPlace:
        return throughType<ThirdPlace>(record);
    case Kind::project:
        return throughType<Project>(record);
    case Kind::placement:
        return throughType<Placement>(record);
    case Kind::population:
        return throughType<PopulationCell>(record);
    case Kind::street:
        return throughType<StreetEdge>(record);
    case Kind::zone:
        return throughType<Zone>(record);
    case Kind::hazard:
        return throughType<Hazard>(record);
    case Kind::amenity:
        return throughType<Amenity>(record);
    case Kind::tiersLieu:
        return throughType<TiersLieu>(record);
    case Kind::attachment:
        return throughType<Attachment>(record);
    case Kind::lifeCycleChange:
        return throughType<LifeCycleChange>(record);
    case Kind::dataset:
        return throughType<Dataset>(record);
    case Kind::mapLayer:
        return throughType<MapLayer>(record);
    case Kind::bookmark:
        return throughType<Bookmark>(record);
    case Kind::layout:
        return throughType<Layout>(record);
    case Kind::placementChange:
        return throughType<PlacementChange>(record);
    case Kind::projectCall:
        return throughType<ProjectCall>(record);
    case Kind::callSpace:
        return throughType<CallSpace>(record);
    case Kind::application:
        return throughType<Application>(record);
    case Kind::scenario:
        return throughType<Scenario>(record);
    case Kind::assumption:
        return throughType<Assumption>(record);
    case Kind::needTemplate:
        return throughType<NeedTemplate>(record);
    case Kind::studyPart:
        return throughType<StudyPart>(record);
    case Kind::friche: // classes of standards have no other form than the record
    case Kind::terrainEco:
    case Kind::poleEco:
    case Kind::siteEco:
    case Kind::etablissement:
        return record;
    }
    return {};
}

static std::size_t at(Kind kind, std::string_view field) {
    return infoOf(kind).indexOf(field).value();
}

// A record that may be kept.
static Record sound(Kind kind) {
    return RandomRecords{1, 1.0}.record(kind);
}

void RecordTest::everyKindHasItsName_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    // The names that entente-cli fixes, and those of the tables.
    const std::vector<const char*> names{"commune",
                                         "qpv",
                                         "iris",
                                         "parcel",
                                         "site",
                                         "space",
                                         "third_place",
                                         "project",
                                         "placement",
                                         "population",
                                         "street",
                                         "zone",
                                         "hazard",
                                         "amenity",
                                         "friche",
                                         "terrain_eco",
                                         "tiers_lieu",
                                         "attachment",
                                         "life_cycle_change",
                                         "pole_eco",
                                         "site_eco",
                                         "etablissement",
                                         "map_layer",
                                         "bookmark",
                                         "layout",
                                         "placement_change",
                                         "project_call",
                                         "call_space",
                                         "application",
                                         "scenario",
                                         "assumption",
                                         "need_template",
                                         "study_part",
                                         "dataset"};
    QCOMPARE(names.size(), kAllKinds.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        QTest::newRow(names[i]) << static_cast<int>(kAllKinds[i]) << QString{names[i]};
}

void RecordTest::everyKindHasItsName() {
    QFETCH(int, kind);
    QFETCH(QString, text);
    QCOMPARE(name(static_cast<Kind>(kind)), std::string_view{text.toStdString()});
    QCOMPARE(static_cast<int>(parseKind(text.toStdString()).value()), kind);
    QCOMPARE(static_cast<int>(infoOf(static_cast<Kind>(kind)).kind), kind);
}

void RecordTest::unknownKindIsRefused() {
    const auto refused = parseKind("sites");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::kindUnknown);
    QVERIFY(argument(refused.error().arguments, "allowed").find("third_place") != std::string_view::npos);
}

void RecordTest::fieldNamesAreColumns() {
    for (const Kind kind : kAllKinds) {
        std::set<std::string_view> names;
        for (const FieldInfo& field : infoOf(kind).fields) {
            QCOMPARE(normalised(field.name), std::string{field.name});
            QVERIFY2(names.insert(field.name).second, std::string{field.name}.c_str());
        }
        const auto missing = infoOf(kind).indexOf("nonsense");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::attributeUnknown);
        QVERIFY(!argument(missing.error().arguments, "allowed").empty());
    }
}

void RecordTest::roundTripsThroughItsType() {
    for (const Kind kind : kAllKinds) {
        RandomRecords records{static_cast<quint32>(kind) + 100, 0.3};
        for (int i = 0; i < 200; ++i) {
            const Record record = records.record(kind);
            const Record back = throughType(record);
            QVERIFY2(back == record, std::string{name(kind)}.c_str());
            for (std::size_t f = 0; f < record.values.size(); ++f) {
                const FieldInfo& field = infoOf(kind).fields[f];
                QCOMPARE(parseValue(field, toText(record.values[f])).value(), record.values[f]);
                QVERIFY(checkValue(field, record.values[f]));
            }
        }
    }
}

void RecordTest::whatIsNotKnownStaysSo() {
    const Record space = emptyRecord(Kind::space);
    for (const std::string_view field :
         {"area_m2", "rent_eur_m2_year", "slots_week", "water", "available_from", "tenures", "kind"})
        QVERIFY2(!isKnown(throughType(space).value(field)), std::string{field}.c_str());
    QVERIFY(!fromRecord<Space>(space)->area.has_value());
}

void RecordTest::aLevelThatIsNotKnownIsIndifferent() {
    Record project = sound(Kind::project);
    project.values[at(Kind::project, "water")] = Value{};
    QCOMPARE(fromRecord<Project>(project).value().water, NeedLevel::indifferent);
    QVERIFY(violations(project).empty());
    project.values[at(Kind::project, "priority")] = Value{};
    QVERIFY(!fromRecord<Project>(project));
}

void RecordTest::violationsAreFound_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("changes"); // field=text, as typed values
    QTest::addColumn<QString>("code");        // "": none
    QTest::addColumn<QString>("field");
    const auto row = [](const char* title, Kind kind, QStringList changes, const char* code, const char* field) {
        QTest::newRow(title) << static_cast<int>(kind) << changes << QString{code} << QString{field};
    };
    row("sound site", Kind::site, {}, "", "");
    row("no name", Kind::site, {"name="}, "value_required", "name");
    row("no kind of site", Kind::site, {"kind="}, "value_required", "kind");
    row("commune that is none", Kind::site, {"commune=s:1001"}, "value_malformed", "commune");
    row("parcel that is none", Kind::site, {"parcels=s:44109000AB0123|AB123"}, "value_malformed", "parcels");
    row("area below nothing", Kind::site, {"land_area_m2=n:-1"}, "value_out_of_range", "land_area_m2");
    row("window that ends before it begins", Kind::site, {"windows=s:2026-01-01/2025-01-01"}, "values_contradict",
        "windows");
    row("window of no day", Kind::site, {"windows=s:2026-01-01/2026-01-01"}, "values_contradict", "windows");
    row("code with accents is not typed", Kind::site, {"life_cycle=s:Mobilisable!"}, "value_not_in_list", "life_cycle");
    row("text for a number", Kind::space, {"area_m2=s:120"}, "value_not_number", "area_m2");
    row("number for a text", Kind::space, {"notes=n:120"}, "value_malformed", "notes");
    row("fifteen half-days", Kind::space, {"slots_week=i:15"}, "value_out_of_range", "slots_week");
    row("half a half-day", Kind::space, {"slots_week=n:2.5"}, "value_not_number", "slots_week");
    row("a boolean of seven", Kind::space, {"water=i:7"}, "value_not_in_list", "water");
    row("a day that is none", Kind::space, {"available_from=s:2026-02-30"}, "value_not_date", "available_from");
    row("ends on the day it begins", Kind::space, {"available_from=s:2026-02-01", "available_until=s:2026-02-01"},
        "values_contradict", "available_until");
    row("minimum over maximum", Kind::project, {"area_min_m2=n:200", "area_max_m2=n:100"}, "values_contradict",
        "area_max_m2");
    row("ideal below minimum", Kind::project, {"area_min_m2=n:200", "area_ideal_m2=n:100"}, "values_contradict",
        "area_ideal_m2");
    row("minimum equal to maximum", Kind::project, {"area_min_m2=n:200", "area_max_m2=n:200"}, "", "");
    row("latest before earliest start", Kind::project, {"start_earliest=s:2026-02-02", "start_latest=s:2026-02-01"},
        "values_contradict", "start_latest");
    row("starts on one day", Kind::project, {"start_earliest=s:2026-02-01", "start_latest=s:2026-02-01"}, "", "");
    row("no months", Kind::project, {"duration_months=i:0"}, "value_out_of_range", "duration_months");
    row("score over one", Kind::placement, {"score=n:1.01"}, "value_out_of_range", "score");
    row("no state", Kind::placement, {"state="}, "value_required", "state");
    row("QPV of another form", Kind::qpv, {"code=s:QN044051"}, "value_malformed", "code");
    row("drawn from nearer than to", Kind::mapLayer, {"min_scale=n:50000", "max_scale=n:1000"}, "values_contradict",
        "max_scale");
    row("more than opaque", Kind::mapLayer, {"opacity=n:1.01"}, "value_out_of_range", "opacity");
    row("a page without a name", Kind::layout, {"name="}, "value_required", "name");
    row("zone of another type", Kind::zone, {"type=s:UM"}, "value_not_in_list", "type");
    row("not finite", Kind::space, {"area_m2=n:inf"}, "value_not_number", "area_m2");
}

void RecordTest::violationsAreFound() {
    QFETCH(int, kind);
    QFETCH(QStringList, changes);
    QFETCH(QString, code);
    QFETCH(QString, field);
    Record record = sound(static_cast<Kind>(kind));
    for (const QString& change : changes) {
        const QString name = change.section('=', 0, 0);
        const QString typed = change.section('=', 1);
        Value value;
        if (typed.startsWith("s:")) value = typed.mid(2).toStdString();
        if (typed.startsWith("n:")) value = typed.mid(2).toDouble();
        if (typed.startsWith("i:")) value = std::int64_t{typed.mid(2).toLongLong()};
        record.values[at(record.kind, name.toStdString())] = value;
    }
    const auto found = violations(record);
    QCOMPARE(found.size(), code.isEmpty() ? std::size_t{0} : std::size_t{1});
    if (found.empty()) return;
    QCOMPARE(QString::fromUtf8(geo::name(found.front().code).data()), code);
    QCOMPARE(argument(found.front().arguments, "field"), field.toStdString());
}

void RecordTest::goesByItsKeyAndName() {
    Record qpv = sound(Kind::qpv);
    qpv.values[at(Kind::qpv, "code")] = Value{"QN04405M"};
    qpv.values[at(Kind::qpv, "name")] = Value{"Bellevue"};
    QCOMPARE(qpv.key(), std::string{"QN04405M"});
    QCOMPARE(qpv.displayName(), std::string{"Bellevue"});
    qpv.values[at(Kind::qpv, "name")] = Value{};
    QCOMPARE(qpv.displayName(), std::string{"QN04405M"});
    Record site = sound(Kind::site);
    site.id = 12;
    QCOMPARE(site.key(), std::string{"12"});
}

void RecordTest::mainShapeIsTheOutline() {
    Record site = emptyRecord(Kind::site);
    QVERIFY(geom::isEmpty(site.mainShape()));
    site.shapes[0] = geom::PointM{1.0, 2.0};
    QCOMPARE(geom::typeOf(site.mainShape()), geom::GeometryType::point);
    site.shapes[1] = geom::MultiPolygon{{geom::Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}}};
    QCOMPARE(geom::typeOf(site.mainShape()), geom::GeometryType::multiPolygon);
}

void RecordTest::shapesOfAnotherTypeAreRefused() {
    Record site = sound(Kind::site);
    site.shapes[0] = geom::LineString{{{0, 0}, {1, 1}}};
    const auto found = violations(site);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().code, ErrorCode::geometryWrongType);
    // A polygon becomes a multi-polygon of one.
    site = sound(Kind::site);
    site.shapes[1] = geom::Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}};
    QVERIFY(violations(site).empty());
    QCOMPARE(fromRecord<Site>(site).value().outline.polygons.size(), std::size_t{1});
}

void RecordTest::generationIsReadFromTheCode() {
    QCOMPARE(generationOf(QpvCode::parse("QP044001").value()), QpvGeneration::g2015);
    QCOMPARE(generationOf(QpvCode::parse("QN04405M").value()), QpvGeneration::g2024);
}

QTEST_GUILESS_MAIN(RecordTest)
#include "record_test.moc"
