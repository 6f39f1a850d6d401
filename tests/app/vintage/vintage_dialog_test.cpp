#include "vintage/vintage_dialog.h"

#include "app/session/sample_session.h"
#include "files/file_dialog.h"
#include "geom/text.h"
#include "settings/settings.h"
#include "tables/table_view.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using app::text::Language;
using app::vintage::VintageDialog;
using geo::domain::Kind;
using sessioncase::SampleSession;

namespace {

QByteArray lineOf(const geo::domain::Record& parcel, const QString& contenance) {
    const auto text = [&](const char* field) {
        return QString::fromStdString(geo::domain::toText(parcel.value(field)));
    };
    return QStringLiteral("%1;%2;%3;%4;%5;%6\n")
        .arg(text("idu"), text("commune"), text("section"), text("number"), contenance,
             QString::fromStdString(geo::geom::toWkt(parcel.shapes.front())))
        .toUtf8();
}

} // namespace

// What the table says, what the map is told to show, and that nothing changes before it is applied.
class VintageDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_before = m_sample->rows(Kind::parcel);
        // One parcel of a commune that has others is gone, another one has another contenance, the rest is the same.
        const auto isLastOfItsCommune = [&](std::size_t i) {
            return i + 1 == m_before.size() || m_before[i].key().substr(0, 5) != m_before[i + 1].key().substr(0, 5);
        };
        m_gone = 0;
        while (isLastOfItsCommune(m_gone)) ++m_gone;
        const std::size_t changed = m_gone + 1;
        QFile file{m_sample->folder.filePath("parcelles.csv")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("idu;commune;section;number;contenance_m2;geometry\n");
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (i == m_gone) continue;
            const double contenance = std::get<double>(m_before[i].value("contenance_m2"));
            file.write(lineOf(m_before[i], QString::number(i == changed ? contenance + 12.0 : contenance, 'f', 6)));
        }
        file.close();
        m_dialog = std::make_unique<VintageDialog>(m_sample->session, m_files, Language{Language::Tongue::english},
                                                   file.fileName().toStdString());
        m_dialog->findChild<QComboBox*>("vintageKind")
            ->setCurrentIndex(m_dialog->findChild<QComboBox*>("vintageKind")->findData(int(Kind::parcel)));
        m_dialog->show();
    }
    void cleanup() {
        m_dialog.reset();
        m_sample.reset();
    }

    void comparesAndShows() {
        QSignalSpy sketches{m_dialog.get(), &VintageDialog::sketchesChanged};
        const std::size_t steps = m_sample->steps();
        button("vintageCompare").click();
        QTRY_COMPARE(sketches.size(), 1);
        QVERIFY2(summary().contains("1 changed, 1 removed"), qPrintable(summary()));
        QVERIFY2(summary().contains("0 added"), qPrintable(summary()));
        QCOMPARE(table().model()->rowCount(), 2);
        QCOMPARE(sketches.front().front().value<geo::carto::Sketches>()->size(), std::size_t{2});
        QCOMPARE(m_sample->steps(), steps);
        QCOMPARE(m_sample->rows(Kind::parcel), m_before);

        auto& change = *m_dialog->findChild<QComboBox*>("vintageChange");
        change.setCurrentIndex(change.findText("Removed"));
        QCOMPARE(table().model()->rowCount(), 1);
        QSignalSpy place{m_dialog.get(), &VintageDialog::placeRequested};
        emit table().activated(table().model()->index(0, 0));
        QCOMPARE(place.size(), 1);
        m_dialog->reject(); // and the map is as it was
        QCOMPARE(sketches.size(), 2);
        QVERIFY(!sketches.back().front().value<geo::carto::Sketches>());
    }

    void isAppliedAndUndone() {
        button("vintageCompare").click();
        QTRY_VERIFY(button("vintageApply").isEnabled());
        const std::size_t steps = m_sample->steps();
        button("vintageApply").click();
        QTRY_COMPARE(m_sample->steps(), steps + 1);
        QTRY_COMPARE(m_sample->rows(Kind::parcel).size(), m_before.size() - 1);
        QTRY_VERIFY(!button("vintageApply").isEnabled());
        m_sample->session.undo();
        QTRY_COMPARE(m_sample->rows(Kind::parcel), m_before);
    }

    void theListIsSaved() {
        button("vintageCompare").click();
        QTRY_VERIFY(button("vintageSave").isEnabled());
        const QString file = m_sample->folder.filePath("list.csv");
        m_files.setNextFileName(file);
        button("vintageSave").click();
        QFile written{file};
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.contains(QByteArray::fromStdString(m_before.at(m_gone).key())));
        QCOMPARE(bytes.count('\n'), 3);
    }

    void whatCannotBeReadIsSaid() {
        m_dialog->findChild<QComboBox*>("vintageKind")->setCurrentIndex(0); // not recognised by itself
        button("vintageCompare").click();
        QTRY_VERIFY(!summary().isEmpty());
        QVERIFY(!button("vintageApply").isEnabled());
    }

private:
    QPushButton& button(const char* name) { return *m_dialog->findChild<QPushButton*>(name); }
    QString summary() { return m_dialog->findChild<QLabel*>("vintageSummary")->text(); }
    app::tables::TableView& table() { return *m_dialog->findChild<app::tables::TableView*>("vintageTable"); }

    QTemporaryDir m_folder;
    app::settings::Settings m_settings{m_folder.filePath("settings.ini")};
    app::files::FileDialog m_files{m_settings};
    std::unique_ptr<SampleSession> m_sample;
    std::vector<geo::domain::Record> m_before;
    std::size_t m_gone = 0;
    std::unique_ptr<VintageDialog> m_dialog;
};

QTEST_MAIN(VintageDialogTest)
#include "vintage_dialog_test.moc"
