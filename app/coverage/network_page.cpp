#include "coverage/network_page.h"

#include "coverage/coverage_sheets.h"
#include "coverage/coverage_text.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace app::coverage {

using geo::domain::NetworkFlawKind;

namespace {

constexpr std::size_t kKinds = geo::domain::Codes<NetworkFlawKind>::kTexts.size();

} // namespace

NetworkPage::NetworkPage(CoverageController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_language(language)
    , m_figures(new tables::SheetView("networkView", tr("Network by way of travelling"), language, this))
    , m_flaws(new tables::SheetView("flawView", tr("Doubtful places of the network"), language, this)) {
    auto* tables = new QHBoxLayout;
    tables->addWidget(m_figures, 2);
    tables->addWidget(m_flaws, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeHead());
    column->addLayout(tables, 1);
    connect(m_flaws, &tables::SheetView::rowsSelected, this, [this] {
        if (const auto place = m_flaws->currentPlace()) emit placeChosen(*place);
    });
    connect(&controller, &CoverageController::networkChanged, this, &NetworkPage::showNetwork);
    showNetwork();
}

QWidget* NetworkPage::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(6, 0, 6, 0);
    m_told = new QLabel(head);
    m_told->setObjectName(QStringLiteral("networkTold"));
    m_told->setWordWrap(true);
    m_read = new QPushButton(tr("&Read the network"), head);
    m_read->setObjectName(QStringLiteral("networkRead"));
    m_kind = new QComboBox(head);
    m_kind->setObjectName(QStringLiteral("flawKind"));
    m_kind->setAccessibleName(tr("Doubtful places shown"));
    row->addWidget(m_told, 1);
    row->addWidget(m_read);
    row->addWidget(m_kind);
    connect(m_read, &QPushButton::clicked, &m_controller, &CoverageController::readNetwork);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NetworkPage::showFlaws);
    return head;
}

void NetworkPage::fillKinds() {
    const QSignalBlocker quiet(m_kind);
    const QVariant chosen = m_kind->currentData();
    m_kind->clear();
    m_kind->addItem(tr("All doubtful places"));
    const SharedQuality& quality = m_controller.network();
    for (std::size_t i = 0; quality && i < kKinds; ++i)
        if (const std::size_t count = quality->flawCounts.at(i); count > 0)
            m_kind->addItem(QStringLiteral("%1 (%2)").arg(text::label(static_cast<NetworkFlawKind>(i)),
                                                          text::countText(count, m_language)),
                            static_cast<int>(i));
    m_kind->setCurrentIndex(chosen.isValid() ? std::max(0, m_kind->findData(chosen)) : 0);
}

void NetworkPage::showNetwork() {
    const SharedQuality& quality = m_controller.network();
    const bool isReading = m_controller.isReadingNetwork();
    fillKinds();
    m_read->setEnabled(!isReading);
    m_read->setVisible(!quality);
    m_kind->setVisible(quality != nullptr);
    m_told->setText(quality     ? networkSentence(*quality, m_language)
                    : isReading ? tr("Reading the streets…")
                                : tr("How whole the street network is, and where it is doubtful."));
    m_figures->setSheet(quality ? networkSheet(*quality) : tables::Sheet{});
    showFlaws();
}

void NetworkPage::showFlaws() {
    const SharedQuality& quality = m_controller.network();
    std::optional<NetworkFlawKind> kind;
    if (const QVariant chosen = m_kind->currentData(); chosen.isValid())
        kind = static_cast<NetworkFlawKind>(chosen.toInt());
    m_flaws->setSheet(quality ? flawSheet(*quality, kind) : tables::Sheet{});
    m_flaws->setEmptyText(quality ? tr("Nothing is doubtful.") : QString{});
}

} // namespace app::coverage
