#include "coverage/equity_page.h"

#include "coverage/coverage_sheets.h"
#include "coverage/lorenz_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace app::coverage {

namespace {

constexpr double kThousand = 1000.0;
enum class Of : std::uint8_t { minutes, access };

} // namespace

EquityPage::EquityPage(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_of(new QComboBox(this))
    , m_view(new tables::SheetView("equityView", tr("Equity"), language, this))
    , m_curve(new LorenzView(language, this)) {
    m_of->setObjectName(QStringLiteral("equityOf"));
    m_of->setAccessibleName(tr("What is spread"));
    m_of->addItem(tr("Minutes to the nearest place"), static_cast<int>(Of::minutes));
    m_of->addItem(tr("Places for 1,000 residents"), static_cast<int>(Of::access));
    auto* side = new QVBoxLayout;
    side->addWidget(m_of);
    side->addWidget(m_view, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 0);
    row->addLayout(side, 1);
    row->addWidget(m_curve, 1);
    connect(m_of, &QComboBox::currentIndexChanged, this, &EquityPage::showFigures);
}

void EquityPage::setAnswer(SharedAnswer answer) {
    m_answer = std::move(answer);
    showFigures();
}

void EquityPage::showFigures() {
    const geo::domain::EquityFigures* now = nullptr;
    const geo::domain::EquityFigures* before = nullptr;
    const bool isAccess = m_of->currentIndex() == static_cast<int>(Of::access);
    if (m_answer && isAccess) {
        now = m_answer->access ? &m_answer->access->equity : nullptr;
        before = m_answer->accessBefore ? &m_answer->accessBefore->equity : nullptr;
    } else if (m_answer) {
        now = &m_answer->report->equity;
        before = m_answer->before ? &m_answer->before->equity : nullptr;
    }
    const QString unit = isAccess ? tr("places for 1,000") : tr("min");
    m_view->setSheet(now ? equitySheet(*now, before, unit, isAccess ? kThousand : 1.0) : tables::Sheet{});
    m_view->setEmptyText(tr("Gini, Theil and the Lorenz curve tell how unequally places are within reach."));
    m_curve->setFigures(now, before);
}

} // namespace app::coverage
