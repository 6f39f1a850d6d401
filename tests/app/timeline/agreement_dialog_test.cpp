#include "timeline/agreement_dialog.h"

#include "../session/sample_session.h"
#include "app/window/nameless_controls.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QtTest>

using app::text::Language;
using app::timeline::AgreementDialog;
using geo::domain::PlacementState;
using sessioncase::must;

namespace {

const Language kFrench{Language::Tongue::french};

geo::Date day(const char* iso) {
    return must(geo::parseDate(iso));
}

} // namespace

class AgreementDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFullSpaceIsPromisedOnlyWhereConfirmed() {
        geo::usecase::TimelineSite site{geo::SiteId{1}, "Halle", {}, {}};
        auto& space = site.spaces.emplace_back();
        space.space.id = geo::SpaceId{7};
        space.space.area = geo::SquareMetres{100.0};
        auto& held = space.placements.emplace_back();
        held.placement.space = geo::SpaceId{7};
        held.placement.state = PlacementState::agreed;
        held.placement.from = day("2027-01-01");
        held.placement.until = day("2027-07-01");
        auto project = geo::domain::emptyRecord(geo::domain::Kind::project);
        project.id = 3;
        const auto proposed = geo::usecase::proposedAgreement(site, space, day("2027-01-01"));
        AgreementDialog dialog(site, {project}, proposed, kFrench);
        auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        auto* confirmed = dialog.findChild<QCheckBox*>("agreementConfirmed");
        QVERIFY(!ok->isEnabled() && !confirmed->isHidden());
        dialog.show();
        const QStringList nameless = tests::namelessControls(dialog);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join('\n')));
        confirmed->setChecked(true);
        QVERIFY(ok->isEnabled());
        dialog.findChild<QDateEdit*>("agreementFrom")->setDate({2027, 7, 1}); // the day the other ends
        QVERIFY(ok->isEnabled() && confirmed->isHidden());
        QCOMPARE(dialog.agreement().project.value, 3);
        dialog.findChild<QDateEdit*>("agreementUntil")->setDate({2027, 7, 1});
        QVERIFY(!ok->isEnabled()); // ends as it begins
    }
};

QTEST_MAIN(AgreementDialogTest)
#include "agreement_dialog_test.moc"
