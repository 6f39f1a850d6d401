#include "needs/why_not_dialog.h"

#include "matching/answer_text.h"
#include "needs/relaxation_text.h"
#include "tables/table_view.h"
#include "tables/text_colours.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace app::needs {

using geo::domain::Answer;
using geo::domain::MatchReport;
using geo::domain::RuleAnswer;
using geo::domain::SpaceMatch;

namespace {

std::size_t rankOf(const MatchReport& report, std::size_t match) {
    const auto found = std::ranges::find(report.ranking, match, &geo::domain::Ranked::match);
    return found == report.ranking.end() ? 0 : found->rank;
}

} // namespace

WhyNotDialog::WhyNotDialog(const MatchReport& report, const geo::usecase::WhyNot& why, const QString& project,
                           const text::Language& language, bool isReadOnly, QWidget* parent)
    : QDialog(parent)
    , m_language(language)
    , m_space(new QComboBox(this))
    , m_verdict(new QLabel(this))
    , m_answers(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("whyNotDialog"));
    setWindowTitle(tr("Why not this site?"));
    m_space->setObjectName(QStringLiteral("whySpace"));
    m_space->setAccessibleName(tr("Space"));
    m_verdict->setObjectName(QStringLiteral("whyVerdict"));
    m_verdict->setWordWrap(true);
    for (const std::size_t match : why.matches) {
        m_spaces.push_back(report.matches[match]);
        m_ranks.push_back(rankOf(report, match));
        m_space->addItem(text::fromUtf8(m_spaces.back().siteName + " – " + m_spaces.back().spaceName));
    }
    auto* table = new tables::TableView(this);
    table->setObjectName(QStringLiteral("whyAnswers"));
    table->setAccessibleName(tr("Answers to the rules"));
    table->setModel(m_answers);
    auto* changes = new QLabel(why.changes.sets.empty() ? QString{} : tr("What would have to change:"), this);
    auto* list = new ProposalList(language, this);
    list->setSets(why.changes.sets, isReadOnly);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Project: %1").arg(project), this));
    layout->addWidget(m_space);
    layout->addWidget(m_verdict);
    layout->addWidget(table, 1);
    layout->addWidget(changes);
    layout->addWidget(list);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_space, &QComboBox::currentIndexChanged, this, &WhyNotDialog::showSpace);
    connect(list, &ProposalList::accepted, this, [this](const geo::domain::RelaxationSet& set) {
        emit changeAccepted(set);
        accept();
    });
    resize(760, 520);
    showSpace(0);
    table->fitColumns();
}

void WhyNotDialog::showSpace(int index) {
    m_answers->clear();
    m_answers->setHorizontalHeaderLabels(
        {tr("Rule"), tr("Answer"), tr("Value"), tr("Need"), tr("Source of the value")});
    if (index < 0 || index >= static_cast<int>(m_spaces.size())) {
        m_verdict->setText(tr("This site has no space, or the filter of its layer leaves it out."));
        return;
    }
    const SpaceMatch& space = m_spaces.at(static_cast<std::size_t>(index));
    const auto broken = std::ranges::count(space.answers, Answer::broken, &RuleAnswer::answer);
    const std::size_t rank = m_ranks.at(static_cast<std::size_t>(index));
    m_verdict->setText(space.eligible ? tr("This space suits the project: rank %1.").arg(rank)
                                      : tr("%n rule(s) not met.", nullptr, static_cast<int>(broken)));
    std::vector<RuleAnswer> answers = space.answers;
    std::ranges::stable_sort(answers, {}, [](const RuleAnswer& answer) {
        return answer.answer == Answer::broken ? 0 : answer.answer == Answer::unknown ? 1 : 2;
    });
    for (const RuleAnswer& answer : answers) {
        QList<QStandardItem*> row;
        for (const QString& cell :
             {text::label(answer.rule), answerText(answer.answer), matching::valueText(answer, m_language),
              matching::neededText(answer, m_language), matching::sourceText(answer.source)}) {
            row << new QStandardItem(cell);
            row.back()->setEditable(false);
            if (answer.answer == Answer::broken) row.back()->setForeground(tables::faultText(palette()));
            if (answer.answer == Answer::unknown) row.back()->setForeground(tables::quietText(palette()));
        }
        m_answers->appendRow(row);
    }
}

} // namespace app::needs
