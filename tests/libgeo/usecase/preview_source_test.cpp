#include "desk_case.h"
#include "usecase/preview_source.h"

#include <QElapsedTimer>
#include <QFile>

using namespace deskcase;
using domain::Kind;
using usecase::ImportRequest;

namespace {

ImportRequest requestOf(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes,
                        std::optional<Kind> kind) {
    QFile file{folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) throw std::runtime_error("no file");
    ImportRequest request;
    request.source = folder.filePath(name).toStdString();
    request.kind = kind;
    return request;
}

} // namespace

class PreviewSourceTest : public QObject {
    Q_OBJECT

private slots:
    void rowsAsInTheFileAndAsKept() {
        FreshDesk fresh;
        const auto request =
            requestOf(fresh.folder, "lieux.csv", "code,name,lon,lat,couleur\nA,Un,-1.55,47.2,vert\n,,-1.55,47.2,bleu\n",
                      Kind::thirdPlace);
        const auto preview = must(usecase::previewSource(fresh.desk, request, 100, fresh.job));
        QCOMPARE(preview.rows.size(), 2U);
        QCOMPARE(preview.rows.at(0).source.values.at(1).value_or(""), std::string{"Un"});
        QCOMPARE(preview.rows.at(0).records.size(), 1U);
        QVERIFY(!preview.rows.at(0).refused);
        QVERIFY(preview.rows.at(1).refused.has_value()); // a place without a name
        QCOMPARE(preview.rows.at(1).refused->row, std::optional<std::int64_t>{2});
        QCOMPARE(preview.ignoredFields, std::vector<std::string>{"couleur"});
        const auto isName = [](const auto& each) { return each.attribute == "name" && each.field == "name"; };
        QVERIFY(std::ranges::any_of(preview.mapping, isName));
        // One mark on the map, in metres of Lambert-93.
        QCOMPARE(preview.marks.size(), 1U);
        QVERIFY(preview.view.minX > 300'000.0 && preview.view.minX < 400'000.0);
    }

    // The sample's communes lie under the rows.
    void theCommunesAreUnderTheRows() {
        SampleDesk sample;
        const auto request =
            requestOf(sample.folder, "lieux.csv", "code,name,lon,lat\nA,Un,-1.55,47.2\n", Kind::thirdPlace);
        const auto preview = must(usecase::previewSource(sample.desk, request, 100, sample.job));
        QCOMPARE(static_cast<std::int64_t>(preview.map.layers.at(carto::LayerId::commune)->size()),
                 must(sample.desk.count(Kind::commune)));
        QVERIFY(preview.map.layers.contains(carto::LayerId::thirdPlace));
    }

    void whatIsNotRecognisedIsShownAllTheSame() {
        FreshDesk fresh;
        const auto request = requestOf(fresh.folder, "a.csv", "a,b\n1,2\n", {});
        const auto preview = must(usecase::previewSource(fresh.desk, request, 100, fresh.job));
        QVERIFY(!preview.kind);
        QVERIFY(preview.problem.has_value());
        QCOMPARE(preview.rows.size(), 1U);
    }

    // A mapping that names no field of the file is told, and the rows are shown.
    void aWrongMappingIsAProblemNotAFailure() {
        FreshDesk fresh;
        auto request = requestOf(fresh.folder, "a.csv", "code,nom\nA,Un\n", Kind::thirdPlace);
        request.fields["name"] = "titre";
        const auto preview = must(usecase::previewSource(fresh.desk, request, 100, fresh.job));
        QVERIFY(preview.problem && preview.problem->code == ErrorCode::fieldMissing);
        request.fields["name"] = "nom";
        QVERIFY(!must(usecase::previewSource(fresh.desk, request, 100, fresh.job)).problem);
    }

    // Reads what it needs: two million rows take no longer than a few.
    void ofAHugeFileOnlyTheBeginningIsRead() {
        FreshDesk fresh;
        QByteArray csv = "code,name,lon,lat\n";
        for (int i = 0; i < 400'000; ++i) csv += QByteArray::number(i) + ",Lieu,-1.55,47.2\n";
        const auto request = requestOf(fresh.folder, "many.csv", csv + "0,\"never closed\n", Kind::thirdPlace);
        const auto preview = must(usecase::previewSource(fresh.desk, request, 50, fresh.job));
        QCOMPARE(preview.rows.size(), 50U); // and the broken end was not met
        QVERIFY(!preview.problem);
    }

    void cancelled() {
        FreshDesk fresh;
        JobControl job;
        job.requestCancel();
        const auto request = requestOf(fresh.folder, "a.csv", "code,name\nA,Un\n", Kind::thirdPlace);
        QVERIFY(outcome(usecase::previewSource(fresh.desk, request, 100, job)).startsWith("cancelled"));
    }
};

QTEST_GUILESS_MAIN(PreviewSourceTest)
#include "preview_source_test.moc"
