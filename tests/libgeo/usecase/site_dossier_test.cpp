#include "desk_case.h"
#include "domain/standard_text.h"
#include "domain/tiers_lieu.h"
#include "usecase/move_on.h"
#include "usecase/site_dossier.h"

#include <algorithm>

using namespace deskcase;
using domain::Action;
using domain::Kind;
using store::ImportMode;
using store::ImportWriter;

namespace {

domain::Site coded(const std::string& name, const std::string& code) {
    domain::Site site = storetest::site(name);
    site.code = code;
    return site;
}

// Imports one site with a friche face; the number of its dataset.
DatasetId import(usecase::Desk& desk, const domain::Site& site, const std::string& state, ImportMode mode) {
    domain::Record face = domain::emptyRecord(Kind::friche);
    set(face, "site_type", std::string{"friche industrielle"});
    set(face, "site_statut", state);
    auto writer = must(ImportWriter::begin(desk.workspace(), Action::import, "importer"));
    const auto dataset = must(writer.startDataset(storetest::dataset(Kind::site, "friches"), mode));
    must(writer.add(domain::toRecord(site), {}, {face}));
    JobControl job;
    must(writer.finish(job));
    return dataset;
}

usecase::RowProvenance siteProvenance(usecase::Desk& desk, std::int64_t id = 1) {
    return must(usecase::provenanceOf(desk, Kind::site, id));
}

void edit(usecase::Desk& desk, Kind kind, std::int64_t id, std::string_view field, domain::Value value) {
    const auto seen = must(desk.rowById(kind, id));
    auto after = seen;
    set(after, field, std::move(value));
    must(desk.edit(seen, after));
}

QStringList fieldsOf(const std::vector<usecase::DossierProblem>& problems, Kind standard) {
    QStringList fields;
    for (const auto& problem : problems)
        if (problem.standard == standard)
            fields << QString::fromStdString(std::string{domain::name(problem.kind)} + '.' + problem.field);
    return fields;
}

} // namespace

class SiteDossierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachValueIsFromTheLastStepThatChangedIt() {
        FreshDesk fresh;
        const auto first = import(fresh.desk, coded("Halle", "44109_1"), "friche potentielle", ImportMode::add);
        auto from = siteProvenance(fresh.desk);
        QCOMPARE(from.at("name").dataset, first);
        QCOMPARE(from.at("name").action, Action::import);
        QCOMPARE(from.at("location").dataset, first);
        QVERIFY(!from.contains("address")); // it has never had one

        edit(fresh.desk, Kind::site, 1, "address", std::string{"1 rue de la Halle"});
        from = siteProvenance(fresh.desk);
        QCOMPARE(from.at("address").action, Action::edit);
        QCOMPARE(QString::fromStdString(from.at("address").who), QString{"tester"});
        QVERIFY(!from.at("address").dataset.isKept());
        QCOMPARE(from.at("name").dataset, first);

        // An update changes the name and nothing else of the site, and one field of the face.
        const auto second =
            import(fresh.desk, coded("Grande halle", "44109_1"), "friche sans projet", ImportMode::update);
        from = siteProvenance(fresh.desk);
        QCOMPARE(from.at("name").dataset, second);
        QCOMPARE(from.at("code").dataset, first);
        QCOMPARE(from.at("address").action, Action::edit);
        const auto face = must(usecase::provenanceOf(fresh.desk, Kind::friche, 1));
        QCOMPARE(face.at("site_statut").dataset, second);
        QCOMPARE(face.at("site_type").dataset, first);

        edit(fresh.desk, Kind::friche, 1, "site_type", std::string{"friche logistique"});
        QCOMPARE(must(usecase::provenanceOf(fresh.desk, Kind::friche, 1)).at("site_type").action, Action::edit);
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(must(usecase::provenanceOf(fresh.desk, Kind::friche, 1)).at("site_type").dataset, first);
        must(fresh.desk.undo(fresh.job)); // the update
        QCOMPARE(siteProvenance(fresh.desk).at("name").dataset, first);
        must(fresh.desk.redo(fresh.job));
        QCOMPARE(siteProvenance(fresh.desk).at("name").dataset, second);
    }

    void whatWasTypedAtTheBeginning() {
        FreshDesk fresh;
        must(fresh.desk.add(domain::toRecord(storetest::site("Halle"))));
        const auto from = siteProvenance(fresh.desk);
        QCOMPARE(from.at("name").action, Action::add);
        edit(fresh.desk, Kind::site, 1, "name", std::string{"Halle 2"});
        edit(fresh.desk, Kind::site, 1, "name", domain::Value{std::string{"Halle 3"}});
        const auto last = must(fresh.desk.history({.limit = 1})).at(0).id;
        QCOMPARE(siteProvenance(fresh.desk).at("name").journal, last);
        QVERIFY(!usecase::provenanceOf(fresh.desk, Kind::site, 9));
    }

    void aDossierHoldsWhatBelongsToItsSiteAlone() {
        FreshDesk fresh;
        import(fresh.desk, coded("Halle", "44109_1"), "friche potentielle", ImportMode::add);
        const SiteId other{must(fresh.desk.add(domain::toRecord(storetest::site("Autre")))).ids.at(0)};
        must(fresh.desk.add(domain::toRecord(storetest::space(SiteId{1}, "Nef"))));
        must(fresh.desk.add(domain::toRecord(storetest::space(other, "Cour"))));
        must(usecase::moveOn(fresh.desk, {SiteId{1}, domain::LifeCycle::underStudy,
                                          std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}, "", "Comité"}));
        const auto dossier = must(usecase::readDossier(fresh.desk, SiteId{1}, fresh.job));
        QCOMPARE(dossier.faces.size(), 1U);
        QCOMPARE(dossier.faces[0].kind, Kind::friche);
        QCOMPARE(dossier.spaces.size(), 1U);
        QCOMPARE(dossier.lifeCycle.size(), 1U);
        QCOMPARE(dossier.datasets.size(), 1U);
        QVERIFY(must(usecase::readDossier(fresh.desk, other, fresh.job)).faces.empty());
        QVERIFY(!usecase::readDossier(fresh.desk, SiteId{99}, fresh.job));
    }

    // The fields that the schema of CNIG Friches 1.0.6 requires and that neither the site nor the face has; those that
    // the site holds are named where they are mended.
    void whatIsMissingIsNamedWhereItIsMended() {
        FreshDesk fresh;
        domain::Site site = coded("Halle", "");
        site.commune.reset();
        import(fresh.desk, site, "n'importe quoi", ImportMode::add);
        const auto dossier = must(usecase::readDossier(fresh.desk, SiteId{1}, fresh.job));
        QStringList fields = fieldsOf(dossier.problems, Kind::friche);
        fields.sort();
        const QStringList expected{"friche.comm_nom",    "friche.site_actu_date", "friche.site_identif_date",
                                   "friche.site_statut", "friche.source_nom",     "friche.urba_zaer",
                                   "site.code",          "site.commune"};
        QCOMPARE(fields, expected);
    }

    void whatTheSiteHoldsIsPublishedInTheFormOfTheStandard() {
        domain::Site made = coded("Halle", "44109_1");
        made.landArea = SquareMetres{12345.0};
        made.parcels = {must(ParcelId::parse("44109000AB0001")), must(ParcelId::parse("44109000AB0002"))};
        const auto site = domain::toRecord(made);
        const auto text = [&](Kind kind, std::string_view column, std::string published) {
            domain::Record face = domain::emptyRecord(kind);
            const auto field =
                std::ranges::find(domain::standardFieldsOf(kind), column, &domain::StandardField::column);
            if (!published.empty()) set(face, column, std::move(published));
            return QString::fromStdString(domain::standardText(*field, face, site));
        };
        QCOMPARE(text(Kind::friche, "unite_fonciere_surface", ""), QString{"12345"});
        QCOMPARE(text(Kind::terrainEco, "terr_surf_brute", ""), QString{"1.2345"}); // hectares
        QCOMPARE(text(Kind::terrainEco, "terr_surf_brute", "1.2345"), QString{"1.2345"});
        QCOMPARE(text(Kind::terrainEco, "terr_surf_brute", "1,23450"), QString{"1,23450"}); // says the same
        QCOMPARE(text(Kind::terrainEco, "terr_surf_brute", "9"), QString{"1.2345"});        // does not any more
        QCOMPARE(text(Kind::friche, "unite_fonciere_refcad", ""), QString{"44109000AB0001|44109000AB0002"});
        QCOMPARE(text(Kind::friche, "geompoint", ""), QString{"POINT (355000 6689000)"});
    }
};

QTEST_GUILESS_MAIN(SiteDossierTest)
#include "site_dossier_test.moc"
