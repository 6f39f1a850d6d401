#include "matching/exclusion_model.h"

#include "matching/answer_text.h"
#include "text/code_label.h"

namespace app::matching {

using geo::domain::Answer;

ExclusionModel::ExclusionModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void ExclusionModel::setReport(const geo::domain::MatchReport* report) {
    beginResetModel();
    m_report = report;
    collect();
    endResetModel();
}

void ExclusionModel::collect() {
    m_rows.clear();
    if (!m_report) return;
    for (const auto& match : m_report->matches) {
        if (match.eligible) continue;
        for (const auto& answer : match.answers)
            if (answer.answer == Answer::broken ||
                (answer.answer == Answer::unknown && m_report->params.unknownExcludes))
                m_rows.push_back({&match, &answer});
    }
}

int ExclusionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExclusionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QVariant ExclusionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    if (role == kSiteRole) return qlonglong{row.match->site.value};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case siteColumn:
        return text::fromUtf8(row.match->siteName);
    case spaceColumn:
        return text::fromUtf8(row.match->spaceName);
    case ruleColumn:
        return text::label(row.answer->rule);
    case valueColumn:
        return valueText(*row.answer, m_language);
    case neededColumn:
        return neededText(*row.answer, m_language);
    case sourceColumn:
        return sourceText(row.answer->source);
    default:
        return {};
    }
}

QVariant ExclusionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case siteColumn:
        return tr("Site");
    case spaceColumn:
        return tr("Space");
    case ruleColumn:
        return tr("Rule");
    case valueColumn:
        return tr("Value");
    case neededColumn:
        return tr("Need");
    case sourceColumn:
        return tr("Source of the value");
    default:
        return {};
    }
}

} // namespace app::matching
