#include "exchange/diagnostic_model.h"

#include "exchange/source_words.h"
#include "text/sentence.h"
#include "text/words.h"

#include <set>

namespace app::exchange {

DiagnosticModel::DiagnosticModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void DiagnosticModel::setDiagnostics(std::vector<geo::Diagnostic> diagnostics) {
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    endResetModel();
}

int DiagnosticModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_diagnostics.size());
}

int DiagnosticModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QVariant DiagnosticModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& diagnostic = m_diagnostics.at(static_cast<std::size_t>(index.row()));
    if (role == severityRole) return static_cast<int>(diagnostic.severity);
    if (role == codeRole) return static_cast<int>(diagnostic.code);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case whereColumn:
        return text::whereText(diagnostic, m_language);
    case severityColumn:
        return text::words(diagnostic.severity);
    case findingColumn:
        return findingWords(diagnostic.code);
    case whatColumn:
        return text::sentence(diagnostic, m_language);
    default:
        return {};
    }
}

QVariant DiagnosticModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case whereColumn:
        return tr("Where");
    case severityColumn:
        return tr("Severity");
    case findingColumn:
        return tr("Finding");
    case whatColumn:
        return tr("What was found");
    default:
        return {};
    }
}

std::vector<geo::DiagnosticCode> DiagnosticModel::codes() const {
    std::set<geo::DiagnosticCode> codes;
    for (const auto& diagnostic : m_diagnostics) codes.insert(diagnostic.code);
    return {codes.begin(), codes.end()};
}

geo::usecase::Table DiagnosticModel::table(const std::vector<int>& rows) const {
    using geo::domain::FieldType;
    geo::usecase::Table table{"findings", {}, {}};
    for (const char* name : {"row", "key", "severity", "code", "sentence"})
        table.columns.push_back({name, "", FieldType::text, geo::domain::Unit::none, false});
    table.columns.front().type = FieldType::integer;
    for (const int row : rows) {
        const auto& diagnostic = m_diagnostics.at(static_cast<std::size_t>(row));
        geo::domain::Value number;
        if (diagnostic.row) number = *diagnostic.row;
        table.rows.push_back({number, diagnostic.key, std::string{name(diagnostic.severity)},
                              std::string{name(diagnostic.code)},
                              text::sentence(diagnostic, m_language).toStdString()});
    }
    return table;
}

void DiagnosticFilter::setSeverity(int severity) {
    m_severity = severity;
    invalidateFilter();
}

void DiagnosticFilter::setCode(int code) {
    m_code = code;
    invalidateFilter();
}

void DiagnosticFilter::setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

bool DiagnosticFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_severity >= 0 && first.data(DiagnosticModel::severityRole).toInt() != m_severity) return false;
    if (m_code >= 0 && first.data(DiagnosticModel::codeRole).toInt() != m_code) return false;
    if (m_text.isEmpty()) return true;
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        if (first.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive)) return true;
    return false;
}

} // namespace app::exchange
