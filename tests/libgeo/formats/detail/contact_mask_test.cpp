// Numbers are those that the Arcep keeps for fiction (decision 2018-0881, annex): 01 99 00, 02 61 91, 06 39 98...
#include "formats/detail/contact_mask.h"

#include <QTest>

using namespace geo;
using formats::detail::maskContacts;

class ContactMaskTest : public QObject {
    Q_OBJECT
private slots:
    void writings_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* text, const char* masked) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("06 39 98 12 34", "«…»");
        row("Tél. : 01.99.00.12.34, le matin", "Tél. : «…», le matin");
        row("tel:0261911234", "tel:«…»");
        row("02-61-91-12-34/06-39-98-12-34", "«…»/«…»");
        row("02/61/91/12/34 ou 06 39 98 12 34.", "«…» ou «…».");
        row("+33 6 39 98 12 34", "«…»");
        row("+33639981234", "«…»");
        row("0033 6 39 98 12 34", "«…»");
        row("+33 (0)6 39 98 12 34", "«…»");
        row("(+33) 6 39 98 12 34", "«…»");
        row("+33(0)639981234", "«…»");
        row("06\xC2\xA0"
            "39\xC2\xA0"
            "98\xC2\xA0"
            "12\xC2\xA0"
            "34",
            "«…»");
        row("06\xE2\x80\xAF"
            "39\xE2\x80\xAF"
            "98\xE2\x80\xAF"
            "12\xE2\x80\xAF"
            "34",
            "«…»");
        row("0639 981 234", "«…»");
        row("+262 639 98 12 34", "«…»");
        row("Écrire à accueil@example.org.", "Écrire à «…».");
        row("j.dupuis+site@mairie.example.fr;06 39 98 12 34", "«…»;«…»");
        row("<accueil@example.org>", "<«…»>");
        row("accueil (at) example.org", "«…»");
        row("accueil [at] example.org", "«…»");
        row("mailto:élodie@exemple.example", "mailto:«…»");
    }
    void writings() {
        QFETCH(QString, text);
        std::string masked = text.toStdString();
        const int count = maskContacts(masked);
        QTEST(QString::fromStdString(masked), "masked");
        QCOMPARE(count, static_cast<int>(QString::fromStdString(masked).count(QString::fromUtf8("«…»"))));
    }

    void whatIsNoContactStays_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "Surface 12 345 m²",
                                 "Le 01/02/2026 à 12 h 30",
                                 "2026-03-09",
                                 "Parcelle 44109000AB0012",
                                 "SIRET 012 345 678 00012",
                                 "01234567890123",
                                 "1 250 000 €",
                                 "0,5 à 0,75",
                                 "0.123456789",
                                 "x = 355 050,5 y = 6 689 050,5",
                                 "QN04405M|QP044001",
                                 "@",
                                 "a@b",
                                 "Rendez-vous @ la halle",
                                 "3 rue du 8 mai 1945",
                                 "lot 06 39 98",
                                 "https://example.org/a/1990012",
                                 "44000",
                                 "06 39 98 12 3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoContactStays() {
        QFETCH(QString, text);
        std::string masked = text.toStdString();
        QCOMPARE(maskContacts(masked), 0);
        QCOMPARE(QString::fromStdString(masked), text);
    }

    void aRowLosesWhatNamesItsOwner() {
        domain::Record record = domain::emptyRecord(domain::Kind::site);
        const auto& info = domain::infoOf(domain::Kind::site);
        const auto set = [&](std::string_view field, const char* text) {
            record.values[*info.indexOf(field)] = std::string{text};
        };
        set("owner_name", "Indivision Exemple");
        set("notes", "Indivision Exemple vend; accueil@example.org, 06 39 98 12 34");
        set("code", "0639981234");
        formats::detail::ContactMask mask;
        mask.apply(record);
        QCOMPARE(domain::toText(record.value("notes")), std::string{"«…» vend; «…», «…»"});
        QCOMPARE(domain::toText(record.value("code")), std::string{"0639981234"}); // a code is no free text
        const auto found = mask.diagnostics();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(argument(found.front().arguments, "field"), std::string_view{"notes"});
        QCOMPARE(argument(found.front().arguments, "count"), std::string_view{"3"});
    }
};

QTEST_GUILESS_MAIN(ContactMaskTest)
#include "contact_mask_test.moc"
