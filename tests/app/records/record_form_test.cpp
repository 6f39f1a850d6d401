#include "records/record_form.h"

#include "domain/described.h"
#include "domain/space.h"
#include "records/field_editor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using app::records::FieldEditor;
using app::records::RecordForm;
using app::text::Language;
using geo::domain::Kind;
using geo::domain::Record;

namespace {

Record spaceRecord() {
    Record record = geo::domain::emptyRecord(Kind::space);
    record.id = 7;
    const auto set = [&record](std::string_view field, geo::domain::Value value) {
        record.values.at(*geo::domain::infoOf(Kind::space).indexOf(field)) = std::move(value);
    };
    set("site_id", std::int64_t{3});
    set("name", std::string{"Halle"});
    set("area_m2", 240.0);
    set("available_from", std::string{"2026-01-01"});
    set("available_until", std::string{"2027-01-01"});
    return record;
}

} // namespace

class RecordFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_form = std::make_unique<RecordForm>(Kind::space, Language{Language::Tongue::french},
                                              std::vector<std::string>{"site_id"});
        m_form->setRecord(spaceRecord());
        m_form->resize(360, 800);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
        m_form->activateWindow();
        m_edits.clear();
        connect(m_form.get(), &RecordForm::edited, this,
                [this](const Record& seen, const Record& after) { m_edits.emplace_back(seen, after); });
    }
    void cleanup() { m_form.reset(); }

    void aFieldForEachButTheHidden() {
        for (const auto& field : geo::domain::infoOf(Kind::space).fields) {
            const auto* editor = m_form->findChild<QWidget*>(QString::fromStdString(std::string{field.name}));
            QCOMPARE(editor != nullptr, field.name != "site_id");
        }
    }

    void whatIsTyped_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");   // the value that is handed on; "-" for none
        QTest::addColumn<bool>("isRefused"); // with a sentence below the field
        QTest::newRow("number") << "area_m2"
                                << "250"
                                << "250" << false;
        QTest::newRow("decimal comma") << "area_m2"
                                       << "250,5"
                                       << "250.5" << false;
        QTest::newRow("grouped") << "area_m2"
                                 << "1 250"
                                 << "1250" << false;
        QTest::newRow("not a number") << "area_m2"
                                      << "grand"
                                      << "-" << true;
        QTest::newRow("below the range") << "area_m2"
                                         << "-3"
                                         << "-" << true;
        QTest::newRow("the same") << "area_m2"
                                  << "240"
                                  << "-" << false;
        QTest::newRow("not known") << "area_m2"
                                   << ""
                                   << "" << false;
        QTest::newRow("required") << "name"
                                  << ""
                                  << "-" << true;
        QTest::newRow("name") << "name"
                              << "Halle nord"
                              << "Halle nord" << false;
        QTest::newRow("slots beyond the week") << "slots_week"
                                               << "15"
                                               << "-" << true;
        QTest::newRow("French date") << "available_until"
                                     << "01/06/2027"
                                     << "2027-06-01" << false;
        QTest::newRow("no such day") << "available_until"
                                     << "31/02/2027"
                                     << "-" << true;
        QTest::newRow("ends before it begins") << "available_until"
                                               << "01/06/2025"
                                               << "-" << true;
    }
    void whatIsTyped() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QFETCH(bool, isRefused);
        type(field, typed);
        QCOMPARE(m_edits.size(), kept == "-" ? 0U : 1U);
        if (kept != "-") {
            QCOMPARE(m_edits[0].first, spaceRecord());
            QCOMPARE(QString::fromStdString(geo::domain::toText(m_edits[0].second.value(field.toStdString()))), kept);
        }
        QCOMPARE(line(field).text(), typed); // stays as it was typed
        QCOMPARE(!problem(field).isEmpty(), isRefused);
        QCOMPARE(problemLabel(field)->isVisible(), isRefused);
    }

    void aMendedFieldHasNoProblem() {
        type("area_m2", "grand");
        QVERIFY(!problem("area_m2").isEmpty());
        type("area_m2", "300");
        QVERIFY(problem("area_m2").isEmpty());
        QCOMPARE(m_edits.size(), 1U);
    }

    // Each by itself would end before it begins; together they are a period.
    void twoFieldsThatBelongTogether() {
        type("available_from", "01/06/2028");
        QVERIFY(m_edits.empty());
        QVERIFY(!problem("available_from").isEmpty() || !problem("available_until").isEmpty());
        type("available_until", "01/06/2029");
        QCOMPARE(m_edits.size(), 1U);
        QCOMPARE(geo::domain::toText(m_edits[0].second.value("available_from")), std::string{"2028-06-01"});
        QCOMPARE(geo::domain::toText(m_edits[0].second.value("available_until")), std::string{"2029-06-01"});
        QVERIFY(problem("available_from").isEmpty() && problem("available_until").isEmpty());
    }

    // What waits does not hold up another field, and stays where it was typed.
    void whatWaitsHoldsUpNothing() {
        type("available_from", "01/06/2028");
        type("area_m2", "300");
        QCOMPARE(m_edits.size(), 1U);
        QCOMPARE(geo::domain::toText(m_edits[0].second.value("available_from")), std::string{"2026-01-01"});
        m_form->setRecord(m_edits[0].second); // as the window does when it is kept
        QCOMPARE(line("available_from").text(), QString("01/06/2028"));
        Record other = spaceRecord();
        other.id = 8;
        m_form->setRecord(other);
        QCOMPARE(line("available_from").text(), QString("01/01/2026"));
        type("available_until", "01/06/2029");
        QCOMPARE(geo::domain::toText(m_edits.back().second.value("available_from")), std::string{"2026-01-01"});
    }

    void choices() {
        auto* choice = m_form->findChild<QComboBox*>("ground_floor");
        QCOMPARE(choice->count(), 3); // yes, no, not known
        choice->setCurrentIndex(1);
        emit choice->activated(1);
        QCOMPARE(m_edits.size(), 1U);
        QCOMPARE(m_edits[0].second.value("ground_floor"), geo::domain::Value{std::int64_t{1}});
        choice->setCurrentIndex(0);
        m_form->setRecord(m_edits[0].second);
        QCOMPARE(choice->currentIndex(), 1);
        emit choice->activated(0);
    }

    void notesAreTakenWhenTheyAreLeft() {
        auto* notes = m_form->findChild<QPlainTextEdit*>("notes");
        notes->setFocus();
        QTest::keyClicks(notes, "Deux lignes");
        QTest::keyClick(notes, Qt::Key_Return);
        QTest::keyClicks(notes, "de texte");
        QVERIFY(m_edits.empty());
        line("name").setFocus();
        QCOMPARE(m_edits.size(), 1U);
        QCOMPARE(geo::domain::toText(m_edits[0].second.value("notes")), std::string{"Deux lignes\nde texte"});
    }

    void whatTheDeskSaysIsShownAtItsField() {
        QVERIFY(
            m_form->showProblem({geo::ErrorCode::valueOutOfRange, {{"field", "rent_eur_m2_year"}, {"value", "9"}}}));
        QVERIFY(!problem("rent_eur_m2_year").isEmpty());
        QVERIFY(!m_form->showProblem({geo::ErrorCode::diskFull, {{"file", "w"}}}));
    }

    void readOnly() {
        m_form->setReadOnly(true);
        QVERIFY(line("name").isReadOnly());
        QVERIFY(!m_form->findChild<QComboBox*>("kind")->isEnabled());
    }

private:
    [[nodiscard]] QLineEdit& line(const QString& field) { return *m_form->findChild<QLineEdit*>(field); }
    [[nodiscard]] QLabel* problemLabel(const QString& field) {
        return m_form->findChild<QWidget*>(field)->parentWidget()->findChild<QLabel*>("problem");
    }
    [[nodiscard]] QString problem(const QString& field) { return problemLabel(field)->text(); }
    void type(const QString& field, const QString& typed) {
        line(field).setFocus();
        line(field).selectAll();
        if (typed.isEmpty())
            QTest::keyClick(&line(field), Qt::Key_Delete);
        else
            QTest::keyClicks(&line(field), typed);
        QTest::keyClick(&line(field), Qt::Key_Return);
    }

    std::unique_ptr<RecordForm> m_form;
    std::vector<std::pair<Record, Record>> m_edits;
};

QTEST_MAIN(RecordFormTest)
#include "record_form_test.moc"
