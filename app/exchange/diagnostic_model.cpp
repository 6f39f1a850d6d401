#include "exchange/diagnostic_model.h"

#include "text/sentence.h"
#include "text/words.h"

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
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const auto& diagnostic = m_diagnostics.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case whereColumn:
        return text::whereText(diagnostic, m_language);
    case severityColumn:
        return text::words(diagnostic.severity);
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
    case whatColumn:
        return tr("What was found");
    default:
        return {};
    }
}

} // namespace app::exchange
