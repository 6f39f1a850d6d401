#include "needs/relaxation_panel.h"

#include "text/value_text.h"
#include "usecase/relax.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace app::needs {

using geo::domain::RelaxationReport;

namespace {

constexpr int kMostSpaces = 999;
constexpr std::size_t kProposals = 5;

} // namespace

RelaxationPanel::RelaxationPanel(matching::MatchController& controller, session::WorkspaceSession& session,
                                 const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_session(session)
    , m_language(language)
    , m_title(new QLabel(this))
    , m_atLeast(new QSpinBox(this))
    , m_list(new ProposalList(language, this)) {
    setObjectName(QStringLiteral("relaxationPanel"));
    m_title->setObjectName(QStringLiteral("relaxationTitle"));
    m_title->setWordWrap(true);
    m_atLeast->setObjectName(QStringLiteral("atLeastSpaces"));
    m_atLeast->setRange(1, kMostSpaces);
    m_atLeast->setKeyboardTracking(false);
    m_atLeast->setAccessibleName(tr("Spaces that are to be eligible, at least"));
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(tr("&At least"), this);
    label->setBuddy(m_atLeast);
    head->addWidget(m_title, 1);
    head->addWidget(label);
    head->addWidget(m_atLeast);
    head->addWidget(new QLabel(tr("space(s)"), this));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    hide();
    connect(m_atLeast, &QSpinBox::valueChanged, this, &RelaxationPanel::ask);
    connect(m_list, &ProposalList::accepted, this, &RelaxationPanel::accept);
    connect(&controller, &matching::MatchController::reportChanged, this, &RelaxationPanel::ask);
}

void RelaxationPanel::setAtLeast(int spaces) {
    m_atLeast->setValue(spaces);
}

void RelaxationPanel::ask() {
    const auto* report = m_controller.report();
    const auto atLeast = static_cast<std::size_t>(m_atLeast->value());
    if (!report || report->eligible >= atLeast || report->matches.empty()) {
        m_job = {};
        setShown(false);
        return;
    }
    auto copy = std::make_shared<const geo::domain::MatchReport>(*report);
    m_job = m_session.runner().run<RelaxationReport>(
        tr("Looking for what would have to change"),
        [copy, params = geo::domain::RelaxationParams{atLeast, kProposals, {}}](geo::JobControl& job) {
            return geo::usecase::relaxations(*copy, params, job);
        },
        [this](geo::Result<RelaxationReport> found) { take(std::move(found)); });
}

void RelaxationPanel::take(geo::Result<RelaxationReport> report) {
    if (!report) return setShown(false);
    m_report = std::move(*report);
    const QString found = m_report.eligible == 0
                              ? tr("No space meets every need.")
                              : tr("%n space(s) meet(s) every need.", nullptr, static_cast<int>(m_report.eligible));
    const QString what = m_report.sets.empty() ? tr("No change of needs would be enough.")
                                               : tr("What would have to change, the smallest changes first:");
    QString beyond;
    if (m_report.beyond > 0)
        beyond = QStringLiteral(" ") +
                 tr("%n space(s) cannot be had whatever the needs.", nullptr, static_cast<int>(m_report.beyond));
    m_title->setText(found + beyond + QStringLiteral(" ") + what);
    m_list->setSets(m_report.sets, m_session.isReadOnly());
    setShown(true);
}

void RelaxationPanel::accept(const geo::domain::RelaxationSet& set) {
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::acceptRelaxation(desk, m_controller.project(), set));
        return {};
    });
}

void RelaxationPanel::setShown(bool isShown) {
    setVisible(isShown);
    emit shownChanged(isShown);
}

} // namespace app::needs
